import Foundation
import Testing

@testable import Notebook

@Suite("The list of lessons")
struct SyllabusTests {
  private func text(_ name: String) throws -> String {
    try String(contentsOf: Syllabus.folder.appending(path: name), encoding: .utf8)
  }

  @Test(
    "Each lesson calls itself what the list calls it, and shows the figure that stands for it",
    arguments: Syllabus.lessons)
  func titles(lesson: Syllabus.Entry) throws {
    let source = try text("Lessons/lesson\(lesson.number)/main.swift")
    #expect(source.contains("Lesson(\(lesson.number), \"\(lesson.title)\""))
    #expect(source.contains("\"\(lesson.picture)\"") || lesson.number == 4)
  }

  @Test("README has the same sentences", arguments: Syllabus.lessons)
  func sentences(lesson: Syllabus.Entry) throws {
    let page = "[its page](docs/course/lesson\(lesson.number).md)"
    #expect(try text("README.md").contains("/main.swift); \(page) | \(lesson.sentence) |"))
  }

  @Test("No lesson is missing")
  func all() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Syllabus.folder.appending(path: "Lessons").path(percentEncoded: false))
    #expect(
      folders.filter { $0.contains(/^lesson\d+$/) }.sorted() == Syllabus.lessons.map { "lesson\($0.number)" })
  }
}
