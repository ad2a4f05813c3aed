import Classroom
import Foundation
import Notebook

/// What changes in a student's copy when a newer one takes its place.
struct Renewal {
  private let here, newer: URL
  /// Paths that come from the newer copy, and those that it no longer has.
  private(set) var coming: [String] = []
  private(set) var going: [String] = []
  /// Exercises whose task changed: as it was handed out, and as it is now.
  private(set) var changed: [(path: String, before: String, after: String, isWritten: Bool)] = []
  /// Games that were written here, and come with another beginning now.
  private(set) var staying: [String] = []

  private static let exercises = "Lessons/Exercises/"
  private static let stubs = "Lessons/Stubs/"
  private static let games = "Lessons/Challenges/"
  private static let manifest = "Package.swift"

  /// Looks at both, and changes nothing.
  init(of here: URL, from newer: URL) throws {
    (self.here, self.newer) = (here, newer)
    guard newer.resolvingSymlinksInPath().path != here.resolvingSymlinksInPath().path else {
      throw Mistake("That is this copy itself; name the folder of the newer one.")
    }
    let old = try Manifest(of: here)
    let new: Manifest
    do { new = try Manifest(of: newer) } catch is Unreadable {
      throw Mistake(
        "\(newer.path(percentEncoded: false)) is no copy that was handed out; who teaches makes one with `swift run checkpoint handout`."
      )
    }
    guard new.hasHashes || !old.hasHashes else {
      throw Mistake(
        "Nothing is changed: the copy in \(newer.path(percentEncoded: false)) was handed out before copies could be brought up to date, and before yours. Ask for the newest."
      )
    }
    if let mine = old.date, let other = new.date, other < mine {
      throw Mistake(
        "Nothing is changed: the copy in \(newer.path(percentEncoded: false)) was handed out on \(other), before yours, on \(mine). Ask for the newest."
      )
    }
    try Self.demandClean(here, old, new)
    for (path, hash) in new.files.sorted(by: { $0.key < $1.key }) where path != Manifest.name {
      try Interrupted.heed()
      let bytes = try Self.plainFile(newer, path)
      guard let hash, Manifest.hash(bytes) == hash else {
        throw Mistake("The newer copy's \(path) is not as it was handed out; fetch that copy anew.")
      }
      if Self.isAnswer(path) { continue }
      if old.files[path] != .some(hash) || !Self.isThere(path, in: here) { coming.append(path) }
    }
    going = old.files.keys.filter { !Self.isAnswer($0) && new.files[$0] == nil }.sorted()
    // A list that broke off would have all go that it does not name.
    if let lost = ([Self.manifest] + going).first(where: {
      new.files[$0] == nil && ($0 == Self.manifest || Self.isThere($0, in: newer))
    }) {
      throw Mistake(
        "Nothing is changed: the newer copy's \(Manifest.name) is damaged, for it does not name \(lost); fetch that copy anew."
      )
    }
    coming.append(Manifest.name)
    try lookAtExercises(new)
    try lookAtGames(old, new)
  }

  /// What a student writes.
  private static func isAnswer(_ path: String) -> Bool {
    path.hasPrefix(exercises) || path.hasPrefix(games)
  }

