import Datasets
import Neural
import Notebook

/// How games ended: their judged losses, and how far their drawings are from digits.
func endings(
  of games: [(String, Rehearsal)], drawnFrom latent: Tensor,
  besides real: (likeness: Double, spread: Double), caption: String
) -> Table {
  Table(
    header: [
      "game", "epochs", "discriminator's loss", "generator's loss", "likeness of neighbours",
      "spread",
    ],
    rows: games.map { name, run in
      let last = run.judged.last ?? Judgement(discriminator: .nan, generator: .nan)
      let drawn = run.game.generator(latent)
      return [
        name, "\(run.judged.count)", decimal(last.discriminator, 3), decimal(last.generator, 3),
        decimal(ImageMeters.neighbourCorrelation(drawn), 2), decimal(ImageMeters.spread(drawn), 3),
      ]
    } + [["real digits", "", "", "", decimal(real.likeness, 2), decimal(real.spread, 3)]],
    caption: caption)
}

/// Both meters of drawings, by name.
func likenessAndSpread(of drawn: Tensor) -> KeyValuePairs<String, any Quantity> {
  ["likeness": ImageMeters.neighbourCorrelation(drawn), "spread": ImageMeters.spread(drawn)]
}
