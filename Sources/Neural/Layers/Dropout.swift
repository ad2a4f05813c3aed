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
