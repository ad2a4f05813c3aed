import Neural
import Notebook

/// What a reader may guess before it is shown.
extension Lesson {
  func guess(largestLayerIn discriminator: Summary, line: Int = #line) {
    guess(
      "Which of the four layers with weights has the most of them, and how many of all?",
      answer: "The first dense one, 1,049,600 of \(discriminator.total.grouped). A pattern that "
        + "looks everywhere costs next to nothing.", line: line)
  }

  func guess(unevenAmong runs: [Run], line: Int = #line) {
    guess(
      "Nine games. In how many does the generator draw so few of the ten digits that it is more "
        + "than 0.5 from even?",
      answer: "In \(runs.count { $0.last.digits.distanceFromUniform > 0.5 }).", line: line)
  }
}
