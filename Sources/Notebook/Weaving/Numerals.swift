import Foundation

/// Figures as a page prints them.
package enum Numerals {
  /// Whole and large numbers by thousands, `114,064`; others to four digits, `0.6931`.
  static func figure(_ value: Double) -> String {
    let size = abs(value)
    let digits: String
    if value.isNaN { return "not a number" }
    if value.isInfinite {
      digits = "∞"
    } else if size >= 1000 || size == size.rounded() {
      digits = grouped(size)
    } else if size >= 0.001 {
      let decimals = 3 - Int(log10(size).rounded(.down))
      digits = withoutTrailingZeros(String(format: "%.\(decimals)f", size))
    } else {
      digits = String(format: "%.3g", size)
    }
    return value < 0 ? "−" + digits : digits
  }

  /// `0.3 to 0.9`; `1.877 ± 2·10⁻⁷` where both ends look alike; or the one figure that is allowed.
  static func band(_ band: ClosedRange<Double>) -> String {
    let (low, high) = (figure(band.lowerBound), figure(band.upperBound))
    let width = band.upperBound - band.lowerBound
    if width == 0 { return "exactly \(low)" }
    return low == high ? "\(low) ± \(significant(width / 2, 1))" : "\(low) to \(high)"
  }

  /// `< 0.1 s`, `0.4 s`, `12 s`, `1 min 31 s`.
  package static func duration(_ seconds: Double) -> String {
    if seconds < 0.05 { return "< 0.1 s" }
    if seconds < 9.95 { return String(format: "%.1f s", seconds) }
    let whole = Int(seconds.rounded())
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }

  private static func grouped(_ value: Double) -> String {
    let digits = String(format: "%.0f", value)
    var groups = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { groups.append(",") }
      groups.append(digit)
    }
    return groups
  }

  private static func withoutTrailingZeros(_ digits: String) -> String {
    guard digits.contains(".") else { return digits }
    let kept = digits.reversed().drop { $0 == "0" }.reversed()
    return String(kept.last == "." ? kept.dropLast() : kept[...])
  }
}
