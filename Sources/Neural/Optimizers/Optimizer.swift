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
    let tape = Tape()
    for parameter in parameters where parameter.isTrainable { parameter.value = tape.watch(parameter.value) }
    defer {
      tape.close()
      for parameter in parameters { parameter.value.trace = nil }
    }
    let value = try loss()
    guard value.isTraced || !parameters.contains(where: \.isTrainable) else {
      fatalError(
        "The loss does not depend on any trainable parameter of this optimizer's model, so there is nothing to learn from it. Was it computed from another model, or outside of minimize?"
      )
    }
    let gradients = tape.gradients(of: value)
    // The tape holds on to the old weights; without it they are changed where they lie.
    tape.close()
    beginStep()
    for (index, parameter) in parameters.enumerated() {
      guard let gradient = gradients[parameter.value] else { continue }
      // A layer that stands twice in the model is moved once.
      parameter.value.trace = nil
      update(parameter, at: index, along: gradient)
    }
    return value.scalar
  }
}
