/// 3.2 · A step that leaves frozen parameters alone
///
/// One step of gradient descent, w ← w − rate · g, for the trainable weights; the frozen ones stay
/// as they are, to the bit.
public func frozenStep(_ weights: [Double], gradients: [Double], isTrainable: [Bool], rate: Double)
  -> [Double]
{
  weights.indices.map { isTrainable[$0] ? weights[$0] - rate * gradients[$0] : weights[$0] }
}

// To notice: The frozen weight is returned, not computed: w − 0 · g would be the same number only
// as long as g is finite. The decision is made for each weight, as a framework makes it for each
// parameter.
