import Classroom
import Foundation

/// A program being made of one answer.
final class Making {
  enum Outcome {
    case program(URL)
    /// The compiler's first sentence on the answer, and the line.
    case fault(String, line: Int)
  }

  private let card: ExerciseCard
  private let text: Data
  private let products: URL
  /// Where it comes to lie, and where it is made: it appears there whole.
  private let (place, site): (URL, URL)
  private var program: URL { place.appending(path: "program") }
  private var lock: FileHandle?
  private var compiler: Child?
  private var deadline = ContinuousClock.now

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
    compiler?.end()
    guard FileManager.default.fileExists(atPath: site.path(percentEncoded: false)) else { return }
    do { try FileManager.default.removeItem(at: site) } catch { complain(sentence(for: error)) }
  }

  /// Nil as long as it is being made, here or by another process.
  func outcome() throws -> Outcome? {
    if FileManager.default.fileExists(atPath: program.path(percentEncoded: false)) {
      return .program(program)
    }
    guard let compiler else {
      lock = try takeLock()
      if lock != nil { try begin() }
      return nil
    }
    guard let ending = compiler.look() else {
      guard ContinuousClock.now > deadline else { return nil }
      return .fault(
        "the compiler came to no end within a minute; write long formulas in parts", line: 1)
    }
    guard ending == .exit(0) else {
      return try fault(in: plain(String(decoding: compiler.printed, as: UTF8.self)))
    }
    try putInPlace()
    return .program(program)
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

  private func begin() throws {
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    let call =
      "Classroom.judge(Classroom.Curriculum.\(card.function).answered(by: \(card.function)))"
    for (name, contents) in [
      ("\(card.name).swift", text), ("main.swift", Data("import Classroom\n\n\(call)\n".utf8)),
      ("objects", Data(try classroomObjects().utf8)),
    ] {
      try contents.write(to: site.appending(path: name))
    }
    let (here, there) = (site.path(percentEncoded: false), products.path(percentEncoded: false))
    compiler = try Child(
      "swiftc",
      [
        "-swift-version", "6", "-Onone", "-gnone", "-diagnostic-style=llvm",
        "-no-color-diagnostics",
        "-module-name", "Answer", "-module-cache-path", "\(there)/ModuleCache", "-I",
        "\(there)/Modules",
        "\(here)/\(card.name).swift", "\(here)/main.swift", "@\(here)/objects", "-o",
        "\(here)/program",
      ],
      // The compiler's own temporary files lie where there must be room anyhow.
      environment: ProcessInfo.processInfo.environment.merging(["TMPDIR": here]) { $1 })
    deadline = .now + .seconds(60)
  }

  /// The linker's list of this program's objects, those of `Classroom` alone.
  private func classroomObjects() throws -> String {
    let list = products.appending(path: "checkpoint.product/Objects.LinkFileList")
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    return lines.filter { $0.contains("/Classroom.build/") }.joined(separator: "\n")
  }

  /// What is wrong with the answer; thrown if it is something else that is wrong.
  private func fault(in words: String) throws -> Outcome {
    // That the course's own module cannot be had is nothing that an answer did.
    let errors = words.matches(of: /([^\n]*\/)?([^\n\/]+):(\d+):\d+: error: ([^\n]+)/)
      .filter {
        !$0.4.contains(
          /module.*'Classroom'|'Classroom'.*module|missing required module|cannot load module/)
      }
    if let error = errors.first(where: { $0.2 == "\(card.name).swift" }) {
      return .fault(String(error.4), line: Int(error.3) ?? 1)
    }
    if let error = errors.first(where: { $0.2 == "main.swift" }) {
      guard !error.4.contains("cannot find") else {
        return .fault(
          "there is no function \(card.function) in it; `swift run checkpoint reset \(card.number)` brings it back",
          line: 1)
      }
      return .fault(String(error.4), line: 1)
    }
    let said = words.split(separator: "\n").first { $0.contains("error: ") } ?? "it said nothing"
    throw Mistake(
      "There is no verdict on \(card.number): the compiler could not do its work (\(said)). "
        + "Is the disk full? Make room. Are too few open files allowed? `ulimit -n 256` allows more. "
        + "Was the folder moved? Type `swift package clean`, then once more."
    )
  }

  /// Moves it to its place, from where earlier ones go; somebody else may have been quicker.
  private func putInPlace() throws {
    let files = FileManager.default
    let folder = place.deletingLastPathComponent()
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
