/// What a check says of a wrong answer, to its author: what was expected and what came.
public struct Mistake: Error, CustomStringConvertible {
  public let description: String
  public init(_ description: String) { self.description = description }
}

/// The answer must be within `tolerance` of what is expected.
///
/// - Parameter what: What was asked, "D*(0.2)".
func expect(_ what: String, _ found: Double, is expected: Double, within tolerance: Double = 1e-9) throws {
  guard abs(found - expected) <= tolerance || found == expected else {
    throw Mistake(
      "\(what) should be \(short(expected)), but your answer \(says(short(found), [found], [expected])).")
  }
}

/// As above, in single precision.
func expect(_ what: String, _ found: Float, is expected: Double, within tolerance: Double) throws {
  try expect(what, Double(found), is: expected, within: tolerance)
}

/// The answer must be just what is expected.
func expect<Value: Equatable>(_ what: String, _ found: Value, is expected: Value) throws {
  guard found == expected else {
    throw Mistake(
      "\(what) should be \(beginning(of: expected)), but your answer says \(beginning(of: found)).")
  }
}

/// Every number of the answer must be within `tolerance` of the one that is expected.
func expect(
  _ what: String, _ found: [Double], is expected: [Double], within tolerance: Double = 1e-9
) throws {
  guard found.count == expected.count else {
    throw Mistake(
      "\(what) should be \(list(expected)), \(numbers(expected.count)), but your answer has \(found.count): \(list(found))."
    )
  }
  for (a, b) in zip(found, expected) where !(abs(a - b) <= tolerance) {
    throw Mistake(
      "\(what) should be \(list(expected)), but your answer \(says(list(found), found, expected)).")
  }
}

/// Where both are the same as they are written, by how much they differ.
private func says(_ found: String, _ numbers: [Double], _ expected: [Double]) -> String {
  let gaps = zip(numbers, expected).map { $0 - $1 }
  guard zip(numbers, expected).allSatisfy({ short($0) == short($1) }) else { return "says \(found)" }
  let gap = gaps.max { abs($0) < abs($1) } ?? 0
  return "is off by \(short(gap)), which so many digits do not show"
}

/// It must hold; if it does not, the sentence says what was expected and what came.
func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) throws {
  guard holds else { throw Mistake(sentence()) }
}

/// The number must be the one whose hash is kept.
func expect(_ what: String, _ found: Double, is secret: Secret) throws {
  guard secret.isRevealed(by: found) else {
    throw Mistake(
      "\(what) is not \(short(found)). What it is, only its hash is kept here: compute it once more.")
  }
}

/// A number as a student would write it: six digits are enough to tell two apart.
func short(_ value: Double) -> String {
  guard value.isFinite, value != 0 else {
    return value.isNaN ? "not a number" : value == 0 ? "0" : "\(value)"
  }
  if value == value.rounded(), abs(value) < 1e9 { return "\(Int(value))" }
  var (magnitude, power) = (abs(value), 0)
  while magnitude >= 10 { (magnitude, power) = (magnitude / 10, power + 1) }
  while magnitude < 1 { (magnitude, power) = (magnitude * 10, power - 1) }
  guard -8...5 ~= power else {
    let mantissa = (magnitude * 1e5).rounded() / 1e5
    return
      "\(value < 0 ? "-" : "")\(mantissa == mantissa.rounded() ? "\(Int(mantissa))" : "\(mantissa)")e\(power)"
  }
  let scale = (0..<5 - power).reduce(1.0) { scale, _ in scale * 10 }
  return "\((value * scale).rounded() / scale)"
}

/// Of very long words the beginning, and how many characters they have.
func beginning<Value>(of value: Value, length: Int = 60) -> String {
  let text = "\(value)"
  let first = text.prefix(length)
  return first.endIndex == text.endIndex ? text : "\(first)… (\(text.count) characters)"
}

private func list(_ values: [Double]) -> String {
  let first = values.prefix(8).map(short).joined(separator: ", ")
  return "[\(first)\(values.count > 8 ? ", …" : "")]"
}

private func numbers(_ count: Int) -> String { count == 1 ? "one number" : "\(count) numbers" }
