import Datasets
import Notebook
import Probability

/// What two papers report of the ring of eight and the grid of 25.
enum PublishedScores {
  private static let titles = [
    "", "ring: modes", "high quality, %", "grid: modes", "high quality, %",
  ]

  /// Srivastava and others, 2017.
  private static let veegan = [
    ["*VEEGAN's table* (Srivastava and others, 2017)", "", "", "", ""],
    ["GAN", "1", "99.3", "3.3", "0.5"],
    ["ALI", "2.8", "0.13", "15.8", "1.6"],
    ["unrolled GAN", "7.6", "35.6", "23.6", "16"],
    ["VEEGAN", "8", "52.9", "24.6", "40"],
  ]

  /// Lin and others, 2018: means of ten runs ± their standard error.
  private static let pacGAN = [
    ["*PacGAN's table* (Lin and others, 2018)", "", "", "", ""],
    ["GAN", "6.3 ± 0.5", "98.2 ± 0.2", "17.3 ± 0.8", "94.8 ± 0.7"],
    ["ALI", "6.6 ± 0.3", "97.6 ± 0.4", "24.1 ± 0.4", "95.7 ± 0.6"],
    ["packing two", "7.9 ± 0.1", "95.6 ± 2.0", "23.8 ± 0.7", "91.3 ± 0.8"],
  ]

  /// Both papers' figures, those of chance, and ours: every game of the grid beside the same one of
  /// the ring, and three more of the ring.
  static func table(
    beside trial: MeterTrials, grid: [RingSeries], ring: [RingSeries], even: [RingSeries]
  ) -> Table {
    Table(
      header: titles,
      rows: veegan + pacGAN
        + [["*here*", "", "", "", ""], chance(trial.ringNoise, trial.gridNoise)]
        + grid.map { row("\($0.name), behind", ring[$0.name], $0.runs) }
        + [row("unrolling five, behind", ring["unrolling five"])]
        + ["non-saturating", "packing two"].map { row("\($0), even", even[$0]) },
      caption: "PacGAN: mean of ten runs ± its standard error, 400,000 turns; here "
        + "\(turns.grouped) turns.", flushRight: [1, 2, 3, 4])
  }

  /// A row for draws of uniform noise.
  private static func chance(_ ring: [ModeCount], _ grid: [ModeCount]) -> [String] {
    ["uniform noise"]
      + [ring, grid].flatMap { [decimal($0.captured.mean, 1), decimal($0.quality.mean, 1)] }
  }

  /// A row of ours, of the ring and of the grid if that was played.
  private static func row(_ name: String, _ ring: [RingRun], _ grid: [RingRun]? = nil) -> [String] {
    func cells(_ runs: [RingRun]) -> [String] { RingScores(runs).cells.dropLast() }
    return [name] + cells(ring) + (grid.map(cells) ?? ["", ""])
  }
}
