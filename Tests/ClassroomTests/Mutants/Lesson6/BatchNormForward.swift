import Classroom

extension Mutants {
  static let batchNormForward: [Mutant] = [
    Mutant(
      "divided by n − 1", of: Curriculum.batchNormForward, caughtBy: "mean 0 and variance 1"
    ) { x, scale, shift, epsilon in norm(x, scale, shift, epsilon, divisor: Double(x.count - 1)) },
    Mutant(
      "the sum of squares", of: Curriculum.batchNormForward, caughtBy: "mean 0 and variance 1"
    ) { x, scale, shift, epsilon in norm(x, scale, shift, epsilon, divisor: 1) },
    Mutant(
      "always divided by 2", of: Curriculum.batchNormForward, caughtBy: "mean 0 and variance 1"
    ) { x, scale, shift, epsilon in norm(x, scale, shift, epsilon, divisor: 2) },
    Mutant(
      "squares of the numbers", of: Curriculum.batchNormForward, caughtBy: "mean 0 and variance 1"
    ) { x, scale, shift, epsilon in
      {
        let (mean, count) = (x.reduce(0, +) / Double(x.count), Double(x.count))
        let v = x.reduce(0) { $0 + $1 * $1 } / count
        return x.map { scale * ($0 - mean) / (v + epsilon).squareRoot() + shift }
      }()
    },
    Mutant(
      "the shift forgotten", of: Curriculum.batchNormForward, caughtBy: "scale and shift"
    ) { x, scale, shift, epsilon in norm(x, scale, 0, epsilon, divisor: Double(x.count)) },
    Mutant(
      "ε forgotten", of: Curriculum.batchNormForward, caughtBy: "ε keeps a constant minibatch finite"
    ) { x, scale, shift, epsilon in norm(x, scale, shift, 0, divisor: Double(x.count)) },
    Mutant(
      "ε outside of the root", of: Curriculum.batchNormForward, caughtBy: "ε stands under the root"
    ) { x, scale, shift, epsilon in
      {
        let mean = x.reduce(0, +) / Double(x.count);
        let v = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count);
        return x.map { scale * ($0 - mean) / (v.squareRoot() + epsilon) + shift }
      }()
    },
    Mutant(
      "divided by the variance", of: Curriculum.batchNormForward, caughtBy: "mean 0 and variance 1"
    ) { x, scale, shift, epsilon in
      {
        let mean = x.reduce(0, +) / Double(x.count)
        let v = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
        return x.map { scale * ($0 - mean) / (v + epsilon) + shift }
      }()
    },
    Mutant(
      "scale and shift exchanged", of: Curriculum.batchNormForward, caughtBy: "mean 0 and variance 1"
    ) { x, scale, shift, epsilon in norm(x, shift, scale, epsilon, divisor: Double(x.count)) },
    Mutant(
      "the mean left in", of: Curriculum.batchNormForward, caughtBy: "mean 0 and variance 1"
    ) { x, scale, shift, epsilon in
      {
        let mean = x.reduce(0, +) / Double(x.count)
        let v = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
        return x.map { scale * $0 / (v + epsilon).squareRoot() + shift }
      }()
    },
  ]
}

private func norm(
  _ x: [Double], _ scale: Double, _ shift: Double, _ epsilon: Double, divisor: Double
) -> [Double] {
  let mean = x.reduce(0, +) / Double(x.count)
  let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / divisor
  return x.map { scale * ($0 - mean) / (variance + epsilon).squareRoot() + shift }
}
