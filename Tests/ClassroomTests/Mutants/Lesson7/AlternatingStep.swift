import Classroom

extension Mutants {
  static let alternatingStep: [Mutant] = [
    Mutant(
      "both at once", of: Curriculum.alternatingStep, caughtBy: "y moves first"
    ) { x, y in [x - y, y + x] },
    Mutant(
      "x first", of: Curriculum.alternatingStep, caughtBy: "y moves first"
    ) { x, y in [x - y, y + x - y] },
    Mutant(
      "y downhill", of: Curriculum.alternatingStep, caughtBy: "y moves first"
    ) { x, y in [x - (y - x), y - x] },
    Mutant(
      "right from one point only", of: Curriculum.alternatingStep, caughtBy: "from another point"
    ) { x, y in x == 1 && y == 1 ? [-1, 2] : [x, y] },
    Mutant(
      "runs away slowly", of: Curriculum.alternatingStep, caughtBy: "six steps come back"
    ) { x, y in
      x == 3 || x * x + y * y > 5.5 ? [1.001 * (x - (y + x)), 1.001 * (y + x)] : [x - (y + x), y + x]
    },
    Mutant(
      "x uphill", of: Curriculum.alternatingStep, caughtBy: "y moves first"
    ) { x, y in [x + (y + x), y + x] },
    Mutant(
      "x and y exchanged", of: Curriculum.alternatingStep, caughtBy: "y moves first"
    ) { x, y in [y + x, x - (y + x)] },
  ]
}
