import Foundation
import Neural
import Plotting

/// Losses, accuracies and the generator's gradient, one training beside the other.
func plots(of trainings: [(name: String, watch: Watch)]) -> Figure {
  let turns = Axis("turn")
  func panels(_ title: String, _ y: Axis, _ marks: (Watch) -> [any Mark]) -> [Figure] {
    trainings.map { name, watch in
      Figure("\(title), \(name)", height: 480, x: turns, y: y) { marks(watch) }
    }
  }
  let losses = panels("Losses", Axis("loss", unit: "nats", range: -1...7)) { watch in
    [
      Line(
        "discriminator", x: watch.looks, y: watch.losses.discriminator, color: .discriminator,
        smoothing: 15),
      Line(
        "generator", x: watch.looks, y: watch.losses.generator, color: .generator, smoothing: 15),
      Rule(y: 2 * log(2.0), label: "discriminator at equilibrium", color: .discriminator),
      Rule(y: log(2.0), label: "generator at equilibrium", color: .generator),
    ]
  }
  let accuracies = panels("Accuracies", Axis("share told right", range: -0.03...1.03)) { watch in
    [
      Line("real images", x: watch.looks, y: watch.accuracies.real, color: .real, smoothing: 15),
      Line(
        "drawn images", x: watch.looks, y: watch.accuracies.made, color: .generated, smoothing: 15),
    ]
  }
  let pulls = panels("Gradient", Axis("norm", scale: .logarithmic, range: 1e-7...1e2)) { watch in
    [Line(x: watch.looks, y: watch.pulls, color: .generator, smoothing: 15)]
  }
  return Figure(
    "A healthy training and a suspect one", columns: 2, panels: losses + accuracies + pulls)
}

/// What a program is shown as real, and what it draws as time goes by.
func portraits(_ watch: Watch) -> [Figure] {
  func images(_ title: String, _ images: Tensor) -> Figure {
    Figure(title) {
      ImageGrid(pixels: images.values, width: 28, height: 28, columns: 4, range: -1...1)
    }
  }
  return [images("real", watch.real)] + watch.made.map { images("turn \($0.step)", $0.images) }
}
