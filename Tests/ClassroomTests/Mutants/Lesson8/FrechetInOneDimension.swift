import Classroom

extension Mutants {
  static let frechetInOneDimension: [Mutant] = [
    Mutant(
      "only the means", of: Curriculum.frechetInOneDimension, caughtBy: "a spread of its own counts"
    ) { a, b in square(mean(a) - mean(b)) },
    Mutant(
      "divided by n", of: Curriculum.frechetInOneDimension, caughtBy: "a spread of its own counts"
    ) { a, b in
      let (first, second) = (variance(a, a.count).squareRoot(), variance(b, b.count).squareRoot())
      return square(mean(a) - mean(b)) + square(first - second)
    },
    Mutant(
      "the distance, not its square", of: Curriculum.frechetInOneDimension,
      caughtBy: "moved by 3, they are at 9"
    ) { a, b in abs(mean(a) - mean(b)) + square(deviation(a) - deviation(b)) },
    Mutant(
      "variances compared", of: Curriculum.frechetInOneDimension, caughtBy: "a spread of its own counts"
    ) { a, b in square(mean(a) - mean(b)) + square(square(deviation(a)) - square(deviation(b))) },
    Mutant(
      "the product left out", of: Curriculum.frechetInOneDimension, caughtBy: "the same numbers are at 0"
    ) { a, b in square(mean(a) - mean(b)) + square(deviation(a)) + square(deviation(b)) },
    Mutant(
      "the product once", of: Curriculum.frechetInOneDimension, caughtBy: "the same numbers are at 0"
    ) { a, b in
      square(mean(a) - mean(b)) + square(deviation(a)) + square(deviation(b)) - deviation(a) * deviation(b)
    },
    Mutant(
      "the root of it all", of: Curriculum.frechetInOneDimension, caughtBy: "moved by 3, they are at 9"
    ) { a, b in (square(mean(a) - mean(b)) + square(deviation(a) - deviation(b))).squareRoot() },
    Mutant(
      "one length for both", of: Curriculum.frechetInOneDimension,
      caughtBy: "both together, and lists of two lengths"
    ) { a, b in
      square(mean(a) - mean(b)) + square(deviation(a) - variance(b, a.count - 1).squareRoot())
    },
    Mutant(
      "only the spreads", of: Curriculum.frechetInOneDimension, caughtBy: "moved by 3, they are at 9"
    ) { a, b in square(deviation(a) - deviation(b)) },
  ]
}

private func square(_ value: Double) -> Double { value * value }

private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

private func variance(_ values: [Double], _ count: Int) -> Double {
  values.reduce(0) { $0 + square($1 - mean(values)) } / Double(count)
}

private func deviation(_ values: [Double]) -> Double { variance(values, values.count - 1).squareRoot() }
