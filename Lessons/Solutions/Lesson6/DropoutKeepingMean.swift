/// 6.3 · Dropout that keeps the mean
///
/// Dropout: a number whose random draw from 0…1 is below the rate becomes 0, and the others are
/// multiplied so that the mean over all draws stays what it was.
public func dropoutKeepingMean(_ x: [Double], draws: [Double], rate: Double) -> [Double] {
  zip(x, draws).map { $1 < rate ? 0 : $0 / (1 - rate) }
}

// To notice: The division at training time is why nothing has to be done when the network is used.
// It is by 1 − rate, which is a constant, and not by how many happened to stay.
