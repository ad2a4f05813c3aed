import Neural
import Testing

/// Compares the derivative of a function with differences of its values.
///
/// L = Σ u·f(x) for random weights u. Along a direction d, its tape's derivative g·d must be what the values
/// say: (8·(L(x + d) − L(x − d)) − (L(x + 2d) − L(x − 2d))) / 12, exact but for the fifth derivative.
/// Of small inputs each entry is moved alone; of large ones all together, up or down at random, and that
/// twice. The values are single precision; everything is summed in double.
///
/// The inputs must be further than `2 · step` from where the function has a kink.
func checkGradient(
  of function: ([Tensor]) -> Tensor, at inputs: [Tensor], step: Float = 0x1p-6,
  location: SourceLocation = #_sourceLocation
) {
  let random = Random(seed: 20_140_610)
  let tape = Tape()
  defer { tape.close() }
  let watched = inputs.map { tape.watch($0) }
  let y = function(watched)
  let weights = random.normal(y.shape)
  let gradients = tape.gradients(of: (y * weights).sum())

  for (index, input) in inputs.enumerated() {
    guard let gradient = gradients[watched[index]], gradient.shape == input.shape else {
      Issue.record(
        "Input \(index) of shape \(input.shape) has no gradient of its shape.", sourceLocation: location)
      continue
    }
    for direction in directions(input.shape, step, random) {
      func values(_ times: Float) -> Tensor {
        var all = inputs
        all[index] = input.moved(times, along: direction)
        return function(all)
      }
      let (found, noise) = change(values(-2), values(-1), values(1), values(2), weights)
      let (claimed, size) = product(gradient, direction)
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

/// Ways to move an input: each entry alone if there are few, else twice all of them at random.
private func directions(_ shape: Shape, _ step: Float, _ random: Random) -> [Tensor] {
  if shape.count <= 40 {
    return (0..<shape.count).map { moved in
      Tensor(shape, (0..<shape.count).map { $0 == moved ? step : 0 })
    }
  }
  return (0..<2).map { _ in
    let draws = random.uniform(shape)
    return Tensor(shape) { direction in
      draws.withValues { draws in
        for entry in 0..<shape.count { direction[entry] = draws[entry] < 0.5 ? step : -step }
      }
    }
  }
}

extension Tensor {
  fileprivate func moved(_ times: Float, along direction: Tensor) -> Tensor {
    Tensor(shape) { result in
      withValues { start in
        direction.withValues { direction in
          for entry in 0..<count { result[entry] = start[entry] + times * direction[entry] }
        }
      }
    }
  }
}

/// How L changes along a step according to its values two steps and one step to the left and to the right,
/// and how much of that may be rounding.
private func change(
  _ left2: Tensor, _ left: Tensor, _ right: Tensor, _ right2: Tensor, _ weights: Tensor
) -> (Double, noise: Double) {
  var (sum, noise) = (0.0, 0.0)
  left2.withValues { left2 in
    left.withValues { left in
      right.withValues { right in
        right2.withValues { right2 in
          weights.withValues { weights in
            for entry in 0..<weights.count {
              // Entries that do not move are not rounded differently either.
              if right[entry] == left[entry] && right2[entry] == left2[entry] { continue }
              let near = Double(right[entry]) - Double(left[entry])
              let far = Double(right2[entry]) - Double(left2[entry])
              sum += Double(weights[entry]) * (8 * near - far) / 12
              noise += abs(Double(weights[entry]) * Double(right[entry])) * 0x1p-20
            }
          }
        }
      }
    }
  }
  return (sum, noise)
}

/// Σ a·b and Σ |a·b|.
private func product(_ a: Tensor, _ b: Tensor) -> (Double, size: Double) {
  var (sum, size) = (0.0, 0.0)
  a.withValues { a in
    b.withValues { b in
      for entry in 0..<a.count where b[entry] != 0 {
        sum += Double(a[entry]) * Double(b[entry])
        size += abs(Double(a[entry]) * Double(b[entry]))
      }
    }
  }
  return (sum, size)
}

extension Random {
  /// Normal numbers, each moved away from 0 by `gap`.
  func awayFromZero(_ shape: Shape, by gap: Float) -> Tensor {
    let numbers = normal(shape)
    return Tensor(shape) { result in
      numbers.withValues { numbers in
        for entry in 0..<shape.count { result[entry] = numbers[entry] + (numbers[entry] < 0 ? -gap : gap) }
      }
    }
  }
}
