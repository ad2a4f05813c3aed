import Foundation
import Plotting

extension RingLook {
  /// How far the discriminator's two accuracies are from ½, together: 0 … 1.
  var imbalance: Double { Double(abs(accuracy.real - 0.5) + abs(accuracy.fakes - 0.5)) }

  /// Whether both accuracies are within 0.1 of ½.
  var isBalanced: Bool { abs(accuracy.real - 0.5) < 0.1 && abs(accuracy.fakes - 0.5) < 0.1 }
}

/// Quality against the discriminator's loss, and against the distance of its accuracies from ½.
func accuracyPicture(_ looks: [RingLook]) -> Figure {
  let shares = looks.map { 100 * $0.count.highQuality }
  func panel(
    _ title: String, _ axis: Axis, _ values: [Double], undecided: Double, label: String
  ) -> Figure {
    Figure(title, height: 280, x: axis, y: Axis("high quality", unit: "%")) {
      Scatter(x: values, y: shares, radius: 1.8)
      Rule(x: undecided, label: label)
    }
  }
  return Figure(
    "Does the discriminator know how good the generator is?", columns: 2,
    panels: [
      panel(
        "Quality by the discriminator's loss",
        Axis("discriminator's loss", unit: "nats", scale: .logarithmic),
        looks.map { Double($0.loss) }, undecided: 2 * log(2), label: "2 ln 2, cannot tell"),
      panel(
        "Quality by its accuracies",
        Axis("distances of both from ½, added up", range: -0.03...1.03),
        looks.map(\.imbalance), undecided: 0, label: "both ½"),
    ], sharing: .y)
}
