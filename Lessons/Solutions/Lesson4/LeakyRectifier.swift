/// 4.1 · The leaky rectifier and its derivative
///
/// Value and derivative of the leaky rectifier: x where x > 0, slope · x elsewhere.
public func leakyRectifier(_ x: Double, slope: Double) -> [Double] {
  x > 0 ? [x, 1] : [slope * x, slope]
}

// To notice: Value and derivative come from the same case, so that they can never disagree. At 0
// itself there is no derivative; the code takes the left one, and that is a choice.
