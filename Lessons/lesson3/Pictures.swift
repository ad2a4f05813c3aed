import Neural
import Notebook
import Plotting

/// Images [n × 784] in −1…1, as ink on paper.
func digits(_ images: Tensor, columns: Int = 10) -> ImageGrid {
  ImageGrid(pixels: images.values, width: 28, height: 28, columns: columns, range: -1...1)
}

/// Sixteen images each, side by side.
func sixteens(_ title: String, _ kinds: [(name: String, images: Tensor)]) -> Figure {
  Figure(
    title, columns: 3,
    panels: kinds.map { name, images in Figure(name) { digits(images.rows(0..<16), columns: 4) } })
}

/// Sixteen drawings of each game's generator.
func drawings(
  _ title: String, of games: [(name: String, run: Rehearsal)], from latent: Tensor
) -> Figure {
  sixteens(
    title,
    games.map { name, run in
      (
        "\(name), \(run.judged.count.counted("epoch", "epochs"))",
        run.game.generator(latent.rows(0..<16))
      )
    })
}

extension Game {
  /// What is drawn between latent samples, [4n × 100].
  func pad(corners: Tensor) -> LatentPad {
    LatentPad("Between four latent samples", corners: corners, along: .arc) {
      generator($0)
    } opinion: {
      discriminator($0)
    }
  }
}

/// The losses of both players, each beside where a perfect generator would put it.
func lossCurves(
  _ history: History, equilibrium: (discriminator: Double, generator: Double)
) -> Figure {
  func panel(_ player: String, _ equilibrium: Double, _ color: Color) -> Figure {
    Figure("The \(player)'s loss", height: 250, x: Axis("turn"), y: Axis("loss", unit: "nats")) {
      Line(player, y: history[player], color: color, smoothing: 500)
      Rule(y: equilibrium, label: "\(player) at equilibrium", color: color)
    }
  }
  return Figure(
    "Losses while learning", columns: 1,
    panels: [
      panel("discriminator", equilibrium.discriminator, .discriminator),
      panel("generator", equilibrium.generator, .generator),
    ], sharing: .x)
}

/// The judged losses of two games, epoch by epoch.
func comparison(
  _ title: String, _ games: [(name: String, judged: [Judgement])]
) -> Figure {
  func panel(_ player: String, _ loss: (Judgement) -> Float) -> Figure {
    Figure(
      "The \(player)'s loss", height: 240, x: Axis("epoch"),
      y: Axis("loss, judged after each epoch", unit: "nats")
    ) {
      for game in games {
        Line(game.name, x: 1...max(game.judged.count, 1), y: game.judged.map(loss))
      }
    }
  }
  return Figure(
    title, columns: 1,
    panels: [panel("discriminator", \.discriminator), panel("generator", \.generator)], sharing: .x)
}
