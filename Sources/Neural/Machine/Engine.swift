import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#endif

/// What the engine may use of the machine, and what it has done with it.
public enum Engine {
  private static let threadCount = Atomic<Int>(usefulThreads)
  private static let operationCount = Atomic<Int>(0)

  /// How many threads compute unless somebody says otherwise: one for each fast core, and no more than are of use.
  ///
  /// A step of lesson 3 is 0.12 GFLOP in a dozen products: cut for more than eight threads, a part would be done in less
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

/// The processor cores on which to compute, as the system describes them.
enum Processors {
  /// How many fast cores of their own this program may use.
  ///
  /// Two threads on one core multiply no faster than one: its vector units are busy already. And work that is cut
  /// into equal parts waits for the slowest core.
  static func fastCores(describedIn root: URL = URL(filePath: "/")) -> Int {
    #if canImport(Darwin)
      // Those of the fastest kind; where all are of one, that name may be missing.
      for name in ["hw.perflevel0.physicalcpu", "hw.physicalcpu"] {
        var (count, size) = (Int32(0), MemoryLayout<Int32>.size)
        if sysctlbyname(name, &count, &size, nil, 0) == 0, count > 0 { return Int(count) }
      }
      return ProcessInfo.processInfo.activeProcessorCount
    #else
      func text(_ path: String) -> String? {
        // What a system does not describe does not limit.
        try? String(contentsOf: root.appending(path: path), encoding: .utf8)
      }
      let status = text("proc/self/status")?.split(separator: "\n") ?? []
      guard let allowed = status.first(where: { $0.hasPrefix("Cpus_allowed_list:") }) else {
        return ProcessInfo.processInfo.activeProcessorCount
      }
      var processors = numbers(in: allowed.drop { $0 != ":" }.dropFirst())

      // Intel's fast cores; or those nearly as fast as the fastest, which is 1024.
      if let fast = text("sys/devices/cpu_core/cpus").map({ processors.intersection(numbers(in: $0[...])) }),
        !fast.isEmpty
      {
        processors = fast
      }
      func speed(_ processor: Int) -> Int {
        text("sys/devices/system/cpu/cpu\(processor)/cpu_capacity").flatMap { Int($0.trimmed) } ?? 1024
      }
      let speeds = processors.map { ($0, speed($0)) }
      let fastest = speeds.map(\.1).max() ?? 0
      let cores = Set(
        speeds.filter { 4 * $0.1 >= 3 * fastest }.map { processor, _ in
          text("sys/devices/system/cpu/cpu\(processor)/topology/thread_siblings_list") ?? "\(processor)"
        })
      return max(1, min(cores.count, quota(text("sys/fs/cgroup/cpu.max"))))
    #endif
  }

  /// "0-3,8" as a set.
  private static func numbers(in list: Substring) -> Set<Int> {
    Set(
      list.split(separator: ",").flatMap { item -> [Int] in
        let ends = item.split(separator: "-").compactMap { Int($0.trimmed) }
        guard let first = ends.first, let last = ends.last, first <= last else { return [] }
        return Array(first...last)
      })
  }

  /// How many processors' time a container may use, rounded up: "150000 100000" is 2, "max 100000" any number.
  private static func quota(_ text: String?) -> Int {
    let words = text?.split(whereSeparator: \.isWhitespace).map { Double($0) } ?? []
    guard words.count == 2, let time = words[0], let period = words[1], time > 0, period > 0 else {
      return .max
    }
    return Int(min(time / period, 1_000_000).rounded(.up))
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
