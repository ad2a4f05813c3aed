/// Stochastic gradient descent, with momentum if wanted:
///
/// v ← momentum · v + g,  w ← w − learningRate · v
public final class SGD: Optimizer {
  public let parameters: [Parameter]
  public var learningRate: Float
  public let momentum: Float
  private var velocities: [Tensor?]

  public init(_ model: any Layer, learningRate: Float = 0.01, momentum: Float = 0) {
    parameters = model.parameters.map(\.parameter)
    self.learningRate = learningRate
    self.momentum = momentum
    velocities = Array(repeating: nil, count: parameters.count)
  }

  public func beginStep() {}

  public func update(_ parameter: Parameter, at index: Int, along gradient: Tensor) {
    let velocity = velocities[index].map { $0 * Tensor(momentum) + gradient } ?? gradient
    if momentum != 0 { velocities[index] = velocity }
    let (v, rate) = (velocity.storage.start, learningRate)
    parameter.update { w in
      inParallel(gradient.count) { for i in $0 { w[i] -= rate * v[i] } }
    }
  }
}

/// Its own numbers alone: the parameters are kept with their model.
extension SGD: Resumable {
  public func keep(in state: inout TrainingState) {
    state.keep(learningRate, as: "rate")
    for (index, velocity) in velocities.enumerated() {
      if let velocity { state.keep(velocity, as: "\(index).velocity") }
    }
  }

  public func restore(from state: TrainingState) throws(StateError) {
    learningRate = try state.number("rate")
    for (index, parameter) in parameters.enumerated() {
      let name = "\(index).velocity"
      velocities[index] = state.tensors[name] == nil ? nil : try state.tensor(name, parameter.value.shape)
    }
  }
}