  private static func isThere(_ path: String, in folder: URL) -> Bool {
    let path = folder.appending(path: path).path(percentEncoded: false)
    return (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  /// Nothing that somebody changed or made is to be lost. What somebody only took away comes again.
  private static func demandClean(_ here: URL, _ old: Manifest, _ new: Manifest) throws {
    guard old.hasHashes else {
      throw Mistake(
        "This copy was handed out before copies could be brought up to date: take the newer one, and copy your Lessons/Exercises into it."
      )
    }
    var own: [String] = []
    for path in Set(old.files.keys).union(new.files.keys)
    where !isAnswer(path) && path != Manifest.name && isThere(path, in: here) {
      let handedOut = old.files[path] ?? nil
      if try handedOut == nil || handedOut != hashWithoutOwnLessons(path, in: here) {
        own.append(path)
      }
    }
    guard own.isEmpty else {
      let more = own.count > 5 ? " and \(own.count - 5) more" : ""
      throw Mistake(
        "Nothing is changed, for this would be lost: \(own.sorted().prefix(5).joined(separator: ", "))\(more). You changed or made it, and the newer copy has its own; put yours elsewhere (`git restore FILE` brings the old one back), then once more."
      )
    }
  }

  /// The names of one's own lessons are no change of the manifest.
  private static func hashWithoutOwnLessons(_ path: String, in folder: URL) throws -> String? {
    guard isPlain(path, in: folder) else { return nil }
    let file = try bytes(of: folder.appending(path: path))
    guard path == manifest else { return Manifest.hash(file) }
    return Manifest.hash(
      Data(OwnLessons.named([], in: String(decoding: file, as: UTF8.self)).utf8))
  }

  private static func isPlain(_ path: String, in folder: URL) -> Bool {
    let path = folder.appending(path: path).path(percentEncoded: false)
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  private static func plainFile(_ folder: URL, _ path: String) throws -> Data {
    guard isPlain(path, in: folder) else {
      throw Mistake(
        "\(path) is not there, or is no plain file, in \(folder.path(percentEncoded: false)).")
    }
    return try bytes(of: folder.appending(path: path))
  }

  /// An answer stays. Where nothing was written yet, the exercise comes as it is now; a new one comes, too.
  private mutating func lookAtExercises(_ new: Manifest) throws {
    for path in new.files.keys.sorted() where path.hasPrefix(Self.exercises) {
      let stub = Self.stubs + path.dropFirst(Self.exercises.count)
      let mine = here.appending(path: path)
      guard FileManager.default.fileExists(atPath: mine.path(percentEncoded: false)) else {
        coming.append(path)
        continue
      }
      guard
        FileManager.default.fileExists(
          atPath: here.appending(path: stub).path(percentEncoded: false)),
        new.files[stub] != nil
      else { continue }
      let (before, after) = (try Self.plainFile(here, stub), try Self.plainFile(newer, stub))
      guard before != after else { continue }
      let isWritten = try bytes(of: mine) != before
      if !isWritten { coming.append(path) }
      changed.append(
        (
          path, String(decoding: before, as: UTF8.self), String(decoding: after, as: UTF8.self),
          isWritten
        ))
    }
  }

  /// A game that was written stays; one that was not comes as it is now.
  private mutating func lookAtGames(_ old: Manifest, _ new: Manifest) throws {
    for (path, hash) in new.files.sorted(by: { $0.key < $1.key })
    where path.hasPrefix(Self.games) && old.files[path] != .some(hash) {
      guard Self.isThere(path, in: here) else {
        coming.append(path)
        continue
      }
      let mine = Manifest.hash(try Self.plainFile(here, path))
      if mine == hash { continue }
      if mine == old.files[path] { coming.append(path) } else { staying.append(path) }
    }
  }

  /// All of it, or nothing.
  func carryOut() throws {
    let ours = String(decoding: try Self.plainFile(here, Self.manifest), as: UTF8.self)
    let theirs = String(decoding: try Self.plainFile(newer, Self.manifest), as: UTF8.self)
    let manifest = Data(OwnLessons.named(OwnLessons.names(in: ours), in: theirs).utf8)
    try Exchange(
      in: here, from: newer, coming: coming, going: going, rewritten: [Self.manifest: manifest]
    ).carryOut()
  }

  var words: String {
    let count = coming.count + going.count - 1
    guard count > 0 || !staying.isEmpty else { return "This copy is up to date already." }
    let differences = changed.map { path, before, after, isWritten in
      let fate =
        isWritten
        ? "changed; your answer stays as it is. The difference:"
        : "changed, and yours, not written yet, with it:"
      return "\n\(path) \(fate)\n\(Self.difference(before, after))\n"
    }
    let games = staying.map { "\n\($0) begins in another way now; your game stays as it is.\n" }
    return
      "The course is up to date: \(count) \(count == 1 ? "file" : "files") changed. Your answers and your own files stayed.\n\((differences + games).joined())"
  }

  /// Lines that went with −, those that came with +.
  static func difference(_ before: String, _ after: String) -> String {
    let (old, new) = (
      before.split(separator: "\n", omittingEmptySubsequences: false),
      after.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let changes = new.difference(from: old)
    let (gone, come) = (Set(changes.removals.map(\.place)), Set(changes.insertions.map(\.place)))
    var (lines, at) = ([String](), 0)
    for (place, line) in old.enumerated() {
      while !gone.contains(place), at < new.count, come.contains(at) {
        lines.append("+ \(new[at])")
        at += 1
      }
      if gone.contains(place) { lines.append("- \(line)") } else { at += 1 }
    }
    while at < new.count {
      lines.append("+ \(new[at])")
      at += 1
    }
    return lines.joined(separator: "\n")
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
