import Notebook

/// What a reader may guess before it is shown.
extension Lesson {
  func guess(_ denominators: [Int], line: Int = #line) {
    guess(
      "Every printed accuracy is a whole number divided by one and the same number. Which, if a "
        + "minibatch has 256 images?",
      answer: "\(denominators.map(\.grouped).joined(separator: ", ")): 195 whole minibatches.",
      line: line)
  }

  func guessHowLongPrintedAndOursAgree(line: Int = #line) {
    guess(
      "Dashed are the printed curves. Will ours stay with them, from the first epoch to the "
        + "thirtieth?",
      answer: "For some five epochs they do. Then most leave them. One does not: see below.",
      line: line)
  }
}
