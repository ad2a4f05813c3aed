import Foundation
import Neural
import Synchronization

/// Standard output and standard error, which may be full, closed, or gone with their terminal.
package enum StandardStreams {
  /// What went wrong on standard output, as `errno` has it.
  private static let problem = Atomic<Int32>(0)

  /// Closed ones are replaced by what cannot be written to, so that no file gets their number and their text.
  package static func open() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      _ = Foundation.open("/dev/null", O_RDONLY)
    }
  }

  /// Says something on standard output.
  static func say(_ text: String) {
    if let failed = write(text, to: STDOUT_FILENO) { problem.store(failed.code, ordering: .relaxed) }
  }

  /// Says on standard error what went wrong; if nobody is there to read it, the exit code must do.
  static func complain(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// Ends the program. It does not end well if not all could be said.
  package static func exit(_ code: Int32) -> Never {
    let failed = problem.load(ordering: .relaxed)
    guard failed != 0, code < 2 else { Foundation.exit(code) }
    Terminal.complain("Not all could be written to standard output: \(SystemProblem(code: failed)).")
    Foundation.exit(2)
  }

  private static func write(_ text: String, to stream: Int32) -> SystemProblem? {
    fflush(nil)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(stream, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return .current }
    }
    return nil
  }
}
