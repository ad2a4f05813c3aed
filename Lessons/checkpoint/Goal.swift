import ArgumentParser
import Classroom
import Foundation

/// A folder that is to be made, whole or not at all.
struct Goal {
  private let name: String
  private let url: URL

  /// - Parameter course: What is copied; no copy may come to lie in it, on whatever way it is named.
  init(_ name: String, outside course: URL) throws {
    guard !name.isEmpty else { throw ValidationError("Name the folder to make.") }
    self.name = name
    url = Self.resolved(URL(filePath: name).standardizedFileURL)
    let course = Self.resolved(course)
    guard !url.pathComponents.starts(with: course.pathComponents) else {
      throw ValidationError(
        "\(name) lies in the course itself, which would be copied into itself; name a folder beside it, such as ../gan-lessons-for-students."
      )
    }
    // A link that leads nowhere is something as well.
    guard
      (try? FileManager.default.attributesOfItem(atPath: url.path(percentEncoded: false))) == nil
    else {
      throw ValidationError(
        "\(name) is there already; name a folder that is not, so that nothing is lost.")
    }
    let above = sequence(first: url) {
      $0.pathComponents.count > 1 ? $0.deletingLastPathComponent() : nil
    }
    .first { FileManager.default.fileExists(atPath: $0.path) }
    if let above, !isFolder(above) {
      throw ValidationError(
        "\(above.path) is a file, and no folder can be made in it; name another."
      )
    }
  }

  /// Has the folder filled under another name beside it. Only when that is done does it appear; else nothing is left.
  func make(_ fill: (URL) throws -> Void) throws {
    let files = FileManager.default
    let parent = url.deletingLastPathComponent()
    let site = parent.appending(path: ".\(url.lastPathComponent)-\(UUID().uuidString)")
    // The deepest first.
    let missing = sequence(first: parent) { $0.deletingLastPathComponent() }
      .prefix { !files.fileExists(atPath: $0.path(percentEncoded: false)) }
    do {
      try files.createDirectory(at: parent, withIntermediateDirectories: true)
      try files.createDirectory(at: site, withIntermediateDirectories: false)
      try fill(site)
      try files.moveItem(at: site, to: url)
    } catch {
      if files.fileExists(atPath: site.path(percentEncoded: false)) {
        try files.removeItem(at: site)
      }
      // One that somebody else has put something into stays.
      for folder in missing { rmdir(folder.path(percentEncoded: false)) }
      if error is Interrupted { throw error }
      throw Mistake("\(name) is not made, and nothing is left of it. \(sentence(for: error))")
    }
  }

  /// Without links in that part of the path that is there.
  private static func resolved(_ url: URL) -> URL {
    var (there, rest) = (url, [String]())
    while true {
      if let path = realpath(there.path(percentEncoded: false), nil) {
        defer { free(path) }
        return rest.reversed().reduce(URL(filePath: String(cString: path))) {
          $0.appending(path: $1)
        }
      }
      guard there.pathComponents.count > 1 else { return url }
      rest.append(there.lastPathComponent)
      there.deleteLastPathComponent()
    }
  }
}
