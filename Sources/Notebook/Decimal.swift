import Foundation

/// A number with so many decimals, for prose and tables: `decimal(-0.0512, 2)` is `−0.05`; a dash where there is none.
public func decimal(_ value: some BinaryFloatingPoint, _ places: Int) -> String {
  guard value.isFinite else { return "–" }
  let digits = String(format: "%.\(places)f", Double(value.magnitude))
  let isZero = digits.allSatisfy { "0.".contains($0) }
  return value < 0 && !isZero ? "−" + digits : digits
}
