/// Changes the parameters of one model so that a loss becomes smaller.
///
/// It belongs to its model, so there is nothing to zero and nothing to choose at each step. Not `Sendable`.
public protocol Optimizer: AnyObject {
  /// Those of the model; the frozen ones among them are passed over.
  var parameters: [Parameter] { get }
  /// Begins a step: the moment to advance a counter.
  func beginStep()
  /// Moves one parameter, the `index`-th, down its gradient.
  func update(_ parameter: Parameter, at index: Int, along gradient: Tensor)
}

extension Optimizer {
  /// One training step: computes the loss, its gradients with respect to the model's trainable parameters, and
  /// moves those. Returns the loss from before the move.
  ///
  /// Only what depends on a trainable parameter of this very model is recorded; other models in the loss are
  /// fixed functions, and through a frozen part a gradient passes but none is computed for its weights.
  @discardableResult
  public func minimize(_ loss: () throws -> Tensor) rethrows -> Float {
    let gradients = try LossGradients(of: parameters, loss)
    move(along: gradients.byParameter)
    return gradients.loss
  }

  /// One step: moves each parameter that has a gradient.
  func move(along gradients: [Tensor?]) {
    beginStep()
    for (index, gradient) in gradients.enumerated() {
      if let gradient { update(parameters[index], at: index, along: gradient) }
    }
  }
}

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
