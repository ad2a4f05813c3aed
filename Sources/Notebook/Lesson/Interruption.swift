import Foundation
import Synchronization

/// Ctrl-C and what else asks a program to end. It is remembered until the lesson has finished its training step; a
/// second Ctrl-C ends the program at once.
package enum Interruption {
  private static let request = Atomic<Int32>(0)

  /// The signal that asked, if one did.
  package static var signal: Int32? {
    let signal = request.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  /// From now on these are heeded: Ctrl-C, a shutdown, a terminal that closes, and a reader of the output who leaves.
  package static func watch() {
    // Makes the value before a signal may ask for it.
    request.store(0, ordering: .relaxed)
    giveHandlerItsStack()
    heed(SIGINT, once: true)
    heed(SIGTERM, once: true)
    // Shell and system both tell that a terminal closes, and each write to a reader who has left tells again.
    if !isIgnored(SIGHUP) { heed(SIGHUP, once: false) }
    heed(SIGPIPE, once: false)
  }

  private static func heed(_ signal: Int32, once: Bool) {
    var action = sigaction()
    let remember: @convention(c) (Int32) -> Void = { signal in
      _ = Interruption.request.compareExchange(expected: 0, desired: signal, ordering: .relaxed)
    }
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = remember
    #else
      action.__sigaction_handler.sa_handler = remember
    #endif
    // A wait for Return is not taken up again after it.
    action.sa_flags = Int32(truncatingIfNeeded: SA_ONSTACK)
    if once { action.sa_flags |= Int32(truncatingIfNeeded: SA_RESETHAND) }
    sigaction(signal, &action, nil)
    // A program started from another's worker thread inherits that thread's blocked signals.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, signal)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// By `nohup`.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// A kernel of oneDNN may use the stack pointer for its own sums while it runs: a handler that were called on what
  /// it points to would write into a tensor. This is the main thread's, which is the one that Linux interrupts.
  private static func giveHandlerItsStack() {
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = .allocate(byteCount: size, alignment: 64)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }
}
