import Foundation

/// A program that this one started, in a process group of its own, which ends with it.
package final class Child {
  /// How it came to its end.
  package enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)

    /// As a shell has it: above 128 for a signal.
    package var code: Int32 {
      switch self {
      case .exit(let code): code
      case .signal(let signal): 128 + signal
      }
    }
  }

  /// What it has printed so far, on both ways; of very much only the beginning.
  package private(set) var printed = Data()
  /// How many bytes that were.
  package private(set) var count = 0

  private let process: pid_t
  private let output: FileHandle
  private var ending: Ending?

  /// - Parameters:
  ///   - program: A path, or a name to be looked for where commands are.
  ///   - folder: Where it works; where this program does if left out.
  ///   - input: What it reads; nothing if left out.
  ///   - output: Where it prints to, which ``printed`` then does not tell.
  ///   - complaint: Where it complains to; as it prints, if left out.
  ///   - complains: Whether what it says on the standard error counts as well; else that is lost.
  package init(
    _ program: String, _ arguments: [String],
    environment: [String: String] = ProcessInfo.processInfo.environment,
    in folder: URL? = nil, input: FileHandle? = nil, output: FileHandle? = nil, complaint: FileHandle? = nil,
    complains: Bool = true
  ) throws(Mistake) {
    var (program, arguments) = (program, arguments)
    if let folder {
      // Not every system's posix_spawn can change the folder; a shell can, and becomes the program.
      arguments = ["-c", #"cd "$0" && exec "$@""#, folder.path(percentEncoded: false), program] + arguments
      program = "/bin/sh"
    }
    let (reading, writing) = try Channel.pipe()
    self.output = reading
    let nothing = try Channel.nothing()
    #if canImport(Darwin)
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?)
    #else
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    let printing = output ?? writing
    let ways = [input ?? nothing, printing, complains ? complaint ?? printing : nothing]
    for (number, way) in ways.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, way.fileDescriptor, Int32(number))
    }
    // It takes all signals, whatever the thread that starts it does not.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    for signal in [SIGKILL, SIGSTOP] { sigdelset(&all, signal) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    // It inherits no file that this process has open, not even one that another thread is just writing.
    #if canImport(Darwin)
      flags |= POSIX_SPAWN_CLOEXEC_DEFAULT
    #else
      for number in 3..<Int32(min(getdtablesize(), 1024)) {
        posix_spawn_file_actions_addclose(&actions, number)
      }
    #endif
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var process: pid_t = 0
    var error = posix_spawnp(&process, program, &actions, &attributes, words, settings)
    // A program just written is held open for an instant by whatever another thread starts meanwhile.
    for _ in 0..<100 where error == ETXTBSY {
      usleep(10_000)
      error = posix_spawnp(&process, program, &actions, &attributes, words, settings)
    }
    guard error == 0 else {
      throw Mistake("\(program) cannot be started: \(String(cString: strerror(error))).")
    }
    self.process = process
  }

  deinit { end() }

  /// How it ended; nil as long as it runs. Takes in what it printed meanwhile.
  package func look() -> Ending? {
    if ending == nil {
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process { close(status) }
    }
    takeIn()
    return ending
  }

  /// Waits for its end.
  package func wait() -> Ending { wait {} }

  /// Waits for its end.
  ///
  /// - Parameter heed: Called every now and then; what it throws ends the wait.
  package func wait(heed: () throws -> Void) rethrows -> Ending {
    while true {
      if let ending = look() { return ending }
      try heed()
      usleep(1_000)
    }
  }

  /// Sends it a signal, if it still runs.
  package func send(_ signal: Int32) {
    if look() == nil { kill(process, signal) }
  }

  /// Ends it, if it still runs, and what it started.
  package func end() {
    guard ending == nil else { return }
    kill(-process, SIGKILL)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    close(status)
    takeIn()
  }

  private func close(_ status: Int32) {
    ending = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    // What it started, and left behind.
    kill(-process, SIGKILL)
  }

  private func takeIn() {
    Channel.read(output) { bytes in
      count += bytes.count
      printed += bytes.prefix(max(0, 1_000_000 - printed.count))
    }
  }
}
