import Classroom
import Foundation

/// Files that take others' places, all of them or none: they lie ready on the same disk, and are then only renamed.
struct Exchange {
  private let here, newer: URL
  private let coming, going: [String]

  /// Where those that come lie ready, and those that go are kept until all is done; and what tells that it has begun.
  private static func site(in here: URL) -> URL { here.appending(path: ".update") }
  private static let (ready, kept, begun) = ("ready", "kept", "begun")

  init(in here: URL, from newer: URL, coming: [String], going: [String]) {
    (self.here, self.newer, self.coming, self.going) = (here, newer, coming, going)
  }

  func carryOut() throws {
    let files = FileManager.default
    let site = Self.site(in: here)
    try Self.recover(in: here)
    do {
      for path in coming {
        try Interrupted.heed()
        let place = site.appending(path: "\(Self.ready)/\(path)")
        try files.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try files.copyItem(at: newer.appending(path: path), to: place)
      }
      let names = (coming.map { "+ \($0)\n" } + going.map { "- \($0)\n" }).joined()
      try files.createDirectory(
        at: site.appending(path: Self.kept), withIntermediateDirectories: true)
      try Data(names.utf8).write(to: site.appending(path: Self.begun), options: .atomic)
      for path in coming + going {
        try Self.move(path, from: here, to: site.appending(path: Self.kept))
      }
      for path in coming { try Self.move(path, from: site.appending(path: Self.ready), to: here) }
      try files.removeItem(at: site.appending(path: Self.begun))
    } catch {
      let reason = sentence(for: error)
      try Self.recover(in: here)
      if error is Interrupted { throw error }
      throw Mistake("The update is not done, and all is as it was. \(reason)")
    }
    try files.removeItem(at: site)
  }

  /// Brings back what an update had moved that did not come to its end.
  static func recover(in here: URL) throws {
    let files = FileManager.default
    let site = site(in: here)
    guard files.fileExists(atPath: site.path(percentEncoded: false)) else { return }
    let begun = site.appending(path: begun)
    if files.fileExists(atPath: begun.path(percentEncoded: false)) {
      let lines = String(decoding: try bytes(of: begun), as: UTF8.self).split(separator: "\n")
      for line in lines {
        let path = String(line.dropFirst(2))
        // One that came is no longer ready.
        if line.hasPrefix("+"), !there(path, in: site.appending(path: ready)) {
          try move(path, from: here, to: site.appending(path: ready))
        }
        try move(path, from: site.appending(path: kept), to: here)
      }
    }
    try files.removeItem(at: site)
  }

  private static func there(_ path: String, in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path(percentEncoded: false))
  }

  /// What is not there need not be moved.
  private static func move(_ path: String, from: URL, to: URL) throws {
    guard there(path, in: from) else { return }
    let place = to.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: from.appending(path: path), to: place)
  }
}
