import Foundation
import Notebook
import TestSupport
import Testing

@testable import course

@Suite("The course to read without running")
struct PublicationTests {
  /// A lesson's page as a run leaves it, with two pictures.
  private func page(of lesson: Syllabus.Entry) throws -> String {
    let pieces = try SourcePieces.of(Publication.source(of: lesson))
    return
      (["# \(lesson.fullTitle)"] + pieces.prefix(5) + [
        "![Two \\[2\\] curves](curves.png)", "The loss is 0.5873.",
      ]
      + pieces.dropFirst(5) + ["![Points](points.png)"]).joined(separator: "\n\n") + "\n"
  }

  @Test(
    "What is published is of the lessons' sources as they are; `swift run course publish` mends it",
    arguments: Syllabus.lessons)
  func published(lesson: Syllabus.Entry) throws {
    let page = Publication(of: Shelf()).page(of: lesson.number)
    guard FileManager.default.fileExists(atPath: page.path(percentEncoded: false)) else { return }
    let difference = try Publication.difference(
      of: String(contentsOf: page, encoding: .utf8), from: Publication.source(of: lesson))
    #expect(
      difference == nil,
      "\(page.lastPathComponent): swift run course run \(lesson.number), then swift run course publish")
  }

  @Test("A word of prose, a line of code, a piece more and a piece less are seen; numbers are not compared")
  func differences() throws {
    let lesson = Syllabus.lessons[1]
    let source = try Publication.source(of: lesson)
    let published = try page(of: lesson) + Publication.seal(of: source)
    #expect(try Publication.difference(of: published, from: source) == nil)
    #expect(try Publication.difference(of: published.replacing("0.5873", with: "0.6"), from: source) == nil)
    for (old, new) in [
      ("A thousand points: ", "A hundred points: "),
      ("let random = Random(seed: lesson.seed)\nlet data", "let data"),
      ("//: ## The data\n", "//: ## The data\n//: One more sentence.\n"),
    ] {
      let changed = source.replacing(old, with: new)
      #expect(changed != source)
      #expect(try Publication.difference(of: published, from: changed) != nil, "\(old)")
    }
    let less = source.replacing(/\/\*:\n The game is about one[^\*]*\*\//, with: "")
    #expect(less != source)
    #expect(try Publication.difference(of: published, from: less) == "something that the source has no more")
    // Hidden code is on no page.
    let hidden = source.replacing("import Plotting\n", with: "import Plotting\nimport Probability\n")
    #expect(try hidden != source && Publication.difference(of: published, from: hidden) == nil)
  }

  @Test("Seven pages, their pictures and an index; nothing of it unless all have run")
  func make() throws {
    let folder = try TemporaryFolder()
    let (out, goal) = (folder.url.appending(path: "out"), folder.url.appending(path: "docs/course"))
    let publication = Publication(of: Shelf(out.path(percentEncoded: false)), in: goal)
    #expect(throws: PublicationError.notRun(Array(1...7))) { try publication.make() }
    for lesson in Syllabus.lessons {
      try write(
        [
          "run.json": """
          {"lesson": \(lesson.number), "seed": 1, "schedule": "standard", "threads": 2, "date": "2026-11-21", \
          "seconds": 61, "checks": {"held": 3, "failed": 0, "notJudged": 0}, "captions": []}
          """,
          ".written-by-lesson": "{\"lesson\": \(lesson.number), \"isComplete\": true, \"files\": {}}",
          "index.html": "", "curves.png": "c", "points.png": "p", "other.png": "o",
          "lesson\(lesson.number).md": try page(of: lesson),
        ], to: out.appending(path: "lesson\(lesson.number)"))
    }
    try write(["of-an-earlier-run.png": ""], to: goal.appending(path: "lesson3"))
    let size = try publication.make()
    #expect(size > 100_000 && size < Publication.most)
    let text = try String(contentsOf: publication.page(of: 3), encoding: .utf8)
    #expect(text.contains("![Two \\[2\\] curves](lesson3/curves.png)"))
    #expect(
      text.contains("[← Lesson 2: Learning a parabola](lesson2.md) · [All lessons](README.md) · [Lesson 4:"))
    let pictures = try FileManager.default.contentsOfDirectory(
      atPath: goal.appending(path: "lesson3").path(percentEncoded: false))
    #expect(pictures.sorted() == ["curves.png", "points.png"])
    let index = try String(contentsOf: goal.appending(path: "README.md"), encoding: .utf8)
    #expect(index.contains("| [Lesson 7: When it does not converge](lesson7.md) |"))
    #expect(index.contains("| 1 min 1 s, seed 1, 3 checks held, 0 failed |"))
    // A source that has changed since the run.
    try write(["lesson4.md": "# Another"], to: out.appending(path: "lesson4"))
    #expect(throws: PublicationError.stale(4)) { try publication.make() }
  }

  private func write(_ files: [String: String], to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
  }
}
