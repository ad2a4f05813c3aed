import Foundation
import Notebook
import TestSupport
import Testing

@testable import course

@Suite("A lesson of one's own")
struct OwnLessonTests {
  /// A course as far as a new lesson needs it.
  private func course() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let template = folder.url.appending(path: "Lessons/course")
    try FileManager.default.createDirectory(at: template, withIntermediateDirectories: true)
    for name in ["Package.swift", "Lessons/course/Template.txt"] {
      try FileManager.default.copyItem(
        at: Syllabus.folder.appending(path: name), to: folder.url.appending(path: name))
    }
    // In this copy of the course there may be some already.
    let manifest = folder.url.appending(path: "Package.swift")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try text.replacing(/(?m)made so far:.*$/, with: "made so far:")
      .write(to: manifest, atomically: true, encoding: .utf8)
    return folder
  }

  @Test("It is called as its title says, has the template's text, and no place is left to fill in")
  func making() throws {
    let course = try course()
    let lesson = try OwnLesson("My ring", in: course.url)
    #expect(lesson.name == "my-ring" && lesson.path == "Lessons/yours/my-ring/main.swift")
    try lesson.make()
    let text = try String(contentsOf: course.url.appending(path: lesson.path), encoding: .utf8)
    #expect(text.contains("# My ring\n") && text.contains("Lesson(\"My ring\")") && !text.contains("TITLE"))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 80)
    // As docs/figures.md has it: the player's own colour is for its loss.
    #expect(text.contains("(\"drawn\", drawn, .generated)"))
    let manifest = try String(contentsOf: course.url.appending(path: "Package.swift"), encoding: .utf8)
    #expect(manifest.contains("\n// Lessons of one's own, made so far: my-ring\n"))
    try OwnLesson("Another", in: course.url).make()
    let later = try String(contentsOf: course.url.appending(path: "Package.swift"), encoding: .utf8)
    #expect(later == manifest.replacing("far: my-ring", with: "far: my-ring, another"))
    #expect(throws: OwnLessonError.taken("my-ring")) { try OwnLesson("My Ring!", in: course.url) }
  }

  @Test(
    "A name that no program can have",
    arguments: [
      "", "  ", "3 rings", "ring\" + x", "a/b", "a\nb", "ζ", String(repeating: "a", count: 61), "end */",
    ])
  func unfit(_ title: String) throws {
    let course = try course()
    #expect(throws: OwnLessonError.unfit(title)) { try OwnLesson(title, in: course.url) }
  }

  @Test(
    "A name of the course's own", arguments: ["lesson3", "Course", "Neural", "NeuralTests", "gan lessons"])
  func taken(_ title: String) throws {
    let course = try course()
    #expect(throws: OwnLessonError.self) { try OwnLesson(title, in: course.url) }
  }
}
