import ArgumentParser
import Foundation
import Neural
import Notebook

/// Makes a lesson of one's own, which runs at once.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a lesson of your own from a template: swift run course new \"My ring\".")

  @Argument(help: "What the lesson is to be called.")
  var title: String

  func run() throws {
    let lesson = try OwnLesson(title, in: Syllabus.folder)
    try lesson.make()
    Terminal.standard().item([
      StyledText(
        "\(lesson.path) is made. Type swift run \(lesson.name), then change what you like."),
      StyledText("docs/your-own-lesson.md tells what each part does."),
    ])
  }
}

/// A lesson in a folder of its reader's.
struct OwnLesson {
  let title: String
  /// What is typed after `swift run`.
  let name: String
  private let course: URL

  /// From the course's folder.
  var path: String { "Lessons/yours/\(name)/main.swift" }

  /// Throws a sentence if no program can be called so.
  init(_ title: String, in course: URL) throws(OwnLessonError) {
    (self.title, self.course) = (title, course)
    let letters = title.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    name = String(letters).split(separator: "-").joined(separator: "-")
    guard title.count <= 60, !title.contains(where: { "\"\\*/".contains($0) || $0.isNewline }),
      name.first?.isLetter == true
    else { throw .unfit(title) }
    guard try !Self.taken(in: course).contains(name) else { throw .taken(name) }
  }

  /// Names it in `Package.swift` and writes the template under its title.
  func make() throws {
    try write(try manifestWithName(), to: manifest)
    let template = course.appending(path: "Lessons/course/Template.txt").path(percentEncoded: false)
    let source = String(decoding: try WholeFile.read(template), as: UTF8.self)
      .replacing("TITLE", with: title)
    let file = course.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try write(source, to: file.path(percentEncoded: false))
  }

  private func write(_ text: String, to path: String) throws(OwnLessonError) {
    do { try WholeFile.write(Array(text.utf8), to: path) } catch {
      throw .unwritable(path, because: error)
    }
  }

  private var manifest: String {
    course.appending(path: "Package.swift").path(percentEncoded: false)
  }

  private func manifestWithName() throws -> String {
    let text = String(decoding: try WholeFile.read(manifest), as: UTF8.self)
    return OwnLessons.named(OwnLessons.names(in: text) + [name], in: text)
  }

  /// Programs and modules of the course, and what is there already.
  private static func taken(in course: URL) throws(OwnLessonError) -> Set<String> {
    let manifest = course.appending(path: "Package.swift").path(percentEncoded: false)
    guard let bytes = try? WholeFile.read(manifest) else { throw .noCourse(manifest) }
    let names = String(decoding: bytes, as: UTF8.self).matches(of: /name: "([^"]+)"/)
      .map { $0.output.1.lowercased() }
    let yours = course.appending(path: "Lessons/yours").path(percentEncoded: false)
    let own = (try? FileManager.default.contentsOfDirectory(atPath: yours)) ?? []
    return Set(names + own.map { $0.lowercased() })
  }
}

/// Why there is no such lesson.
enum OwnLessonError: Error, Equatable, CustomStringConvertible {
  case unfit(String)
  case taken(String)
  case noCourse(String)
  case unwritable(String, because: SystemProblem)

  var description: String {
    switch self {
    case .unfit(let title):
      "A lesson cannot be called \"\(title)\". Its name begins with a letter from a to z and has at most 60 signs, none of "
        + "them a quote, a backslash, a star or a slash."
    case .taken(let name):
      "There is something called \(name) already. Nothing was touched; take another name."
    case .unwritable(let path, let problem):
      "Cannot write \(path): \(problem)."
    case .noCourse(let manifest):
      "\(manifest) cannot be read: the course is not where it was built. Build it again with swift build."
    }
  }
}
