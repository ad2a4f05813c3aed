/// 6.2 · The gradient of maxout
///
/// The gradient towards x of maxout: each unit's upstream gradient goes to the one number that was
/// the largest (the first, if several are), and the others get 0.
public func maxoutGradient(_ x: [Double], pieces: Int, upstream: [Double]) -> [Double] {
  var gradient = [Double](repeating: 0, count: x.count)
  for unit in upstream.indices {
    var winner = unit * pieces
    for piece in unit * pieces..<(unit + 1) * pieces where x[piece] > x[winner] { winner = piece }
    gradient[winner] = upstream[unit]
  }
  return gradient
}

// To notice: > and not >= lets the first of equals win. The array begins as zeros, so that only
// winners have to be written.
