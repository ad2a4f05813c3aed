extension Layer {
  /// What `body` makes of the network as it would be after `steps` more steps of gradient descent. Afterwards its weights
  /// are what they were.
  ///
  /// In an unrolled GAN (Metz, Poole, Pfau and Sohl-Dickstein, "Unrolled generative adversarial networks", 2017) the
  /// generator's loss is computed with a discriminator that looks some steps ahead. The steps are recorded like
  /// everything else; so, where the gradients depend on the generator's output, its own gradient also says
  /// how the discriminator would respond.
  ///
  /// - Parameters:
  ///   - steps: How far it looks ahead; 0 leaves the network as it is.
  ///   - learningRate: The length of a step, by that of the gradient.
  ///   - gradients: The gradient of the loss to descend, one for each parameter, in order, at the weights
  ///     of the moment; see ``Sequential/parameterGradients(at:_:)``. Detached gradients make the steps constants.
  ///   - body: Uses the network meanwhile.
  public func unrolled<Result>(
    steps: Int, learningRate: Float, along gradients: () -> [Tensor], _ body: () throws -> Result
  ) rethrows -> Result {
    let parameters = self.parameters.map(\.parameter)
    let present = parameters.map(\.value)
    defer { for (parameter, value) in zip(parameters, present) { parameter.value = value } }
    for _ in 0..<steps {
      let gradients = gradients()
      guard gradients.count == parameters.count else {
        fatalError(
          "Unrolling takes one gradient for each of the \(parameters.count) parameters of \"\(kind)\"; it was given \(gradients.count)."
        )
      }
      for (parameter, gradient) in zip(parameters, gradients) {
        parameter.value = parameter.value - Tensor(learningRate) * gradient
      }
    }
    return try body()
  }
}
