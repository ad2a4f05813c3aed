import Foundation
import Neural

/// The folder that a lesson writes to.
///
/// The first run fills it file by file. When there are results already, a new run leaves them alone: it fills the
/// folder `unfinished` within, and only when it has come to its end do its files take the place of the earlier ones.
///
/// One run at a time may write here; what the reader has put here or changed is kept.
final class OutputFolder {
  /// As the student named it.
  let path: String
  private let lock: FolderLock
  private var results: ListedFolder
  /// Where this run writes, if the results of another are to stay for the time being.
  private var unfinished: ListedFolder?
  private var hasBegun = false
  private var written: Set<String> = []
  /// Files of the reader's that had to give way, each with the name it has now.
  private(set) var kept: [(name: String, now: String)] = []

  /// Makes the folder if need be, makes sure that it is this lesson's and nobody is at work there, and proves that it
  /// can be written to.
  init(_ path: String, lesson: Int, resumes: Bool = false) throws(OutputError) {
    self.path = path
    try Self.makeFolder(path)
    lock = try FolderLock(path)
    results = try ListedFolder(path, lesson: lesson)
    let place = results.file(Self.unfinished)
    let unfinished = try ListedFolder(place, lesson: lesson)
    // A run that is taken up again goes on where it wrote before.
    let goesOn = resumes && !results.manifest.isComplete && unfinished.names.isEmpty
    if !results.names.isEmpty, !goesOn { self.unfinished = unfinished }
    try results.list(isComplete: results.manifest.isComplete)
  }

  /// Where this run writes for the time being, if an earlier run's results are here: they stay until it has come to
  /// its end.
  var besideResults: String? { unfinished?.path }

  static let unfinished = "unfinished"

  /// The path of a file beside the results.
  func beside(_ name: String) -> String { results.file(name) }

  /// Writes a file beside the results, whether they are this run's or an earlier one's.
  func writeBeside(_ text: String, as name: String) throws(OutputError) {
    try makeWay(for: name, in: results)
    try results.write(Array(text.utf8), as: name, isComplete: results.manifest.isComplete)
  }

  /// The path of a file where this run writes it.
  func file(_ name: String) -> String { place.file(name) }

  /// Writes a file, whole or not at all.
  func write(_ bytes: [UInt8], as name: String) throws(OutputError) {
    try change(name) { (place: inout ListedFolder) throws(OutputError) in try place.write(bytes, as: name) }
  }

  func write(_ text: String, as name: String) throws(OutputError) {
    try write(Array(text.utf8), as: name)
  }

  /// Has a file written by somebody else, at the path that it is given; returns its bytes.
  func write(_ name: String, by work: (_ path: String) throws -> Void) throws -> [UInt8] {
    try change(name) { (place: inout ListedFolder) throws(OutputError) in try place.list([name: ""]) }
    let path = file(name)
    try work(path)
    let bytes: [UInt8]
    do { bytes = try WholeFile.read(path) } catch { throw OutputError.cannotRead(path, because: error) }
    // It is on the disk now as surely as what this program writes itself.
    try place.write(bytes, as: name)
    return bytes
  }

  /// The run has come to its end: its files take the place of all earlier ones.
  func complete() throws(OutputError) {
    guard hasBegun else { return }
    if let place = unfinished {
      for name in written.sorted() { try makeWay(for: name, in: results) }
      try results.list(place.manifest.files.filter { written.contains($0.key) })
      for name in written.sorted() {
        guard rename(place.file(name), results.file(name)) == 0 else {
          throw .cannotWrite(results.file(name), because: .current)
        }
      }
      WholeFile.settle(path)
    }
    results.remove(results.names.subtracting(written))
    try results.list(isComplete: true)
    try clearUnfinished()
    unfinished = nil
  }

  private func change(
    _ name: String, _ work: (inout ListedFolder) throws(OutputError) -> Void
  ) throws(OutputError) {
    if !hasBegun, unfinished != nil {
      // What a run left that did not come to its end gives way to this one's.
      try clearUnfinished()
      if let path = unfinished?.path { try Self.makeFolder(path) }
    }
    hasBegun = true
    written.insert(name)
    try makeWay(for: name, in: place)
    try work(&place)
  }

  private var place: ListedFolder {
    get { unfinished ?? results }
    set { if unfinished == nil { results = newValue } else { unfinished = newValue } }
  }

  private func clearUnfinished() throws(OutputError) {
    var place = try ListedFolder(results.file(Self.unfinished), lesson: results.manifest.lesson ?? 0)
    try place.removeAll()
    if unfinished != nil { unfinished = place }
  }

  private func makeWay(for name: String, in place: ListedFolder) throws(OutputError) {
    if let now = try place.makeWay(for: name) { kept.append((place.file(name), place.file(now))) }
  }

  private static func makeFolder(_ path: String) throws(OutputError) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      folder += part
      if mkdir(folder, 0o755) != 0, errno != EEXIST, errno != EISDIR {
        throw .cannotMakeFolder(folder, because: .current)
      }
      folder += "/"
    }
  }
}
