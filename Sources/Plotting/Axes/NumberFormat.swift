import Foundation

/// Numbers as a reader expects them: a real minus sign, commas between thousands, and powers of ten
/// where zeros would have to be counted.
enum NumberFormat {
  /// The labels of ticks that lie `step` apart, all with the same number of decimals.
  static func ticks(_ values: [Double], step: Double) -> [String] {
    let largest = values.map(abs).max() ?? 0
    guard largest > 0 else { return values.map { _ in "0" } }
    let stepExponent = exponent(step)
    if largest < 1e9, largest >= 1e-3 {
      return values.map { grouped($0, decimals: max(0, -stepExponent)) }
    }
    let shared = exponent(largest)
    return values.map { scientific($0, exponent: shared, decimals: max(0, shared - stepExponent)) }
  }

  /// The labels of powers of ten, perhaps with 2 and 5 times each between them: 0.1, 1, 10, 100 where all are
  /// easy to read so, 10⁻⁵, 10⁻⁴ where one is not.
  static func logarithmic(_ values: [Double]) -> [String] {
    let plain = values.allSatisfy { $0 > 0.9e-3 && $0 < 1.1e5 }
    return values.map {
      let exponent = exponent($0)
      return plain
        ? grouped($0, decimals: max(0, -exponent)) : scientific($0, exponent: exponent, decimals: 0)
    }
  }

  /// A number in a sentence: three significant digits, whole numbers in full.
  static func short(_ value: Double) -> String {
    if value.isNaN { return "not a number" }
    if value.isInfinite { return value < 0 ? "−∞" : "∞" }
    if value == 0 { return "0" }
    let size = abs(value)
    if size < 1e-3 || size >= 1e7 {
      let exponent = exponent(size)
      return scientific(value, exponent: exponent, decimals: 2, trimmed: true)
    }
    let decimals = value == value.rounded() ? 0 : max(0, 2 - exponent(size))
    return trimmed(grouped(value, decimals: decimals))
  }

  /// A number in a CSV file: the shortest digits that give the same number again, as `Float` if that
  /// is what it was.
  static func csv(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    let digits = Double(Float(value)) == value ? Float(value).description : value.description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }

  private static func exponent(_ value: Double) -> Int {
    Int((log10(value) + 1e-9).rounded(.down))
  }

  private static func scientific(
    _ value: Double, exponent: Int, decimals: Int, trimmed isTrimmed: Bool = false
  ) -> String {
    if value == 0 { return "0" }
    var digits = grouped(value / pow(10, Double(exponent)), decimals: decimals)
    if isTrimmed { digits = trimmed(digits) }
    let power = "10" + superscript(exponent)
    return switch digits {
    case "1": power
    case "−1": "−" + power
    default: digits + "×" + power
    }
  }

  /// Decimal digits with commas between thousands.
  private static func grouped(_ value: Double, decimals: Int) -> String {
    let digits = String(format: "%.\(decimals)f", abs(value))
    let parts = digits.split(separator: ".")
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index).isMultiple(of: 3) { whole.append(",") }
      whole.append(digit)
    }
    let text = parts.count > 1 ? whole + "." + parts[1] : whole
    let isZero = !digits.contains { $0 != "0" && $0 != "." }
    return value < 0 && !isZero ? "−" + text : text
  }

  private static func trimmed(_ digits: String) -> String {
    guard digits.contains(".") else { return digits }
    let kept = digits.reversed().drop { $0 == "0" }
    return String((kept.first == "." ? kept.dropFirst() : kept).reversed())
  }

  private static func superscript(_ exponent: Int) -> String {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return (exponent < 0 ? "⁻" : "")
      + String(String(abs(exponent)).compactMap(\.wholeNumberValue).map { raised[$0] })
  }
}
