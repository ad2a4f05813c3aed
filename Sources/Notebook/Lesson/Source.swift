import Foundation
import Neural

/// A lesson's source, read from where it was built.
struct Source {
  let text: String
  /// Another one if any Swift file in the lesson's folder, or in a folder within it, is another.
  let fingerprint: String

  init(_ path: String) throws(SourceError) {
    text = try Self.read(path)
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    var files: [String: String] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init()
    where name.hasSuffix(".swift") {
      files[name] = try Self.read(folder + name)
    }
    fingerprint = SafeTensors(metadata: files).checksum
  }

  private static func read(_ path: String) throws(SourceError) -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw SourceError(path: path) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The source is not where it was when the lesson was built.
struct SourceError: Error, Equatable, CustomStringConvertible {
  var path: String

  var description: String {
    "Cannot read the lesson's source, which is its text: \(path). "
      + "Was the folder moved after the build? Type `swift package clean`, then once more."
  }
}
