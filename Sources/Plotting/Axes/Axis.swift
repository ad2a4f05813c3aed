/// One axis of a figure: what is measured, in which unit, on which scale.
public struct Axis: Sendable, Hashable {
  /// How values are spread along an axis.
  public enum Scale: Sendable, Hashable {
    /// Equal differences are equally long.
    case linear
    /// Equal ratios are equally long. Shows positive values only.
    case logarithmic
  }

  /// What is measured, or nothing.
  public var label: String?
  /// Its unit, or nothing for a pure number.
  public var unit: String?
  /// Linear or logarithmic.
  public var scale: Scale
  /// The part of the axis to show, or nil to show all the data.
  public var range: ClosedRange<Double>?
  /// What stands at 0, 1, 2 and so on where an axis has kinds of things instead of numbers.
  private(set) var categories: [String]?

  /// An axis reading "label (unit)".
  ///
  /// A given `range` must be finite, and above zero on a logarithmic axis.
  public init(
    _ label: String? = nil, unit: String? = nil, scale: Scale = .linear, range: ClosedRange<Double>? = nil
  ) {
    if let range {
      guard range.lowerBound.isFinite, range.upperBound.isFinite else {
        fatalError("An axis shows a finite range, not \(range).")
      }
      guard scale == .linear || range.lowerBound > 0 else {
        fatalError("A logarithmic axis shows a range above zero, not \(range).")
      }
    }
    self.label = label
    self.unit = unit
    self.scale = scale
    self.range = range
  }

  /// An axis of kinds of things: the first name stands at 0, the next at 1, and every one is written.
  public init(_ label: String? = nil, categories: [String]) {
    self.init(label, range: -0.5...max(Double(categories.count), 1) - 0.5)
    self.categories = categories
  }

  /// Label and unit as they stand beside the axis; nil if there is neither.
  var caption: String? {
    switch (label, unit) {
    case (let label?, let unit?): "\(label) (\(unit))"
    case (let label?, nil): label
    case (nil, let unit?): unit
    case (nil, nil): nil
    }
  }
}
