import Datasets
import Neural
import Notebook
import Plotting

/// What one maker draws, and how a judge that was taught with its drawings does on new ones.
struct Examined {
  let name: String
  /// [5,000 × 784]
  let drawn: Tensor
  /// How often the judge is right, with as many drawings as digits.
  let right: Double
  let digits: DigitHistogram

  init(_ name: String, _ draw: Sampler, _ random: Random, beside real: Tensor) {
    self.name = name
    let judge = freshJudge(of: draw)
    drawn = draw(5000, random.stream("examined"))
    right = (shareCalledReal(real, by: judge) + 1 - shareCalledReal(drawn, by: judge)) / 2
    digits = meters.classifier.histogram(of: drawn, range: 0...1)
  }
}

/// The share of images that a judge takes for digits.
func shareCalledReal(_ images: Tensor, by judge: Discriminator) -> Double {
  let logits = judge(images).logit.values
  return Double(logits.count { $0 > 0 }) / Double(logits.count)
}

extension [Examined] {
  /// What the meters and the judges say.
  func table() -> Table {
    Table(
      header: [
        "drawings", "spread", "likeness", "from even", "clear", "distance", "fresh judge is right",
      ],
      rows: map {
        [
          $0.name, decimal(ImageMeters.spread($0.drawn, range: 0...1), 3),
          decimal(ImageMeters.neighbourCorrelation($0.drawn), 2),
          decimal($0.digits.distanceFromUniform, 2), percent($0.digits.clearShare),
          significant(meters.distance($0.drawn).value, 2),
          percent($0.right),
        ]
      },
      caption: "Five thousand drawings of each. A judge that only guesses is right half of the "
        + "time. These digits are of the training set, and five thousand: their distance is less "
        + "than that of a thousand others.",
      flushRight: Set(1...6))
  }

  /// Sixteen of each but the digits.
  func picture(_ title: String) -> Figure {
    Figure(
      title, columns: 4,
      panels: dropFirst().map { maker in
        Figure(maker.name) { digits(maker.drawn.rows(0..<16), columns: 4) }
      })
  }
}

/// Moments of a game, judges that were taught with the drawings of each, and how they do on all.
struct Stages {
  let looks: [Look]
  /// The share of a moment's drawings that a judge takes for drawings: [taught with][examined on].
  let recognised: [[Double]]
  /// The share of digits that each takes for digits.
  let onDigits: [Double]

  init(_ looks: [Look], on noise: Tensor, beside real: Tensor) {
    self.looks = looks
    let judges = looks.map { look in freshJudge { look.generator(latent($0, $1)) } }
    recognised = judges.map { judge in
      looks.map { 1 - shareCalledReal($0.generator(noise), by: judge) }
    }
    onDigits = judges.map { shareCalledReal(real, by: $0) }
  }

  func table() -> Table {
    let names = looks.map(\.iteration.grouped)
    return Table(
      header: ["taught with"] + names + ["digits"],
      rows: looks.indices.map { taught in
        [names[taught]] + (recognised[taught] + [onDigits[taught]]).map { percent($0) }
      },
      caption: "The share of the drawings of each iteration, and of digits, that a judge "
        + "recognises as what they are. One judge in each row.",
      flushRight: Set(0...looks.count + 1))
  }
}
