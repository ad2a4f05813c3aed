import Datasets
import Foundation
import Neural
import Notebook
import Plotting
import Probability

/// Clouds of 2,500 points for which the meter's answer is known beforehand.
struct MeterTrials {
  /// The share of real points, normally distributed in the plane, within 3σ.
  static let ceiling = 1 - exp(-4.5)
  /// Of that share, as 2,500 points measure it.
  static let standardError = (ceiling * (1 - ceiling) / 2500).squareRoot()

  let ring = GaussianModes.ring()
  let grid = GaussianModes.grid()
  /// A ring whose middles are set at eight equal steps from 0 to 2π, both ends included: the last
  /// lies on the first.
  private let slip = GaussianModes(
    centers: (0..<8).map { mode in
      let angle = 2 * Float.pi * Float(mode) / 7
      return (cos(angle), sin(angle))
    }, deviation: 0.01)

  /// One draw of the ring itself, [2,500 × 2].
  let cloud: Tensor
  /// What the meter says of forty draws of the data themselves.
  let realRing, realGrid: [ModeCount]
  /// Of forty draws that are uniform over the square around them.
  let ringNoise, gridNoise: [ModeCount]
  /// Of one draw of the ring that is none.
  let slipped: ModeCount

  init(_ random: Random) {
    func draw(_ number: Int, of modes: GaussianModes, named name: String) -> Tensor {
      modes.points(2500, random.stream("\(name) \(number)"))
    }
    func real(_ modes: GaussianModes, named name: String) -> [ModeCount] {
      (1...40).map { ModeCount(draw($0, of: modes, named: name), of: modes) }
    }
    func noise(_ reach: Float, over modes: GaussianModes) -> [ModeCount] {
      (1...40).map { number in
        let points = random.stream("noise \(number)").uniform([2500, 2], in: -reach...reach)
        return ModeCount(points, of: modes)
      }
    }
    cloud = draw(1, of: ring, named: "ring")
    (realRing, realGrid) = (real(ring, named: "ring"), real(grid, named: "grid"))
    (ringNoise, gridNoise) = (noise(1.1, over: ring), noise(4.5, over: grid))
    slipped = ModeCount(slip.points(2500, random.stream("slip")), of: slip)
  }

  /// How many modes uniform noise captures by chance: each has none with probability e^(−λ).
  func captured(byNoise reach: Double, over modes: GaussianModes) -> Double {
    let radius = 3 * Double(modes.deviation)
    let lambda = 2500 * Double.pi * radius * radius / (4 * reach * reach)
    return Double(modes.centers.count) * (1 - exp(-lambda))
  }
}

extension MeterTrials {
  /// One draw of the ring, and what the meter says of all.
  func picture(_ title: String) -> Figure {
    Figure(
      title, columns: 2,
      panels: [
        cloudPicture("2,500 real points", cloud),
        ceilingPicture(
          realRing.map(\.highQuality), ceiling: Self.ceiling, standardError: Self.standardError),
      ])
  }

  /// What the meter makes of all clouds, each the mean of its draws.
  func table() -> Table {
    let clouds = [
      ("ring, real", realRing), ("ring, uniform noise", ringNoise),
      ("ring, end included twice", [slipped]), ("grid, real", realGrid),
      ("grid, uniform noise", gridNoise),
    ]
    return Table(
      header: ["2,500 points", "modes", "high quality, %", "reverse KL"],
      rows: clouds.map { [$0] + $1.cells },
      caption: "Means of forty draws; of the third row, one.", flushRight: [1, 2, 3])
  }
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
