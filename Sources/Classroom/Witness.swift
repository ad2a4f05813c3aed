import Foundation

/// Looks at an answer in this process, which may not live to the end of it, and tells what it sees.
public func judge(_ attempt: Attempt) -> Never {
  guard let witness = Witness() else {
    print("This program looks at one answer for `swift run checkpoint`; start that.")
    exit(64)
  }
  Witness.current = witness
  Witness.limit()
  switch attempt.judge({ witness.tell(.check($0)) }) {
  case .done: witness.tell(.done)
  case .failing(_, let sentence): witness.tell(.failing(sentence))
  case .notWritten, .notCompiling: break
  }
  exit(0)
}

/// The one in the judging process who tells the verdict.
struct Witness {
  /// Set once, before the answer is called.
  nonisolated(unsafe) static var current: Witness?

  private let token: String
  private let channel: Int32
  private let process = getpid()

  /// Learns the token from the standard input, which leads to the judge, and keeps that way for itself: the answer finds
  /// nothing to read there, and programs that it starts inherit nothing.
  init?() {
    var (bytes, byte) = ([UInt8](), UInt8(0))
    while bytes.count < 100, read(0, &byte, 1) == 1, byte != UInt8(ascii: "\n") { bytes.append(byte) }
    channel = fcntl(0, F_DUPFD_CLOEXEC, 100)
    let nothing = open("/dev/null", O_RDONLY)
    guard bytes.count >= 30, channel >= 0, nothing >= 0, dup2(nothing, 0) == 0 else { return nil }
    close(nothing)
    token = String(decoding: bytes, as: UTF8.self)
  }

  func tell(_ line: Testimony.Line) {
    // A copy of this process that an answer makes of itself is no witness.
    guard getpid() == process else { return }
    do {
      let bytes = try Testimony.bytes(line, token: token)
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes { write(channel, $0.baseAddress, $0.count) }
        if count < 0, errno != EINTR { return }
        sent += max(count, 0)
      }
    } catch {
      fatalError("A line for the judge cannot be written: \(error).")
    }
  }

  /// Seconds of processor time that an answer has, whatever else the machine does meanwhile.
  static let seconds = 2

  /// A loop that never ends is ended by the system, so is one that writes a file without end, and so is one that sleeps
  /// when its judge is gone.
  static func limit() {
    var time = rlimit(rlim_cur: rlim_t(seconds), rlim_max: rlim_t(seconds + 1))
    var bytes = rlimit(rlim_cur: 1 << 22, rlim_max: 1 << 22)
    // Whoever started this may have had them ignored.
    for ending in [SIGXCPU, SIGXFSZ, SIGALRM] { signal(ending, SIG_DFL) }
    alarm(60)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &time)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &bytes)
    #else
      setrlimit(RLIMIT_CPU, &time)
      setrlimit(RLIMIT_FSIZE, &bytes)
    #endif
  }
}
