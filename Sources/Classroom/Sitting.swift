import Foundation

/// One answer being looked at.
final class Sitting {
  private let card: ExerciseCard
  private let child: Child
  private let channel: FileHandle
  private let token = "\(UUID().uuidString)-\(UUID().uuidString)"
  private let patience: Duration
  /// By when it must have begun, and once it has, by when it must have come to an end.
  private var deadline: ContinuousClock.Instant
  private var hasBegun = false
  private var told = Data()

  /// How long a busy machine may take to begin.
  private static let start = Duration.seconds(120)
  /// Bytes that an answer may print.
  private static let most = 1 << 22

  init(_ card: ExerciseCard, _ program: URL, _ patience: Duration, _ relatives: Relatives) throws(Mistake) {
    (self.card, self.patience) = (card, patience)
    let (here, there) = try Channel.pair()
    channel = here
    // Before the process begins, for it may end at once, and writing to one that has ended is fatal.
    do { try here.write(contentsOf: Data("\(token)\n".utf8)) } catch {
      throw Mistake("The program that looks at an answer cannot be told what for.")
    }
    // A trap is told in a sentence; nobody waits for a list of frames.
    child = try Child(
      program.path(percentEncoded: false), [],
      environment: relatives.marked(ProcessInfo.processInfo.environment).merging([
        "SWIFT_BACKTRACE": "enable=no"
      ]) {
        $1
      },
      input: there)
    deadline = .now + Self.start
  }

  /// Nil as long as it is being looked at.
  func finding() -> Judgement.Finding? {
    var ending = child.look()
    listen()
    let (isLate, isEndless) = (ContinuousClock.now > deadline, child.count > Self.most)
    if ending == nil {
      guard isLate || isEndless else { return nil }
      child.end()
      ending = child.look()
      listen()
    }
    let printed = Printed(child.printed)
    let testimony = Testimony(told, token: token)
    guard hasBegun else {
      let said = printed.text.split(separator: "\n").first.map { " (\($0))" } ?? ""
      return Judgement.Finding(
        card: card,
        verdict: .unjudged(
          sentence: "The program that was made of it did not begin\(said). "
            + "Are too few open files allowed? `ulimit -n 256` allows more."))
    }
    let verdict =
      testimony.verdict(on: card)
      ?? .failing(
        check: testimony.checks.last ?? "it begins",
        sentence: isEndless
          ? "Your answer printed without end. Is there a loop that never ends?"
          : isLate ? Self.endless : sentence(ending, printed))
    return Judgement.Finding(card: card, verdict: verdict, printed: printed.text)
  }

  /// Takes in what came; from its first word on the time is counted.
  private func listen() {
    Channel.read(channel) { told += $0.prefix(max(0, Self.most - told.count)) }
    guard !hasBegun, Testimony(told, token: token).hasBegun else { return }
    hasBegun = true
    deadline = .now + patience
  }

  private static let endless = "Your answer was still computing. Is there a loop that never ends?"

  /// Why there is no verdict.
  private func sentence(_ ending: Child.Ending?, _ printed: Printed) -> String {
    switch ending {
    case .exit: "Your answer ended the program."
    case .signal(SIGXCPU), .signal(SIGKILL), .signal(SIGALRM): Self.endless
    case .signal(SIGXFSZ): "Your answer wrote a file without end. Is there a loop that never ends?"
    case _ where printed.reason.contains(/allocate (memory|\d+ bytes)/):
      "Your answer used more than \(Limits.gigabytes) GB of memory. Is there a loop that never ends?"
    case .signal(SIGSEGV): "Your answer stopped the program. Does a function call itself without end?"
    default: "Your answer stopped the program\(printed.reason)."
    }
  }
}

/// What an answer printed, its last words apart.
private struct Printed {
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
