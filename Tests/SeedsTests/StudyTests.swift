import Foundation
import Notebook
import TestSupport
import Testing

@testable import seeds

@Suite("A study of many seeds")
struct StudyTests {
  /// A lesson of two claims and a comparison, as short as can be: its number is its seed, and it wants seeds below 5.
  /// It wants a new folder, notes each run in a file beside the folders, and ends early with seed 13.
  private func lesson(in folder: TemporaryFolder) throws -> URL {
    let script = """
      #!/bin/sh
      while [ $# -gt 0 ]; do
        case "$1" in --seed) seed=$2 ;; --out) out=$2 ;; esac
        shift
      done
      echo "$seed" >> "$(dirname "$0")/made.txt"
      [ "$seed" = 13 ] && exit 3
      if [ "$seed" -lt 5 ]; then here=holds code=0; else here=fails code=1; fi
      mkdir "$out" && echo picture > "$out/picture.png"
      cat > "$out/claims.json" <<END
      {"claims": [
        {"name": "The seed is …, under 5", "sentence": "The seed is $seed, under 5", "here": "$here",
         "verdict": "$here", "step": "One", "measured": [{"value": $seed, "below": 5}]},
        {"name": "It is counted", "sentence": "It is counted", "here": "holds", "verdict": "holds", "step": "One",
         "measured": []}],
       "comparisons": [
        {"name": "seed", "quantity": "seed", "here": $seed, "document": 1, "band": [0, 100], "verdict": "holds",
         "step": "One"}],
       "lesson": 1, "schedule": "quick", "seed": $seed}
      END
      exit $code
      """
    let file = folder.url.appending(path: "lesson")
    try script.write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: file.path(percentEncoded: false))
    return file
  }

  private func study(_ folder: TemporaryFolder, anew: Bool = false) throws -> Study {
    try Study(
      of: folder.url.appending(path: "lesson"), .quick, threads: 1, in: folder.url.appending(path: "runs"),
      anew: anew)
  }

  private func made(in folder: TemporaryFolder) throws -> [String] {
    try String(contentsOf: folder.url.appending(path: "made.txt"), encoding: .utf8).split(separator: "\n")
      .map(String.init)
  }

  @Test("Each seed is run once; what a study has made, the next one does not make again")
  func resuming() throws {
    let folder = try TemporaryFolder()
    _ = try lesson(in: folder)
    let first = try study(folder).run([1, 2, 3], parallel: 2)
    #expect(first.map(\.seed) == [1, 2, 3] && first.allSatisfy { $0.exitCode == 0 })
    // As if killed in the middle of the third: its folder is there, and says nothing of an end.
    try FileManager.default.removeItem(at: folder.url.appending(path: "runs/seed-3/exit-code.txt"))
    let second = try study(folder).run([1, 2, 3, 4], parallel: 2)
    #expect(second.prefix(3) == first[...] && second.map(\.seed) == [1, 2, 3, 4])
    #expect(try made(in: folder).sorted() == ["1", "2", "3", "3", "4"])
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: folder.url.appending(path: "runs/seed-1").path(percentEncoded: false)
      ).sorted() == ["claims.json", "exit-code.txt", "output.txt"])
  }

  @Test("Runs of another build are not mixed with new ones, but forgotten if asked")
  func anotherBuild() throws {
    let folder = try TemporaryFolder()
    let program = try lesson(in: folder)
    _ = try study(folder).run([1], parallel: 1)
    let text = try String(contentsOf: program, encoding: .utf8)
    try (text + "\n# changed\n").write(to: program, atomically: false, encoding: .utf8)
    let error = #expect(throws: StudyError.self) { try study(folder) }
    #expect(error?.description.contains("--anew") == true)
    _ = try study(folder, anew: true).run([1], parallel: 1)
    #expect(try made(in: folder) == ["1", "1"])
  }

  @Test("Two studies do not work in one folder")
  func twoAtOnce() throws {
    let folder = try TemporaryFolder()
    _ = try lesson(in: folder)
    let mine = try study(folder)
    let lock = open(mine.folder.path(percentEncoded: false), O_RDONLY)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let error = #expect(throws: StudyError.self) { try mine.run([1], parallel: 1) }
    #expect(error?.description.hasPrefix("Another study is at work") == true)
  }

  @Test("A row for each claim and comparison: how often it held, what was measured, how sure it is")
  func tally() throws {
    let folder = try TemporaryFolder()
    _ = try lesson(in: folder)
    let runs = try study(folder).run([1, 2, 3, 6, 13], parallel: 2)
    #expect(runs.map(\.exitCode) == [0, 0, 0, 1, 3])
    let tally = Tally(of: runs)
    let rows = tally.rows
    #expect(rows.map(\.name) == ["The seed is …, under 5", "It is counted", "seed"])
    #expect(rows.map(\.held) == [3, 4, 4] && rows.map(\.failed) == [1, 0, 0])
    #expect(rows[0].values == [1, 2, 3, 6, nil] && rows[0].bounds == "< 5")
    #expect(rows[0].lowest == 1 && rows[0].median == 2.5 && rows[0].highest == 6)
    #expect(rows[0].estimate == "normal tail" && rows[1].estimate == "least credible share")
    #expect(rows[2].bounds == "≥ 0 ≤ 100")
    #expect(tally.unfinished == ["not run to the end: 13 (exit code 3)"])
    #expect(tally.summary.contains("✗ failed with 1 of 4 seeds: The seed is …, under 5"))
    // And the lesson reads what was written.
    let table = SeedTable(origin: ["commit: abc"] + tally.unfinished, rows: rows)
    let read = try SeedTable(csv: table.csv, in: "seeds-quick.csv")
    #expect(read.csv == table.csv && read.rows.map(\.values) == rows.map(\.values))
  }

  @Test(
    "Seeds as they are typed",
    arguments: [("1-3", [1, 2, 3]), ("7", [7]), ("1,5,7-9", [1, 5, 7, 8, 9])] as [(String, [UInt64])])
  func seeds(_ text: String, _ numbers: [UInt64]) { #expect(SeedList(argument: text)?.numbers == numbers) }

  @Test("What is no list of seeds", arguments: ["", "3-1", "a", "1-", "-1", "1,,2", "1,1", "1-99999999999"])
  func noSeeds(_ text: String) { #expect(SeedList(argument: text) == nil) }
}
