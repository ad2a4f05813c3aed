/// 2.1 · A point of the data
///
/// The data point [x, y] for a uniform random number u in 0…1: x uniform in −5…5 and y = x² + 5.
public func parabolaPoint(_ u: Double) -> [Double] {
  let x = -5 + 10 * u
  return [x, x * x + 5]
}

// To notice: x is computed once and used twice, so that y belongs to this x. One random number is
// enough for a point of two: the data are a curve, and that is what the generator has to find out.
