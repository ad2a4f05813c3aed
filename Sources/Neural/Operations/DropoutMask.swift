/// Dropout: each entry is set to 0 with probability `rate`, and the others grow by 1 / (1 − rate), so that the
/// mean stays what it was.
///
/// ∂L/∂x = ∂L/∂y / (1 − rate) where the entry stayed, 0 where it was dropped. Srivastava, Hinton, Krizhevsky,
/// Sutskever and Salakhutdinov, "Dropout: a simple way to prevent neural networks from overfitting", 2014.
public func dropout(_ x: Tensor, rate: Float, _ random: Random) -> Tensor {
  guard (0..<1).contains(rate) else {
    fatalError("Dropout leaves some entries: its rate is at least 0 and below 1, not \(rate).")
  }
  let mask = random.uniform(x.shape)
  let growth = 1 / (1 - rate)
  let y = x.zipped(mask) { x, draw, y, part in
    for i in part { y[i] = draw[i] >= rate ? x[i] * growth : 0 }
  }
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in
    gradients.add(
      upstream.zipped(mask) { dy, draw, dx, part in
        for i in part { dx[i] = draw[i] >= rate ? dy[i] * growth : 0 }
      }, to: x)
  }
}
