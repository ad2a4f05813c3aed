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
