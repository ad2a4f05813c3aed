import Foundation

/// Looks at answers, each in a process of its own: one that loops for ever or traps takes nothing else down.
public struct Judgement {
  /// What came of one answer.
  public struct Finding {
    public let card: ExerciseCard
    public let verdict: Verdict
    /// What the answer printed.
    public let printed: String
  }

  private let program: URL
  private let arguments: [String]
  private let patience: Duration

  /// - Parameters:
  ///   - program: Called with `judge`, the exercise's number, and the folder to report to, a ``SittingFolder``.
  ///   - arguments: Given to the program before these.
  ///   - patience: After so long an answer that uses no processor time is given up as well.
  public init(by program: URL, _ arguments: [String] = [], patience: Duration = .seconds(30)) {
    self.program = program
    self.arguments = arguments
    self.patience = patience
  }

  /// The findings on all these exercises, in order, as many at a time as there are processors.
  public func callAsFunction(_ cards: [ExerciseCard]) throws -> [Finding] {
    let places = ProcessInfo.processInfo.activeProcessorCount
    var (begun, findings) = (
      [(index: Int, sitting: Sitting)](), [Finding?](repeating: nil, count: cards.count)
    )
    var next = 0
    while next < cards.count || !begun.isEmpty {
      while begun.count < places, next < cards.count {
        begun.append((next, try Sitting(cards[next], program, arguments, patience)))
        next += 1
      }
      try begun.removeAll { index, sitting in
        findings[index] = try sitting.finding()
        return findings[index] != nil
      }
      usleep(1_000)
    }
    return findings.compactMap { $0 }
  }
}

/// One answer being looked at.
private struct Sitting {
  let card: ExerciseCard
  let process: Process
  let folder: SittingFolder
  let deadline: ContinuousClock.Instant

  init(_ card: ExerciseCard, _ program: URL, _ arguments: [String], _ patience: Duration) throws {
    self.card = card
    folder = try SittingFolder(
      FileManager.default.temporaryDirectory.appending(path: "checkpoint-\(UUID().uuidString)"))
    let output = try FileHandle(forWritingTo: folder.output)
    process = Process()
    process.executableURL = program
    process.arguments = arguments + ["judge", "\(card.number)", folder.url.path(percentEncoded: false)]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    // A trap is told in a sentence; nobody waits for a list of frames.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    try process.run()
    deadline = .now + patience
  }

  /// Nil as long as it is being looked at.
  func finding() throws -> Judgement.Finding? {
    if process.isRunning {
      guard ContinuousClock.now > deadline else { return nil }
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    defer { folder.remove() }
    let printed = folder.printed
    return Judgement.Finding(card: card, verdict: try verdict(printed), printed: printed.text)
  }

  private func verdict(_ printed: SittingFolder.Printed) throws -> Verdict {
    switch (process.terminationReason, process.terminationStatus) {
    case (.exit, notWrittenExitCode): .notWritten
    case (.exit, 0): try folder.verdict()
    case (.uncaughtSignal, SIGXCPU), (.uncaughtSignal, SIGKILL):
      .failing(
        check: folder.check, sentence: "Your answer was still computing. Is there a loop that never ends?")
    case (.uncaughtSignal, SIGXFSZ):
      .failing(
        check: folder.check, sentence: "Your answer printed without end. Is there a loop that never ends?")
    case (.uncaughtSignal, SIGSEGV):
      .failing(
        check: folder.check,
        sentence: "Your answer stopped the program. Does a function call itself without end?")
    default:
      .failing(check: folder.check, sentence: "Your answer stopped the program\(printed.reason).")
    }
  }
}
