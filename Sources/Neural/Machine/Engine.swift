import Synchronization

/// What the engine may use of the machine, and what it has done with it.
public enum Engine {
  private static let threadCount = Atomic<Int>(usefulThreads)
  private static let operationCount = Atomic<Int>(0)

  /// How many threads compute unless somebody says otherwise: one for each fast core, and no more than are of use.
  ///
  /// A step of lesson 3 is 0.13 GFLOP in a dozen products: cut for more than eight threads, a part would be done in less
  /// time than a sleeping thread takes to wake. Eight is an estimate, not a measurement on so many cores.
  public static let usefulThreads = min(Processors.fastCores(), 8)

  /// More threads than any machine has use for; so many may be asked for anywhere, to compute what another machine
  /// computed.
  public static let mostThreads = 64

  /// How many threads compute. The same number gives the same bytes every time.
  public static var threads: Int { threadCount.load(ordering: .relaxed) }

  /// Computes on this many threads from now on.
  public static func use(threads: Int) {
    guard threads >= 1 else {
      fatalError("The engine needs at least one thread to compute; it was given \(threads).")
    }
    threadCount.store(threads, ordering: .relaxed)
  }

  /// The floating-point operations of all matrix products so far: 2·m·n·k for a product of m × k by k × n.
  public static var operations: Int { operationCount.load(ordering: .relaxed) }

  /// The name of the library that multiplies matrices here.
  public static var productLibrary: String { ProductLibrary.name }

  static func count(operations: Int) {
    operationCount.add(operations, ordering: .relaxed)
  }
}
