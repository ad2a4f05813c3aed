import Notebook

/// Ctrl-C, or what else asked this program to end: it leaves by this error, so that what it started ends with it, and what
/// is half made is removed.
struct Interrupted: Error {
  let signal: Int32

  /// To be called wherever something is waited for.
  static func heed() throws {
    if let signal = Interruption.signal { throw Interrupted(signal: signal) }
  }
}
