/// Which mark is which: a sample of each beside its name.
struct Legend: Sendable {
  private var entries: [(name: String, marks: [any Mark])] = []

  /// Marks with the same name share an entry, such as a median and the band around it.
  init(of marks: [any Mark]) {
    for mark in marks {
      guard let name = mark.name, !name.isEmpty else { continue }
      if let index = entries.firstIndex(where: { $0.name == name }) {
        entries[index].marks.append(mark)
      } else {
        entries.append((name, [mark]))
      }
    }
  }

  var isEmpty: Bool { entries.isEmpty }
  var count: Int { entries.count }

  /// Whether each name of the other legend stands here, too, beside a mark of the same colour.
  func says(all other: Legend) -> Bool {
    !other.isEmpty
      && other.entries.allSatisfy { entry in
        entries.contains { $0.name == entry.name && $0.marks.map(\.color) == entry.marks.map(\.color) }
      }
  }

  fileprivate static let key = Size(width: 20, height: 9)
  fileprivate static let keyGap = 7.0
  private static let entryGap = 18.0
  private static let rowGap = 4.0

  /// Entries with their places inside of a box.
  struct Arrangement {
    fileprivate var entries: [(lines: [String], marks: [any Mark], origin: Point)] = []
    fileprivate(set) var size = Size(width: 0, height: 0)
  }

  /// One below the other, for a corner of the plot.
  func column(on canvas: Canvas) -> Arrangement {
    arranged(on: canvas, within: .infinity, oneEach: true)
  }

  /// Beside each other and in as many rows as needed, for above the plot.
  func rows(within width: Double, on canvas: Canvas) -> Arrangement {
    arranged(on: canvas, within: width, oneEach: false)
  }

  private func arranged(on canvas: Canvas, within limit: Double, oneEach: Bool) -> Arrangement {
    let textStart = Self.key.width + Self.keyGap
    var arrangement = Arrangement()
    var x = 0.0
    var y = 0.0
    var rowHeight = 0.0
    for entry in entries {
      let lines = canvas.lines(of: entry.name, width: limit - textStart, Style.legend)
      let width = textStart + (lines.map { canvas.width(of: $0, Style.legend) }.max() ?? 0)
      if x > 0, oneEach || x + width > limit {
        (x, y) = (0, y + rowHeight + Self.rowGap)
        rowHeight = 0
      }
      arrangement.entries.append((lines, entry.marks, Point(x, y)))
      rowHeight = max(rowHeight, Double(lines.count) * Style.legend.lineHeight)
      arrangement.size.width = max(arrangement.size.width, x + width)
      arrangement.size.height = y + rowHeight
      x += width + Self.entryGap
    }
    return arrangement
  }
}

extension Legend.Arrangement {
  func draw(on canvas: Canvas, at corner: Point) {
    let key = Legend.key
    let style = Style.legend
    for entry in entries {
      let origin = Point(corner.x + entry.origin.x, corner.y + entry.origin.y)
      let middle = origin.y + style.lineHeight / 2
      for mark in entry.marks {
        mark.drawKey(
          on: canvas,
          in: Rectangle(x: origin.x, y: middle - key.height / 2, width: key.width, height: key.height))
      }
      canvas.text(
        entry.lines, below: Point(origin.x + key.width + Legend.keyGap, origin.y), style)
    }
  }
}
