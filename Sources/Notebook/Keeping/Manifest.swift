import Foundation
import Neural

/// The list that a lesson's folder keeps of what the lesson has put there.
struct Manifest: Codable, Equatable {
  /// Nil if an older list does not say.
  var lesson: Int?
  /// The run that wrote the files came to its end.
  var isComplete = false
  /// The checksum of each file as it was written, and behind it that of the former.
  var files: [String: String] = [:]

  static let name = ".written-by-lesson"

  /// The list of a folder; nil if there is none.
  init?(of folder: String) {
    guard let bytes = try? WholeFile.read("\(folder)/\(Self.name)") else { return nil }
    self = (try? JSONDecoder().decode(Manifest.self, from: Data(bytes))) ?? Manifest(older: bytes, folder)
    // A list that was tampered with does not lead out of the folder.
    files = files.filter { name, _ in !name.isEmpty && !name.contains("/") && !name.hasPrefix(".") }
  }

  init(lesson: Int) { self.lesson = lesson }

  /// Lists used to be the bare names, a line each. What the reader changed since is what is younger than the claims,
  /// with which all pages were written in one go.
  private init(older bytes: [UInt8], _ folder: String) {
    let names = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    lesson = names.compactMap { $0.wholeMatch(of: /lesson(\d+)\.md/).flatMap { Int($0.output.1) } }.first
    isComplete = true
    let claims = Self.timeOfChange("\(folder)/claims.json")
    for name in names where !name.contains("/") {
      let isOurs = Self.timeOfChange("\(folder)/\(name)") <= claims + 60
      files[name] = isOurs ? Self.checksum(of: "\(folder)/\(name)") ?? "" : ""
    }
  }

  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { fatalError("A list of texts can always be written.") }
    return Array(data) + Array("\n".utf8)
  }

  /// Nil if there is no such file, or none that can be read.
  static func checksum(of file: String) -> String? {
    (try? WholeFile.read(file)).map { Checksum(of: $0).digits }
  }

  /// In seconds since 1970; 0 if there is no such file.
  private static func timeOfChange(_ file: String) -> Int {
    var status = stat()
    guard stat(file, &status) == 0 else { return 0 }
    #if canImport(Darwin)
      return status.st_mtimespec.tv_sec
    #else
      return status.st_mtim.tv_sec
    #endif
  }
}
