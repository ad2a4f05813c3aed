import Datasets
import Foundation
import Neural
import Notebook
import Plotting
import Probability

/// Clouds of 2,500 points for which the meter's answer is known beforehand.
struct MeterTrials {
  let ring = GaussianModes.ring()
  let grid = GaussianModes.grid()
  /// A ring whose middles are set at eight equal steps from 0 to 2π, both ends included: the last
  /// lies on the first.
  let slip = GaussianModes(
    centers: (0..<8).map { mode in
      let angle = 2 * Float.pi * Float(mode) / 7
      return (cos(angle), sin(angle))
    }, deviation: 0.01)
  private let random: Random

  init(_ random: Random) { self.random = random }

  /// Forty draws of the data itself, each [2,500 × 2].
  func draws(of modes: GaussianModes, named name: String) -> [Tensor] {
    (1...40).map { modes.points(2500, random.stream("\(name) \($0)")) }
  }

  /// Counts forty draws that are uniform over the square of ±`reach`.
  func noise(_ reach: Float, over modes: GaussianModes) -> [ModeCount] {
    (1...40).map { draw in
      let points = random.stream("noise \(draw)").uniform([2500, 2], in: -reach...reach)
      return ModeCount(points, of: modes)
    }
  }

  /// Counts one draw of the ring that is none.
  func slipped() -> ModeCount { ModeCount(slip.points(2500, random.stream("slip")), of: slip) }

  /// The first draw of the ring, and what the meter says of all, with the share that a perfect
  /// generator has.
  func picture(_ title: String, _ draws: [Tensor], ceiling: Double, standardError: Double) -> Figure
  {
    let shares = draws.map { ModeCount($0, of: ring).highQuality }
    return Figure(
      title, columns: 2,
      panels: [
        cloudPicture("2,500 real points", draws[0]),
        ceilingPicture(shares, ceiling: ceiling, standardError: standardError),
      ])
  }

  /// What the meter makes of several clouds, each the mean of its draws.
  static func table(_ clouds: [(name: String, counts: [ModeCount])]) -> Table {
    Table(
      header: ["2,500 points", "modes", "high quality, %", "reverse KL"],
      rows: clouds.map { [$0.name] + $0.counts.cells },
      caption: "Means of forty draws; of the third row, one.", flushRight: [1, 2, 3])
  }

  /// How many modes uniform noise captures by chance: each has none with probability e^(−λ).
  func captured(byNoise reach: Double, over modes: GaussianModes) -> Double {
    let radius = 3 * Double(modes.deviation)
    let lambda = 2500 * Double.pi * radius * radius / (4 * reach * reach)
    return Double(modes.centers.count) * (1 - exp(-lambda))
  }
}

extension SampleMean {
  /// How many standard errors the mean is away from what was expected.
  func standardErrors(from expected: Double) -> Double { abs(mean - expected) / standardError }
}

extension [ModeCount] {
  var captured: SampleMean { SampleMean(map { Double($0.captured) }) }
  /// In %.
  var quality: SampleMean { SampleMean(map { 100 * $0.highQuality }) }

  /// Their means: modes, share of high quality, reverse KL.
  var cells: [String] {
    [
      decimal(captured.mean, 2), decimal(quality.mean, 2),
      decimal(SampleMean(map(\.reverseKL)).mean, 4),
    ]
  }
}
