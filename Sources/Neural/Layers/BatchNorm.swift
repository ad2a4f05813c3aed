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
    let step = 1 - momentum
    statistic.update { running in
      for c in 0..<value.count {
        running[c] = momentum * running[c] + step * factor * value.storage.start[c]
      }
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
  let sum = columnTotals(x.shape.rows, channels) { rows, sums in
    for row in rows {
      let x = inputs + row &* channels
      for c in 0..<channels { sums[c] += x[c] }
    }
  }
  let mean = Tensor([channels]) { mean in for c in 0..<channels { mean[c] = sum.storage.start[c] / n } }
  let centre = mean.storage.start
  let squares = columnTotals(x.shape.rows, channels) { rows, sums in
    for row in rows {
      let x = inputs + row &* channels
      for c in 0..<channels { sums[c] += (x[c] - centre[c]) * (x[c] - centre[c]) }
    }
  }
  let variance = Tensor([channels]) { variance in
    for c in 0..<channels { variance[c] = squares.storage.start[c] / n }
  }
  let y = normalized(x, mean: mean, variance: variance, scale: scale, shift: shift, epsilon: epsilon)
  guard let tape = x.tape ?? scale.tape ?? shift.tape else { return (y, mean, variance) }
  let recorded = tape.record(y) { upstream, gradients in
    let beginning = Work.begin()
    defer { Work.batchNorm.end(beginning) }
    let (dy, inverse) = (upstream.storage.start, inverseDeviation(variance, epsilon))
    let (towardShift, towardScale) = slopes(of: upstream, x, mean: mean, inverse: inverse)
    if shift.isTraced { gradients.add(towardShift, to: shift) }
    if scale.isTraced { gradients.add(towardScale, to: scale) }
    guard x.isTraced else { return }
    // ∂L/∂x = a·∂L/∂y + b·x + c, with three numbers for each channel.
    let (a, b, c) = (Storage(count: channels), Storage(count: channels), Storage(count: channels))
    for channel in 0..<channels {
      let (deviation, centre) = (inverse.storage.start[channel], mean.storage.start[channel])
      let factor = scale.storage.start[channel] * deviation
      a.start[channel] = factor
      b.start[channel] = -factor * deviation * towardScale.storage.start[channel] / n
      c.start[channel] = -factor * towardShift.storage.start[channel] / n - b.start[channel] * centre
    }
    let (toUpstream, toInput, constant) = (a.start, b.start, c.start)
    let slope = Tensor(x.shape, Storage(count: x.count))
    let result = slope.storage.start
    inParallel(x.shape.rows, grain: max(1, 16_384 / channels), unit: 1) { part in
      for row in part {
        let (dy, x, dx) = (dy + row &* channels, inputs + row &* channels, result + row &* channels)
        for c in 0..<channels { dx[c] = toUpstream[c] * dy[c] + toInput[c] * x[c] + constant[c] }
      }
    }
    gradients.add(slope, to: x)
  }
  return (recorded, mean, variance)
}

/// The same with a mean and a variance that are given, not taken from the minibatch: y = γ·(x − mean) /
/// √(variance + ε) + β, for each input by itself.
///
/// ∂L/∂x = ∂L/∂y · γ / √(variance + ε); mean and variance, [channels], are constants.
public func batchNormalization(
  _ x: Tensor, scale: Tensor, shift: Tensor, mean: Tensor, variance: Tensor, epsilon: Float
) -> Tensor {
  let channels = checkedChannels(x, scale, shift)
  let beginning = Work.begin()
  defer { Work.batchNorm.end(beginning) }
  let y = normalized(x, mean: mean, variance: variance, scale: scale, shift: shift, epsilon: epsilon)
  guard let tape = x.tape ?? scale.tape ?? shift.tape else { return y }
  return tape.record(y) { upstream, gradients in
    let beginning = Work.begin()
    defer { Work.batchNorm.end(beginning) }
    let inverse = inverseDeviation(variance, epsilon)
    if shift.isTraced || scale.isTraced {
      let (towardShift, towardScale) = slopes(of: upstream, x, mean: mean, inverse: inverse)
      if shift.isTraced { gradients.add(towardShift, to: shift) }
      if scale.isTraced { gradients.add(towardScale, to: scale) }
    }
    guard x.isTraced else { return }
    let zero = Tensor([channels], repeating: 0)
    gradients.add(
      normalized(upstream, mean: zero, variance: variance, scale: scale, shift: zero, epsilon: epsilon), to: x
    )
  }
}

/// γ·(x − mean) / √(variance + ε) + β, as one product and one sum for each entry.
private func normalized(
  _ x: Tensor, mean: Tensor, variance: Tensor, scale: Tensor, shift: Tensor, epsilon: Float
) -> Tensor {
  let channels = x.shape.columns
  let (factor, offset) = (Storage(count: channels), Storage(count: channels))
  let inverse = inverseDeviation(variance, epsilon)
  for c in 0..<channels {
    factor.start[c] = scale.storage.start[c] * inverse.storage.start[c]
    offset.start[c] = shift.storage.start[c] - mean.storage.start[c] * factor.start[c]
  }
  let (factors, offsets, inputs) = (factor.start, offset.start, x.storage.start)
  let result = Storage(count: x.count)
  let outputs = result.start
  inParallel(x.shape.rows, grain: max(1, 16_384 / max(channels, 1)), unit: 1) { part in
    for row in part {
      let (x, y) = (inputs + row &* channels, outputs + row &* channels)
      for c in 0..<channels { y[c] = factors[c] * x[c] + offsets[c] }
    }
  }
  return Tensor(x.shape, result)
}

/// 1 / √(variance + ε)
private func inverseDeviation(_ variance: Tensor, _ epsilon: Float) -> Tensor {
  let variances = variance.storage.start
  return Tensor(variance.shape) { inverse in
    for c in 0..<variance.count { inverse[c] = 1 / (variances[c] + epsilon).squareRoot() }
  }
}

/// Σ ∂L/∂y and Σ ∂L/∂y·x̂, for each channel.
private func slopes(
  of upstream: Tensor, _ x: Tensor, mean: Tensor, inverse: Tensor
) -> (towardShift: Tensor, towardScale: Tensor) {
  let channels = x.shape.columns
  let (dy, inputs, centre) = (upstream.storage.start, x.storage.start, mean.storage.start)
  // Side by side, so that ∂L/∂y is read once.
  let totals = columnTotals(x.shape.rows, 2 * channels) { rows, sums in
    for row in rows {
      let (dy, x, products) = (dy + row &* channels, inputs + row &* channels, sums + channels)
      for c in 0..<channels {
        sums[c] += dy[c]
        products[c] += dy[c] * (x[c] - centre[c])
      }
    }
  }
  let (sums, inverses) = (totals.storage.start, inverse.storage.start)
  return (
    Tensor([channels]) { shift in for c in 0..<channels { shift[c] = sums[c] } },
    Tensor([channels]) { scale in for c in 0..<channels { scale[c] = sums[channels + c] * inverses[c] } }
  )
}

private func checkedChannels(_ x: Tensor, _ scale: Tensor, _ shift: Tensor) -> Int {
  guard x.shape.rank >= 2, x.count > 0, scale.shape == [x.shape.columns], shift.shape == scale.shape else {
    fatalError(
      "Batch normalisation takes x of [… × channels] with at least one row, a scale and a shift of [channels]; it was given \(x.shape), \(scale.shape) and \(shift.shape)."
    )
  }
  return x.shape.columns
}
