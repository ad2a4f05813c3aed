import Classroom
import Foundation

/// A program being made of one answer.
final class Making {
  enum Outcome {
    case program(URL, isKept: Bool)
    /// It does not compile.
    case fault(Compilation.Fault)
    /// None can be made, and why: something is wrong with the machine.
    case trouble(String)
  }

  private let card: ExerciseCard
  private let text: Data
  private let products: URL
  /// Where it comes to lie, and where it is made: it appears there whole.
  private let (place, site): (URL, URL)
  private var program: URL { place.appending(path: "program") }
  private var lock: FileHandle?
  private var compilation: Compilation?
  /// Tells whether the machine or the answer is at fault: the exercise as it is handed out compiles.
  private var trial: (of: Compilation, doubt: Compilation.Fault)?

  /// - Parameters:
  ///   - folder: Where programs are kept.
  ///   - products: Where this program was built, which must be the same for a kept one to be.
  init(_ card: ExerciseCard, _ text: Data, in folder: URL, with products: URL) throws {
    (self.card, self.text, self.products) = (card, text, products)
    let checkpoint = products.appending(path: "checkpoint").path(percentEncoded: false)
    let built =
      try FileManager.default.attributesOfItem(atPath: checkpoint)[.modificationDate] as? Date
    var hash = Fingerprint()
    hash.add(text)
    hash.add("\(built?.timeIntervalSince1970 ?? 0)".utf8)
    place = folder.appending(path: "\(card.number)-\(String(hash.value, radix: 16))")
    site = folder.appending(path: ".\(UUID().uuidString)")
  }

  deinit {
    (compilation, trial) = (nil, nil)
    guard FileManager.default.fileExists(atPath: site.path(percentEncoded: false)) else { return }
    do { try FileManager.default.removeItem(at: site) } catch { complain(sentence(for: error)) }
  }

  /// Nil as long as it is being made, here or by another process.
  func outcome() throws -> Outcome? {
    if FileManager.default.fileExists(atPath: program.path(percentEncoded: false)) {
      return .program(program, isKept: compilation == nil)
    }
    guard let compilation else {
      lock = try takeLock()
      if lock != nil { compilation = try Compilation(Source(card, text), in: site, with: products) }
      return nil
    }
    if let trial { return outcome(of: trial.of, trial.doubt) }
    switch compilation.outcome() {
    case .program:
      try putInPlace()
      return .program(program, isKept: false)
    case .fault(let fault): return .fault(fault)
    case .doubt(let doubt):
      let stub = try Stub(of: card).contents()
      trial = (
        try Compilation(Source(card, stub), in: site.appending(path: "trial"), with: products),
        doubt
      )
    case nil: break
    }
    return nil
  }

  private func outcome(of trial: Compilation, _ doubt: Compilation.Fault) -> Outcome? {
    switch trial.outcome() {
    case .program: .fault(doubt)
    case .fault, .doubt:
      .trouble(
        "The compiler could not do its work (\(doubt.sentence)). "
          + "Is the disk full? Make room. Are too few open files allowed? `ulimit -n 256` allows more. "
          + "Was the folder moved? Type `swift package clean`, then once more.")
    case nil: nil
    }
  }

  /// Held by the one who makes this program; nil if that is somebody else. Who was killed holds nothing.
  private func takeLock() throws -> FileHandle? {
    let path = place.path(percentEncoded: false) + ".lock"
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw Mistake("\(path) cannot be made: \(String(cString: strerror(errno))).")
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    return flock(file, LOCK_EX | LOCK_NB) == 0 ? handle : nil
  }

  /// Clears the place of a program that does not begin, or of what is left of one.
  static func discard(_ place: URL) throws {
    let damaged = place.deletingLastPathComponent().appending(path: ".\(UUID().uuidString)")
    guard rename(place.path(percentEncoded: false), damaged.path(percentEncoded: false)) == 0 else {
      if errno == ENOENT { return }
      throw Mistake(
        "\(place.path(percentEncoded: false)) cannot be replaced: \(String(cString: strerror(errno)))."
      )
    }
    try FileManager.default.removeItem(at: damaged)
  }

  /// Moves it to its place, from where earlier ones go; somebody else may have been quicker.
  private func putInPlace() throws {
    let files = FileManager.default
    let folder = place.deletingLastPathComponent()
    // A power cut after the move finds all of it on the disk.
    try FileHandle(forReadingFrom: site.appending(path: "program")).synchronize()
    if !files.fileExists(atPath: program.path(percentEncoded: false)) { try Self.discard(place) }
    if rename(site.path(percentEncoded: false), place.path(percentEncoded: false)) != 0,
      ![EEXIST, ENOTEMPTY].contains(errno)
    {
      throw Mistake(
        "\(place.path(percentEncoded: false)) cannot be made: \(String(cString: strerror(errno))).")
    }
    for name in try files.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    where name.hasPrefix(".")
      || name.hasPrefix("\(card.number)-") && name != place.lastPathComponent
    {
      let old = folder.appending(path: name)
      // One that another process has just made, it is about to start. One that was interrupted stays behind.
      let date = try? old.resourceValues(forKeys: [.contentModificationDateKey])
        .contentModificationDate
      if let date, date.timeIntervalSinceNow < -600 { try? files.removeItem(at: old) }
    }
  }
}
