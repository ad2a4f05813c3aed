/// Marks between two axes.
struct Plot: Sendable {
  let x: Axis
  let y: Axis
  /// One unit is equally long on both axes.
  let hasEqualUnits: Bool
  /// In drawing order, each with its colour.
  let marks: [any Mark]
  /// Panels whose legends would all be the same have one together.
  var showsLegend = true
  /// Frames of a flipbook have their legend where none of them can have data in its place.
  var keepsLegendAbove = false

  /// What each axis spans; nil if it has a place for none of the values.
  let xDomain: Domain?
  let yDomain: Domain?
  /// Why there is nothing to see, or nil if there is something.
  let emptiness: String?
  /// What a reader must know about how the data was drawn.
  let notes: [String]

  init(x: Axis, y: Axis, hasEqualUnits: Bool = false, marks: [any Mark]) {
    guard !hasEqualUnits || (x.scale == .linear && y.scale == .linear) else {
      fatalError("Equal units need two linear axes; on a logarithmic one no length stands for a unit.")
    }
    guard Set(marks.compactMap(\.colorScale)).count <= 1 else {
      fatalError("A plot has room for one colour bar, but its marks have several colour scales.")
    }
    self.x = x
    self.y = y
    self.hasEqualUnits = hasEqualUnits
    xDomain = Domain(x, showing: marks.map(\.xValues))
    yDomain = Domain(y, showing: marks.map(\.yValues))
    self.marks = Covering.revealed(Plot.colored(marks), xDomain, yDomain)
    emptiness = Plot.emptiness(of: marks, x, y)
    notes = Plot.notes(on: marks, x, y, isEmpty: emptiness != nil)
  }

  /// The same marks between other axes.
  func with(x: Axis, y: Axis) -> Plot {
    Plot(x: x, y: y, hasEqualUnits: hasEqualUnits, marks: marks)
  }

  /// Gives marks without a colour those of the cycle that no other mark has.
  private static func colored(_ marks: [any Mark]) -> [any Mark] {
    let taken = Set(marks.compactMap(\.color))
    let free = Color.cycle.filter { !taken.contains($0) }
    let colors = free.isEmpty ? Color.cycle : free
    var next = 0
    return marks.map { mark in
      guard mark.color == nil else { return mark }
      var mark = mark
      mark.color = colors[next % colors.count]
      next += 1
      return mark
    }
  }

  /// Only marks with values on both axes are data; rules have values on one.
  private static func emptiness(of marks: [any Mark], _ x: Axis, _ y: Axis) -> String? {
    let data = marks.filter { !$0.xValues.isEmpty && !$0.yValues.isEmpty }
    if data.isEmpty { return "There is no data to draw." }
    let (xs, ys) = (data.map(\.xValues), data.map(\.yValues))
    guard Domain(x, showing: xs) == nil || Domain(y, showing: ys) == nil else { return nil }
    guard xs.joined().contains(where: \.isFinite), ys.joined().contains(where: \.isFinite) else {
      return "There is nothing to draw: no value is a finite number."
    }
    return "There is nothing to draw: a logarithmic axis has no place for zero and negative values."
  }

  private static func notes(on marks: [any Mark], _ x: Axis, _ y: Axis, isEmpty: Bool) -> [String] {
    var notes: [String] = []
    for note in marks.compactMap(\.note) where !notes.contains(note) { notes.append(note) }
    if isEmpty { return notes }
    var nonPositive = 0
    var infinite = 0
    for mark in marks {
      for (axis, values) in [(x, mark.xValues), (y, mark.yValues)] {
        infinite += values.count { abs($0) > Domain.largest }
        if axis.scale == .logarithmic { nonPositive += values.count { $0 <= 0 && $0.isFinite } }
      }
    }
    if nonPositive > 0 {
      notes.append(
        "Not shown: \(counted(nonPositive)) at or below zero, for which a logarithmic axis has no place.")
    }
    if infinite > 0 { notes.append("Not shown: \(counted(infinite)) too large to draw (infinite).") }
    return notes
  }

  private static func counted(_ count: Int) -> String {
    count == 1 ? "1 value" : "\(NumberFormat.short(Double(count))) values"
  }
}
