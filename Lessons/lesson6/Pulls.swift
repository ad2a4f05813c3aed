import Datasets
import Neural
import Plotting

/// How hard each loss pulls at a generator that stays as it began, while the discriminator learns
/// alone.
struct Pulls {
  /// After so many of its moves.
  let moves = [0, 1, 2, 5, 10, 20, 50, 100]
  private(set) var minimax: [Double] = []
  private(set) var nonSaturating: [Double] = []

  init(on game: Game, over minibatches: Minibatches) {
    for (move, batch) in minibatches.prefix(101).enumerated() {
      if moves.contains(move) {
        minimax.append(pull(on: game) { 0 - told($0, $1) }.length)
        nonSaturating.append(
          pull(on: game) { binaryCrossEntropy(logits: $1, target: 1) }.length)
      }
      game.teachDiscriminator(batch)
    }
  }

  func picture(_ title: String) -> Figure {
    Figure(
      title, height: 340, x: Axis("moves of the discriminator"),
      y: Axis("norm of the gradient", scale: .logarithmic)
    ) {
      Line("non-saturating", x: moves, y: nonSaturating, color: .nonSaturating, width: 4)
      Line("minimax", x: moves, y: minimax, color: .minimax)  // at first along the other
    }
  }
}
