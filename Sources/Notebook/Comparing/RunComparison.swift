import Plotting

/// Runs of one lesson laid beside each other: what they differ in, their curves, their meters, their claims, their
/// drawings.
package struct RunComparison {
  private let runs: [FinishedRun]
  private let lesson: Int
  /// So many lines can be told apart.
  private static let fewRuns = 8

  /// Throws a sentence if they are not of one lesson.
  package init(_ runs: [FinishedRun]) throws(ComparisonError) {
    self.runs = runs.labelled
    lesson = runs.first?.claims.lesson ?? 0
    if let other = runs.first(where: { $0.claims.lesson != lesson }) {
      throw .twoLessons(lesson, other.claims.lesson)
    }
  }

  /// Where the page goes if nobody says.
  package var usualFolder: String { "out/compare" + (lesson > 0 ? "-lesson\(lesson)" : "") }

  /// Makes the page; what its folder held of an earlier comparison gives way.
  package func write(to folder: String) throws {
    var page = Composition("\(runs.count.counted("run", "runs")) beside each other", lesson: lesson)
    compare(&page)
    try addCurves(to: &page)
    addMeters(to: &page)
    addClaims(to: &page)
    try addDrawings(to: &page)
    try page.write(to: folder, named: "compare")
  }

  private func compare(_ page: inout Composition) {
    let differing = runs.differences
    page.section(
      "What differs",
      differing.isEmpty
        ? "Nothing that a run writes down: knobs, data, seed, length, threads and processor are the same."
        : "All else that a run writes down is the same.")
    guard !differing.isEmpty else { return }
    page.show(
      Table(
        header: ["run"] + differing,
        rows: runs.map { run in
          let values = Dictionary(run.circumstances.map { ($0.name, $0.value) }) { one, _ in one }
          return [run.label.asCode] + differing.map { values[$0] ?? "–" }
        }, caption: "", numericColumns: []))
  }

  private func addCurves(to page: inout Composition) throws {
    let names = runs.seriesNames
    guard !names.isEmpty else { return }
    page.section("Curves", "Of each run's first training, the mean of each epoch.")
    for (index, name) in names.enumerated() {
      let lines = runs.compactMap { run in
        run.curves?.series.first { $0.name == name }.map { (run.label, $0.points) }
      }
      let isFew = lines.count <= Self.fewRuns
      let figure = Figure(name, height: 340, x: Axis("epoch"), y: Axis(name)) {
        for (label, points) in lines {
          Line(
            isFew ? label : nil, x: points.map(\.x), y: points.map(\.y), color: isFew ? nil : .neutral,
            width: isFew ? 2 : 1)
        }
        if !isFew {
          let median = Self.median(lines.map(\.1))
          Line("median of \(lines.count)", x: median.map(\.x), y: median.map(\.y), width: 3)
        }
      }
      try page.show(figure, as: "curves-\(index + 1)", caption: "")
    }
  }

  private func addMeters(to page: inout Composition) {
    let names = runs.meterNames
    page.section(
      "Meters", names.isEmpty ? "What was judged." : "\([FinishedRun].meaningOfMeters) And what was judged.")
    page.show(
      Table(
        header: ["run"] + names + ["held", "failed", "not judged"],
        rows: runs.map { run in
          let verdicts = run.verdicts
          return [run.label.asCode]
            + names.map { run.meter($0).map(Numerals.figure) ?? "–" }
            + [Page.Verdict.holds, .fails, .notJudged].map { kind in "\(verdicts.count { $0 == kind })" }
        }, caption: "", numericColumns: Set(1...names.count + 3)))
  }

  private func addClaims(to page: inout Composition) {
    page.section(
      "Claims", "What each run measured. ✓ holds, ✗ fails, ○ is not judged, – was not come to.")
    let isFew = runs.count <= 4
    let header = isFew ? runs.map(\.label.asCode) : ["✓", "✗", "○", "median", "range"]
    page.show(
      Table(
        header: ["claim"] + header,
        rows: runs.statements.map { statement in
          let found = runs.map { $0.finding(statement) }
          return [statement.text] + (isFew ? found.map(\.cell) : found.summary)
        }, caption: "", numericColumns: []))
  }

  private func addDrawings(to page: inout Composition) throws {
    guard let name = Syllabus.lesson(lesson)?.picture else { return }
    let panels = runs.compactMap { run in
      run.picture(name).flatMap { Print(png: $0) }.map { print in Figure(run.label) { print } }
    }
    guard panels.count > 1 else { return }
    page.section("Drawings", "The picture \(name.asCode) of each run that has one.")
    try page.show(
      Figure("Drawings", columns: min(panels.count, 3), panels: panels), as: "drawings", caption: "")
  }

  /// At each epoch that one of them has.
  private static func median(_ lines: [[(x: Double, y: Double)]]) -> [(x: Double, y: Double)] {
    var values: [Double: [Double]] = [:]
    for point in lines.joined() { values[point.x, default: []].append(point.y) }
    return values.keys.sorted().map { ($0, values[$0, default: []].middle ?? .nan) }
  }
}

extension [FinishedRun] {
  /// The names of what is not the same in all.
  var differences: [String] {
    names { $0.circumstances.map(\.name) }.filter { name in
      Set(map { run in run.circumstances.first { $0.name == name }?.value }).count > 1
    }
  }

  var seriesNames: [String] { names { $0.curves?.series.map(\.name) ?? [] } }

  var meterNames: [String] { names { $0.meters.map(\.name) } }

  /// What stands in a table of meters.
  static var meaningOfMeters: String {
    "Of a loss the mean of the last epoch; all else as it was when the first training was over."
  }

  /// Each name once, in the order of the first run that has it.
  private func names(_ of: (FinishedRun) -> [String]) -> [String] {
    var names: [String] = []
    for name in flatMap(of) where !names.contains(name) { names.append(name) }
    return names
  }
}

extension String {
  /// For a table's cell or a sentence of Markdown.
  var asCode: String { "`\(filter { $0 != "`" && $0 != "|" && !$0.isNewline })`" }
}

extension [Double] {
  /// The median; nil of nothing.
  var middle: Double? {
    let sorted = filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else { return nil }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
