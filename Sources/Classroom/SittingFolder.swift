import Foundation

/// The folder in which a process that looks at an answer tells another what it finds.
public struct SittingFolder {
  let url: URL
  /// What the process prints.
  var output: URL { url.appending(path: "output") }
  private var checkFile: URL { url.appending(path: "check") }
  private var verdictFile: URL { url.appending(path: "verdict.json") }

  /// Makes the folder, if need be.
  public init(_ url: URL) throws {
    self.url = url
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    if !FileManager.default.fileExists(atPath: output.path(percentEncoded: false)) {
      try Data().write(to: output)
    }
  }

  /// Judges in this process, which may not live to the end of it: each check is told before it begins.
  public func judge(_ attempt: Attempt) throws {
    Self.limit()
    var problem: (any Error)?
    let verdict = attempt.judge { check in
      do { try Data(check.utf8).write(to: checkFile) } catch { problem = error }
    }
    if let problem { throw problem }
    try JSONEncoder().encode(verdict).write(to: verdictFile)
  }

  /// Seconds of processor time that an answer has, whatever else the machine does meanwhile.
  static let seconds = 2

  /// A loop that never ends is ended by the system, and so is one that prints without end.
  private static func limit() {
    var time = rlimit(rlim_cur: rlim_t(seconds), rlim_max: rlim_t(seconds + 1))
    var bytes = rlimit(rlim_cur: 1 << 22, rlim_max: 1 << 22)
    // Whoever started this may have had them ignored.
    signal(SIGXCPU, SIG_DFL)
    signal(SIGXFSZ, SIG_DFL)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &time)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &bytes)
    #else
      setrlimit(RLIMIT_CPU, &time)
      setrlimit(RLIMIT_FSIZE, &bytes)
    #endif
  }

  func verdict() throws -> Verdict {
    guard let data = FileManager.default.contents(atPath: verdictFile.path(percentEncoded: false)) else {
      // An answer may end the program as if all were well.
      return .failing(check: check, sentence: "Your answer ended the program.")
    }
    return try JSONDecoder().decode(Verdict.self, from: data)
  }

  /// The check under way when the process ended.
  var check: String {
    FileManager.default.contents(atPath: checkFile.path(percentEncoded: false)).map {
      String(decoding: $0, as: UTF8.self)
    }
      ?? "it begins"
  }

  /// What the process printed, its last words apart.
  struct Printed {
    var text: String
    /// What Swift said as it trapped, ": Index out of range"; what may have been if it said nothing.
    var reason =
      ": an index out of range, perhaps, a number too large for an Int, or a nil that was unwrapped"
  }

  var printed: Printed {
    let output = FileManager.default.contents(atPath: output.path(percentEncoded: false)) ?? Data()
    var printed = Printed(text: "")
    for line in String(decoding: output.prefix(100_000), as: UTF8.self).split(separator: "\n") {
      if line == "Current stack trace:" { break }
      if let words = line.range(of: "Fatal error: ") {
        printed.reason = ": " + line[words.upperBound...].drop { $0 == " " }
        if printed.reason.hasSuffix(".") { printed.reason.removeLast() }
      } else {
        printed.text += line + "\n"
      }
    }
    return printed
  }

  func remove() {
    do { try FileManager.default.removeItem(at: url) } catch {
      FileHandle.standardError.write(
        Data("A temporary folder stays behind: \(error.localizedDescription)\n".utf8))
    }
  }
}
