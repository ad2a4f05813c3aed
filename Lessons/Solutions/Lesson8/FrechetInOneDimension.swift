/// 8.1 · Fréchet's distance, of numbers
///
/// The Fréchet distance of two lists of numbers, each taken for a normal distribution with the list's
/// mean μ and variance σ² (divided by n − 1):
///
/// (μ₁ − μ₂)² + σ₁² + σ₂² − 2σ₁σ₂
public func frechetInOneDimension(_ a: [Double], _ b: [Double]) -> Double {
  func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
  func deviation(_ values: [Double]) -> Double {
    let middle = mean(values)
    let squares = values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
    return (squares / Double(values.count - 1)).squareRoot()
  }
  let (apart, wider) = (mean(a) - mean(b), deviation(a) - deviation(b))
  return apart * apart + wider * wider
}

// To notice: Where a cloud has many dimensions the deviations become matrices, and their product
// needs a root of a matrix; the rest of the formula stays. Two very different lists with the same
// mean and variance are at 0: it sees no further than that.
