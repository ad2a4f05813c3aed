import Foundation

/// A process in which an answer runs, and what is heard of it on a way that the answer is not shown.
final class Hearing {
  private let child: Child
  private let channel: FileHandle
  private let token = "\(UUID().uuidString)-\(UUID().uuidString)"
  private let patience: Duration
  /// By when it must have begun, and once it has, by when it must have come to an end.
  private var deadline: ContinuousClock.Instant
  private(set) var hasBegun = false
  private var told = Data()

  /// How long a busy machine may take to begin.
  private static let start = Duration.seconds(120)
  /// Bytes that an answer may print.
  private static let most = 1 << 22

  /// How it came to an end.
  struct End {
    let ending: Child.Ending?
    let isLate, isEndless: Bool
    let printed: Printed
  }

  /// - Parameter patience: So long it may take from its first word on.
  init(
    _ program: URL, _ arguments: [String] = [], patience: Duration, _ relatives: Relatives
  ) throws(Mistake) {
    self.patience = patience
    let (here, there) = try Channel.pair()
    channel = here
    // Before the process begins, for it may end at once, and writing to one that has ended is fatal.
    do { try here.write(contentsOf: Data("\(token)\n".utf8)) } catch {
      throw Mistake("The program that looks at an answer cannot be told what for.")
    }
    // A trap is told in a sentence; nobody waits for a list of frames.
    child = try Child(
      program.path(percentEncoded: false), arguments,
      environment: relatives.marked(ProcessInfo.processInfo.environment).merging([
        "SWIFT_BACKTRACE": "enable=no"
      ]) { $1 },
      input: there)
    deadline = .now + Self.start
  }

  var testimony: Testimony { Testimony(told, token: token) }

  /// Nil as long as it runs.
  func end() -> End? {
    var ending = child.look()
    listen()
    let (isLate, isEndless) = (ContinuousClock.now > deadline, child.count > Self.most)
    if ending == nil {
      guard isLate || isEndless else { return nil }
      child.end()
      ending = child.look()
      listen()
    }
    return End(ending: ending, isLate: isLate, isEndless: isEndless, printed: Printed(child.printed))
  }

  /// From now on it has so much time at most.
  func hurry(_ rest: Duration) { deadline = min(deadline, .now + rest) }

  /// Called with what has been told whenever there is more of it.
  var hears: ((Testimony) -> Void)?

  /// Takes in what came; from its first word on the time is counted.
  private func listen() {
    let heard = told.count
    Channel.read(channel) { told += $0.prefix(max(0, Self.most - told.count)) }
    guard told.count > heard else { return }
    let testimony = testimony
    if !hasBegun, testimony.hasBegun {
      hasBegun = true
      deadline = .now + patience
    }
    hears?(testimony)
  }
}

extension Hearing.End {
  /// Why it told no more.
  var sentence: String {
    if isEndless { return "Your answer printed without end. Is there a loop that never ends?" }
    let endless = "Your answer was still computing. Is there a loop that never ends?"
    if isLate { return endless }
    return switch ending {
    case .exit: "Your answer ended the program."
    case .signal(SIGXCPU), .signal(SIGKILL), .signal(SIGALRM): endless
    case .signal(SIGXFSZ): "Your answer wrote a file without end. Is there a loop that never ends?"
    case _ where printed.reason.contains(/allocate (memory|\d+ bytes)/):
      "Your answer used more than \(Limits.gigabytes) GB of memory. Is there a loop that never ends?"
    case .signal(SIGSEGV): "Your answer stopped the program. Does a function call itself without end?"
    default: "Your answer stopped the program\(printed.reason)."
    }
  }

  /// Why it never began.
  var noBeginning: String {
    let said = printed.text.split(separator: "\n").first.map { " (\($0))" } ?? ""
    return "The program that was made of it did not begin\(said). "
      + "Are too few open files allowed? `ulimit -n 256` allows more."
  }
}

/// What an answer printed, its last words apart.
struct Printed {
  var text = ""
  /// What Swift said as it trapped, ": Index out of range"; what may have been if it said nothing.
  var reason = ": an index out of range, perhaps, a number too large for an Int, or a nil that was unwrapped"

  init(_ bytes: Data) {
    for line in plain(String(decoding: bytes.prefix(100_000), as: UTF8.self)).split(separator: "\n") {
      if line == "Current stack trace:" { break }
      if let words = line.range(of: "Fatal error: ") {
        reason = ": " + line[words.upperBound...].drop { $0 == " " }
        if reason.hasSuffix(".") { reason.removeLast() }
      } else {
        text += line + "\n"
      }
    }
  }
}
