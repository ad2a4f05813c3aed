import Foundation

/// 2.3 · Both losses, with a small number in the logarithm
///
/// The losses [D, G] for D's probabilities on a minibatch of real points and one of as many fakes:
///
/// L_D = −mean( ln(D(x) + ε) + ln(1 − D(G(z)) + ε) ),  L_G = −mean ln(D(G(z)) + ε)
public func lossesOfBoth(real: [Double], fake: [Double], epsilon: Double) -> [Double] {
  var (d, g) = (0.0, 0.0)
  for (r, f) in zip(real, fake) {
    d -= log(r + epsilon) + log(1 - f + epsilon)
    g -= log(f + epsilon)
  }
  return [d / Double(real.count), g / Double(real.count)]
}

// To notice: G's loss looks at the fakes only: the real points tell it nothing. ε stands inside of
// each logarithm, where it costs a good answer almost nothing and saves a wrong one from infinity.
