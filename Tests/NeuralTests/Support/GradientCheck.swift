import Neural
import Testing

/// Compares the derivative of a function with differences of its values.
///
/// L = Σ u·f(x) for random weights u. Along a direction d, its tape's derivative g·d must be what the values
/// say: (8·(L(x + d) − L(x − d)) − (L(x + 2d) − L(x − 2d))) / 12, exact but for the fifth derivative.
/// Of small inputs each entry is moved alone, of large ones all together, up or down at random. The values
/// are single precision; everything is summed in double.
///
/// The inputs must be further than `2 · step` from where the function has a kink.
func checkGradient(
  of function: ([Tensor]) -> Tensor, at inputs: [Tensor], step: Float = 0x1p-6,
  location: SourceLocation = #_sourceLocation
) {
  let random = Random(seed: 20_140_610)
  let tape = Tape()
  let watched = inputs.map { tape.watch($0) }
  let y = function(watched)
  let weights = random.normal(y.shape)
  let gradients = tape.gradients(of: (y * weights).sum())
  defer { tape.close() }

  for (index, input) in inputs.enumerated() {
    guard let gradient = gradients[watched[index]], gradient.shape == input.shape else {
      Issue.record(
        "Input \(index) of shape \(input.shape) has no gradient of its shape.", sourceLocation: location)
      continue
    }
    for direction in directions(input.shape, step, random) {
      func values(_ times: Float) -> [Float] {
        var moved = inputs
        moved[index] = Tensor(
          input.shape, zip(input.values, direction).map { $0 + times * $1 })
        return function(moved).values
      }
      let (left2, left, right, right2) = (values(-2), values(-1), values(1), values(2))
      var (found, noise) = (0.0, 0.0)
      for (entry, weight) in weights.values.enumerated() {
        let weight = Double(weight)
        found +=
          weight
          * (8 * (Double(right[entry]) - Double(left[entry])) - (Double(right2[entry]) - Double(left2[entry])))
          / 12
        // Entries that do not move at all are not rounded differently either.
        if right[entry] != left[entry] { noise += abs(weight * Double(right[entry])) * 0x1p-20 }
      }
      var (claimed, size) = (0.0, 0.0)
      for (slope, part) in zip(gradient.values, direction) where part != 0 {
        claimed += Double(slope) * Double(part)
        size += abs(Double(slope) * Double(part))
      }
      let allowed = 1e-3 * min(size, 10 * abs(claimed)) + noise + 1e-9
      if !(abs(found - claimed) <= allowed) {
        Issue.record(
          """
          Along a direction in input \(index) of shape \(input.shape) the gradient claims \(claimed); \
          the values change by \(found), and \(allowed) is allowed between them.
          """, sourceLocation: location)
        return
      }
    }
  }
}

/// Ways to move an input: each entry alone if there are few, else six times all of them at random.
private func directions(_ shape: Shape, _ step: Float, _ random: Random) -> [[Float]] {
  if shape.count <= 40 {
    return (0..<shape.count).map { entry in
      (0..<shape.count).map { $0 == entry ? step : 0 }
    }
  }
  return (0..<6).map { _ in (0..<shape.count).map { _ in random.below(2) == 0 ? step : -step } }
}

extension Random {
  /// Normal numbers, each moved away from 0 by `gap`.
  func awayFromZero(_ shape: Shape, by gap: Float) -> Tensor {
    Tensor(shape, normal(shape).values.map { $0 < 0 ? $0 - gap : $0 + gap })
  }
}
