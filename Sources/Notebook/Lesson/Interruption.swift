import Foundation
import Synchronization

/// Ctrl-C: the first one is remembered until the lesson has finished its training step, a second
/// one ends the program at once.
enum Interruption {
  private static let requested = Atomic(false)

  static var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// From now on Ctrl-C is heeded.
  static func watch() {
    // Makes the value before a signal may ask for it.
    requested.store(false, ordering: .relaxed)
    var action = sigaction()
    let remember: @convention(c) (Int32) -> Void = { _ in
      Interruption.requested.store(true, ordering: .relaxed)
    }
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = remember
    #else
      action.__sigaction_handler.sa_handler = remember
    #endif
    // Reset after the first signal; and a wait for Return is not taken up again after it.
    action.sa_flags = Int32(truncatingIfNeeded: SA_RESETHAND) | Int32(truncatingIfNeeded: SA_ONSTACK)
    giveHandlerItsStack()
    sigaction(SIGINT, &action, nil)
    // A program started from another's worker thread inherits that thread's blocked signals.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
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
