import Foundation

/// Something in a lesson that its reader may turn: `--set generator-rate=0.001`.
struct Knob: Equatable {
  var name: String
  /// What it is if nobody turns it, as one would type it.
  var standard: String
  var range: Range
  /// In a few words.
  var meaning: String

  enum Range: Equatable {
    case numbers(ClosedRange<Double>)
    case wholeNumbers(ClosedRange<Int>)
    case choices([String])
    case onOrOff
  }

  /// What was typed, as the knob has it: `on` for `true`, 0.001 for `1e-3`; nil if it cannot be that.
  func value(of text: String) -> String? {
    switch range {
    case .numbers(let range):
      return Double(text).flatMap { range.contains($0) ? Self.short($0) : nil }
    case .wholeNumbers(let range):
      return Int(text).flatMap { range.contains($0) ? "\($0)" : nil }
    case .choices(let choices):
      return choices.contains(text) ? text : nil
    case .onOrOff:
      return ["on": "on", "true": "on", "yes": "on", "1": "on"][text]
        ?? ["off": "off", "false": "off", "no": "off", "0": "off"][text]
    }
  }

  /// "a number from 1e-06 to 0.1"
  var rangeInWords: String {
    switch range {
    case .numbers(let range):
      "a number from \(Self.short(range.lowerBound)) to \(Self.short(range.upperBound))"
    case .wholeNumbers(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .choices(let choices): choices.joined(separator: " or ")
    case .onOrOff: "on or off"
    }
  }

  /// 20 for 20.0.
  static func short(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Knob {
  /// A knob for a number, as the program has it.
  init<Number: Quantity & LosslessStringConvertible & Comparable>(
    _ name: String, _ standard: Number, in range: ClosedRange<Number>, _ meaning: String
  ) {
    // By its digits: 0.1 in single precision is not that in double precision.
    func typed(_ number: Number) -> Double { Double(number.description) ?? number.inDoublePrecision }
    let (low, high) = (typed(range.lowerBound), typed(range.upperBound))
    self.init(
      name: name, standard: Self.short(typed(standard)),
      range: Number.self == Int.self ? .wholeNumbers(Int(low)...Int(high)) : .numbers(low...high),
      meaning: meaning)
  }
}

extension [Knob] {
  /// All of them, for `--knobs`.
  func table(_ values: [String: String]) -> Page.Table {
    Page.Table(
      header: ["knob", "value", "may be", "what it is"],
      rows: map { [$0.name, values[$0.name] ?? $0.standard, $0.rangeInWords, $0.meaning] },
      caption: "", numericColumns: [])
  }
}
