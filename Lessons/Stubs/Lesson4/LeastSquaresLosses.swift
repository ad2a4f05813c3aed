import Classroom
import Foundation

/// 4.3 · The least-squares losses
///
/// The losses [D, G] of a least-squares GAN from D's scores on real images and on fakes:
///
/// L_D = ½ mean (real − 1)² + ½ mean fake²,  L_G = ½ mean (fake − 1)²
public func leastSquaresLosses(real: [Double], fake: [Double]) -> [Double] {
  // TODO: return the two losses, D's first.
  notWritten()
}
