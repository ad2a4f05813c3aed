import Foundation
import Testing

@testable import Notebook

@Suite("Ctrl-C")
struct InterruptionTests {
  @Test("The first is remembered, by a handler on a stack of its own; the second ends the program")
  func twice() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      // All on one thread: a handler's stack belongs to the thread that asked for it.
      Interruption.watch()
      var (action, stack) = (sigaction(), stack_t())
      sigaction(SIGINT, nil, &action)
      sigaltstack(nil, &stack)
      let isApart = action.sa_flags & Int32(truncatingIfNeeded: SA_ONSTACK) != 0 && stack.ss_size > 32_768
      guard isApart, Interruption.signal == nil else { exit(1) }
      raise(SIGINT)
      guard Interruption.signal == SIGINT else { exit(2) }
      raise(SIGINT)
    }
  }

  @Test("A terminal that closes and a reader who leaves may tell it many times; the first of all counts")
  func repeated() async {
    await #expect(processExitsWith: .success) {
      Interruption.watch()
      for signal in [SIGPIPE, SIGPIPE, SIGHUP, SIGHUP, SIGTERM] { raise(signal) }
      exit(Interruption.signal == SIGPIPE ? 0 : 1)
    }
  }

  @Test("nohup is heeded")
  func nohup() async {
    await #expect(processExitsWith: .success) {
      signal(SIGHUP, SIG_IGN)
      Interruption.watch()
      raise(SIGHUP)
      exit(Interruption.signal == nil ? 0 : 1)
    }
  }
}
