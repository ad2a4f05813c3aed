/// One forward pass from which several optimizers learn, one after the other, each from its own loss.
///
/// ```swift
/// SharedPass.run { pass in
///   pass.record(for: generatorAdam)
///   let fakes = generator(z, .training)
///   pass.record(for: discriminatorAdam)
///   let onFakes = discriminator(fakes, .training)
///   pass.step(discriminatorAdam, down: …)  // a loss computed from onFakes
///   pass.step(generatorAdam, down: …)  // another, from the same onFakes
/// }
/// ```
///
/// A step costs only what its own model needs, provided that the models are recorded in the order in which they are used:
/// the discriminator's above does not go back into the generator, the generator's computes no gradient for
/// the discriminator's weights. Compare ``Optimizer/minimize(_:)``, which has a pass of its own.
///
/// Not `Sendable`.
public final class SharedPass {
  private let tape = Tape()
  private let seesMovedWeights: Bool
  private var recorded: [Parameter] = []

  private init(seesMovedWeights: Bool) { self.seesMovedWeights = seesMovedWeights }

  /// Runs a pass. With `body` it ends, also if that throws: its tensors are constants from then on.
  ///
  /// - Parameters:
  ///   - seesMovedWeights: What a gradient taken after another model's step is computed from. If false, from the
  ///     weights as they were in the forward pass: it is then the gradient of the loss, and the order of the
  ///     steps does not matter. If true, from the weights as they are by then, together with the activations,
  ///     masks and maxima of the forward pass: the gradient of neither the old loss nor the new one, but what
  ///     libraries compute that change arrays in place and keep the graph. It is the one place where a tensor
  ///     changes after it was made; ``Parameter`` sees to it that nobody notices but this pass.
  ///   - body: Records, computes the losses, and makes the steps.
  public static func run<Result>(
    seesMovedWeights: Bool = false, _ body: (SharedPass) throws -> Result
  ) rethrows -> Result {
    let pass = SharedPass(seesMovedWeights: seesMovedWeights)
    defer { pass.end() }
    return try body(pass)
  }

  /// From here on, records what depends on the trainable parameters of the optimizer's model; those that it records
  /// already are passed over.
  public func record(for optimizer: any Optimizer) {
    guard tape.isOpen else { fatalError("This pass has ended; begin a new one for the next step.") }
    for parameter in optimizer.parameters where parameter.isTrainable && parameter.value.tape !== tape {
      parameter.writesThrough = seesMovedWeights
      parameter.value = tape.watch(parameter.value)
      recorded.append(parameter)
    }
  }

  /// Moves the parameters of the optimizer's model down the loss, once in a pass. Returns the loss.
  @discardableResult
  public func step(_ optimizer: any Optimizer, down loss: Tensor) -> Float {
    let variables = optimizer.parameters.map(\.value).filter { $0.tape === tape }
    guard !variables.isEmpty, loss.tape === tape else {
      fatalError(
        "A step of a shared pass needs an optimizer that the pass records for, once, and a loss that was computed in the pass."
      )
    }
    let gradients = tape.gradients(of: loss, withRespectTo: variables)
    let slopes = optimizer.parameters.map { parameter in
      // A layer that stands twice in the model is moved once.
      defer { parameter.value.trace = nil }
      return gradients[parameter.value]
    }
    // After the last model's gradients nobody needs the tape, which holds on to the weights: without it they can be
    // changed where they lie.
    if recorded.allSatisfy({ $0.value.tape !== tape }) { tape.close() }
    optimizer.move(along: slopes)
    return loss.scalar
  }

  private func end() {
    tape.close()
    for parameter in recorded {
      parameter.value.trace = nil
      parameter.writesThrough = false
    }
  }
}
