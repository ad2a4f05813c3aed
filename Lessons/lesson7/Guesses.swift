import Notebook

/// What a reader may guess before it is shown.
extension Lesson {
  func guess(growthBySimultaneousSteps factors: Stepping.Factors, line: Int = #line) {
    guess(
      "Simultaneous steps move away from the equilibrium. By how much does each lengthen the "
        + "distance?",
      answer: "By a factor of \(decimal(factors.measured, 6)). It takes patience to see, and never "
        + "stops.", line: line)
  }

  func guess(modesCapturedIn behind: [RingSeries], _ even: [RingSeries], line: Int = #line) {
    func modes(_ games: [RingSeries]) -> String {
      decimal(RingScores(games["non-saturating"]).modes.mean, 1)
    }
    guess(
      "Of the eight modes, how many will the non-saturating game capture whose discriminator is "
        + "behind, and how many the even one?",
      answer: "On average \(modes(behind)) and \(modes(even)).", line: line)
  }

  func guess(whatStillMovesTheGenerator studies: [VanishingGradient], line: Int = #line) {
    guess(
      "Least squares never saturates: its slope is a straight line. Which of the three losses will "
        + "still move the generator by plain gradient descent, after 3,000 moves of the "
        + "discriminator?",
      answer: "Only the non-saturating. Its gradient has the norm "
        + "\(significant(studies[1].norm(6), 2)), that of least squares "
        + "\(significant(studies[2].norm(6), 2)).", line: line)
  }
}
