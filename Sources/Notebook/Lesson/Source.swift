import Foundation
import Neural

/// A lesson's source, read from where it was built.
struct Source {
  let text: String
  /// From the course's folder: `Lessons/lesson3/main.swift`.
  let name: String

  init(_ path: String) throws(SourceError) {
    name = path.split(separator: "/").suffix(3).joined(separator: "/")
    do { text = String(decoding: try WholeFile.read(path), as: UTF8.self) } catch {
      throw SourceError(path: path, problem: error)
    }
  }
}

/// The source is not where it was when the lesson was built.
struct SourceError: Error, Equatable, CustomStringConvertible {
  var path: String
  var problem: SystemProblem

  var description: String {
    "Cannot read the lesson's source, which is its text: \(path): \(problem). \(remedy)"
  }

  private var remedy: String {
    problem.code == ENOENT
      ? "Was the folder moved after the build? Type `swift package clean`, then once more."
      : "See to it that it can be read."
  }
}
