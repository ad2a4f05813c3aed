import Notebook

/// What a reader may try, and what came out with seed 1.
extension Lesson {
  func guessExperiments(line: Int = #line) {
    guess(
      """
      Let the generator learn as fast as the discriminator: `swift run lesson3 --set \
      generator-rate=0.001`. Will its drawings be more alike, or less?
      """,
      answer: """
        Less. After a hundred epochs their spread is 0.185, as much as that of digits, and \
        the likeness of neighbours is 0.80. The judge has a harder time: over the last twenty \
        epochs its loss is 1.14 on average, not far from the 1.386 of one who guesses, and the \
        generator's is 1.71.
        """, line: line)
    guess(
      """
      Leave out the label smoothing: `swift run lesson3 --set smoothing=0 --until 9`. Where does \
      the discriminator's best answer to a perfect generator move?
      """,
      answer: """
        To ½. With targets 1 and 0 nobody can tell them apart at $D = \\tfrac12$; there the \
        discriminator pays 1.3863 and the generator 0.6931.
        """, line: line)
    guess(
      """
      Give both players 1,000 hidden units: `swift run lesson3 --set hidden-units=1000 --until 7`. \
      Will freezing skip a larger share of the multiplications than 16 %?
      """,
      answer: """
        No, it is 16 % again. Both layers of both players grow by the same factor, and with them \
        what is skipped and what is not.
        """, line: line)
  }
}
