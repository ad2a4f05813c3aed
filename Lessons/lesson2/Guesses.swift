import Notebook

/// What a reader may guess before it is shown.
extension Lesson {
  func guess(firstMomentNearTheCurve moment: Moment?, line: Int = #line) {
    guess(
      "After about how many epochs will the points be near the curve for the first time, half of "
        + "them within 1 of it?",
      answer: moment.map {
        "At our looks, first after epoch \($0.epoch.grouped). Will they stay there?"
      } ?? "In this run, at none of our looks.", line: line)
  }

  func guess(coverageOf runs: [Run], line: Int = #line) {
    guess(
      "How many of the six cover the whole curve at the end, at least 17 of the 20 bins?",
      answer: "\(runs.count { $0.last.coverage >= 17 }) of 6.", line: line)
  }
}
