/// 6.6 · How many images an accuracy counts
///
/// The smallest n, up to 100,000, such that each of these accuracies, printed with six digits behind
/// the point, is some whole number divided by n: how many images each of them counts.
public func grainOfAccuracies(_ printed: [Double]) -> Int {
  (1...100_000).first { n in
    printed.allSatisfy { abs(($0 * Double(n)).rounded() / Double(n) - $0) < 6e-7 }
  } ?? 0
}

// To notice: Each accuracy asks for the nearest whole k, so that one multiplication decides. A half
// of a millionth is what six digits leave open; the code forgives a little more, for 6e-7 costs
// nothing and a rounding may fall on the edge.
