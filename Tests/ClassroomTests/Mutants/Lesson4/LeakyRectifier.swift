import Classroom

extension Mutants {
  static let leakyRectifier: [Mutant] = [
    Mutant(
      "nothing leaks", of: Curriculum.leakyRectifier, caughtBy: "negative numbers leak"
    ) { x, slope in x > 0 ? [x, 1] : [0, 0] },
    Mutant(
      "the derivative always 1", of: Curriculum.leakyRectifier, caughtBy: "negative numbers leak"
    ) { x, slope in x > 0 ? [x, 1] : [slope * x, 1] },
    Mutant(
      "the slope on both sides", of: Curriculum.leakyRectifier, caughtBy: "positive numbers pass"
    ) { x, slope in [slope * x, slope] },
    Mutant(
      "always 0.01", of: Curriculum.leakyRectifier, caughtBy: "the slope is the one that is given"
    ) { x, slope in x > 0 ? [x, 1] : [0.01 * x, 0.01] },
    Mutant(
      "the value alone", of: Curriculum.leakyRectifier, caughtBy: "positive numbers pass"
    ) { x, slope in [x > 0 ? x : slope * x] },
    Mutant(
      "up again below 0", of: Curriculum.leakyRectifier, caughtBy: "negative numbers leak"
    ) { x, slope in x > 0 ? [x, 1] : [-slope * x, -slope] },
    Mutant(
      "value and derivative exchanged", of: Curriculum.leakyRectifier, caughtBy: "positive numbers pass"
    ) { x, slope in x > 0 ? [1, x] : [slope, slope * x] },
  ]
}
