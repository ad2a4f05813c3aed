import Foundation

/// A number with so many decimals, for prose and tables: `decimal(-0.0512, 2)` is `−0.05`; a dash where there is none.
public func decimal(_ value: some BinaryFloatingPoint, _ places: Int) -> String {
  guard value.isFinite else { return "–" }
  let digits = String(format: "%.\(places)f", Double(value.magnitude))
  let isZero = digits.allSatisfy { "0.".contains($0) }
  return value < 0 && !isZero ? "−" + digits : digits
}

/// A share in per cent, with so many decimals: `percent(0.9797)` is `98 %`.
public func percent(_ share: some BinaryFloatingPoint, _ places: Int = 0) -> String {
  decimal(100 * share, places) + " %"
}

/// A number with so many digits that count: `significant(0.0989894, 3)` is `0.0990`, `significant(25636, 3)` is `25,636`, and `significant(2.64266e-6, 3)`
/// `2.64·10⁻⁶`; a dash where there is none.
public func significant(_ value: some BinaryFloatingPoint, _ digits: Int) -> String {
  guard value.isFinite else { return "–" }
  if value == 0 { return "0" }
  let written = String(format: "%.\(digits - 1)e", Double(value.magnitude))
  let parts = written.split(separator: "e")
  guard parts.count == 2, let exponent = Int(parts[1]) else { return written }
  let sign = value < 0 ? "−" : ""
  if -4 <= exponent && exponent < 6 {
    let plain = String(format: "%.\(max(digits - 1 - exponent, 0))f", Double(value.magnitude))
    let whole = plain.prefix { $0 != "." }
    return sign + (Int(whole)?.grouped ?? String(whole)) + plain.dropFirst(whole.count)
  }
  let superscripts: [Character: Character] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹",
  ]
  let mantissa = parts[0] == "1" ? "" : "\(parts[0])·"
  return "\(sign)\(mantissa)10\(String("\(exponent)".map { superscripts[$0] ?? $0 }))"
}
