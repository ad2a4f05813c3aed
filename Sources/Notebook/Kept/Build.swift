import Foundation
import Neural

/// How the program at work was built: of what, and when.
///
/// A lesson reads its source when it runs, and the compiler had read it before. Whether both have read the same, the
/// clock tells: every change of a file, even to an older one, leaves its time, and nobody can set that back.
struct Build {
  /// The program's file.
  let program: String
  private let module: String
  /// The compiler had not begun by then, if it has built anything since; nil if nobody knows.
  private let beginning: Double?
  private let end: Double

  /// - Parameters:
  ///   - module: The lesson's own.
  ///   - beginning: When the build began that made the program or found it as it should be; left out, it is known of
  ///     `swift run`, which becomes the program that it has built: so this process is older than what it made for it.
  ///   - start: When this process began.
  init(
    program: String, of module: String, since beginning: Double? = nil, start: Double? = startOfProcess
  ) {
    (self.program, self.module) = (program, module)
    let end = Self.lastChange(program) ?? -.infinity
    let made = max(end, Self.lastCompilation(of: module, beside: program))
    self.beginning = beginning ?? start.flatMap { $0 < made ? $0 : nil }
    self.end = end
  }

  /// When the compiler has read one of a module's sources last. What it makes of it may be the same as before, where
  /// only prose has changed; nothing is linked then, and this alone tells of it.
  private static func lastCompilation(of module: String, beside program: String) -> Double {
    let folder = folder(of: program).appending(path: "\(module).build").path(percentEncoded: false)
    let names = (try? contents(ofFolder: folder)) ?? []
    return names.filter { $0.hasSuffix(".swiftdeps") }.compactMap { lastChange("\(folder)/\($0)") }.max()
      ?? -.infinity
  }

  /// Where all lies that was built.
  static func folder(of program: String) -> URL {
    URL(filePath: program).resolvingSymlinksInPath().deletingLastPathComponent()
  }

  /// Whether a program's file is still the one that this process was started from.
  static func isAtWork(_ program: String) -> Bool {
    #if canImport(Darwin)
      return true
    #else
      var (file, image) = (stat(), stat())
      return stat(program, &file) == 0 && stat("/proc/self/exe", &image) == 0 && file.st_dev == image.st_dev
        && file.st_ino == image.st_ino
    #endif
  }

  /// Whether what the program has of a file is what the file has now.
  func has(_ file: String) -> Bool {
    // A file's times come from a clock that moves in steps of a hundredth of a second.
    guard let beginning, let change = Self.lastChange(file) else { return false }
    return change < beginning - 0.02
  }

  /// A number that follows from all that was linked into the program but for the lesson's own module, and what that
  /// module's files are called; nil if something was compiled since.
  func linked() -> (digits: String, own: Set<String>)? {
    let folder = Self.folder(of: program)
    let name = URL(filePath: program).lastPathComponent
    let list = folder.appending(path: "\(name).product/Objects.LinkFileList").path(percentEncoded: false)
    guard let bytes = try? WholeFile.read(list) else { return nil }
    var (digits, own): ([String], Set<String>) = ([], [])
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let path = line.trimmingCharacters(in: ["'", "\""])
      let parts = path.split(separator: "/").suffix(2)
      // Of two changes in one step of the clock nobody knows which was first; linking takes longer than one.
      guard let change = Self.lastChange(path), change < end, let file = parts.last else { return nil }
      if parts.first == "\(module).build" {
        own.insert(String(file))
      } else {
        guard let object = try? WholeFile.read(path) else { return nil }
        digits.append("\(parts.joined(separator: "/")) \(Checksum(of: object).digits)")
      }
    }
    return (Checksum(ofAll: digits).digits, own)
  }

  /// When anything about a file changed last, in seconds since 1970; nil if it is not there.
  static func lastChange(_ path: String) -> Double? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_ctimespec
    #else
      let time = status.st_ctim
    #endif
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static var now: Double { Date.now.timeIntervalSince1970 }

  #if canImport(Darwin)
    static var startOfProcess: Double? {
      var (process, size) = (kinfo_proc(), MemoryLayout<kinfo_proc>.size)
      var question = [CTL_KERN, KERN_PROC, KERN_PROC_PID, getpid()]
      guard sysctl(&question, UInt32(question.count), &process, &size, nil, 0) == 0 else { return nil }
      let time = process.kp_proc.p_starttime
      return Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
  #else
    /// The system counts it in ticks since it was started.
    static var startOfProcess: Double? {
      guard let bytes = try? WholeFile.read("/proc/self/stat") else { return nil }
      // Behind the program's name, which may have blanks and parentheses.
      let fields = String(decoding: bytes, as: UTF8.self).split(separator: ")").last?.split(separator: " ")
      guard let fields, fields.count > 19, let ticks = Double(fields[19]) else { return nil }
      var sinceBoot = timespec()
      clock_gettime(CLOCK_BOOTTIME, &sinceBoot)
      let age =
        Double(sinceBoot.tv_sec) + Double(sinceBoot.tv_nsec) / 1e9 - ticks
        / Double(sysconf(Int32(_SC_CLK_TCK)))
      return now - age
    }
  #endif
}

extension Checksum {
  /// Of texts in their order, each with its length.
  init(ofAll texts: [String]) {
    self.init(of: texts.flatMap { Array("\($0.utf8.count) \($0)\n".utf8) })
  }
}
