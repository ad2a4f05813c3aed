import Foundation
import Notebook
import TestSupport
import Testing

@testable import course

@Suite("The program of the whole course")
struct CourseTests {
  @Test("It tells where one stands, writes the front page, and names it")
  func standings() throws {
    let folder = try TemporaryFolder()
    let run = try Program("course").run([], in: folder.url)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("3  An MLP that draws digits\n   Run: not yet; Exercises: 0 of 4 done\n"))
    #expect(run.output.hasSuffix("\nNext: swift run lesson1\nOpen out/index.html\n"))
    let page = folder.url.appending(path: "out/index.html")
    #expect(try String(contentsOf: page, encoding: .utf8).contains("Next: <code>swift run lesson1</code>"))
  }

  @Test("A front page that is the reader's own: a sentence, and exit code 2")
  func foreignPage() throws {
    let folder = try TemporaryFolder()
    let out = folder.url.appending(path: "out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    try Data("Mine".utf8).write(to: out.appending(path: "index.html"))
    let run = try Program("course").run([], in: folder.url)
    #expect(run.exitCode == 2 && run.complaint.contains("out/index.html is not as the course had left it"))
  }

  /// A lesson's program, as far as `course run` knows it.
  private func program(_ script: String, in folder: TemporaryFolder) throws -> URL {
    let url = folder.url.appending(path: "program-\(UUID().uuidString)")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: url)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: url.path(percentEncoded: false))
    return url
  }

  @Test("Lessons run one after the other; one that fails does not stop the others, and the exit code says so")
  func running() throws {
    let folder = try TemporaryFolder()
    let shelf = Shelf(folder.url.appending(path: "out").path(percentEncoded: false))
    try shelf.make()
    let programs = [
      "lesson1": try program("echo one $*; echo 1 >>log", in: folder),
      "lesson2": try program("echo 2 >>log; exit 1", in: folder),
      "lesson3": try program("echo three >&2; echo 3 >>log; exit 3", in: folder),
      "lesson5": try program("echo 5 >>log", in: folder),
    ]
    var said = ""
    func run(_ numbers: ClosedRange<Int>) throws -> Int32 {
      said = ""
      let terminal = Terminal(width: 80, redraws: false, isStyled: false) { said += $0 }
      let lessons = Syllabus.lessons.filter { numbers.contains($0.number) }
      return try Run.run(lessons, ["--quick"], on: shelf, terminal) { programs[$0] }
    }
    #expect(try run(1...5) == 2)
    #expect(said.contains("✓ swift run lesson1  ") && said.contains("✗ swift run lesson2  "))
    #expect(said.contains("a claim failed, and its page says which"))
    #expect(said.contains("it came to no end (exit code 3); what it said is in \(shelf.words(of: 3))"))
    // Lesson 4 could not be built.
    #expect(
      said.contains("✗ swift run lesson4  ") && said.contains("exit code 2")
        && said.contains("✓ swift run lesson5"))
    #expect(try String(contentsOfFile: shelf.words(of: 1), encoding: .utf8) == "one --quick\n")
    #expect(try String(contentsOfFile: shelf.words(of: 3), encoding: .utf8) == "three\n")
    let log = folder.url.appending(path: "log")
    #expect(try String(contentsOf: log, encoding: .utf8) == "1\n2\n3\n5\n")
    #expect(try run(1...2) == 1)
    #expect(try run(1...1) == 0)
  }

  @Test("On a terminal there is one line over all, with what the lesson says")
  func progress() throws {
    let folder = try TemporaryFolder()
    let shelf = Shelf(folder.url.appending(path: "out").path(percentEncoded: false))
    try shelf.make()
    let talker = try program("echo epoch 3/7; sleep 0.5", in: folder)
    var said = ""
    let terminal = Terminal(width: 60, redraws: true, isStyled: false) { said += $0 }
    #expect(try Run.run(Array(Syllabus.lessons.prefix(2)), [], on: shelf, terminal) { _ in talker } == 0)
    #expect(said.contains("\r\u{1B}[2K1 of 2: lesson 1  epoch 3/7"))
    #expect(said.contains(/\[2K2 of 2: lesson 2  about [^ ]* s left  epoch 3\/7/))
    for line in said.split(separator: "\r\u{1B}[2K") where line.hasPrefix("2 of") {
      #expect(line.split(separator: "\n")[0].count < 60)
    }
  }

  @Test("There are eight lessons, and no ninth to run")
  func unknownLesson() throws {
    let folder = try TemporaryFolder()
    let run = try Program("course").run(["run", "9"], in: folder.url)
    #expect(run.exitCode == 64 && run.complaint.contains("There is no lesson 9; there are 1 to 8."))
  }

  @Test("Publishing what was not run is refused, with what to do")
  func publishing() throws {
    let folder = try TemporaryFolder()
    let run = try Program("course").run(["publish"], in: folder.url)
    #expect(run.exitCode == 2 && run.complaint.contains("swift run course run"))
  }

  @Test("The doctor looks at all there is, and says how long each lesson will take")
  func doctor() throws {
    let folder = try TemporaryFolder()
    let run = try Program("course").run(["doctor"], in: folder.url)
    #expect(run.exitCode == 0 || run.exitCode == 1)
    for word in [
      "Swift: ", "Libraries: ", "Font: ", "Disk: ", "Git: ", "Cores: ", "GFLOP/s",
      "swift run lesson8  about ",
    ] {
      #expect(run.output.contains(word))
    }
  }

  @Test("What is lacking is said with what to do; a faster machine takes less time")
  func findings() {
    let lacking = Finding(what: "Swift", seen: "5.9", advice: "The lessons need 6.2.")
    #expect(
      lacking.isLacking && lacking.lines(width: 80).map(\.plain) == ["✗ Swift: 5.9. The lessons need 6.2."])
    let twice = Speed(product: 2 * Speed.reference.product, smallSteps: 2 * Speed.reference.smallSteps)
    for lesson in Syllabus.lessons {
      #expect(abs(Speed.reference.seconds(of: lesson) - lesson.seconds) < 1e-9)
      #expect(abs(twice.seconds(of: lesson) - lesson.seconds / 2) < 1e-9)
    }
  }
}
