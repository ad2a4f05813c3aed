#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Adam (Kingma and Ba, "Adam: a method for stochastic optimization", 2015):
///
/// m ← β₁·m + (1 − β₁)·g,  v ← β₂·v + (1 − β₂)·g²,
/// w ← w − learningRate · m̂ / (√v̂ + ε)  with  m̂ = m / (1 − β₁ᵗ),  v̂ = v / (1 − β₂ᵗ)
///
/// The defaults are the paper's; Keras takes ε = 1e-7.
public final class Adam: Optimizer {
  public let parameters: [Parameter]
  public var learningRate: Float
  public let beta1: Float
  public let beta2: Float
  public let epsilon: Float
  /// t, the number of steps taken.
  public private(set) var steps = 0
  /// The rate and the ε of the present step, for all parameters.
  private var step: (rate: Float, epsilon: Float) = (0, 0)
  /// m and v of each parameter; zero until its first step.
  private var moments: [(first: Storage, second: Storage)?]

  /// For the parameters of a model.
  public convenience init(
    _ model: any Layer, learningRate: Float = 1e-3, beta1: Float = 0.9, beta2: Float = 0.999,
    epsilon: Float = 1e-8
  ) {
    self.init(
      model.parameters.map(\.parameter), learningRate: learningRate, beta1: beta1, beta2: beta2,
      epsilon: epsilon)
  }

  /// For parameters that no layer holds. What is not among them stays as it is.
  public init(
    _ parameters: [Parameter], learningRate: Float = 1e-3, beta1: Float = 0.9, beta2: Float = 0.999,
    epsilon: Float = 1e-8
  ) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    moments = Array(repeating: nil, count: parameters.count)
  }

  public func beginStep() {
    steps += 1
    // Both corrections taken out of the loop: m̂/(√v̂ + ε) = (rate · m) / (√v + ε′).
    let correction = (1 - pow(Double(beta2), Double(steps))).squareRoot()
    step = (
      Float(Double(learningRate) * correction / (1 - pow(Double(beta1), Double(steps)))),
      Float(Double(epsilon) * correction)
    )
  }

  public func update(_ parameter: Parameter, at index: Int, along gradient: Tensor) {
    let beginning = Work.begin()
    defer { Work.adam.end(beginning) }
    let count = gradient.count
    let moments = self.moments[index] ?? (Storage(zeros: count), Storage(zeros: count))
    self.moments[index] = moments
    let (m, v, g) = (moments.first.start, moments.second.start, gradient.storage.start)
    let (beta1, beta2) = (self.beta1, self.beta2)
    let (rate, epsilon) = step
    parameter.update { w in
      inParallel(count, grain: 8192) { part in
        for i in part {
          let slope = g[i]
          let mean = beta1 * m[i] + (1 - beta1) * slope
          let square = beta2 * v[i] + (1 - beta2) * slope * slope
          m[i] = mean
          v[i] = square
          w[i] -= rate * mean / (square.squareRoot() + epsilon)
        }
      }
    }
  }
}

/// Its own numbers alone: the parameters are kept with their model.
extension Adam: Resumable {
  public func keep(in state: inout TrainingState) {
    state.keep(steps, as: "steps")
    state.keep(learningRate, as: "rate")
    for (index, moments) in moments.enumerated() {
      guard let moments else { continue }
      let shape = parameters[index].value.shape
      // Copies, since steps change the moments where they lie.
      state.keep(Tensor(shape, Storage(copying: moments.first)), as: "\(index).first")
      state.keep(Tensor(shape, Storage(copying: moments.second)), as: "\(index).second")
    }
  }

  public func restore(from state: TrainingState) throws(StateError) {
    steps = try state.count("steps")
    learningRate = try state.number("rate")
    for (index, parameter) in parameters.enumerated() {
      guard state.tensors["\(index).first"] != nil else {
        moments[index] = nil
        continue
      }
      let shape = parameter.value.shape
      moments[index] = (
        Storage(copying: try state.tensor("\(index).first", shape).storage),
        Storage(copying: try state.tensor("\(index).second", shape).storage)
      )
    }
  }
}
