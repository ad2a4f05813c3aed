/// Finds lines along a field that lie about equally far apart on the canvas.
struct StreamlineTracer {
  let frame: Rectangle
  /// How far the lines lie apart, in points.
  let spacing: Double
  /// The field's direction at a place on the canvas, of length 1; nil where it stands still or is no number.
  let direction: (Point) -> Point?

  /// All lines, in points on the canvas.
  func lines() -> [[Point]] {
    var taken = Neighbourhood(frame, radius: spacing)
    var lines: [[Point]] = []
    func draw(from seed: Point) {
      guard frame.contains(seed), !taken.has(seed, within: spacing * 0.98) else { return }
      let line = self.line(through: seed, avoiding: taken)
      guard Double(line.count) * Self.step > spacing else { return }
      lines.append(line)
      for point in line { taken.insert(point) }
    }
    // Begin a little off the middle, where the field of a game stands still.
    draw(from: Point(frame.center.x + spacing, frame.center.y))
    var next = 0
    while true {
      while next < lines.count {
        for seed in seeds(beside: lines[next]) { draw(from: seed) }
        next += 1
      }
      // What no neighbour reaches begins anew.
      let count = lines.count
      search: for row in 0..<Int(frame.height / spacing) {
        for column in 0..<Int(frame.width / spacing) {
          let seed = Point(
            frame.x + (Double(column) + 0.5) * spacing, frame.y + (Double(row) + 0.5) * spacing)
          draw(from: seed)
          if lines.count > count { break search }
        }
      }
      if lines.count == count { return lines }
    }
  }

  /// Places at the spacing's distance to both sides of a line.
  private func seeds(beside line: [Point]) -> [Point] {
    stride(from: 1, to: line.count, by: 4).flatMap { index -> [Point] in
      let (x, y) = (line[index].x - line[index - 1].x, line[index].y - line[index - 1].y)
      let length = (x * x + y * y).squareRoot()
      guard length > 0 else { return [] }
      return [spacing, -spacing].map { distance in
        Point(line[index].x - y / length * distance, line[index].y + x / length * distance)
      }
    }
  }

  private static let step = 2.5

  private func line(through seed: Point, avoiding taken: Neighbourhood) -> [Point] {
    let forward = half(from: seed, 1, avoiding: taken)
    // A line that came back to where it began is whole.
    if let last = forward.last, forward.count > 12, last.distance(to: seed) <= 1.6 * Self.step {
      return forward + [seed]
    }
    return half(from: seed, -1, avoiding: taken).dropFirst().reversed() + forward
  }

  /// From `seed` along the field, or against it, as far as there is room.
  private func half(
    from seed: Point, _ sign: Double, avoiding taken: Neighbourhood
  ) -> [Point] {
    var line = [seed]
    while line.count < 2000 {
      let here = line[line.count - 1]
      // By the direction halfway along: a circle stays a circle.
      guard let first = direction(here) else { break }
      let half = Point(here.x + sign * first.x * Self.step / 2, here.y + sign * first.y * Self.step / 2)
      guard let along = direction(half) else { break }
      let next = Point(here.x + sign * along.x * Self.step, here.y + sign * along.y * Self.step)
      guard frame.contains(next), !taken.has(next, within: spacing * 0.5) else { break }
      // Also not too close to itself, unless it ends where it began.
      if line.count > 12, next.distance(to: seed) <= 1.5 * Self.step {
        line.append(next)
        break
      }
      let old = line.dropLast(Int(spacing / Self.step) + 8)
      if old.dropFirst(2).contains(where: { $0.distance(to: next) < spacing * 0.5 }) { break }
      line.append(next)
    }
    return line
  }
}

/// Points by the square that they lie in, so that only near ones need be looked at.
private struct Neighbourhood {
  private let frame: Rectangle
  private let side: Double
  private let columns: Int
  private var squares: [[Point]]

  init(_ frame: Rectangle, radius: Double) {
    self.frame = frame
    side = radius
    columns = max(Int(frame.width / radius) + 1, 1)
    squares = Array(repeating: [], count: columns * (max(Int(frame.height / radius), 0) + 1))
  }

  private func place(_ point: Point) -> (column: Int, row: Int) {
    (
      min(max(Int((point.x - frame.x) / side), 0), columns - 1),
      min(max(Int((point.y - frame.y) / side), 0), squares.count / columns - 1)
    )
  }

  mutating func insert(_ point: Point) {
    let (column, row) = place(point)
    squares[row * columns + column].append(point)
  }

  /// Whether a point lies nearer than `radius`, which must not exceed that of the neighbourhood.
  func has(_ point: Point, within radius: Double) -> Bool {
    let (column, row) = place(point)
    for y in max(row - 1, 0)...min(row + 1, squares.count / columns - 1) {
      for x in max(column - 1, 0)...min(column + 1, columns - 1) {
        if squares[y * columns + x].contains(where: { $0.distance(to: point) < radius }) { return true }
      }
    }
    return false
  }
}
