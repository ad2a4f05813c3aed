/// Batch normalisation of each channel; see ``batchNormalization(_:scale:shift:epsilon:)``.
///
/// [n × … × channels] → the same shape. In training it uses the mean and the variance of the minibatch and moves its
/// running statistics towards them; in inference it uses the running statistics. They start at mean 0 and
/// variance 1: a network that has only ever been called for inference is scaled and shifted, no more.
public final class BatchNorm: Layer {
  public let kind = "batch_norm"
  public let scale: Parameter
  public let shift: Parameter
  public let runningMean: Parameter
  public let runningVariance: Parameter
  /// How much of the running statistics stays at each step, as in Keras; PyTorch's momentum is one minus this.
  public let momentum: Float
  public let epsilon: Float

  /// - Parameters:
  ///   - channels: The length of the last axis.
  ///   - random: Where the initializers draw from.
  ///   - momentum: How much of the running statistics stays at each step.
  ///   - epsilon: Added to the variance, so that nothing is divided by zero.
  ///   - scale: How γ begins; an initializer that asks for inputs and outputs is given 1 and `channels`.
  ///   - shift: How β begins.
  public init(
    _ channels: Int, _ random: Random, momentum: Float = 0.99, epsilon: Float = 1e-3,
    scale: Initializer = .constant(1), shift: Initializer = .constant(0)
  ) {
    self.scale = Parameter("scale", scale([channels], inputs: 1, outputs: channels, random))
    self.shift = Parameter("shift", shift([channels], inputs: 1, outputs: channels, random))
    runningMean = Parameter("running_mean", Tensor([channels], repeating: 0))
    runningVariance = Parameter("running_variance", Tensor([channels], repeating: 1))
    self.momentum = momentum
    self.epsilon = epsilon
  }

  public var parameters: [(name: String, parameter: Parameter)] { [("scale", scale), ("shift", shift)] }
  public var statistics: [(name: String, statistic: Parameter)] {
    [("running_mean", runningMean), ("running_variance", runningVariance)]
  }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    guard mode == .training else {
      return batchNormalization(
        input, scale: scale.value, shift: shift.value, mean: runningMean.value,
        variance: runningVariance.value, epsilon: epsilon)
    }
    let (output, mean, variance) = batchNormalization(
      input, scale: scale.value, shift: shift.value, epsilon: epsilon)
    // What will be used for inputs never seen is an estimate for all of them: divided by N − 1, as PyTorch does.
    let n = Float(input.shape.rows)
    move(runningMean, towards: mean, 1)
    move(runningVariance, towards: variance, n / (n - 1))
    return output
  }

  private func move(_ statistic: Parameter, towards value: Tensor, _ factor: Float) {
    let (step, new) = (1 - momentum, value.storage.start)
    statistic.update { running in
      for c in 0..<value.count { running[c] = momentum * running[c] + step * factor * new[c] }
    }
  }
}

/// Batch normalisation: each channel gets mean 0 and variance 1 over the minibatch, then a scale and a shift.
///
/// x: [… × channels], γ and β: [channels] → y of x's shape; mean and variance: [channels]. With N entries in each
/// channel,
///
/// x̂ = (x − mean) / √(variance + ε),  y = γ·x̂ + β,  the variance being that of these N entries (divided by N).
///
/// ∂L/∂β = Σ ∂L/∂y,  ∂L/∂γ = Σ ∂L/∂y·x̂,  ∂L/∂x = γ / √(variance + ε) · (∂L/∂y − ∂L/∂β / N − x̂ · ∂L/∂γ / N).
/// Ioffe and Szegedy, "Batch normalization", 2015.
public func batchNormalization(
  _ x: Tensor, scale: Tensor, shift: Tensor, epsilon: Float
) -> (y: Tensor, mean: Tensor, variance: Tensor) {
  let channels = checkedChannels(x, scale, shift)
  guard x.shape.rows > 1 else {
    fatalError(
      "Batch normalisation in training takes mean and variance over at least two rows, since one has no variance; these have shape \(x.shape). Take a larger minibatch, or call the network for inference."
    )
  }
  let beginning = Work.begin()
  defer { Work.batchNorm.end(beginning) }
  let (n, inputs) = (Float(x.shape.rows), x.storage.start)
  func average(_ add: (_ rows: Range<Int>, _ sums: UnsafeMutablePointer<Float>) -> Void) -> Tensor {
    let totals = columnTotals(x.shape.rows, channels, add)
    return Tensor([channels]) { for c in 0..<channels { $0[c] = totals.storage.start[c] / n } }
  }
  let mean = average { rows, sums in
    for row in rows {
      let x = inputs + row &* channels
      for c in 0..<channels { sums[c] += x[c] }
    }
  }
  let centre = mean.storage.start
  let variance = average { rows, sums in
    for row in rows {
      let x = inputs + row &* channels
      for c in 0..<channels { sums[c] += (x[c] - centre[c]) * (x[c] - centre[c]) }
    }
  }
  let y = normalized(
    x, scale, shift, mean: mean, variance: variance, epsilon: epsilon, ofThisMinibatch: true)
  return (y, mean, variance)
}

