@testable import checkpoint
import Classroom
import Testing

/// What a watch says has changed since the last save.
@Suite struct ChangeTests {
  private let card = Curriculum.lemmaMaximum.card

  /// Each letter is a check: `+` holds, `-` fails; nil does not compile.
  private func finding(_ checks: String?) -> Judgement.Finding {
    guard let checks else { return .init(card: card, verdict: .notCompiling(sentence: "x", line: 1)) }
    let outcomes = zip(card.checks, checks).map { CheckOutcome($0, mistake: $1 == "+" ? nil : "no") }
    let failing = outcomes.first { $0.mistake != nil }
    return .init(
      card: card, verdict: failing.map { .failing(check: $0.check, sentence: "no") } ?? .done,
      outcomes: outcomes)
  }

  @Test(
    "More checks, fewer, none, and back and forth over the compiler",
    arguments: [
      ("+--", "+++", "two more checks pass"), ("---", "-+-", "one more check passes"),
      ("+--", "+--", "no check came or went"), ("+++", "+++", "still done"),
      ("++-", "+--", "one check no longer passes, “the larger weight pulls it to its side”"),
      (
        "+--", "--+",
        "one more check passes; one check no longer passes, “with equal weights it is one half”"
      ),
      ("++-", nil, "it no longer compiles; two checks passed before"),
      (nil, nil, "it still does not compile"),
      (nil, "+--", "it compiles; one more check passes"), ("---", nil, "it no longer compiles"),
    ] as [(String?, String?, String)])
  func change(before: String?, after: String?, words: String) {
    let change = Change(from: finding(before), to: finding(after))
    #expect(change.sentence == "Since the last save: \(words).")
  }
}
