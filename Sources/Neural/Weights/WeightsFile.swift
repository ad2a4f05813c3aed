import Foundation

extension SafeTensors {
  /// Reads a file, after checking all that can be checked.
  public init(contentsOf url: URL) throws(WeightsError) {
    let file = open(url.path, O_RDONLY)
    guard file >= 0 else { throw .unreadable(url) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count >= 0 else { throw .unreadable(url) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    try self.init(decoding: bytes, path: url.path)
  }

  /// Writes a file, whole or not at all: whatever happens, a file of that name is the earlier or the new one.
  ///
  /// The bytes go to a temporary file in the same folder, which takes the name once they are on the disk.
  public func write(to url: URL) throws(WeightsError) {
    let partial = url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent).\(getpid()).partial").path
    let file = open(partial, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard file >= 0 else { throw .unwritable(url) }
    let isWritten = writeAll(to: file) && fsync(file) == 0
    // Closing and removing may set errno too.
    var reason = errno
    let isClosed = close(file) == 0
    if isWritten && !isClosed { reason = errno }
    guard isWritten, isClosed else {
      unlink(partial)
      throw .unwritable(url, reason)
    }
    guard rename(partial, url.path) == 0 else {
      reason = errno
      unlink(partial)
      throw .unwritable(url, reason)
    }
    // The name too must outlast a power cut. Not every kind of folder can be asked for that.
    let folder = open(url.deletingLastPathComponent().path, O_RDONLY)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  private func writeAll(to file: Int32) -> Bool {
    var succeeds = true
    encode { piece in
      var rest = piece[...]
      while succeeds, !rest.isEmpty {
        let count = Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          succeeds = false
        }
      }
    }
    return succeeds
  }
}

extension WeightsError {
  fileprivate static func unreadable(_ url: URL, _ reason: Int32 = errno) -> WeightsError {
    WeightsError(path: url.path, problem: .unreadable(String(cString: strerror(reason))))
  }

  fileprivate static func unwritable(_ url: URL, _ reason: Int32 = errno) -> WeightsError {
    WeightsError(path: url.path, problem: .unwritable(String(cString: strerror(reason))))
  }
}
