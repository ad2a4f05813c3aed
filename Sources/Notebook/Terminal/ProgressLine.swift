import Foundation

/// What there is to say about a training under way, in one line.
struct ProgressLine: Equatable {
  var epoch: Int
  var epochs: Int
  var step: Int
  /// Of the whole training; nil until the first epoch has shown how long it is.
  var steps: Int?
  /// The means of what was recorded lately.
  var losses: [(name: String, value: Float)]
  /// Since the training began.
  var seconds: Double

  static func == (left: ProgressLine, right: ProgressLine) -> Bool {
    left.text(width: nil) == right.text(width: nil)
  }

  /// Fitted to a width: the losses first, then what else finds room, a bar if six characters are left.
  /// Without a width there is no bar.
  func text(width: Int?) -> String {
    let parts: [(place: Int, text: String?)] = [
      (3, losses.isEmpty ? nil : losses.map { "\($0.name) \(Self.short($0.value))" }.joined(separator: "  ")),
      (5, secondsLeft.map { "\(Numerals.duration($0)) left" }),
      (2, "step \(step.grouped)" + (steps.map { "/\($0.grouped)" } ?? "")),
      (4, stepsPerSecond.map { "\(Self.rate($0)) steps/s" }),
      (0, width == nil || steps == nil ? nil : Self.bar(fraction, width: 6)),
      (1, "epoch \(epoch)/\(epochs)"),
    ]
    var chosen: [(place: Int, text: String)] = []
    var room = width ?? .max
    for case (let place, let text?) in parts {
      let needed = text.count + (chosen.isEmpty ? 0 : 2)
      guard needed <= room else { continue }
      room -= needed
      chosen.append((place, text))
    }
    chosen.sort { $0.place < $1.place }
    if let first = chosen.first, first.place == 0 {
      chosen[0].text = Self.bar(fraction, width: min(24, 6 + room))
    }
    return chosen.map(\.text).joined(separator: "  ")
  }

  /// Said when the training is over.
  var summary: String {
    var parts = [epoch.counted("epoch", "epochs"), step.counted("step", "steps"), Numerals.duration(seconds)]
    if let stepsPerSecond { parts.append("\(Self.rate(stepsPerSecond)) steps/s") }
    return parts.joined(separator: ", ")
  }

  private var fraction: Double { steps.map { Double(step) / Double(max(1, $0)) } ?? 0 }

  private var stepsPerSecond: Double? { seconds > 0 && step > 0 ? Double(step) / seconds : nil }

  private var secondsLeft: Double? {
    guard let steps, let stepsPerSecond else { return nil }
    return Double(max(0, steps - step)) / stepsPerSecond
  }

  private static func bar(_ fraction: Double, width: Int) -> String {
    let filled = min(width, max(0, Int(fraction * Double(width))))
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }

  private static func rate(_ rate: Double) -> String {
    rate < 10 ? String(format: "%.1f", rate) : Int(rate.rounded()).grouped
  }

  /// Three decimals, so that the line does not jump as the losses fall.
  private static func short(_ value: Float) -> String {
    let size = abs(value)
    let format = size != 0 && (size < 1e-3 || size >= 1e4) ? "%.2e" : "%.3f"
    return String(format: format, Double(value))
  }
}
