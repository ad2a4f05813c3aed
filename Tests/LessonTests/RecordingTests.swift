import Foundation
import Notebook
import TestSupport
import Testing

/// Lesson 8's long games, which are recorded beside it.
@Suite struct RecordingTests {
  private let folder = Syllabus.folder.appending(path: "Lessons/lesson8")

  @Test("A recording says where it comes from and how to make it anew", arguments: ["contest", "losses"])
  func origin(study: String) throws {
    let text = try String(contentsOf: folder.appending(path: "recorded-\(study).csv"), encoding: .utf8)
    let head = text.split(separator: "\n").prefix { $0.hasPrefix("#") }
    for fact in ["commit", "date", "processor", "threads", "budget", "seeds"] {
      #expect(head.contains { $0.hasPrefix("# \(fact): ") }, "\(fact)")
    }
    #expect(head.contains("# run: swift run lesson8 --record \(study)"))
    let rows = CSV.rows(text.split(separator: "\n").dropFirst(head.count).joined(separator: "\n"))
    // Of every recipe and rate at least two seeds, and the same.
    var seeds: [String: Set<String>] = [:]
    for row in rows.dropFirst() { seeds["\(row[0]) at \(row[1])", default: []].insert(row[2]) }
    #expect(seeds.count == (study == "contest" ? 11 : 20))
    #expect(Set(seeds.values).count == 1 && seeds.values.allSatisfy { $0.count >= 2 })
  }

  @Test(
    "What cannot be recorded is refused with a sentence",
    arguments: [
      (["--record", "everything"], "contest"), (["--record", "losses", "--record-seeds", "1"], "two seeds"),
      (["--record", "losses", "--record-share", "2"], "up to 1"),
      (["--record-share", "0.5"], "need --record"),
    ])
  func refused(arguments: [String], words: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program("lesson8").run(arguments, in: folder.url)
    #expect(run.exitCode == 64 && run.complaint.contains(words), "\(run.complaint)")
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appending(path: "out").path(percentEncoded: false)))
  }
}
