/// A dense layer in which each unit is the largest of several linear pieces; see ``maxout(_:pieces:)``.
///
/// [n × inputs] → [n × units]; W: [inputs × units·pieces], b: [units·pieces]; the pieces of a unit are
/// neighbours. W starts Glorot uniform and b at zero.
public final class Maxout: Layer {
  public let kind = "maxout"
  public let pieces: Int
  private let dense: Dense

  /// The numbers of inputs, units and pieces of each unit, and where the weights come from.
  public init(
    _ inputs: Int, _ units: Int, pieces: Int, _ random: Random, weights: Initializer = .glorotUniform
  ) {
    self.pieces = pieces
    dense = Dense(inputs, units * pieces, random, weights: weights)
  }

  public var parameters: [(name: String, parameter: Parameter)] { dense.parameters }

  public var inputShape: Shape? { dense.inputShape }
  public func outputShape(for input: Shape) -> Shape { [dense.weight.value.shape[1] / pieces] }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    maxout(dense(input, mode), pieces: pieces)
  }
}