/// The same with a mean and a variance that are given, not taken from the minibatch: y = γ·(x − mean) /
/// √(variance + ε) + β, for each input by itself.
///
/// ∂L/∂x = ∂L/∂y · γ / √(variance + ε); mean and variance, [channels], are constants.
public func batchNormalization(
  _ x: Tensor, scale: Tensor, shift: Tensor, mean: Tensor, variance: Tensor, epsilon: Float
) -> Tensor {
  _ = checkedChannels(x, scale, shift)
  let beginning = Work.begin()
  defer { Work.batchNorm.end(beginning) }
  return normalized(
    x, scale, shift, mean: mean, variance: variance, epsilon: epsilon, ofThisMinibatch: false)
}

/// γ·(x − mean) / √(variance + ε) + β, recorded. Where mean and variance are this minibatch's, they move with x.
private func normalized(
  _ x: Tensor, _ scale: Tensor, _ shift: Tensor, mean: Tensor, variance: Tensor, epsilon: Float,
  ofThisMinibatch: Bool
) -> Tensor {
  let (channels, n) = (x.shape.columns, Float(x.shape.rows))
  let (variances, centres, scales) = (variance.storage.start, mean.storage.start, scale.storage.start)
  let inverse = Tensor([channels]) { inverse in
    for c in 0..<channels { inverse[c] = 1 / (variances[c] + epsilon).squareRoot() }
  }
  // y = factor·x + offset, with two numbers for each channel.
  let (factor, offset) = (Storage(count: channels), Storage(count: channels))
  let (factors, offsets, inputs) = (factor.start, offset.start, x.storage.start)
  for c in 0..<channels {
    factors[c] = scales[c] * inverse.storage.start[c]
    offsets[c] = shift.storage.start[c] - centres[c] * factors[c]
  }
  let y = byRows(of: x.shape) { row, y in
    let x = inputs + row &* channels
    for c in 0..<channels { y[c] = factors[c] * x[c] + offsets[c] }
  }
  guard let tape = x.tape ?? scale.tape ?? shift.tape else { return y }
  return tape.record(y) { upstream, gradients in
    let beginning = Work.begin()
    defer { Work.batchNorm.end(beginning) }
    let (inputs, upstreams, centres) = (x.storage.start, upstream.storage.start, mean.storage.start)
    // ∂L/∂x = a·∂L/∂y + b·x + c, with three numbers for each channel; a from the scale as it is by now.
    let (a, b, c) = (Storage(count: channels), Storage(zeros: channels), Storage(zeros: channels))
    let (toUpstream, toInput, constants) = (a.start, b.start, c.start)
    for c in 0..<channels { toUpstream[c] = scale.storage.start[c] * inverse.storage.start[c] }
    if ofThisMinibatch || shift.isTraced || scale.isTraced {
      // Σ ∂L/∂y and Σ ∂L/∂y·(x − mean) side by side, so that ∂L/∂y is read once.
      let totals = columnTotals(x.shape.rows, 2 * channels) { rows, sums in
        for row in rows {
          let (dy, x, products) = (upstreams + row &* channels, inputs + row &* channels, sums + channels)
          for c in 0..<channels {
            sums[c] += dy[c]
            products[c] += dy[c] * (x[c] - centres[c])
          }
        }
      }
      let (sums, inverses) = (totals.storage.start, inverse.storage.start)
      let towardShift = Tensor([channels]) { for c in 0..<channels { $0[c] = sums[c] } }
      let products = sums + channels
      let towardScale = Tensor([channels]) { for c in 0..<channels { $0[c] = products[c] * inverses[c] } }
      if shift.isTraced { gradients.add(towardShift, to: shift) }
      if scale.isTraced { gradients.add(towardScale, to: scale) }
      for c in 0..<channels where ofThisMinibatch {
        toInput[c] = -toUpstream[c] * inverses[c] * towardScale.storage.start[c] / n
        constants[c] = -toUpstream[c] * towardShift.storage.start[c] / n - toInput[c] * centres[c]
      }
    }
    guard x.isTraced else { return }
    gradients.add(
      byRows(of: x.shape) { row, dx in
        let (x, dy) = (inputs + row &* channels, upstreams + row &* channels)
        for c in 0..<channels { dx[c] = toUpstream[c] * dy[c] + toInput[c] * x[c] + constants[c] }
      }, to: x)
  }
}

/// A tensor that `fill` writes row by row.
@inline(__always)
private func byRows(of shape: Shape, _ fill: (Int, UnsafeMutablePointer<Float>) -> Void) -> Tensor {
  let (result, columns) = (Tensor(uninitialized: shape), shape.columns)
  let target = result.storage.start
  inParallel(shape.rows, grain: max(1, 16_384 / max(columns, 1)), unit: 1) { part in
    for row in part { fill(row, target + row &* columns) }
  }
  return result
}

private func checkedChannels(_ x: Tensor, _ scale: Tensor, _ shift: Tensor) -> Int {
  guard x.shape.rank >= 2, x.count > 0, scale.shape == [x.shape.columns], shift.shape == scale.shape else {
    fatalError(
      "Batch normalisation takes x of [… × channels] with at least one row, a scale and a shift of [channels]; it was given \(x.shape), \(scale.shape) and \(shift.shape)."
    )
  }
  return x.shape.columns
}
