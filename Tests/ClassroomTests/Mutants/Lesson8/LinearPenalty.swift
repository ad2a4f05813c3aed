import Classroom

extension Mutants {
  static let linearPenalty: [Mutant] = [
    Mutant(
      "the half forgotten", of: Curriculum.linearPenalty, caughtBy: "half of γ, times the square of the slope"
    ) { w, _, _, gamma in [gamma * squares(w)] + w.map { gamma * $0 } + [0] },
    Mutant(
      "the gradient twice", of: Curriculum.linearPenalty, caughtBy: "its gradient, at weights and bias"
    ) { w, _, _, gamma in [gamma / 2 * squares(w)] + w.map { 2 * gamma * $0 } + [0] },
    Mutant(
      "the slope, not its square", of: Curriculum.linearPenalty,
      caughtBy: "half of γ, times the square of the slope"
    ) { w, _, _, gamma in [gamma / 2 * squares(w).squareRoot()] + w.map { gamma * $0 } + [0] },
    Mutant(
      "the bias counts", of: Curriculum.linearPenalty, caughtBy: "a flat discriminator pays nothing"
    ) { w, b, _, gamma in [gamma / 2 * (squares(w) + b * b)] + w.map { gamma * $0 } + [gamma * b] },
    Mutant(
      "the score in place of the slope", of: Curriculum.linearPenalty,
      caughtBy: "a flat discriminator pays nothing"
    ) { w, b, real, gamma in
      let scores = real.map { x in zip(w, x).reduce(b) { $0 + $1.0 * $1.1 } }
      return [gamma / 2 * squares(scores) / Double(real.count)] + w.map { gamma * $0 } + [0]
    },
    Mutant(
      "added up over the images", of: Curriculum.linearPenalty, caughtBy: "it does not depend on the images"
    ) { w, _, real, gamma in
      let n = Double(real.count)
      return [n * gamma / 2 * squares(w)] + w.map { n * gamma * $0 } + [0]
    },
    Mutant(
      "γ forgotten in the gradient", of: Curriculum.linearPenalty,
      caughtBy: "its gradient, at weights and bias"
    ) { w, _, _, gamma in [gamma / 2 * squares(w)] + w + [0] },
    Mutant(
      "pulled the other way", of: Curriculum.linearPenalty, caughtBy: "its gradient, at weights and bias"
    ) { w, _, _, gamma in [gamma / 2 * squares(w)] + w.map { -gamma * $0 } + [0] },
  ]
}

private func squares(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 } }
