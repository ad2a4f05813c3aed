import Classroom
import Foundation

/// The list of a copy's files, so that it can be handed on without git, and be brought up to date: when it was made, then
/// a hash and a path a line. Lists of older copies have the paths alone.
struct Manifest {
  static let name = "files.txt"

  /// The hash of each file as it was handed out; nil where the list does not tell.
  let files: [String: String?]
  /// Whether it tells what is in the files, as those of older copies do not.
  var hasHashes: Bool { files.values.contains { $0 != nil } }

  /// When the copy was handed out, as `2026-11-26T08:43:52Z`; the earlier, the smaller.
  let date: String?

  init(_ files: [String: String?], date: String? = nil) {
    (self.files, self.date) = (files, date)
  }

  init(of copy: URL) throws {
    let text = String(decoding: try bytes(of: copy.appending(path: Self.name)), as: UTF8.self)
    var files: [String: String?] = [:]
    var date: String?
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix(Self.handedOut) {
        date = String(line.dropFirst(Self.handedOut.count))
        continue
      }
      let match = line.wholeMatch(of: /(?:([0-9a-f]{16}) )?(.+)/)
      guard let match, Self.isWithin(match.2) else {
        throw Mistake("\(Self.name) names \(line), which is no file of the course.")
      }
      // A subscript would take nil for “not in the list”.
      files.updateValue(match.1.map { String($0) }, forKey: String(match.2))
    }
    self.init(files, date: date)
  }

  private static let handedOut = "# handed out "

  private static func isWithin(_ path: Substring) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains { $0 == ".." || $0 == ".git" }
  }

  /// Itself is in the list as well, without a hash.
  func write(to copy: URL) throws {
    let lines = files.merging([Self.name: nil]) { $1 }.sorted { $0.key < $1.key }.map {
      path, hash in
      hash.map { "\($0) \(path)\n" } ?? "\(path)\n"
    }
    let head = date.map { "\(Self.handedOut)\($0)\n" } ?? ""
    try Data((head + lines.joined()).utf8).write(to: copy.appending(path: Self.name))
  }

  static func hash(_ bytes: Data) -> String {
    var hash = Fingerprint()
    bytes.withUnsafeBytes { hash.add($0) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
