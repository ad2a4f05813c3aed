import Foundation
import Neural

/// A folder with a list of what a lesson has put there. It tells the lesson's files from the reader's: what is not on
/// the list, or is not as it was written, is the reader's and is kept.
struct ListedFolder {
  let path: String
  private(set) var manifest: Manifest

  /// Throws if the folder is somebody else's. Nothing is written yet.
  init(_ path: String, lesson: Int) throws(OutputError) {
    self.path = path
    manifest = Manifest(of: path) ?? Manifest(lesson: lesson)
    if let owner = manifest.lesson, owner != lesson { throw .ofLesson(owner, path, wanted: lesson) }
    manifest.lesson = lesson
    let others = try contents(ofFolder: path).filter { !Self.isLessons("\(path)/\($0)") }
    guard Self.hasList(path) || others.isEmpty else { throw .notALesson(path, holds: others) }
    manifest.files = manifest.files.filter { name, _ in Self.exists(file(name)) }
  }

  func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  /// Of the results; the page on which a run is watched is none.
  var names: Set<String> { Set(manifest.files.keys).subtracting([LivePage.name]) }

  /// Writes a file. It is on the list before it is there, so that none is ever there unlisted.
  mutating func write(_ bytes: [UInt8], as name: String, isComplete: Bool = false) throws(OutputError) {
    try list([name: Checksum(of: bytes).digits], isComplete: isComplete)
    try put(bytes, as: name)
  }

  /// Puts files on the list; as the former as well, which a run that is killed now leaves in their places.
  mutating func list(_ checksums: [String: String] = [:], isComplete: Bool = false) throws(OutputError) {
    manifest.files.merge(checksums) { former, new in new == former ? new : "\(new) \(former.prefix(16))" }
    manifest.isComplete = isComplete
    try put(manifest.json, as: Manifest.name)
  }

  /// Gives what is the reader's and has this name another name, and returns that; nil if there is no such file.
  func makeWay(for name: String) throws(OutputError) -> String? {
    guard isReaders(name) else { return nil }
    let (stem, ending) = Self.parts(of: name)
    let names = ["\(stem)-changed\(ending)"] + (2...999).map { "\(stem)-changed-\($0)\(ending)" }
    guard let free = names.first(where: { !Self.exists(file($0)) }), rename(file(name), file(free)) == 0
    else { throw .cannotWrite(file(name), because: .current) }
    return free
  }

  /// Takes files from the list and, but for the reader's, from the folder.
  mutating func remove(_ names: Set<String>) {
    for name in names {
      if !isReaders(name) { unlink(file(name)) }
      manifest.files[name] = nil
    }
  }

  /// Removes the folder, unless there is something of the reader's.
  mutating func removeAll() throws(OutputError) {
    remove(names)
    guard Self.hasList(path) else { return }
    guard try contents(ofFolder: path).allSatisfy({ $0.hasPrefix(".") }) else { return try list() }
    unlink(file(Manifest.name))
    rmdir(path)
  }

  private func isReaders(_ name: String) -> Bool {
    guard Self.exists(file(name)) else { return false }
    guard let checksum = Manifest.checksum(of: file(name)) else { return true }
    return manifest.files[name]?.split(separator: " ").contains(checksum[...]) != true
  }

  private func put(_ bytes: [UInt8], as name: String) throws(OutputError) {
    do { try WholeFile.write(bytes, to: file(name)) } catch {
      throw .cannotWrite(file(name), because: error)
    }
  }

  /// Hidden files are nobody's; a run's states say themselves whose they are, and so does a folder with a list.
  private static func isLessons(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix(".") || name.hasPrefix(StateFolder.name) || hasList(path)
  }

  private static func hasList(_ path: String) -> Bool { exists("\(path)/\(Manifest.name)") }

  /// A link that leads nowhere is there, too.
  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func parts(of name: String) -> (stem: Substring, ending: Substring) {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return (name[..<dot], name[dot...])
  }
}
