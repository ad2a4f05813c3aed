/// A second network whose weights are a running average of a learning one's: w̄ ← decay · w̄ + (1 − decay) · w after each
/// step.
///
/// A generator that goes round its best place draws better on average than at any moment; the average is what draws, and
/// nothing of it acts on the training. Also called an exponential moving average, EMA. Yazıcı and others, "The unusual
/// effectiveness of averaging in GAN training", 2019.
///
/// ```swift
/// let average = WeightAverage(of: generator, in: makeGenerator(random), decay: 0.999)
/// … generatorAdam.minimize { … }
/// average.update()
/// average.measureStatistics(on: minibatches)
/// average.network(z)
/// ```
///
/// It reaches back over some 1 / (1 − decay) steps. Not `Sendable`.
public final class WeightAverage<Network: Layer> {
  /// Where the average is.
  public let network: Network
  public let decay: Float
  private let learning: Network

  /// - Parameters:
  ///   - learning: The network that learns.
  ///   - network: Another one of the same make, whose weights are overwritten: the average begins with what the
  ///     learning one has.
  ///   - decay: How much of the average stays at each step.
  public init(of learning: Network, in network: Network, decay: Float) {
    guard (0..<1).contains(decay) else {
      fatalError("Of an average a share from 0 to below 1 stays at each step, not \(decay).")
    }
    guard learning !== network,
      learning.lasting.map(\.parameter.value.shape) == network.lasting.map(\.parameter.value.shape)
    else {
      fatalError(
        "The average of a network is kept in another one of the same make; \"\(network.kind)\" is not one of \"\(learning.kind)\"."
      )
    }
    (self.learning, self.network, self.decay) = (learning, network, decay)
    for (own, other) in zip(network.lasting, learning.lasting) { own.parameter.assign(other.parameter.value) }
  }

  /// Takes one step of the learning network in. A batch norm's running statistics are copied; see
  /// ``measureStatistics(on:)``.
  public func update() {
    let (decay, rest) = (decay, 1 - decay)
    for (own, other) in zip(network.parameters, learning.parameters) {
      let new = other.parameter.value.storage.start
      let count = other.parameter.value.count
      own.parameter.update { average in
        inParallel(count) { for i in $0 { average[i] = decay * average[i] + rest * new[i] } }
      }
    }
    copyStatistics()
  }

  /// Gives the average's batch norms statistics of their own: those of the learning network tell what *its* weights make
  /// of an input, and averaged weights make something else of it. Each pass forgets some of the copied ones, as in
  /// training; forty at a momentum of 0.9 leave less than 2 % of them. Do it before the average draws.
  ///
  /// - Parameter inputs: Minibatches as the network is to meet them.
  public func measureStatistics(on inputs: [Tensor]) {
    copyStatistics()
    for input in inputs { _ = network(input, .training) }
  }

  private func copyStatistics() {
    for (own, other) in zip(network.statistics, learning.statistics) {
      own.statistic.assign(other.statistic.value)
    }
  }
}

/// What it has averaged so far; the learning network is kept by itself.
extension WeightAverage: Resumable {
  public func keep(in state: inout TrainingState) { network.keep(in: &state) }
  public func restore(from state: TrainingState) throws(StateError) { try network.restore(from: state) }
}
