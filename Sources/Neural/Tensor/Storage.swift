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
    let lines = Storage.lines(count)
    memory = (lines < FREED_SIZES ? take_freed(lines) : nil) ?? Storage.allocate(lines)
    start = memory.alignedUp(toMultipleOf: Storage.cacheLine).bindMemory(to: Float.self, capacity: count)
    self.count = count
  }

  deinit {
    let lines = Storage.lines(count)
    if lines < FREED_SIZES { keep_freed(lines, memory) } else { memory.deallocate() }
  }

  /// How many cache lines it takes to hold so many floats, and a vector of 16 that begins at the last of them.
  private static func lines(_ count: Int) -> Int { (count + 16 + 15) / 16 }

  private static func allocate(_ lines: Int) -> UnsafeMutableRawPointer {
    _ = keepsFreedMemory
    return .allocate(byteCount: (lines + 1) * cacheLine, alignment: MemoryLayout<Float>.alignment)
  }

  /// Wide vectors like to begin with a cache line. The allocator could see to that itself, but then does not find what
  /// was freed before: a training step would touch fresh pages over and over. Small pieces, which a step of a small
  /// net asks for a hundred times, do not even go back to it.
  private let memory: UnsafeMutableRawPointer
  private static let cacheLine = 64

  /// Training allocates the same sizes over and over. glibc by default hands large blocks back to the
  /// kernel at once, and clearing fresh pages then costs 10–18 % of a step on image nets. What is larger than any layer's
  /// output, such as a whole data set, does go back.
  private static let keepsFreedMemory: Bool = {
    #if os(Linux)
      return mallopt(M_MMAP_THRESHOLD, 1 << 26) == 1 && mallopt(M_TRIM_THRESHOLD, 1 << 30) == 1
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
