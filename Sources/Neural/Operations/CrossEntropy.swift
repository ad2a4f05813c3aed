#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Binary cross-entropy of logits a against targets t (1: real, 0: fake, or between), a scalar:
///
/// L = mean( max(a, 0) − a·t + ln(1 + e^−|a|) ), which is −t·ln σ(a) − (1 − t)·ln(1 − σ(a)) written so
/// that nothing overflows and no digit is lost, at any logit.
///
/// ∂L/∂a = (σ(a) − t) / n: it does not vanish while the classifier is wrong. The targets are constants.
public func binaryCrossEntropy(logits: Tensor, target: Tensor) -> Tensor {
  let loss = mean(of: logits, against: target, "logits") { a, t in max(a, 0) - a * t + log1pf(expf(-abs(a))) }
  guard let tape = logits.tape else { return loss }
  return tape.record(loss) { upstream, gradients in
    let scale = upstream.scalar / Float(logits.count)
    gradients.add(logits.zipped(target) { a, t in (1 / (1 + Elementary.exp(-a)) - t) * scale }, to: logits)
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
    gradients.add(
      probabilities.zipped(target) { p, t in
        ((t == 0 ? 0 : -t / (p + epsilon)) + (t == 1 ? 0 : (1 - t) / (1 - p + epsilon))) * scale
      }, to: probabilities)
  }
}

/// The same with one target for the whole minibatch.
public func binaryCrossEntropy(logits: Tensor, target: Float) -> Tensor {
  binaryCrossEntropy(logits: logits, target: Tensor(logits.shape, repeating: target))
}

/// The same with one target for the whole minibatch.
public func binaryCrossEntropy(probabilities: Tensor, target: Float, epsilon: Float = 1e-7) -> Tensor {
  binaryCrossEntropy(
    probabilities: probabilities, target: Tensor(probabilities.shape, repeating: target), epsilon: epsilon)
}

/// The mean of a loss over all entries, summed in double precision.
@inline(__always)
func mean(of x: Tensor, against target: Tensor, _ name: String, _ loss: (Float, Float) -> Float) -> Tensor {
  guard x.shape == target.shape else {
    fatalError("A loss pairs each of its \(name) with a target; their shapes are \(x.shape) and \(target.shape).")
  }
  let (x, t, count) = (x.storage.start, target.storage.start, x.count)
  var total = 0.0
  for i in 0..<count { total += Double(loss(x[i], t[i])) }
  return Tensor(Float(total / Double(max(count, 1))))
}
