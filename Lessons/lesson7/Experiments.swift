import Notebook

/// What a reader may try, and what came out with seed 1.
extension Lesson {
  func guessExperiments(line: Int = #line) {
    guess(
      """
      Take larger steps in the game of two numbers: `swift run lesson7 --set eta=0.5 --until 1`. \
      By what factor does a simultaneous step lengthen the distance, and where are the players \
      after 100?
      """,
      answer: """
        By $\\sqrt{1 + 0.5^2} = 1.118$. From 1.414 that makes 99,087 after 100 steps. Taking \
        turns, they still go round an ellipse.
        """, line: line)
    guess(
      """
      Make the gradient penalty ten times weaker: `swift run lesson7 --set penalty=1`. Even \
      players paid for it with quality. Will they pay less?
      """,
      answer: """
        Yes: the penalty now costs 15 percentage points of quality. But with the discriminator \
        behind it has become no sure cure: it gains 1.8 modes, anywhere from −2.4 to 6.0.
        """, line: line)
    guess(
      """
      Play longer, for as many turns as the notebook of unrolled GANs: `swift run lesson7 --set \
      turns=25000`. Does a game whose discriminator is behind recover by itself?
      """,
      answer: """
        From some seeds. On average of five, the non-saturating game captures 3.2 ± 2.0 modes, and \
        five seeds are no longer enough to tell it from its cures. Of packing's points 83.8 ± \
        4.0 % are of high quality; of those of even minimax 94.4 ± 0.6 %.
        """, line: line)
  }
}
