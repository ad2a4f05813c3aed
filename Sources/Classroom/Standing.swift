import Foundation

extension ClassSheet {
  /// One student's verdicts, as kept in a JSON file; no name is in it. `docs/report.schema.json` describes it.
  public struct Standing: Codable {
    /// What came of one check.
    public struct Check: Codable {
      public let check: String
      /// `holds`, `fails`, or `not reached`.
      public let outcome: String
      /// What was expected and what came.
      public let sentence: String?
    }

    public struct Entry: Codable {
      public let exercise: String
      /// `done`, `failing`, `does not compile`, `not written` or `no verdict`.
      public let verdict: String
      /// What the first failing check said, or the compiler, or why nobody could look.
      public let sentence: String?
      /// What is said to one who makes this mistake, if it is a known one.
      public let advice: String?
      /// One for each check that holds; older files do not tell.
      public let points: Int?
      public let outOf: Int?
      public let checks: [Check]?
      /// Whether the course's answer was shown before this one was right.
      public let gaveUp: Bool?

      public init(_ finding: Judgement.Finding, gaveUp: Bool = false) {
        let card = finding.card
        exercise = "\(card.number)"
        verdict = finding.verdict.word
        sentence =
          switch finding.verdict {
          case .failing(let check, let said): "\(check): \(said)"
          case .notCompiling(let said, let line): "line \(line): \(said)"
          case .unjudged(let said): said
          case .done, .notWritten: nil
          }
        advice = finding.advice
        points = finding.points
        outOf = card.checks.count
        checks = card.checks.enumerated().map { place, name in
          guard place < finding.outcomes.count else {
            return Check(check: name, outcome: "not reached", sentence: nil)
          }
          let mistake = finding.outcomes[place].mistake
          return Check(check: name, outcome: mistake == nil ? "holds" : "fails", sentence: mistake)
        }
        self.gaveUp = gaveUp
      }
    }

    /// The best that a challenge's game has come to.
    public struct Challenge: Codable {
      public let challenge: String
      /// Whether enough seeds got there.
      public let isDone: Bool
      public let passed: Int
      public let outOf: Int

      public init(_ challenge: String, isDone: Bool, passed: Int, outOf: Int) {
        (self.challenge, self.isDone, self.passed, self.outOf) = (challenge, isDone, passed, outOf)
      }
    }

    /// A point for each check that holds, over all exercises.
    public let points: Int?
    public let outOf: Int?
    public let verdicts: [Entry]

    /// Those that were tried; older files do not tell.
    public let challenges: [Challenge]?

    public init(verdicts: [Entry], challenges: [Challenge] = []) {
      (self.verdicts, self.challenges) = (verdicts, challenges)
      points = verdicts.reduce(0) { $0 + ($1.points ?? 0) }
      outOf = verdicts.reduce(0) { $0 + ($1.outOf ?? 0) }
    }

    public func json() throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
