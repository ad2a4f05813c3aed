import Foundation
import Neural
import Notebook

/// How steep the generator's loss is at one point, by the logit that the discriminator gives it.
struct LossSlopes {
  let logit: Float
  let minimax: Float
  let nonSaturating: Float

  init(at logit: Float) {
    func slope(_ loss: Recipe.Loss) -> Float {
      let tape = Tape()
      let a = tape.watch(Tensor([1, 1], [logit]))
      let gradients = tape.gradients(of: loss.generator(a))
      tape.close()
      return abs(gradients[a]?.scalar ?? 0)
    }
    self.logit = logit
    (minimax, nonSaturating) = (slope(.minimax), slope(.nonSaturating))
  }

  /// The logit, its probability, both slopes and their ratio.
  fileprivate var cells: [String] {
    [
      decimal(logit, 0), significant(1 / (1 + exp(-Double(logit))), 3), significant(minimax, 5),
      significant(nonSaturating, 5), significant(nonSaturating / minimax, 4),
    ]
  }
}

extension [LossSlopes] {
  func table(caption: String) -> Table {
    Table(
      header: ["logit a", "D", "minimax", "non-saturating", "ratio"], rows: map(\.cells),
      caption: caption, flushRight: [0, 1, 2, 3, 4])
  }
}
