import Foundation

/// How often something may be done: every two seconds, and so seldom that it takes no more than a sixtieth of the time.
struct Pace {
  private var last: ContinuousClock.Instant?
  private var cost = Duration.zero

  var isDue: Bool { last.map { ContinuousClock.now - $0 >= max(.seconds(2), cost * 60) } ?? true }

  /// Does it, and times it.
  mutating func run<Value>(_ work: () throws -> Value) rethrows -> Value {
    let start = Self.processorTime
    defer { (last, cost) = (.now, Self.processorTime - start) }
    return try work()
  }

  /// Of this thread: what else the machine does makes nothing dearer.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
