/// Whether two quantities rise and fall together, however unevenly: the correlation of their ranks, from −1 to 1.
///
/// Equal values share the mean of their ranks. Not a number where one of the two is the same throughout. Spearman, "The
/// proof and measurement of association between two things", 1904.
public func rankCorrelation(_ a: [Double], _ b: [Double]) -> Double {
  guard a.count == b.count else {
    fatalError(
      "A correlation is one of pairs; \(a.count) values of one quantity and \(b.count) of the other were given."
    )
  }
  let (x, y) = (ranks(a), ranks(b))
  let middle = Double(a.count + 1) / 2
  func product(_ x: [Double], _ y: [Double]) -> Double {
    zip(x, y).reduce(0) { $0 + ($1.0 - middle) * ($1.1 - middle) }
  }
  return product(x, y) / (product(x, x) * product(y, y)).squareRoot()
}

/// 1 for the smallest value, 2 for the next.
private func ranks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = Array(repeating: 0.0, count: values.count)
  var first = 0
  while first < order.count {
    var last = first
    while last + 1 < order.count, values[order[last + 1]] == values[order[first]] { last += 1 }
    for place in first...last { ranks[order[place]] = Double(first + last) / 2 + 1 }
    first = last + 1
  }
  return ranks
}
