import CMachine

/// The memory behind a tensor: floats that nobody else frees.
///
/// A tensor never writes to storage that another tensor can see; only a parameter's update does, after it
/// has made sure that it is the one owner.
final class Storage {
  let start: UnsafeMutablePointer<Float>
  let count: Int

  /// Memory for `count` floats, not yet filled.
  init(count: Int) {
    _ = Storage.keepsFreedMemory
    let capacity = count + Storage.spare
    memory = UnsafeMutableRawPointer.allocate(
      byteCount: capacity * 4 + Storage.cacheLine, alignment: MemoryLayout<Float>.alignment)
    start = memory.alignedUp(toMultipleOf: Storage.cacheLine).bindMemory(to: Float.self, capacity: capacity)
    self.count = count
  }

  deinit { memory.deallocate() }

  /// Wide vectors like to begin with a cache line. The allocator could see to that itself, but then does not find what
  /// was freed before: a training step would touch fresh pages over and over.
  private let memory: UnsafeMutableRawPointer
  private static let cacheLine = 64

  /// Floats behind the last one, so that a load or store of 16 that begins inside stays inside.
  private static let spare = 16

  /// Training allocates the same sizes over and over. glibc by default hands large blocks back to the
  /// kernel at once, and clearing fresh pages then costs 10–18 % of a step on image nets.
  private static let keepsFreedMemory: Bool = {
    #if os(Linux)
      return mallopt(M_MMAP_THRESHOLD, 1 << 30) == 1 && mallopt(M_TRIM_THRESHOLD, 1 << 30) == 1
    #else
      return false
    #endif
  }()
}

extension Storage {
  /// Memory for `count` zeros.
  convenience init(zeros count: Int) {
    self.init(count: count)
    start.initialize(repeating: 0, count: count)
  }

  /// Memory of its own with the same numbers.
  convenience init(copying other: Storage) {
    self.init(count: other.count)
    start.initialize(from: other.start, count: count)
  }
}
