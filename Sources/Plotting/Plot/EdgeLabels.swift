/// The labels of landmarks, outside of the plot at its right or upper edge, where they hide no data
/// and each other neither.
struct EdgeLabels {
  private struct Label {
    var lines: [String]
    var size: Size
    /// Where the landmark meets the edge: y at the right edge, x at the upper one.
    var target: Double
    /// Where the label's middle stands along the edge.
    var place: Double
    var row = 0
  }

  private static let gap = 10.0
  private static let style = Style.landmark

  private var right: [Label] = []
  private var top: [Label] = []

  /// Places the labels around `area`; upper ones may reach as far as `limits`.
  init(_ landmarks: [Landmark], around area: PlotArea, limits: ClosedRange<Double>, on canvas: Canvas) {
    // On a narrow page a quarter may be too little for a long word, which is better left whole.
    let room = limits.upperBound - limits.lowerBound
    let words = landmarks.flatMap { $0.label.split(whereSeparator: \.isWhitespace) }
    let longest = words.map { canvas.width(of: String($0), Self.style) }.max() ?? 0
    let widest = max(min(120, 0.25 * room), min(longest + 0.1, 0.4 * room))
    for landmark in landmarks {
      let target = landmark.axis == .x ? area.x(landmark.value) : area.y(landmark.value)
      let frame = area.frame
      let edge = landmark.axis == .x ? frame.x - 1...frame.right + 1 : frame.y - 1...frame.bottom + 1
      guard !target.isNaN, edge.contains(target) else { continue }
      let lines = canvas.lines(of: landmark.label, width: widest, Self.style)
      let size = Size(
        width: lines.map { canvas.width(of: $0, Self.style) }.max() ?? 0,
        height: Double(lines.count) * Self.style.lineHeight)
      let label = Label(lines: lines, size: size, target: target, place: target)
      if landmark.axis == .x { top.append(label) } else { right.append(label) }
    }
    spreadRight(within: area.frame)
    stackTop(within: limits)
  }

  /// What the labels need to the right of the plot.
  var rightInset: Double {
    right.isEmpty ? 0 : Self.gap + (right.map(\.size.width).max() ?? 0)
  }

  /// What the labels need above the plot.
  var topInset: Double {
    top.isEmpty ? 0 : rowHeight * Double((top.map(\.row).max() ?? 0) + 1) + 4
  }

  private var rowHeight: Double { (top.map(\.size.height).max() ?? 0) + 2 }

  /// Moves labels that would overlap apart, as little as needed.
  private mutating func spreadRight(within frame: Rectangle) {
    right.sort { $0.target < $1.target }
    var free = -Double.infinity
    for index in right.indices {
      right[index].place = max(right[index].place, free + right[index].size.height / 2)
      free = right[index].place + right[index].size.height / 2
    }
    free = frame.bottom + Self.style.lineHeight / 2
    for index in right.indices.reversed() {
      right[index].place = min(right[index].place, free - right[index].size.height / 2)
      free = right[index].place - right[index].size.height / 2
    }
  }

  /// Gives each label the lowest row where it covers no other label and no line that rises to a
  /// label above; it stands over its landmark like a sign, or like a flag to one of its sides.
  private mutating func stackTop(within limits: ClosedRange<Double>) {
    var waiting = top.sorted { $0.target < $1.target }
    top = []
    var row = 0
    while !waiting.isEmpty {
      var taken: [ClosedRange<Double>] = []
      var left: [Label] = []
      for label in waiting {
        let others = waiting.map(\.target).filter { $0 != label.target }
        let half = label.size.width / 2
        let spot = [0, half + 4, -half - 4].map { label.target + $0 }.first { middle in
          let span = middle - half...middle + half
          return span.lowerBound >= limits.lowerBound && span.upperBound <= limits.upperBound
            && !others.contains { span.lowerBound - 4 < $0 && $0 < span.upperBound + 4 }
            && !taken.contains { $0.overlaps(span.lowerBound - 8...span.upperBound + 8) }
        }
        guard let middle = spot else {
          left.append(label)
          continue
        }
        place(label, at: middle, row)
        taken.append(middle - half...middle + half)
      }
      if left.count == waiting.count {
        // No label fits beside the lines of the others; one must cross them.
        let label = left.removeFirst()
        let half = label.size.width / 2
        place(label, at: max(min(label.target, limits.upperBound - half), limits.lowerBound + half), row)
      }
      waiting = left
      row += 1
    }
  }

  private mutating func place(_ label: Label, at place: Double, _ row: Int) {
    var label = label
    label.place = place
    label.row = row
    top.append(label)
  }

  /// The rectangles that the labels fill.
  func boxes(around frame: Rectangle) -> [Rectangle] {
    right.map { rightBox($0, frame) } + top.map { topBox($0, frame) }
  }

  private func rightBox(_ label: Label, _ frame: Rectangle) -> Rectangle {
    Rectangle(
      x: frame.right + Self.gap, y: label.place - label.size.height / 2, width: label.size.width,
      height: label.size.height)
  }

  private func topBox(_ label: Label, _ frame: Rectangle) -> Rectangle {
    Rectangle(
      x: label.place - label.size.width / 2,
      y: frame.y - 3 - rowHeight * Double(label.row) - label.size.height, width: label.size.width,
      height: label.size.height)
  }

  func draw(on canvas: Canvas, around frame: Rectangle) {
    for label in right {
      let box = rightBox(label, frame)
      canvas.stroke(
        [Point(frame.right + 1, label.target), Point(box.x - 3, label.place)], color: Style.axis,
        width: 0.75)
      canvas.text(label.lines, below: Point(box.x, box.y), Self.style)
    }
    for label in top {
      let box = topBox(label, frame)
      // The line ends below a label over it, and rises beside a label at its side.
      let end = label.place == label.target ? box.bottom : box.y + 3
      canvas.stroke(
        [Point(label.target, frame.y), Point(label.target, end)], color: Style.axis, width: 0.75)
      canvas.text(label.lines, below: Point(label.place, box.y), Self.style, anchor: .center)
    }
  }
}
