/// 6.5 · What batch norm remembers for later
///
/// The running mean after these minibatches: it starts at 0, and with each minibatch becomes
/// momentum · (what it was) + (1 − momentum) · (the minibatch's mean). In inference it stands in for
/// the minibatch's mean.
public func runningMean(_ minibatches: [[Double]], momentum: Double) -> Double {
  minibatches.reduce(0) { momentum * $0 + (1 - momentum) * $1.reduce(0, +) / Double($1.count) }
}

// To notice: reduce carries the memory from one minibatch to the next, and begins it at 0. After
// few minibatches it is therefore too small, by the factor 1 − momentumⁿ.
