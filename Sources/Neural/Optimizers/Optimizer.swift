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
