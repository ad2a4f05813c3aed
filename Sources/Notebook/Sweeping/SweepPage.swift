import Plotting

/// The page of a sweep: small multiples of the curves, a table of the meters, and the drawings side by side.
struct SweepPage {
  private let sweep: Sweep
  /// Of each cell, from all its seeds.
  private let runs: [[FinishedRun]]

  static let drawing = "drawing"

  init(_ sweep: Sweep) throws(ComparisonError) {
    self.sweep = sweep
    var runs: [[FinishedRun]] = []
    for cell in sweep.cells {
      runs.append(
        try cell.seeds.map { (seed) throws(ComparisonError) in
          let place = cell.folder(seed, in: sweep.folder)
          // One that diverged once more is beside what it left before.
          let later = "\(place)/\(OutputFolder.unfinished)"
          return try FinishedRun(RunRecord(of: later) == nil ? place : later)
        })
    }
    self.runs = runs
  }

  func write() throws {
    let names = sweep.axes.map(\.knob.name.asCode).joined(separator: " and ")
    var page = Composition(
      "A sweep of \(sweep.axes.map(\.knob.name).joined(separator: " and "))", lesson: sweep.lesson)
    let meanings = sweep.axes.map {
      "\($0.knob.name.asCode): \($0.knob.meaning), \($0.knob.standard) in the lesson"
    }
    let seeds = sweep.cells[0].seeds
    page.section(
      "The first training, for each value of \(names)",
      "\(meanings.joined(separator: "; ")). Seed \(seeds[0])\(seeds.count > 1 ? " to \(seeds[seeds.count - 1])" : "")."
    )
    try addCurves(to: &page)
    addMeters(to: &page)
    try addDrawings(to: &page)
    try page.write(to: sweep.folder, named: "sweep")
  }

  private func label(_ index: Int) -> String { sweep.cells[index].settings.joined(separator: ", ") }

  /// A grid's columns are the values of its second knob.
  private var columns: Int {
    sweep.axes.count == 2 ? sweep.axes[1].values.count : min(sweep.cells.count, 3)
  }

  private var seriesNames: [String] { runs.flatMap { $0 }.seriesNames }

  private func addCurves(to page: inout Composition) throws {
    guard !seriesNames.isEmpty else { return }
    page.section("Curves", "The mean of each epoch, on the same axes everywhere; a line for each seed.")
    let panels = runs.enumerated().map { index, runs in
      Figure(label(index), x: Axis("epoch"), y: Axis("mean of an epoch")) {
        for (place, name) in seriesNames.enumerated() {
          for (seed, run) in runs.enumerated() {
            let points = run.curves?.series.first { $0.name == name }?.points ?? []
            Line(
              seed == 0 ? name : nil, x: points.map(\.x), y: points.map(\.y), color: Self.color(name, place),
              width: runs.count > 1 ? 1 : 1.75)
          }
        }
      }
    }
    try page.show(
      Figure("Curves", columns: columns, panels: panels, sharing: [.x, .y]), as: "curves", caption: "")
  }

  private static func color(_ name: String, _ place: Int) -> Color {
    switch name {
    case "discriminator": .discriminator
    case "generator": .generator
    default: Color.cycle[place % Color.cycle.count]
    }
  }

  private func addMeters(to page: inout Composition) {
    let many = sweep.cells[0].seeds.count > 1
    page.section(
      "Meters", "The mean of the last epoch" + (many ? ": the median of the seeds, and their range." : "."))
    page.show(
      Table(
        header: sweep.axes.map(\.knob.name.asCode) + seriesNames + ["epochs"],
        rows: runs.enumerated().map { index, runs in
          sweep.cells[index].settings.map { String($0.drop { $0 != "=" }.dropFirst()) }
            + seriesNames.map { name in Self.cell(runs.compactMap { $0.curves?.last(name) }) }
            + [Self.cell(runs.map { Double($0.curves?.epochs ?? 0) })]
        }, caption: "", numericColumns: Set(sweep.axes.count...sweep.axes.count + seriesNames.count)))
  }

  /// "0.71 (0.65 to 0.80)"
  private static func cell(_ values: [Double]) -> String {
    guard let middle = values.middle, let low = values.min(), let high = values.max() else { return "–" }
    let text = Numerals.figure(middle)
    return low == high ? text : "\(text) (\(Numerals.figure(low)) to \(Numerals.figure(high)))"
  }

  private func addDrawings(to page: inout Composition) throws {
    let panels = runs.enumerated().compactMap { index, runs in
      runs[0].picture(Self.drawing).flatMap { Print(png: $0) }.map { print in Figure(label(index)) { print } }
    }
    guard !panels.isEmpty else { return }
    page.section("Drawings", "After the training, from the same latent sample; the first seed's.")
    try page.show(Figure("Drawings", columns: columns, panels: panels), as: "drawings", caption: "")
  }
}
