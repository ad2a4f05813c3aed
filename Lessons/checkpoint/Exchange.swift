import Classroom
import Foundation

/// Files that take others' places, all of them or none. Each is there at any time, as it was or as it is to be, so that
/// the program which brings back what was broken off can still be started.
struct Exchange {
  private let here, newer: URL
  private let coming, going: [String]
  private let rewritten: [String: Data]

  /// Where those that come lie ready, and those that they replace are kept until all is done; and what tells that it has
  /// begun.
  private static func site(in here: URL) -> URL { here.appending(path: ".update") }
  private static let (ready, kept, begun) = ("ready", "kept", "begun")

  /// - Parameter rewritten: What comes, of some paths, in place of the newer copy's file.
  init(
    in here: URL, from newer: URL, coming: [String], going: [String],
    rewritten: [String: Data] = [:]
  ) {
    (self.here, self.newer, self.coming, self.going) = (here, newer, coming, going)
    self.rewritten = rewritten
  }

  func carryOut() throws {
    let files = FileManager.default
    let site = Self.site(in: here)
    try Self.recover(in: here)
    try files.createDirectory(at: site, withIntermediateDirectories: true)
    guard let lock = SiteLock(site) else {
      throw Mistake("Another update of this copy is under way; wait until it is done.")
    }
    do {
      try prepare(in: site)
      for path in coming { try Self.move(path, from: site.appending(path: Self.ready), to: here) }
      for path in going where Self.there(path, in: here) {
        try files.removeItem(at: here.appending(path: path))
      }
      try files.removeItem(at: site.appending(path: Self.begun))
    } catch {
      let reason = sentence(for: error)
      lock.free()
      try Self.recover(in: here)
      if error is Interrupted { throw error }
      throw Mistake("The update is not done, and all is as it was. \(reason)")
    }
    try files.removeItem(at: site)
  }

  /// Until this is done nothing has moved.
  private func prepare(in site: URL) throws {
    for path in coming {
      try Interrupted.heed()
      let place = try Self.place(path, in: site.appending(path: Self.ready))
      if let bytes = rewritten[path] {
        try bytes.write(to: place)
      } else {
        try FileManager.default.copyItem(at: newer.appending(path: path), to: place)
      }
    }
    var names = ""
    for (path, mark) in coming.map({ ($0, "=") }) + going.map({ ($0, "-") }) {
      let isThere = Self.there(path, in: here)
      names += "\(isThere ? mark : "+") \(path)\n"
      guard isThere else { continue }
      try FileManager.default.copyItem(
        at: here.appending(path: path), to: Self.place(path, in: site.appending(path: Self.kept)))
    }
    try Data(names.utf8).write(to: site.appending(path: Self.begun), options: .atomic)
  }

  /// Brings back what an update had replaced that did not come to its end. One that is under way is left alone.
  static func recover(in here: URL) throws {
    let site = site(in: here)
    guard FileManager.default.fileExists(atPath: site.path(percentEncoded: false)),
      let lock = SiteLock(site)
    else { return }
    defer { lock.free() }
    let begun = site.appending(path: begun)
    if FileManager.default.fileExists(atPath: begun.path(percentEncoded: false)) {
      let lines = String(decoding: try bytes(of: begun), as: UTF8.self).split(separator: "\n")
      for line in lines {
        let path = String(line.dropFirst(2))
        let hasCome = line.first != "-" && !there(path, in: site.appending(path: ready))
        if there(path, in: site.appending(path: kept)) {
          guard hasCome || !there(path, in: here) else { continue }
          try move(path, from: site.appending(path: kept), to: here)
        } else if line.first == "+", hasCome, there(path, in: here) {
          // It came in no other's place.
          try FileManager.default.removeItem(at: here.appending(path: path))
        }
      }
    }
    try FileManager.default.removeItem(at: site)
  }

  private static func there(_ path: String, in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path(percentEncoded: false))
  }

  /// Where a path is to lie, in a folder that is made if need be.
  private static func place(_ path: String, in folder: URL) throws -> URL {
    let place = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    return place
  }

  /// In the place of what has its name, at one blow.
  private static func move(_ path: String, from: URL, to: URL) throws {
    let (old, new) = (from.appending(path: path), try place(path, in: to))
    guard rename(old.path(percentEncoded: false), new.path(percentEncoded: false)) == 0 else {
      throw Mistake("\(path) cannot take its place: \(String(cString: strerror(errno))).")
    }
  }
}

/// Keeps a folder for one update at a time; whoever ends, however, leaves it free.
private final class SiteLock {
  private let folder: Int32

  /// Nil if another program has it.
  init?(_ site: URL) {
    folder = open(site.path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
    // Some disks in a network know no locks: there it goes without.
    if folder >= 0, flock(folder, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return nil }
  }

  func free() { if folder >= 0 { flock(folder, LOCK_UN) } }

  deinit { if folder >= 0 { close(folder) } }
}
