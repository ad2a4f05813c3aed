import Notebook

/// What a reader may try, and what came out with seed 1.
extension Lesson {
  func guessExperiments(line: Int = #line) {
    guess(
      """
      Give each maxout unit a single piece: `swift run lesson6 --set maxout-pieces=1 --until 3`. \
      How many of the discriminator's 1,231,441 parameters are left, and what can it still bend?
      """,
      answer: """
        246,481 are left, a fifth. And it bends nothing: the largest of one line is that line.
        """, line: line)
    guess(
      """
      Leave out the generator's batch norms, and play eight epochs instead of three: `swift run \
      lesson6 --set batch-norm=off --until 8`. Does a game come about at last?
      """,
      answer: """
        No. In the eighth epoch the discriminator's loss is 0.05 and the generator's 9.0, and all \
        hundred drawings are one and the same scatter of ink.
        """, line: line)
  }
}
