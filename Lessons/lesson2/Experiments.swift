import Notebook

/// What a reader may try, and what came out with seed 1.
extension Lesson {
  func guessExperiments(line: Int = #line) {
    guess(
      """
      Turn $k$ to 5, so that the discriminator moves five times for each move of the generator: \
      `swift run lesson2 --set k=5`. Will the points of six seeds come nearer to the curve?
      """,
      answer: """
        Hardly. After the last epoch the median residual of the six is 0.34, where it was 0.38 \
        with $k = 1$, and the median coverage 20 of 20. And they do not stay there: three of the \
        six were once near the curve and later off it again.
        """, line: line)
    guess(
      """
      Give both players three hidden units instead of ten: `swift run lesson2 --set \
      hidden-units=3`. What will fail first, the residual or the coverage?
      """,
      answer: """
        The residual. The six end with a median of 2.36, more than twice the 1 that was asked for, \
        and still cover 19 of the 20 bins.
        """, line: line)
  }
}
