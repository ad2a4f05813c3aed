/// A model as a table: what each layer puts out, and how many parameters it has.
public struct Summary: CustomStringConvertible {
  /// One layer, or one stack within a stack.
  public struct Row {
    /// As in `dense_1 (Dense)`.
    public let layer: String
    /// Without the batch axis.
    public let outputShape: Shape
    public let parameters: Int
  }

  public let model: String
  public let rows: [Row]
  /// Parameters that optimizers may change at the moment.
  public let trainable: Int
  /// Frozen parameters.
  public let nonTrainable: Int
  public var total: Int { trainable + nonTrainable }

  /// The table in fixed-width type, with the batch axis as `n`.
  public var description: String {
    let cells = rows.map { row in
      (
        row.layer, "(n, \(row.outputShape.array.map(String.init).joined(separator: ", ")))",
        grouped(row.parameters)
      )
    }
    let titles = ("Layer (type)", "Output shape", "Parameters")
    let all = [titles] + cells
    let widths = (
      all.map(\.0.count).max() ?? 0, all.map(\.1.count).max() ?? 0, all.map(\.2.count).max() ?? 0
    )
    func line(_ cell: (String, String, String)) -> String {
      padded(cell.0, to: widths.0) + "   " + padded(cell.1, to: widths.1) + "   "
        + padded(cell.2, to: -widths.2)
    }
    let rule = String(repeating: "─", count: widths.0 + widths.1 + widths.2 + 6)
    let totals = [("Total parameters", total), ("Trainable", trainable), ("Non-trainable", nonTrainable)]
    return
      ([model, rule, line(titles), rule] + cells.map(line) + [rule]
      + totals.map { padded($0.0, to: widths.0 + widths.1 + 6) + padded(grouped($0.1), to: -widths.2) })
      .joined(separator: "\n")
  }
}

extension Sequential {
  /// The model as a table, for one input of this shape; where the first layer takes only one shape, of that.
  public func summary(for input: Shape? = nil) -> Summary {
    guard var shape = input ?? inputShape else {
      fatalError(
        "A summary follows the shapes from the first layer on; the first layer of \"\(kind)\" takes any, so give one: `summary(for: [28, 28, 1])`."
      )
    }
    let rows = layers.map { name, layer in
      shape = layer.outputShape(for: shape)
      return Summary.Row(
        layer: "\(name) (\(type(of: layer)))", outputShape: shape, parameters: layer.parameterCount)
    }
    let trainable = parameters.filter(\.parameter.isTrainable).reduce(0) { $0 + $1.parameter.value.count }
    return Summary(model: kind, rows: rows, trainable: trainable, nonTrainable: parameterCount - trainable)
  }
}

/// 101136 as 101,136.
private func grouped(_ number: Int) -> String {
  let digits = String(number)
  return String(
    digits.enumerated().flatMap { index, digit in
      index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
    })
}

/// The text with spaces behind it, or before it where the width is negative.
private func padded(_ text: String, to width: Int) -> String {
  let space = String(repeating: " ", count: max(0, abs(width) - text.count))
  return width < 0 ? space + text : text + space
}
