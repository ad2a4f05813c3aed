import Foundation

/// Ways between this process and those that it starts; no other process inherits them.
enum Channel {
  /// One end to read, without waiting, what is written to the other.
  static func pipe() throws(Mistake) -> (reading: FileHandle, writing: FileHandle) {
    var ends: [Int32] = [0, 0]
    #if canImport(Darwin)
      let error = Darwin.pipe(&ends)
    #else
      let error = Glibc.pipe(&ends)
    #endif
    return try handles(ends, error)
  }

  /// Two ends, each to read, without waiting, what is written to the other.
  static func pair() throws(Mistake) -> (here: FileHandle, there: FileHandle) {
    var ends: [Int32] = [0, 0]
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    let error = socketpair(AF_UNIX, kind, 0, &ends)
    return try handles(ends, error)
  }

  /// Where there is nothing to read, and what is written goes nowhere.
  static func nothing() throws(Mistake) -> FileHandle {
    let descriptor = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault() }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Hands on, piece by piece, all that can be read without waiting.
  static func read(_ handle: FileHandle, _ take: (Data) -> Void) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // Whoever writes without end is not listened to without end.
    for _ in 0..<256 {
      let count = recv(handle.fileDescriptor, &buffer)
      guard count > 0 else { return }
      take(Data(buffer[..<count]))
    }
  }

  private static func recv(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, &buffer, buffer.count)
    #else
      Glibc.read(descriptor, &buffer, buffer.count)
    #endif
  }

  /// The first does not wait; both are closed in programs to be started.
  private static func handles(_ ends: [Int32], _ error: Int32) throws(Mistake) -> (FileHandle, FileHandle) {
    guard error == 0 else { throw fault() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (
      FileHandle(fileDescriptor: ends[0], closeOnDealloc: true),
      FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    )
  }

  private static func fault() -> Mistake {
    Mistake(
      "No program can be started to look at an answer: \(String(cString: strerror(errno))). "
        + "Close other programs, or allow this one more open files with `ulimit -n 256`.")
  }
}
