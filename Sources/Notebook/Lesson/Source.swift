import Foundation

/// A lesson's source, read from where it was built.
struct Source {
  let text: String

  init(_ path: String) throws(SourceError) {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw SourceError(path: path) }
    text = String(decoding: bytes, as: UTF8.self)
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
