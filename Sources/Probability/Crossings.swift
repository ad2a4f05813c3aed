/// Where f changes its sign between the first and the last of these points.
///
/// |f| bends there. A quadrature that is not told can miss a bend at the edge of a piece, beyond its last node.
/// Each gap between two points is looked at in 32 places; two crossings between two of them stay unseen.
func crossings(of f: (Double) -> Double, between points: [Double]) -> [Double] {
  let points = Array(Set(points)).sorted()
  return zip(points, points.dropFirst()).flatMap { low, high in
    let places = (0...32).map { low + (high - low) * Double($0) / 32 }
    return zip(places, places.dropFirst()).compactMap { bisect(f, $0, $1) }
  }
}

/// The place between two numbers where f changes its sign; nil if it has the same sign at both.
private func bisect(_ f: (Double) -> Double, _ low: Double, _ high: Double) -> Double? {
  var (low, high) = (low, high)
  let negative = f(low) < 0
  guard negative != (f(high) < 0) else { return nil }
  while true {
    let middle = (low + high) / 2
    guard low < middle, middle < high else { return middle }
    if (f(middle) < 0) == negative { low = middle } else { high = middle }
  }
}
