import Neural

/// An optimizer that moves nothing: it keeps the gradients that another would follow.
final class Onlooker: Optimizer {
  let parameters: [Parameter]
  private(set) var gradients: [Tensor] = []

  init(_ model: any Layer) { parameters = model.parameters.map(\.parameter) }

  func beginStep() { gradients = [] }

  func update(_ parameter: Parameter, at index: Int, along gradient: Tensor) {
    gradients.append(gradient)
  }

  /// The length of the gradient.
  var length: Double { product(with: self).squareRoot() }

  /// The scalar product of two gradients.
  func product(with other: Onlooker) -> Double {
    zip(gradients, other.gradients).reduce(0) { $0 + Double(($1.0 * $1.1).sum().scalar) }
  }
}
