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

  /// The parts not yet taken, below; the number of the job, above, so that a late helper cannot take
  /// one of the next job by mistake.
  private let ticket = Atomic<UInt64>(0)
  private let finished = Atomic<Int>(0)
  private let isBusy = Atomic<Bool>(false)
  private let sleepers = Atomic<Int>(0)
  private let alarm = DispatchSemaphore(value: 0)
  private let helpers = Atomic<Int>(0)
  /// Set before a job's parts are offered, and not again before all are finished.
  private nonisolated(unsafe) var work: (Int) -> Void = { _ in }

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
      work = body
      finished.store(0, ordering: .relaxed)
      let job = (ticket.load(ordering: .relaxed) >> 16) &+ 1
      ticket.store(job << 16 | UInt64(parts), ordering: .sequentiallyConsistent)
      for _ in 0..<min(sleepers.load(ordering: .sequentiallyConsistent), threads - 1) { alarm.signal() }
      takeParts()
      var turns = 0
      while finished.load(ordering: .acquiring) < parts {
        turns += 1
        if turns > Team.patience { sched_yield() }
      }
      work = { _ in }
    }
    isBusy.store(false, ordering: .releasing)
  }

  /// How often a helper looks for work before it goes to sleep: some 30 µs, as long as the gaps between the
  /// products of a training step.
  private static let patience = 100_000

  private func takeParts() {
    var offered = ticket.load(ordering: .acquiring)
    while offered & 0xFFFF > 0 {
      let (taken, present) = ticket.weakCompareExchange(
        expected: offered, desired: offered - 1, ordering: .acquiringAndReleasing)
      if taken {
        work(Int(offered & 0xFFFF) - 1)
        finished.add(1, ordering: .releasing)
        offered = ticket.load(ordering: .acquiring)
      } else {
        offered = present
      }
    }
  }

  private func help() {
    var turns = 0
    while true {
      if ticket.load(ordering: .relaxed) & 0xFFFF > 0 {
        takeParts()
        turns = 0
      } else if turns < Team.patience {
        turns += 1
      } else {
        sleepers.add(1, ordering: .sequentiallyConsistent)
        // Work that was offered just before would not have rung the alarm.
        if ticket.load(ordering: .sequentiallyConsistent) & 0xFFFF == 0 { alarm.wait() }
        sleepers.subtract(1, ordering: .sequentiallyConsistent)
        turns = 0
      }
    }
  }

  /// Sees to it that there are so many helpers; they stay for as long as the program runs.
  private func hire(_ count: Int) {
    while helpers.load(ordering: .relaxed) < count {
      helpers.add(1, ordering: .relaxed)
      Thread.detachNewThread { Team.shared.help() }
    }
  }
}
