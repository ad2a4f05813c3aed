import Foundation

/// A file that is there whole or not at all, whatever happens: a full disk, a kill, a power cut.
///
/// The bytes go to a hidden file beside it, which takes the name once they are on the disk.
public enum WholeFile {
  /// Writes a file in place of what has this name. It outlasts a power cut, for which the disk is waited for, unless
  /// that is not wanted (`isLasting`).
  public static func write(
    _ bytes: [UInt8], to path: String, lasting isLasting: Bool = true
  ) throws(SystemProblem) {
    try write(to: path, lasting: isLasting) { piece in bytes.withUnsafeBytes(piece) }
  }

  /// The same, of a file that comes in pieces, so that it need not be in memory twice.
  static func write(
    to path: String, lasting isLasting: Bool = true,
    pieces: ((_ piece: UnsafeRawBufferPointer) -> Void) -> Void
  ) throws(SystemProblem) {
    let (folder, name) = parts(of: path)
    let partial = "\(folder)/.\(name).\(getpid()).partial"
    let file = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .current }
    var problem: SystemProblem?
    pieces { piece in
      var rest = piece[...]
      while problem == nil, !rest.isEmpty {
        let count = Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          problem = .current
        }
      }
    }
    if problem == nil, isLasting, fsync(file) != 0 { problem = .current }
    // A full disk may be found out only on closing.
    if close(file) != 0, problem == nil { problem = .current }
    if problem == nil, rename(partial, path) != 0 { problem = .current }
    if let problem {
      unlink(partial)
      throw problem
    }
    if isLasting { settle(folder) }
  }

  /// Sees to it that the names in a folder outlast a power cut. Not every kind of folder can be asked for that.
  public static func settle(_ folder: String) {
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  /// All bytes of a file.
  public static func read(_ path: String) throws(SystemProblem) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .current }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Foundation.read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { throw .current }
    }
  }

  private static func parts(of path: String) -> (folder: String, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path[...]) }
    let folder = slash == path.startIndex ? "/." : String(path[..<slash])
    return (folder, path[path.index(after: slash)...])
  }
}

/// The system's own word for what went wrong.
public struct SystemProblem: Error, Equatable, CustomStringConvertible {
  /// As `errno` has it.
  public var code: Int32

  public init(code: Int32) { self.code = code }

  /// Of the call that has just failed.
  public static var current: SystemProblem { SystemProblem(code: errno) }

  public var description: String { String(cString: strerror(code)).lowercased() }
}
