import Foundation
import Testing

@testable import Notebook

@Suite("A lesson")
struct LessonTests {
  @Test("It tells the prose as it comes to it, shows, and judges")
  func telling() throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal()
      let lesson = try Lesson.example(in: path, terminal: terminal)
      lesson.step(line: 5)
      lesson.show("mean 0.3\nmax 1.0", line: 6)
      lesson.claim("All pixels lie in $[-1, 1]$", true, line: 6)
      lesson.claim("None is black", false, line: 6)
      lesson.step(line: 8)
      lesson.document("parameters", printed: 114_064, here: 114_064, line: 9)
      lesson.document("mean loss", printed: 0.451, here: Float(0.9), band: 0.15...0.75, line: 9)
      lesson.show(Page.Table(header: ["n"], rows: [["1"]], caption: "A *table*."), line: 9)
      #expect(
        screen.text == """
          Lesson 3

          1. The data
          ───────────

          Sixty thousand digits.

            mean 0.3
            max 1.0

          ✓ All pixels lie in [−1, 1]
          ✗ None is black

          2. The training
          ───────────────

          ✓ parameters: 114,064 in the document, 114,064 here
          ✗ mean loss: 0.451 in the document, 0.900 here (may lie in 0.15 to 0.75)

          n
          ─
          1
          A table.

          """)
      #expect(lesson.page.shown.map(\.line) == [6, 6, 6, 9, 9, 9])
      #expect(lesson.page.claims.map(\.step) == ["The data", "The data"])
      #expect(lesson.page.claims.map(\.verdict) == [.holds, .fails])
      #expect(lesson.page.comparisons.map(\.verdict) == [.holds, .fails])
      #expect(lesson.page.failures == 2)
    }
  }

  @Test("The page is there after the first step, and knows how long it took")
  func writingAfterEachStep() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      lesson.claim("It holds", true, line: 6)
      #expect(!FileManager.default.fileExists(atPath: path + "/index.html"))
      lesson.step(line: 8)
      for name in ["index.html", "lesson3.md", "lesson3.ipynb", "claims.json"] {
        #expect(FileManager.default.fileExists(atPath: path + "/" + name), "\(name) is missing.")
      }
      #expect(lesson.page.run.durations.map(\.step) == ["The data", "The training"])
      #expect(lesson.page.run.durations.map { $0.seconds == nil } == [false, true])
    }
  }

  @Test("In a quick run, what needs training is not judged, and the rest is")
  func quick() throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal()
      let lesson = try Lesson.example(in: path, terminal: terminal) { $0.quick = true }
      lesson.step(line: 5)
      lesson.claim("The digits are sharp", false, needsTraining: true, line: 6)
      lesson.claim("The shapes agree", false, line: 6)
      lesson.document("loss", printed: 0.5, here: 9.0, band: 0...1, needsTraining: true, line: 6)
      #expect(lesson.page.claims.map(\.verdict) == [.notJudged, .fails])
      #expect(lesson.page.comparisons.map(\.verdict) == [.notJudged])
      #expect(screen.text.contains("○ The digits are sharp – not judged in a quick run\n"))
      #expect(lesson.page.run.isQuick)
    }
  }

  @Test("A figure that is no number lies in no band")
  func notANumber() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      lesson.document("loss", printed: 0.5, here: Float.nan, band: -1e9...1e9, line: 6)
      #expect(lesson.page.comparisons.map(\.verdict) == [.fails])
    }
  }

  @Test(
    "The schedule asked for chooses among three values", arguments: [Lesson.Schedule.quick, .standard, .full])
  func schedule(_ schedule: Lesson.Schedule) throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path) {
        $0.quick = schedule == .quick
        $0.full = schedule == .full
      }
      #expect(lesson.schedule(quick: "quick", standard: "standard", full: "full") == schedule.rawValue)
    }
  }

  @Test("A benchmark makes no folder and says nothing")
  func benchmarkWritesNothing() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path + "/out") { $0.benchmark = 10 }
      lesson.step(line: 5)
      lesson.show("text", line: 6)
      lesson.claim("It holds", true, line: 6)
      lesson.step(line: 8)
      #expect(!FileManager.default.fileExists(atPath: path + "/out"))
      #expect(lesson.page.shown.isEmpty)
    }
  }

  @Test("A second page has its own prose and its own folder, and leaves the lesson's alone")
  func secondPage() throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal()
      let lesson = try Lesson.example(in: path, terminal: terminal) { options in
        options.seed = 9
        options.until = 1
      }
      let source = path + "/Card.swift"
      try Data("//: ## A card\n//: What is wrong?\ncard.step()\n".utf8).write(to: URL(filePath: source))
      let card = lesson.page("A card", in: "card", source: source)
      #expect(card.seed == 9 && card.number == 3 && card.options.until == 1)
      card.step(line: 3)
      card.save("note.txt", line: 3) { try Data("here".utf8).write(to: URL(filePath: $0)) }
      #expect(screen.text.contains("1. A card") && screen.text.contains("What is wrong?"))
      #expect(FileManager.default.fileExists(atPath: path + "/card/note.txt"))
      #expect(!FileManager.default.fileExists(atPath: path + "/note.txt"))
      #expect(lesson.page.run.durations.isEmpty)
    }
  }

  @Test("A step without a heading above ends the program with a sentence")
  func stepWithoutHeading() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try withScratchFolder { try Lesson.example(in: $0).step(line: 1) }
    }
    #expect(result.said("above it must stand a heading"))
  }

  @Test("A source that is gone gets a sentence that names it")
  func missingSource() {
    let error = #expect(throws: SourceError.self) { try Source("no/such/main.swift") }
    #expect(error?.description.contains("no/such/main.swift") == true)
  }

  @Test("An editor's lock file beside the source, a link that leads nowhere, is nobody's source")
  func lockFile() throws {
    try withScratchFolder { path in
      try "//: # Lesson".write(toFile: path + "/main.swift", atomically: true, encoding: .utf8)
      try FileManager.default.createSymbolicLink(
        atPath: path + "/.#main.swift", withDestinationPath: "somebody@somewhere.123")
      #expect(try Source(path + "/main.swift").text == "//: # Lesson")
    }
  }
}
