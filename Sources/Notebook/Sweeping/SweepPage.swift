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
    let names = runs.flatMap { $0 }.meterNames
    page.section(
      "Meters", [FinishedRun].meaningOfMeters + (many ? " The median of the seeds, and their range." : ""))
    page.show(
      Table(
        header: sweep.axes.map(\.knob.name.asCode) + names + ["epochs"],
        rows: runs.enumerated().map { index, runs in
          sweep.cells[index].settings.map { String($0.drop { $0 != "=" }.dropFirst()) }
            + names.map { name in runs.map { $0.meter(name) }.cell }
            + [runs.map { Double($0.curves?.epochs ?? 0) }.cell]
        }, caption: "", numericColumns: Set(sweep.axes.count...sweep.axes.count + names.count)))
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

extension [Double?] {
  /// Of several seeds: "0.71 (0.65 to 0.80)". What is not there, or no number, is not passed over without a word.
  var cell: String {
    let values = compactMap { $0 }
    let numbers = values.filter { !$0.isNaN }
    guard let middle = numbers.middle, let low = numbers.min(), let high = numbers.max() else {
      return values.isEmpty ? "–" : Numerals.figure(.nan)
    }
    let text = Numerals.figure(middle)
    let range = low == high ? text : "\(text) (\(Numerals.figure(low)) to \(Numerals.figure(high)))"
    return numbers.count == count ? range : "\(range), of \(numbers.count) in \(count)"
  }
}
