import Foundation

/// One answer being looked at.
final class Sitting {
  private let card: ExerciseCard
  private let hearing: Hearing
  private var hasFailed = false

  init(
    _ card: ExerciseCard, _ program: URL, _ patience: Duration, _ more: Duration, _ relatives: Relatives
  ) throws(Mistake) {
    self.card = card
    hearing = try Hearing(program, patience: patience, relatives)
    hearing.hears = { [unowned self] testimony in
      guard !hasFailed, testimony.outcomes.firstMistake != nil else { return }
      hasFailed = true
      hearing.hurry(more)
    }
  }

  /// Nil as long as it is being looked at.
  func finding() -> Judgement.Finding? {
    guard let end = hearing.end() else { return nil }
    guard hearing.hasBegun else {
      return Judgement.Finding(card: card, verdict: .unjudged(sentence: end.noBeginning))
    }
    let testimony = hearing.testimony
    // Lines that do not go with one another are no ground for points.
    let isOrderly = card.checks.starts(with: testimony.checks)
    var outcomes = isOrderly ? testimony.outcomes : []
    var verdict = testimony.verdict(on: card)
    if verdict == nil {
      let check = testimony.checks.last ?? "it begins"
      verdict = .failing(check: check, sentence: end.sentence)
      if isOrderly, outcomes.count < testimony.checks.count {
        outcomes.append(CheckOutcome(check, mistake: end.sentence))
      }
    }
    return verdict.map {
      Judgement.Finding(card: card, verdict: $0, outcomes: outcomes, printed: end.printed.text)
    }
  }
}
