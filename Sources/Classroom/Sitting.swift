import Foundation

/// One answer being looked at.
final class Sitting {
  private let card: ExerciseCard
  private let child: Child
  private let channel: FileHandle
  private let token = "\(UUID().uuidString)-\(UUID().uuidString)"
  private let deadline: ContinuousClock.Instant
  private var told = Data()

  /// Bytes that an answer may print.
  private static let most = 1 << 22

  init(_ card: ExerciseCard, _ program: URL, _ patience: Duration, _ relatives: Relatives) throws {
    self.card = card
    let (here, there) = try Channel.pair()
    channel = here
    // Before the process begins, for it may end at once, and writing to one that has ended is fatal.
    try here.write(contentsOf: Data("\(token)\n".utf8))
    // A trap is told in a sentence; nobody waits for a list of frames.
    child = try Child(
      program.path(percentEncoded: false), [],
      environment: relatives.marked(ProcessInfo.processInfo.environment).merging([
        "SWIFT_BACKTRACE": "enable=no"
      ]) {
        $1
      },
      input: there)
    deadline = .now + patience
  }

  /// Nil as long as it is being looked at.
  func finding() -> Judgement.Finding? {
    var ending = child.look()
    Channel.read(channel) { told += $0.prefix(max(0, Self.most - told.count)) }
    let (isLate, isEndless) = (ContinuousClock.now > deadline, child.count > Self.most)
    if ending == nil {
      guard isLate || isEndless else { return nil }
      child.end()
      ending = child.look()
      Channel.read(channel) { told += $0.prefix(max(0, Self.most - told.count)) }
    }
    let printed = Printed(child.printed)
    let testimony = Testimony(told, token: token)
    let verdict =
      testimony.verdict(on: card)
      ?? .failing(
        check: testimony.checks.last ?? "it begins",
        sentence: isEndless
          ? "Your answer printed without end. Is there a loop that never ends?"
          : isLate ? Self.endless : sentence(ending, printed))
    return Judgement.Finding(card: card, verdict: verdict, printed: printed.text)
  }

  private static let endless = "Your answer was still computing. Is there a loop that never ends?"

  /// Why there is no verdict.
  private func sentence(_ ending: Child.Ending?, _ printed: Printed) -> String {
    switch ending {
    case .exit: "Your answer ended the program."
    case .signal(SIGXCPU), .signal(SIGKILL), .signal(SIGALRM): Self.endless
    case .signal(SIGXFSZ): "Your answer wrote a file without end. Is there a loop that never ends?"
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
