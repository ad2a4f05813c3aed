import Classroom
import Foundation

/// The list of a copy's files, so that it can be handed on without git, and be brought up to date: a hash and a path a
/// line. Lists of older copies have the paths alone.
struct Manifest {
  static let name = "files.txt"

  /// The hash of each file as it was handed out; nil where the list does not tell.
  let files: [String: String?]

  init(_ files: [String: String?]) { self.files = files }

  init(of copy: URL) throws {
    let text = String(decoding: try bytes(of: copy.appending(path: Self.name)), as: UTF8.self)
    var files: [String: String?] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let match = line.wholeMatch(of: /(?:([0-9a-f]{16}) )?(.+)/)
      guard let match, Self.isWithin(match.2) else {
        throw Mistake("\(Self.name) names \(line), which is no file of the course.")
      }
      files[String(match.2)] = match.1.map(String.init)
    }
    self.init(files)
  }

  private static func isWithin(_ path: Substring) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains { $0 == ".." || $0 == ".git" }
  }

  /// Itself is in the list as well, without a hash.
  func write(to copy: URL) throws {
    let lines = files.merging([Self.name: nil]) { $1 }.sorted { $0.key < $1.key }.map {
      path, hash in
      hash.map { "\($0) \(path)\n" } ?? "\(path)\n"
    }
    try Data(lines.joined().utf8).write(to: copy.appending(path: Self.name))
  }

  static func hash(_ bytes: Data) -> String {
    var hash = Fingerprint()
    bytes.withUnsafeBytes { hash.add($0) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
