import Foundation
import Neural

/// Keeps a folder for one run at a time. A program that ends leaves it free, however it ends.
final class FolderLock {
  private let folder: Int32

  /// Of a folder that is there.
  init(_ path: String) throws(OutputError) {
    folder = open(path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw .cannotWrite(path, because: .current) }
    // Some disks in a network know no locks: there it goes without.
    if flock(folder, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(folder)
      throw .inUse(path)
    }
  }

  deinit {
    // A program that is just being started may hold the open file, too, until it is its own.
    flock(folder, LOCK_UN)
    close(folder)
  }
}
