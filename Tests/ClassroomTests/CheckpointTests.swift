@testable import checkpoint
import Classroom
import Foundation
import TestSupport
import Testing

/// `swift run checkpoint`, as a student and a teacher type it.
@Suite struct CheckpointTests {
  private let folder: TemporaryFolder
  private let program = Program("checkpoint")
  /// Seconds in which even a busy machine has compiled all exercises.
  private let limit = 900.0

  init() throws { folder = try TemporaryFolder() }

  @Test("The table has all exercises and, unless all are done, says which is next and where")
  func table() throws {
    let run = try program.run([], in: folder.url, limit: limit)
    for card in Curriculum.cards { #expect(run.output.contains(" \(card.number)  \(card.title) ")) }
    let done = try #require(run.output.firstMatch(of: /(\d+) of 34 done/)?.1)
    #expect(
      done == "34" || run.output.contains(/Next: \d\.\d .*\n(.*\n)*.*Exercises\/Lesson\d\/\w+\.swift:\d+/))
    #expect(run.exitCode == (run.output.contains("✗") ? 1 : 0))
  }

  @Test("A file that is gone for a moment, as editors save, is not gone")
  func saves() {
    let (old, new) = (Date(timeIntervalSince1970: 0), Date(timeIntervalSince1970: 1))
    var saves = Saves([old, old])
    #expect(saves.look([old, nil]) == [])
    #expect(saves.look([old, new]) == [1])
    #expect(saves.look([old, nil]) == [])
    #expect(saves.look([new, nil]) == [0, 1])
    #expect(saves.look([new, nil]) == [])
    #expect(saves.look([new, old]) == [1])
  }

  @Test("What asks it to end, ends a watch as a shell has it", arguments: [SIGINT, SIGTERM, SIGHUP])
  func asked(signal: Int32) throws {
    let output = folder.url.appending(path: "output.txt")
    let run = try program.run(["watch", "3"], in: folder.url, limit: limit, sending: signal) {
      (try? String(contentsOf: output, encoding: .utf8))?.contains("Ctrl-C ends this.\n") == true
    }
    #expect(run.exitCode == 128 + signal && run.complaint == "")
  }

