import Foundation

extension SafeTensors {
  /// Reads a file, after checking all that can be checked.
  public init(contentsOf url: URL) throws(WeightsError) {
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.read(url.path)
    } catch {
      throw WeightsError(path: url.path, problem: .unreadable(error.description))
    }
    try self.init(decoding: bytes, path: url.path)
  }

  /// Writes a file, whole or not at all: whatever happens, a file of that name is the earlier or the new one.
  public func write(to url: URL) throws(WeightsError) {
    do {
      try WholeFile.write(to: url.path, pieces: { encode($0) })
    } catch {
      throw WeightsError(path: url.path, problem: .unwritable(error.description))
    }
  }
}
