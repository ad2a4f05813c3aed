/// A network's backward pass, written down as a computation of its own.
///
/// A tape's gradients are numbers: they cannot be differentiated again. A gradient penalty needs just that, since its loss
/// contains ∇ₓD(x), and so does unrolling, since its loss contains a step along ∇D. So the backward pass is
/// written here as one more forward computation, from the last layer to the first, in operations that are
/// recorded like all others; an ordinary backward pass over it then yields the second derivative.

/// A layer that says in recorded operations how a gradient passes back through it.
public protocol PassesGradientBack: Layer {
  /// ∂L/∂input from ∂L/∂output, `output` being what the layer made of `input`; all are [n × …].
  func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor
  /// ∂L/∂p for each parameter p of the layer, in order.
  func parameterGradients(_ upstream: Tensor, input: Tensor) -> [Tensor]
}

extension PassesGradientBack {
  /// None: the layer has no parameters.
  public func parameterGradients(_ upstream: Tensor, input: Tensor) -> [Tensor] { [] }
}

extension Tensor {
  /// The sum of each column, [… × m] → [m], recorded: the gradient at a bias.
  func recordedColumnSums() -> Tensor {
    let rows = reshaped(to: [shape.rows, shape.columns])
    return matrixProduct(Tensor([1, shape.rows], repeating: 1), rows).reshaped(to: [shape.columns])
  }
}

extension Sequential {
  /// What the network puts out, and the gradient of its sum with respect to the input, recorded like the output.
  ///
  /// x: [n × …] → output: [n × …], gradient: of x's shape; each row of it belongs to one input alone. The network works
  /// as in ``Mode/inference``.
  ///
  /// The penalty of Mescheder, Geiger and Nowozin, "Which training methods for GANs do actually converge?", 2018, on
  /// m real inputs:
  ///
  /// ```swift
  /// let (logits, slope) = discriminator.withInputGradient(at: real)
  /// let penalty = Tensor(gamma / Float(2 * m)) * (slope * slope).sum()
  /// ```
  public func withInputGradient(at x: Tensor) -> (output: Tensor, gradient: Tensor) {
    let values = valuesBetweenLayers(x)
    let output = values[layers.count]
    var gradient = Tensor(output.shape, repeating: 1)
    for (index, layer) in backwards.enumerated() {
      let place = layers.count - index
      gradient = layer.passBack(gradient, input: values[place - 1], output: values[place])
    }
    return (output, gradient)
  }

  /// The gradient of a loss with respect to each parameter of the network, recorded; in the order of ``parameters``.
  ///
  /// - Parameters:
  ///   - x: What the network is given.
  ///   - slope: ∂L/∂output, in recorded operations, from the output.
  public func parameterGradients(at x: Tensor, _ slope: (_ output: Tensor) -> Tensor) -> [Tensor] {
    let values = valuesBetweenLayers(x)
    var upstream = slope(values[layers.count])
    var gradients: [[Tensor]] = []
    for (index, layer) in backwards.enumerated() {
      let place = layers.count - index
      gradients.append(layer.parameterGradients(upstream, input: values[place - 1]))
      // Nobody asks for the gradient at the network's input.
      guard place > 1 else { break }
      upstream = layer.passBack(upstream, input: values[place - 1], output: values[place])
    }
    return gradients.reversed().flatMap { $0 }
  }

  /// The input, and what each layer makes of the value before it.
  private func valuesBetweenLayers(_ x: Tensor) -> [Tensor] {
    var values = [x]
    for (_, layer) in layers { values.append(layer(values[values.count - 1])) }
    return values
  }

  /// The layers from the last to the first.
  private var backwards: [any PassesGradientBack] {
    layers.reversed().map { name, layer in
      guard let layer = layer as? any PassesGradientBack else {
        fatalError(
          "A backward pass of \"\(kind)\" as a computation comes to \(name), a layer that does not say how; dense layers and convolutions, MaxPool2D, Reshape, Flatten, Dropout (which does nothing then), LeakyReLU, ReLU, Tanh and Sigmoid do."
        )
      }
      return layer
    }
  }
}

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
