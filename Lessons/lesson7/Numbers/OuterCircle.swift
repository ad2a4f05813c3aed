import Dynamics
import Notebook

/// Where 20,000 simultaneous steps of one size end in the non-saturating Dirac-GAN.
struct OuterCircle {
  let rate: Double
  let radius: Double
  /// √(2h), where the field's pull inwards and the step's way outwards balance.
  var expected: Double { (2 * rate).squareRoot() }

  init(rate: Double, from start: Position) {
    self.rate = rate
    radius =
      UpdateRule.descent(rate: rate)
      .path(in: .nonSaturatingDiracGAN, from: start, steps: 20_000)[20_000].radius
  }
}

extension [OuterCircle] {
  func table() -> Table {
    Table(
      header: ["rate h", "distance after 20,000 steps", "√(2h)"],
      rows: map { [decimal($0.rate, 2), decimal($0.radius, 3), decimal($0.expected, 3)] },
      caption: "The non-saturating Dirac-GAN ends on a circle.", flushRight: [0, 1, 2])
  }
}
