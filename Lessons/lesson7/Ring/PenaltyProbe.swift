import Neural

/// A small discriminator on which the penalty's derivative is found in two ways.
struct PenaltyProbe {
  private let probe: Sequential
  private let resting: [Tensor]
  private let way: [Tensor]
  private let penalty: (Sequential) -> Tensor

  /// Looks along a random direction of all weights.
  init(_ random: Random, penalty: @escaping (Sequential) -> Tensor) {
    probe = Sequential("probe") {
      Dense(2, 16, random)
      Tanh()
      Dense(16, 1, random)
    }
    resting = probe.weights
    way = resting.map { random.normal($0.shape) }
    self.penalty = penalty
  }

  /// The derivative along that direction.
  func byTape() -> Double { zip(gradient(), way).map { sum($0 * $1) }.reduce(0, +) }

  /// As large as the derivative is along most directions; along a few it is next to nothing.
  var gradientLength: Double { gradient().map { sum($0 * $0) }.reduce(0, +).squareRoot() }

  /// What one step of gradient descent changes.
  private func gradient() -> [Tensor] {
    move(0)
    SGD(probe, learningRate: 1).minimize { penalty(probe) }
    return zip(resting, probe.weights).map { $0 - $1 }
  }

  private func sum(_ values: Tensor) -> Double { Double(values.sum().scalar) }

  /// The same, from the penalty itself at four places: differences of the fourth order.
  func byDifferences() -> Double {
    func value(_ step: Float) -> Double {
      move(step)
      return Double(penalty(probe).scalar)
    }
    return (8 * (value(0.01) - value(-0.01)) - (value(0.02) - value(-0.02))) / 0.12
  }

  private func move(_ step: Float) {
    for (index, place) in probe.parameters.enumerated() {
      place.parameter.assign(resting[index] + Tensor(step) * way[index])
    }
  }
}
