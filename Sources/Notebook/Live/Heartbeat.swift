import Foundation
import Neural
import Synchronization

/// Tells the page that the program lives, every two seconds and whatever else it is busy with.
final class Heartbeat: Sendable {
  /// What the page is told each time.
  struct Told: Encodable {
    private(set) var beat = 0
    /// Which version of each part there is: the page loads those that it does not have.
    var parts: [String: Int] = [:]
    /// What the lesson is at.
    var status = ""
    /// What to do should nothing move any more.
    var advice = ""
    /// Nothing moves until the next run begins.
    var isAtRest = false

    fileprivate mutating func count() { beat += 1 }
  }

  private let path: String
  /// Nil once the run is over.
  private let told = Mutex<Told?>(Told())

  init(_ path: String) throws(OutputError) {
    self.path = path
    try beat()
    Thread.detachNewThread { [weak self] in
      // Ctrl-C is the main thread's to hear.
      var signals = sigset_t()
      sigfillset(&signals)
      pthread_sigmask(SIG_BLOCK, &signals, nil)
      while let heart = self, heart.isAlive {
        // A disk that is full for a moment only misses a beat; if it stays so, the lesson's own writing says it.
        do { try heart.beat() } catch {}
        sleep(2)
      }
    }
  }

  private var isAlive: Bool { told.withLock { $0 != nil } }

  /// Tells something new at once.
  func beat(_ change: (inout Told) -> Void = { _ in }) throws(OutputError) {
    try told.withLock { told throws(OutputError) in
      guard var next = told else { return }
      change(&next)
      next.count()
      told = next
      try write(next)
    }
  }

  /// The run is over, and the page gives way to another.
  func stop(for next: String) throws(OutputError) {
    try told.withLock { told throws(OutputError) in
      told = nil
      try write(["next": next])
    }
  }

  private func write(_ told: some Encodable) throws(OutputError) {
    try Script.write("beat", [told], to: path)
  }
}
