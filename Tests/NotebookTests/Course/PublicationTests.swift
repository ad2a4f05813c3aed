import Foundation
import Testing

@testable import Notebook

@Suite("The course to read without running")
struct PublicationTests {
  private func page(of number: Int) throws -> Page {
    var page = SampleLesson.page
    page.lesson = number
    page.source = try Source(Syllabus.source(number)).text
    return page
  }

  /// The page as it is published.
  private func markdown(of number: Int) throws -> String {
    let page = try page(of: number)
    return try Weaver(page).markdown() + Publication.seal(of: page.source)
  }

  @Test(
    "What is published is of the lessons' sources as they are; `swift run course publish` mends it",
    arguments: Syllabus.lessons)
  func published(lesson: Syllabus.Entry) throws {
    let page = Publication(of: Shelf()).page(of: lesson.number)
    guard FileManager.default.fileExists(atPath: page.path(percentEncoded: false)) else { return }
    let source = try Source(Syllabus.source(lesson.number)).text
    let difference = try Publication.difference(of: String(contentsOf: page, encoding: .utf8), from: source)
    #expect(
      difference == nil,
      "\(page.lastPathComponent): swift run course run \(lesson.number), then swift run course publish")
  }

  @Test("A word of prose, a line of code, a piece more and a piece less are seen; numbers are not compared")
  func differences() throws {
    let source = try page(of: 2).source
    let markdown = try markdown(of: 2)
    #expect(try Publication.difference(of: markdown, from: source) == nil)
    #expect(try Publication.difference(of: markdown.replacing("0.5873", with: "0.6"), from: source) == nil)
    for (old, new) in [
      ("A thousand points: ", "A hundred points: "),
      ("let random = Random(seed: lesson.seed)\nlet data", "let data"),
      ("//: ## The data\n", "//: ## The data\n//: One more sentence.\n"),
    ] {
      let changed = source.replacing(old, with: new)
      #expect(changed != source)
      #expect(try Publication.difference(of: markdown, from: changed) != nil, "\(old)")
    }
    let less = source.replacing(/\/\*:\n A thousand points[^\*]*\*\//, with: "")
    #expect(less != source)
    #expect(try Publication.difference(of: markdown, from: less) == "something that the source has no more")
  }

  @Test("Seven pages, their pictures and an index; nothing of it unless all have run")
  func make() throws {
    try withScratchFolder { path in
      let (shelf, goal) = (Shelf("\(path)/out"), "\(path)/docs/course")
      let publication = Publication(of: shelf, in: URL(filePath: goal))
      #expect(throws: PublicationError.notRun(Array(1...7))) { try publication.make() }
      for lesson in Syllabus.lessons {
        let page = try page(of: lesson.number)
        let folder = "\(shelf.path)/lesson\(lesson.number)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var record = RunRecord(page, schedule: .standard, contents: try Weaver(page).contents)
        record.endedEarly = nil
        var manifest = Manifest(lesson: lesson.number)
        manifest.isComplete = true
        let files = [
          ("run.json", try record.json()), (Manifest.name, manifest.json), ("index.html", []),
          ("lesson\(lesson.number).md", Array(try Weaver(page).markdown().utf8)),
          ("digits.png", SampleLesson.pixel), ("loss-curves.png", SampleLesson.pixel),
        ]
        for (name, bytes) in files { try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)")) }
      }
      try FileManager.default.createDirectory(atPath: "\(goal)/lesson3", withIntermediateDirectories: true)
      try Data().write(to: URL(filePath: "\(goal)/lesson3/of-an-earlier-run.png"))
      let size = try publication.make()
      #expect(size > 100_000 && size < Publication.most)
      let text = try String(contentsOf: publication.page(of: 3), encoding: .utf8)
      #expect(
        text.contains("](lesson3/loss-curves.png)")
          && text.contains("[← Lesson 2: Learning a parabola](lesson2.md)"))
      #expect(try contents(ofFolder: "\(goal)/lesson3") == ["digits.png", "loss-curves.png"])
      #expect(try String(contentsOfFile: "\(goal)/README.md", encoding: .utf8).contains("(lesson7.md)"))
      // A source that has changed since the run.
      try Data("# Another".utf8).write(to: URL(filePath: "\(shelf.path)/lesson4/lesson4.md"))
      #expect(throws: PublicationError.stale(4)) { try publication.make() }
    }
  }
}
