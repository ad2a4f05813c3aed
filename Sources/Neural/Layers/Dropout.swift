/// Drops entries at random in training and does nothing in inference; see ``dropout(_:rate:_:)``.
public final class Dropout: Layer {
  public let kind = "dropout"
  /// The share of entries that is dropped.
  public let rate: Float
  /// Where the masks come from.
  public let random: Random

  public init(_ rate: Float, _ random: Random) {
    self.rate = rate
    self.random = random
  }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    mode == .training ? dropout(input, rate: rate, random) : input
  }

  public func keep(in state: inout TrainingState) { random.keep(in: &state) }

  public func restore(from state: TrainingState) throws(StateError) { try random.restore(from: state) }
}

/// Dropout: each entry is set to 0 with probability `rate`, and the others grow by 1 / (1 − rate), so that the
/// mean stays what it was.
///
/// ∂L/∂x = ∂L/∂y / (1 − rate) where the entry stayed, 0 where it was dropped. Srivastava, Hinton, Krizhevsky,
/// Sutskever and Salakhutdinov, "Dropout: a simple way to prevent neural networks from overfitting", 2014.
public func dropout(_ x: Tensor, rate: Float, _ random: Random) -> Tensor {
  guard (0..<1).contains(rate) else {
    fatalError("Dropout leaves some entries: its rate is at least 0 and below 1, not \(rate).")
  }
  let mask = random.uniform(x.shape)
  let growth = 1 / (1 - rate)
  let y = x.zipped(mask) { x, draw, y, part in
    for i in part { y[i] = draw[i] >= rate ? x[i] * growth : 0 }
  }
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in
    gradients.add(
      upstream.zipped(mask) { dy, draw, dx, part in
        for i in part { dx[i] = draw[i] >= rate ? dy[i] * growth : 0 }
      }, to: x)
  }
}

extension Dropout: PassesGradientBack {
  /// ∂L/∂x = ∂L/∂y: outside training nothing is dropped.
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor { upstream }
}
