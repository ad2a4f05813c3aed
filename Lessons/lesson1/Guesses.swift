import Notebook
import Probability

/// What a reader may guess before it is shown.
extension Lesson {
  func guessTopOfHill(line: Int = #line) {
    guess(
      "Five hills follow, one for each $a$, all with $b = 1$. Where has the one for $a = 4$ its "
        + "top?",
      answer: "At $a / (a + b) = \(decimal(4.0 / 5, 1))$: the discriminator leans to the larger "
        + "side.", line: line)
  }

  func guess(opinionOf boxes: Discriminator, line: Int = #line) {
    guess(
      "The last pair are two boxes, data on 0…1 and drawings on 0.5…1.5, both of height 1. What is "
        + "$D^*(0.7)$?",
      answer: "$D^*(0.7) = \(decimal(boxes(0.7), 1))$. Where both are equally likely, it can only "
        + "toss a coin.", line: line)
  }
}
