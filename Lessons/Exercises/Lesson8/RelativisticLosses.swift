import Classroom
import Foundation

/// 8.2 · The relativistic losses
///
/// The losses [D, G] of a game in which pairs are judged, from D's scores on real images and on the
/// fakes beside them:
///
/// L_D = mean ln(1 + e^−(real − fake)),  L_G = mean ln(1 + e^−(fake − real))
///
/// Scores may lie thousands apart, and both are numbers all the same.
public func relativisticLosses(real: [Double], fake: [Double]) -> [Double] {
  // TODO: return the two losses, D's first.
  notWritten()
}
