@testable import checkpoint
import Classroom
import Foundation
import TestSupport
import Testing

/// `swift run checkpoint`, as a student and a teacher type it.
@Suite struct CheckpointTests {
  private let folder: TemporaryFolder
  private let program = Program("checkpoint")

  init() throws { folder = try TemporaryFolder() }

  @Test("The table has all exercises and, unless all are done, says which is next and where")
  func table() throws {
    let run = try program.run([], in: folder.url)
    for card in Curriculum.cards { #expect(run.output.contains(" \(card.number)  \(card.title) ")) }
    let done = try #require(run.output.firstMatch(of: /(\d+) of 30 done/)?.1)
    #expect(
      done == "30" || run.output.contains(/Next: \d\.\d .*\n(.*\n)*.*Exercises\/Lesson\d\/\w+\.swift:\d+/))
    #expect(run.exitCode == (run.output.contains("✗") ? 1 : 0))
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
      ("report", "Give one of --json and --html."),
      ("report --html", "--html makes a page of students' files"),
      ("report --html nobody.json", "nobody.json is not a file from"), ("handout .", "is there already"),
    ])
  func nonsense(line: String, sentence: String) throws {
    let run = try program.run(line.split(separator: " ").map(String.init), in: folder.url)
    #expect(run.complaint.contains(sentence) && run.exitCode != 0)
  }

  @Test("A standing as JSON, and a class of them as a page")
  func report() throws {
    let json = try program.run(["report", "--json"], in: folder.url).output
    for name in ["ada", "grace"] {
      try json.write(to: folder.url.appending(path: "\(name).json"), atomically: true, encoding: .utf8)
    }
    let page = try program.run(["report", "--html", "ada.json", "grace.json"], in: folder.url)
    #expect(page.output.contains("<tr><th>ada</th>") && page.output.contains("<tr><th>grace</th>"))
    #expect(page.output.contains("2 students, 30 exercises."))
  }

  @Test("The students' copy has no solutions, and is a package with a history")
  func handout() throws {
    let run = try program.run(["handout", "copy"], in: folder.url)
    #expect(run.exitCode == 0, "\(run.complaint)")
    let copy = folder.url.appending(path: "copy")
    let files = try #require(FileManager.default.enumerator(atPath: copy.path(percentEncoded: false)))
      .compactMap { $0 as? String }
    #expect(files.contains("Lessons/Exercises/Lesson1/LemmaMaximum.swift"))
    #expect(files.contains("Sources/Datasets/mnist/README.md") && files.contains(".git/HEAD"))
    #expect(!files.contains { $0.contains("Solution") || $0.contains("Mutant") || $0.hasPrefix(".build") })
    let manifest = try String(contentsOf: copy.appending(path: "Package.swift"), encoding: .utf8)
    #expect(!manifest.contains("Solutions") && manifest.contains("\"Exercises\""))
    #expect(try Git(in: copy).output(["status", "--porcelain"])?.isEmpty == true)
  }

  @Test("Reset brings the file back that was handed out, and keeps every answer")
  func reset() throws {
    let file = StudentFile(Curriculum.parameterCount.card, in: folder.url)
    let stub = Data("// TODO\nnotWritten()\n".utf8)
    try FileManager.default.createDirectory(
      at: file.url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try stub.write(to: file.url)
    let git = Git(in: folder.url)
    let author = ["-c", "user.name=A", "-c", "user.email=a@b"]
    func commit() throws {
      for arguments in [["add", "--all", "Lesson3"], author + ["commit", "-m", "x"]] {
        _ = try #require(try git.output(arguments))
      }
    }
    _ = try #require(try git.output(["init"]))
    try commit()
    let kept = folder.url.appending(path: "kept")
    #expect(try HandedOut(file).restore(keepingIn: kept) == nil)
    for (answer, name) in [
      ("one", "3.1-ParameterCount.swift.txt"), ("two", "3.1-ParameterCount-2.swift.txt"),
    ] {
      try Data(answer.utf8).write(to: file.url)
      // A student may have committed the answer.
      try commit()
      #expect(try HandedOut(file).restore(keepingIn: kept) == name)
      #expect(try Data(contentsOf: file.url) == stub)
      #expect(try Data(contentsOf: kept.appending(path: name)) == Data(answer.utf8))
    }
    try FileManager.default.removeItem(at: file.url)
    #expect(try HandedOut(file).restore(keepingIn: kept) == nil)
    #expect(try Data(contentsOf: file.url) == stub)
  }
}
