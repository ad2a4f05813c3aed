import Neural

/// An optimizer that moves nothing: it only measures how long the gradient is.
final class GradientMeter: Optimizer {
  let parameters: [Parameter]
  private var squares: Float = 0

  init(_ model: any Layer) { parameters = model.parameters.map(\.parameter) }

  func beginStep() { squares = 0 }

  func update(_ parameter: Parameter, at index: Int, along gradient: Tensor) {
    squares += (gradient * gradient).sum().scalar
  }

  /// The norm of the loss's gradient with respect to all the model's parameters.
  func norm(_ loss: () -> Tensor) -> Float {
    minimize(loss)
    return squares.squareRoot()
  }
}