  @Test("A course that was copied with its programs is to be built anew")
  func copied() throws {
    let source = folder.url.appending(path: "Lessons/checkpoint/Course.swift")
    try FileManager.default.createDirectory(
      at: source.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: source)
    #expect { try Course.find(from: folder.url.appending(path: ".build/debug/checkpoint")) } throws: {
      "\($0)".contains("Type `swift package clean` in the copy")
    }
    try Course.find(from: Workbench.products.appending(path: "checkpoint"))
  }

  @Test("Hints of three grades, each leading to the next")
  func hints() throws {
    let card = Curriculum.frozenStep.card
    for grade in 1...3 {
      let run = try program.run(["hint", "3.2", "\(grade)"], in: folder.url)
      let next = grade < 3 ? "More: swift run checkpoint hint 3.2 \(grade + 1)\n" : ""
      #expect(run.output == card.hints[grade - 1] + "\n" + next && run.exitCode == 0)
    }
  }

  @Test(
    "What makes no sense gets a sentence",
    arguments: [
      ("9", "There is no exercise 9."), ("hint 3", "3 is a whole lesson"),
      ("hint 3.2 4", "Hints go from 1 to 3"),
      ("report", "Give one of --json, --junit, --html and --csv."),
      ("report --html", "--html makes a page of students' files"),
      ("report --html nobody.json", "nobody.json cannot be read: it is not there"),
      ("handout .", "is there already"),
      (
        "frob",
        "Or say what to do: table, hint, open, watch, solution, reset, challenge, report, handout, update."
      ),
    ])
  func nonsense(line: String, sentence: String) throws {
    let run = try program.run(line.split(separator: " ").map(String.init), in: folder.url)
    #expect(run.complaint.contains(sentence) && run.exitCode != 0)
  }

  @Test("A standing as JSON, and a class of them as a page; the course's front page counts what is done")
  func report() throws {
    let out = folder.url.appending(path: "out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try expectFrontPage(in: out) } }
    let json = try program.run(["report", "--json"], in: folder.url, limit: limit).output
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "folder.json"), withIntermediateDirectories: true)
    for name in ["seat10", "seat2"] {
      try json.write(to: folder.url.appending(path: "\(name).json"), atomically: true, encoding: .utf8)
    }
    try "{".write(to: folder.url.appending(path: "seat3.json"), atomically: true, encoding: .utf8)
    let page = try program.run(
      ["report", "--html", "seat10.json", "seat3.json", "./seat10.json", "seat2.json"], in: folder.url)
    let rows = page.output.matches(of: /<th scope="row">(seat\d+)<\/th><td (class|colspan)/)
      .map { "\($0.1) \($0.2)" }
    #expect(rows == ["seat2 class", "seat3 colspan", "seat10 class"] && page.exitCode == 0)
    #expect(page.output.contains("3 students, 34 exercises."))
    let some = try program.run(
      ["report", "--html", "folder.json", "seat2.json", "gone.json"], in: folder.url)
    let told = some.output.matches(
      of: /<tr><th scope="row">(\w+)<\/th><td colspan="36">This file cannot be read: (.*?)\.<\/td>/)
    #expect(told.map { "\($0.1): \($0.2)" } == ["folder: it is a folder", "gone: it is not there"])
    #expect(some.output.contains("<th scope=\"row\">seat2</th><td class=") && some.exitCode == 2)
    #expect(
      some.complaint
        == "folder.json cannot be read: it is a folder.\ngone.json cannot be read: it is not there.\n")
    let table = try program.run(["report", "--csv", "seat3.json", "seat2.json"], in: folder.url)
    #expect(table.output.contains("\nseat2,") && table.output.contains("\nseat3,,") && table.exitCode == 2)
    #expect(
      table.complaint
        == "seat3.json is not from `checkpoint report --json`, or was changed: its row is empty.\n")
  }

  private func expectFrontPage(in out: URL) throws {
    let noted = try JSONDecoder().decode(
      [String: String].self, from: Data(contentsOf: out.appending(path: ".exercises.json")))
    #expect(noted.count == 34)
    let done = noted.values.count { $0 == "done" }
    let page = try String(contentsOf: out.appending(path: "index.html"), encoding: .utf8)
    #expect(page.contains("; \(done) of 34 exercises are done."))
  }

  @Test(
    "What cannot be written is no success",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["report --json", "report --html seat.json", "hint 3.2", "2"])
  func full(line: String) throws {
    try "{}".write(to: folder.url.appending(path: "seat.json"), atomically: true, encoding: .utf8)
    let run = try program.run(
      line.split(separator: " ").map(String.init), in: folder.url, limit: limit, output: "/dev/full")
    #expect(run.exitCode == 2 && run.complaint.contains("cannot be written: No space left on device"))
  }

  @Test("Reset brings the file back that was handed out, and keeps every answer")
  func reset() throws {
    let card = Curriculum.parameterCount.card
    let (file, kept) = (
      folder.url.appending(path: "Lesson3/ParameterCount.swift"), folder.url.appending(path: "kept")
    )
    let stub = try Stub(of: card).contents()
    #expect(try Stub(of: card).restore(file, keepingIn: kept) == nil)
    #expect(try Data(contentsOf: file) == stub)
    #expect(try Stub(of: card).restore(file, keepingIn: kept) == nil)
    for (answer, name) in [
      ("one", "3.1-ParameterCount.swift.txt"), ("two", "3.1-ParameterCount-2.swift.txt"),
    ] {
      try Data(answer.utf8).write(to: file)
      #expect(try Stub(of: card).restore(file, keepingIn: kept) == name)
      #expect(try Data(contentsOf: file) == stub)
      #expect(try Data(contentsOf: kept.appending(path: name)) == Data(answer.utf8))
    }
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    #expect { try Stub(of: card).restore(file, keepingIn: kept) } throws: {
      "\($0)".hasSuffix("ParameterCount.swift; put it elsewhere, then once more.")
    }
  }
}
