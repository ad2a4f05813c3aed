/// Lines that would hide another one: what lies under them is drawn wider, so that both are seen.
///
/// A line is hidden where a later one of another colour runs along it, for a quarter of its way without a break. Dashes
/// hide nothing, and a way through the plane that turns back in x is left as it is; so is a line without a name, and one
/// that was made thinner than what lies over it.
struct Covering {
  private let x: Domain
  private let y: Domain

  /// Places along the x axis where lines are compared.
  private static let places = 240
  /// Heights no farther apart than this share of the plot look like one.
  private static let apart = 0.004
  /// So much wider is a line than the one over it, in points.
  private static let rim = 2.0

  /// The marks of a plot, hidden lines made wide.
  static func revealed(_ marks: [any Mark], _ x: Domain?, _ y: Domain?) -> [any Mark] {
    guard let x, let y, marks.count(where: { $0 is Line }) > 1 else { return marks }
    let covering = Covering(x: x, y: y)
    let ways = marks.map { ($0 as? Line).flatMap { $0.name == nil ? nil : covering.heights(of: $0) } }
    let widths = marks.map { ($0 as? Line)?.width ?? 0 }
    var marks = marks
    for lower in marks.indices.reversed() {
      guard var line = marks[lower] as? Line, let way = ways[lower] else { continue }
      for upper in marks.indices.dropFirst(lower + 1) {
        guard let cover = marks[upper] as? Line, let over = ways[upper], !cover.isDashed,
          cover.color != line.color, widths[lower] >= widths[upper], hides(over, way)
        else { continue }
        line.width = max(line.width, cover.width + rim)
      }
      marks[lower] = line
    }
    return marks
  }

  private static func hides(_ upper: [Double], _ lower: [Double]) -> Bool {
    let visible = lower.count { 0...1 ~= $0 }
    var (run, longest) = (0, 0)
    for (a, b) in zip(upper, lower) {
      run = 0...1 ~= b && abs(a - b) < apart ? run + 1 : 0
      longest = max(longest, run)
    }
    return visible > 0 && 4 * longest >= visible
  }

  /// How high a line is at each place, 0 below and 1 above; NaN where it is not. Nil if it turns back.
  private func heights(of line: Line) -> [Double]? {
    let points = zip(line.xValues, line.drawn).map { (x.fraction($0), y.fraction($1)) }
    guard zip(points, points.dropFirst()).allSatisfy({ !($0.0 > $1.0) }) else { return nil }
    var next = 0
    return (0..<Self.places).map { index in
      let place = (Double(index) + 0.5) / Double(Self.places)
      while next < points.count, !(points[next].0 >= place) { next += 1 }
      guard next > 0, next < points.count else { return .nan }
      let (from, to) = (points[next - 1], points[next])
      let share = to.0 > from.0 ? (place - from.0) / (to.0 - from.0) : 0
      return from.1 + share * (to.1 - from.1)
    }
  }
}
