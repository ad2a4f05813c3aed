import Classroom
import Foundation

/// 2.3 · Both losses, with a small number in the logarithm
///
/// The losses [D, G] for D's probabilities on a minibatch of real points and one of as many fakes:
///
/// L_D = −mean( ln(D(x) + ε) + ln(1 − D(G(z)) + ε) ),  L_G = −mean ln(D(G(z)) + ε)
public func lossesOfBoth(real: [Double], fake: [Double], epsilon: Double) -> [Double] {
  // TODO: return the two means, D's first.
  notWritten()
}
