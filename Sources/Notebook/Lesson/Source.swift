import Foundation
import Neural

/// A lesson's source, read from where it was built.
struct Source {
  let text: String
  /// Other if any Swift file of the lesson's folder is.
  let fingerprint: String

  init(_ path: String) throws(SourceError) {
    text = try Self.read(path)
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent()
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path()) else {
      throw SourceError(path: path)
    }
    var files: [String: String] = [:]
    for name in names where name.hasSuffix(".swift") {
      files[name] = try Self.read(folder.appending(path: name).path(percentEncoded: false))
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
      + "Was the folder moved after the build? Build again with swift build."
  }
}
