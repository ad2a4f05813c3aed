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

extension Dense: PassesGradientBack {
  /// ∂L/∂x = ∂L/∂y · Wᵀ. It depends on W, to which it will pass a gradient in turn.
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    matrixProduct(upstream, weight.value, transposingRight: true)
  }

  /// ∂L/∂W = xᵀ · ∂L/∂y, ∂L/∂b = the column sums of ∂L/∂y.
  public func parameterGradients(_ upstream: Tensor, input: Tensor) -> [Tensor] {
    let ones = Tensor([1, upstream.shape[0]], repeating: 1)
    return [
      matrixProduct(input, upstream, transposingLeft: true),
      matrixProduct(ones, upstream).reshaped(to: bias.value.shape),
    ]
  }
}

extension LeakyReLU: PassesGradientBack {
  /// ∂L/∂x = ∂L/∂y · (1 or the slope). Which of them is constant but at the kink, where there is no derivative.
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    upstream * slopes(at: input, below: slope)
  }
}

extension ReLU: PassesGradientBack {
  /// ∂L/∂x = ∂L/∂y · (1 or 0).
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    upstream * slopes(at: input, below: 0)
  }
}

extension Tanh: PassesGradientBack {
  /// ∂L/∂x = ∂L/∂y · (1 − y²). It depends on y, and through it on all weights before.
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    upstream * (1 - output * output)
  }
}

extension Sigmoid: PassesGradientBack {
  /// ∂L/∂x = ∂L/∂y · y · (1 − y).
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    upstream * (output * (1 - output))
  }
}

/// 1 where x > 0, `below` elsewhere: a constant.
private func slopes(at x: Tensor, below: Float) -> Tensor {
  x.mapped { x, y, part in for i in part { y[i] = x[i] > 0 ? 1 : below } }
}

extension Sequential {
  /// What the network puts out, and the gradient of its sum with respect to the input, recorded like the output.
  ///
  /// x: [n × …] → output: [n × …], gradient: of x's shape; each row of it belongs to one input alone.
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
          "A backward pass of \"\(kind)\" as a computation comes to \(name), a layer that does not say how; Dense, LeakyReLU, ReLU, Tanh and Sigmoid do."
        )
      }
      return layer
    }
  }
}
