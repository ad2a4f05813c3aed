import Notebook

/// What a reader may try, and what came out with seed 1.
extension Lesson {
  func guessExperiments(line: Int = #line) {
    guess(
      """
      Draw from one number instead of 96: `swift run lesson4 --set latent-size=1 --until 5`. How \
      many of the generator's parameters does that save?
      """,
      answer: """
        97,280 of 6,675,009, which leaves 6,577,729. Nearly all of a generator is behind its first \
        layer.
        """, line: line)
    guess(
      """
      Begin with idle batch norms: `swift run lesson4 --quick --set batch-norm=off --until 11`. \
      After twenty iterations, will the drawings be more alike than with batch norms at work?
      """,
      answer: """
        Much more. Their spread is 0.007, all but one and the same drawing; with batch norms at \
        work it is 0.208, though no drawing is a digit yet in either game.
        """, line: line)
  }
}
