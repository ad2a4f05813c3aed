import CMachine
import Dispatch
import Foundation
import Synchronization

/// The threads that share the work of one loop or product.
///
/// Work comes in numbered parts, which the caller and the helpers take as they get to it. The parts do not
/// depend on who takes them, so neither does any result. On a busy machine a helper may not get a
/// processor for milliseconds; the caller then does the parts itself instead of waiting, which OpenMP's
/// threads cannot: with one of two cores taken they trained a net thirty times slower.
final class Team: Sendable {
  static let shared = Team()

  /// The parts not yet taken, in the lower half; the number of the job, in the upper, so that a late helper cannot take
  /// one of the next job by mistake.
  private let ticket = Atomic<UInt64>(0)
  private let finished = Atomic<Int>(0)
  private let isBusy = Atomic<Bool>(false)
  private let helpers = Atomic<Int>(0)
  /// Helpers that sleep until there is work, and what wakes one.
  private let sleepers = Atomic<Int>(0)
  private let alarm = DispatchSemaphore(value: 0)
  /// Whether the caller sleeps until all parts are finished, and what wakes it.
  private let callerSleeps = Atomic<Bool>(false)
  private let lastPart = DispatchSemaphore(value: 0)
  /// Set before a job's parts are offered, and not again before all are finished.
  private nonisolated(unsafe) var work: (Int) -> Void = { _ in }
  private nonisolated(unsafe) var partCount = 0

  /// Runs `body` for each part in `0..<parts`, on as many threads as the engine may use; returns when all are
  /// finished.
  func share(_ parts: Int, _ body: (_ part: Int) -> Void) {
    let threads = min(parts, Engine.threads)
    // Another thread has the team: this one does its work alone.
    guard threads > 1, isBusy.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    else {
      for part in 0..<parts { body(part) }
      return
    }
    hire(threads - 1)
    withoutActuallyEscaping(body) { body in
      (work, partCount) = (body, parts)
      finished.store(0, ordering: .relaxed)
      let job = (ticket.load(ordering: .relaxed) >> 32) &+ 1
      ticket.store(job << 32 | UInt64(UInt32(parts)), ordering: .sequentiallyConsistent)
      for _ in 0..<min(sleepers.load(ordering: .sequentiallyConsistent), threads - 1) { alarm.signal() }
      takeParts()
      waitForHelpers(parts)
      work = { _ in }
    }
    isBusy.store(false, ordering: .releasing)
  }

  /// Sees to it that there are so many helpers; they stay for as long as the program runs.
  private func hire(_ count: Int) {
    while helpers.load(ordering: .relaxed) < count {
      helpers.add(1, ordering: .relaxed)
      Thread.detachNewThread { Team.shared.help() }
    }
  }

  private func help() {
    while true {
      if sees({ isWorkOffered }) {
        takeParts()
      } else {
        sleepers.add(1, ordering: .sequentiallyConsistent)
        // Work that was offered just before would not have rung the alarm.
        if !isWorkOffered { alarm.wait() }
        sleepers.subtract(1, ordering: .sequentiallyConsistent)
      }
    }
  }

  private func takeParts() {
    var offered = ticket.load(ordering: .acquiring)
    while Team.parts(offered) > 0 {
      let (taken, present) = ticket.weakCompareExchange(
        expected: offered, desired: offered - 1, ordering: .acquiringAndReleasing)
      if taken {
        work(Team.parts(offered) - 1)
        // Once the last part is finished, the next job may come.
        let all = partCount
        if finished.add(1, ordering: .sequentiallyConsistent).newValue == all,
          callerSleeps.exchange(false, ordering: .sequentiallyConsistent)
        {
          lastPart.signal()
        }
        offered = ticket.load(ordering: .acquiring)
      } else {
        offered = present
      }
    }
  }

  /// A helper that has a part, but lost its processor to another program, gets this thread's when it sleeps.
  private func waitForHelpers(_ parts: Int) {
    while !sees({ finished.load(ordering: .acquiring) == parts }) {
      callerSleeps.store(true, ordering: .sequentiallyConsistent)
      // The last part may have been finished just before; only who takes the flag away rings.
      if finished.load(ordering: .sequentiallyConsistent) < parts
        || !callerSleeps.exchange(false, ordering: .sequentiallyConsistent)
      {
        lastPart.wait()
      }
    }
  }

  /// Looks for a short while whether something has come, and says so. Other programs' threads go first.
  @inline(__always)
  private func sees(_ something: () -> Bool) -> Bool {
    for turn in 1...Team.patience {
      if something() { return true }
      pause_in_loop()
      if turn % Team.turnsBeforeYield == 0 { sched_yield() }
    }
    return false
  }

  /// How often a thread looks before it goes to sleep: some 30 µs, as long as the gaps between the products of a
  /// training step. To be woken takes about as long.
  private static let patience = 1_000
  private static let turnsBeforeYield = 50

  private var isWorkOffered: Bool { Team.parts(ticket.load(ordering: .sequentiallyConsistent)) > 0 }

  private static func parts(_ ticket: UInt64) -> Int { Int(truncatingIfNeeded: ticket & 0xFFFF_FFFF) }
}

/// The numbers from 0 up to a total, cut into parts: side by side, none of them empty, as equal as whole units allow.
///
/// All that several threads share is cut here. How it is cut depends on the number of threads that the engine may use,
/// never on how many cores there are or on who gets to a part: the same threads give the same bytes.
struct Parts {
  /// How many parts there are; none of nothing.
  let count: Int
  private let total: Int
  private let unit: Int
  private let units: Int

  /// - Parameters:
  ///   - most: There are as many parts as this, or fewer if there are not so many units.
  ///   - unit: Where a part may begin: at multiples of it.
  init(of total: Int, atMost most: Int, unit: Int = 1) {
    self.total = total
    self.unit = unit
    units = (total + unit - 1) / unit
    count = min(max(most, 1), units)
  }

  subscript(part: Int) -> Range<Int> {
    part * units / count * unit..<min((part + 1) * units / count * unit, total)
  }

  /// How many parts there should be, at most: two for each thread, so that one that got no processor for a while holds
  /// up little, and the others do the rest.
  static var most: Int { Engine.threads == 1 ? 1 : 2 * Engine.threads }
}

/// Runs `body` for each part, on as many threads as the engine may use.
func share(_ parts: Parts, _ body: (_ number: Int, _ part: Range<Int>) -> Void) {
  Team.shared.share(parts.count) { body($0, parts[$0]) }
}

/// Runs `body` over parts of `0..<count`, none smaller than the grain unless it is all; small work stays on this thread.
///
/// Elementwise work gives the same bytes however it is split. The unit of 16 floats is a cache line: no two threads
/// write to one.
@inline(__always)
func inParallel(_ count: Int, grain: Int = 16_384, unit: Int = 16, _ body: (Range<Int>) -> Void) {
  if count >= 2 * grain {
    let parts = Parts(of: count, atMost: min(Parts.most, count / grain), unit: unit)
    if parts.count > 1 { return share(parts) { _, part in body(part) } }
  }
  body(0..<count)
}
