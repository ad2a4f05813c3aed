/// What a check says of a wrong answer, to its author.
public struct Mistake: Error, CustomStringConvertible {
  public let description: String
  public init(_ description: String) { self.description = description }
}

/// The answer must be within `tolerance` of what is expected.
///
/// - Parameter what: What was asked, "D*(0.2, 0.6)".
public func expect(_ what: String, _ found: Double, is expected: Double, within tolerance: Double = 1e-9)
  throws
{
  guard abs(found - expected) <= tolerance || found == expected else {
    throw Mistake("\(what) should be \(short(expected)), but your answer says \(short(found)).")
  }
}

/// The answer must be just what is expected.
public func expect<Value: Equatable>(_ what: String, _ found: Value, is expected: Value) throws {
  guard found == expected else {
    throw Mistake("\(what) should be \(expected), but your answer says \(found).")
  }
}

/// Every number of the answer must be within `tolerance` of the one that is expected.
public func expect(
  _ what: String, _ found: [Double], is expected: [Double], within tolerance: Double = 1e-9
) throws {
  guard found.count == expected.count else {
    throw Mistake("\(what) should have \(expected.count) numbers, but your answer has \(found.count).")
  }
  for (index, pair) in zip(found, expected).enumerated() where !(abs(pair.0 - pair.1) <= tolerance) {
    throw Mistake(
      "\(what) should be \(list(expected)), but your answer says \(list(found)); number \(index + 1) is the first that differs."
    )
  }
}

/// It must hold; if it does not, the sentence says what was expected and what came.
public func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) throws {
  guard holds else { throw Mistake(sentence()) }
}

/// A number as a student would write it: six digits are enough to tell two apart.
public func short(_ value: Double) -> String {
  guard value.isFinite, value != 0 else { return "\(value)" }
  if value == value.rounded(), abs(value) < 1e9 { return "\(Int(value))" }
  let digits = max(0, 5 - Int(log10Floor(abs(value))))
  guard digits <= 12 else { return "\(value)" }
  let scale = (0..<digits).reduce(1.0) { product, _ in product * 10 }
  return "\((value * scale).rounded() / scale)"
}

private func list(_ values: [Double]) -> String {
  let first = values.prefix(8).map(short).joined(separator: ", ")
  return "[\(first)\(values.count > 8 ? ", …" : "")]"
}

private func log10Floor(_ value: Double) -> Double {
  var (power, rest) = (0.0, value)
  while rest >= 10 { (rest, power) = (rest / 10, power + 1) }
  while rest < 1 { (rest, power) = (rest * 10, power - 1) }
  return power
}
