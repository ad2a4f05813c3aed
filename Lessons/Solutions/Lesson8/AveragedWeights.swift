/// 8.4 · An average over time
///
/// The running average of a generator's weights, from what they were at one moment after the other:
/// it begins with the first moment's, and with each further one becomes decay · (what it was) +
/// (1 − decay) · (the weights), number by number.
public func averagedWeights(_ weights: [[Double]], decay: Double) -> [Double] {
  weights.dropFirst().reduce(weights[0]) { average, weights in
    zip(average, weights).map { decay * $0 + (1 - decay) * $1 }
  }
}

// To notice: Nothing but the average itself is remembered, however many moments there were. It is
// batch norm's running mean but for its beginning: what starts at 0 would be too small for long.
