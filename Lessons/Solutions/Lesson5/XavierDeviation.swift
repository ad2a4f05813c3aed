/// 5.1 · The deviation that the article calls Xavier's
///
/// The standard deviation with which the article draws a weight matrix with so many inputs: 1 /
/// √(inputs / 2). (Glorot's own rule is √(2 / (inputs + outputs)); this one is He's.)
public func xavierDeviation(inputs: Int) -> Double {
  1 / (Double(inputs) / 2).squareRoot()
}

// To notice: Double(inputs) comes before the division; after it the half would be lost already. The
// deviation shrinks with the root of the inputs, so that a sum over all of them keeps its size.
