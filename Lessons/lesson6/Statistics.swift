/// The mean of some values.
func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

/// How far two lists of values go together, from −1 to 1.
func correlation(_ x: [Double], _ y: [Double]) -> Double {
  let (meanX, meanY) = (mean(x), mean(y))
  func sum(_ a: [Double], _ b: [Double], _ meanA: Double, _ meanB: Double) -> Double {
    zip(a, b).reduce(0) { $0 + ($1.0 - meanA) * ($1.1 - meanB) }
  }
  return sum(x, y, meanX, meanY) / (sum(x, x, meanX, meanX) * sum(y, y, meanY, meanY)).squareRoot()
}
