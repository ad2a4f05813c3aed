/// A loss and its gradients with respect to a model's trainable parameters.
public struct LossGradients {
  public let loss: Float
  /// One for each parameter of the model, in order; nil where there is none: of a frozen parameter, of one on which the
  /// loss does not depend, and where a layer stands a second time in the model.
  public let byParameter: [Tensor?]

  /// The length of the gradient: √(the sum of the squares of all its entries).
  public var norm: Float {
    var squares = 0.0
    for case let gradient? in byParameter {
      gradient.withValues { for slope in $0 { squares += Double(slope) * Double(slope) } }
    }
    return Float(squares.squareRoot())
  }

  init(of parameters: [Parameter], _ loss: () throws -> Tensor) rethrows {
    let tape = Tape()
    for parameter in parameters where parameter.isTrainable { parameter.value = tape.watch(parameter.value) }
    defer {
      // The tape holds on to the weights; without it they can be changed where they lie.
      tape.close()
      for parameter in parameters { parameter.value.trace = nil }
    }
    let value = try loss()
    guard value.isTraced || !parameters.contains(where: \.isTrainable) else {
      fatalError(
        "The loss does not depend on any trainable parameter of the model, so there is nothing to learn from it. Was it computed from another model, or outside of the braces?"
      )
    }
    let gradients = tape.gradients(of: value)
    self.loss = value.scalar
    byParameter = parameters.map { parameter in
      defer { parameter.value.trace = nil }
      return gradients[parameter.value]
    }
  }
}

/// Computes a loss and its gradients with respect to the trainable parameters of a model, and moves nothing.
///
/// ```swift
/// let norm = gradients(of: generator) { binaryCrossEntropy(logits: discriminator(generator(z)), target: 1) }.norm
/// ```
///
/// Only what depends on a trainable parameter of this very model is recorded; other models in the loss are
/// fixed functions, and through a frozen part a gradient passes but none is computed for its weights.
public func gradients(of model: any Layer, _ loss: () throws -> Tensor) rethrows -> LossGradients {
  try LossGradients(of: model.parameters.map(\.parameter), loss)
}
