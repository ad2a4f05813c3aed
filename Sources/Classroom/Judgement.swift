import Foundation

/// Looks at answers, each in a process of its own: one that loops for ever or traps takes nothing else down.
public struct Judgement: Sendable {
  /// What came of one answer.
  public struct Finding {
    public let card: ExerciseCard
    public let verdict: Verdict
    /// What came of its checks, in order, as far as they came to an end.
    public let outcomes: [CheckOutcome]
    /// What the answer printed.
    public let printed: String
    /// All that the compiler said, if it does not compile.
    public let complaint: String

    public init(
      card: ExerciseCard, verdict: Verdict, outcomes: [CheckOutcome] = [], printed: String = "",
      complaint: String = ""
    ) {
      self.card = card
      self.verdict = verdict
      self.outcomes = outcomes
      self.printed = printed
      self.complaint = complaint
    }

    /// What to say to its author, if the mistake is a known one.
    public var advice: String? { card.advice(on: outcomes) }
    /// A point for each check that holds.
    public var points: Int { outcomes.count { $0.mistake == nil } }
  }

  private let patience, more: Duration

  /// - Parameters:
  ///   - patience: So long after it began an answer that uses no processor time is given up as well.
  ///   - more: So long after its first mistake an answer is looked at for more.
  public init(patience: Duration = .seconds(30), more: Duration = .milliseconds(500)) {
    (self.patience, self.more) = (patience, more)
  }

  /// Where points are given, a busy machine is to cost nobody any: each check has its time.
  public static let thorough = Judgement(more: .seconds(30))

  /// The findings on all these exercises, in order.
  ///
  /// - Parameters:
  ///   - programs: For each the program that calls ``judge(_:)`` with its answer.
  ///   - heed: Called every now and then; what it throws ends them all.
  public func callAsFunction(
    _ programs: [(card: ExerciseCard, program: URL)], heed: () throws -> Void
  ) rethrows -> [Finding] {
    let relatives = Relatives()
    defer { relatives.end() }
    return try sideBySide(programs, heed: heed) { card, program in
      (card, sitting: Result { () throws(Mistake) in try Sitting(card, program, patience, more, relatives) })
    } finish: { card, sitting in
      switch sitting {
      case .success(let sitting): sitting.finding()
      case .failure(let mistake): Finding(card: card, verdict: .unjudged(sentence: "\(mistake)"))
      }
    }
  }
}

/// Does one thing for each, as many at a time as there are processors, and gives what came of them in order.
///
/// - Parameters:
///   - heed: Called every now and then; what it throws ends them all.
///   - finish: What came of it; nil as long as it is under way.
package func sideBySide<Item, Job, Outcome>(
  _ items: [Item], heed: () throws -> Void, begin: (Item) -> Job, finish: (Job) -> Outcome?
) rethrows -> [Outcome] {
  let places = ProcessInfo.processInfo.activeProcessorCount
  var (begun, outcomes) = ([(index: Int, job: Job)](), [Outcome?](repeating: nil, count: items.count))
  var next = 0
  while next < items.count || !begun.isEmpty {
    try heed()
    while begun.count < places, next < items.count {
      begun.append((next, begin(items[next])))
      next += 1
    }
    begun.removeAll { index, job in
      outcomes[index] = finish(job)
      return outcomes[index] != nil
    }
    usleep(1_000)
  }
  return outcomes.compactMap { $0 }
}
