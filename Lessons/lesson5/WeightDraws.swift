import Neural
import Notebook

/// A layer's weights as `xavier_init` draws them, [inputs × outputs].
struct WeightDraw {
  let inputs, outputs: Int
  /// The standard deviation that was drawn.
  let drawn: Float
  /// That of the rule.
  var rule: Float { xavierInit(inputs, outputs) }
  /// How many standard errors the one is off from the other.
  var standardErrorsOff: Float {
    abs(drawn / rule - 1) * (2 * Float(inputs * outputs)).squareRoot()
  }

  init(_ inputs: Int, _ outputs: Int, _ random: Random) {
    (self.inputs, self.outputs) = (inputs, outputs)
    drawn = meanSquare(
      random.stream("deviations").normal(
        [inputs, outputs], deviation: xavierInit(inputs, outputs))
    ).squareRoot()
  }
}

extension [WeightDraw] {
  func table() -> Table {
    Table(
      header: ["weights", "`xavier_init`", "drawn", "Glorot's rule"],
      rows: map {
        [
          "\($0.inputs) × \($0.outputs)", decimal($0.rule, 4), decimal($0.drawn, 4),
          decimal(glorot($0.inputs, $0.outputs), 4),
        ]
      }, caption: "Standard deviations.", flushRight: [1, 2, 3])
  }
}

func meanSquare(_ x: Tensor) -> Float { (x * x).mean().scalar }
