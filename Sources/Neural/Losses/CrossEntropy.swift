#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Binary cross-entropy of logits a against targets t (1: real, 0: fake, or between; one for each logit, or one for
/// all), a scalar:
///
/// L = mean( max(a, 0) − a·t + ln(1 + e^−|a|) ), which is −t·ln σ(a) − (1 − t)·ln(1 − σ(a)) written so
/// that nothing overflows and no digit is lost, at any logit: a sure and right one, t = 1 at +∞, costs nothing.
///
/// ∂L/∂a = (σ(a) − t) / n: it does not vanish while the classifier is wrong. The targets are constants.
public func binaryCrossEntropy(logits: Tensor, target: Tensor) -> Tensor {
  let loss = mean(of: logits, against: target, "logits") { a, t in
    // max(a, 0) − a·t, whose two halves could both be infinite.
    let wrong = a > 0 ? 1 - t : t
    return (wrong == 0 ? 0 : abs(a) * wrong) + log1pf(expf(-abs(a)))
  }
  guard let tape = logits.tape else { return loss }
  return tape.record(loss) { upstream, gradients in
    let scale = upstream.scalar / Float(logits.count)
    let target = target.spread(over: logits.shape)
    gradients.add(
      logits.zipped(target) { a, t, da, part in
        for i in part { da[i] = (1 / (1 + Elementary.exp(-a[i])) - t[i]) * scale }
      }, to: logits)
  }
}

/// Binary cross-entropy of probabilities p against targets t, a scalar:
///
/// L = mean( −t·ln(p + ε) − (1 − t)·ln(1 − p + ε) )
///
/// The ε keeps the logarithm finite where a probability is exactly 0 or 1, and caps the loss at −ln ε. It does
/// not bring back the gradient that the sigmoid before it has lost there. Keras' ε is 1e-7.
///
/// ∂L/∂p = ( −t / (p + ε) + (1 − t) / (1 − p + ε) ) / n. The targets are constants.
public func binaryCrossEntropy(probabilities: Tensor, target: Tensor, epsilon: Float = 1e-7) -> Tensor {
  let loss = mean(of: probabilities, against: target, "probabilities") { p, t in
    // A zero target leaves its half out altogether, so that 0·ln 0 is 0 also where ε is 0.
    (t == 0 ? 0 : -t * logf(p + epsilon)) - (t == 1 ? 0 : (1 - t) * logf(1 - p + epsilon))
  }
  guard let tape = probabilities.tape else { return loss }
  return tape.record(loss) { upstream, gradients in
    let scale = upstream.scalar / Float(probabilities.count)
    let target = target.spread(over: probabilities.shape)
    gradients.add(
      probabilities.zipped(target) { p, t, dp, part in
        for i in part {
          let (real, fake) = (t[i] / (p[i] + epsilon), (1 - t[i]) / (1 - p[i] + epsilon))
          dp[i] = ((t[i] == 1 ? 0 : fake) - (t[i] == 0 ? 0 : real)) * scale
        }
      }, to: probabilities)
  }
}

/// The mean of a loss over all entries, summed in double precision.
@inline(__always)
func mean(of x: Tensor, against target: Tensor, _ name: String, _ loss: (Float, Float) -> Float) -> Tensor {
  guard x.shape == target.shape || target.count == 1 else {
    fatalError(
      "A loss pairs each of its \(name) with a target; their shapes are \(x.shape) and \(target.shape).")
  }
  let beginning = Work.begin()
  defer { Work.losses.end(beginning) }
  let (entries, targets, step) = (x.storage.start, target.storage.start, target.count == 1 ? 0 : 1)
  var total = 0.0
  for i in 0..<x.count { total += Double(loss(entries[i], targets[i * step])) }
  return Tensor(Float(total / Double(max(x.count, 1))))
}
