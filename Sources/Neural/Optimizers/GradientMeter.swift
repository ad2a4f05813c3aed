/// An optimizer that moves nothing: it only measures how long the gradient is.
///
/// Not `Sendable`.
public final class GradientMeter: Optimizer {
  public let parameters: [Parameter]
  private var squares = 0.0

  /// Measures with respect to the trainable parameters of a model.
  public init(_ model: any Layer) { parameters = model.parameters.map(\.parameter) }

  public func beginStep() { squares = 0 }

  public func update(_ parameter: Parameter, at index: Int, along gradient: Tensor) {
    gradient.withValues { slopes in
      for slope in slopes { squares += Double(slope) * Double(slope) }
    }
  }

  /// The norm of the loss's gradient: √(the sum of the squares of all its entries).
  public func norm(_ loss: () -> Tensor) -> Float {
    minimize(loss)
    return Float(squares.squareRoot())
  }
}
