import Classroom
import Foundation

/// 5.3 · Where the sigmoid is exactly 1
///
/// The smallest whole logit at which 1 / (1 + e^−a), computed in single precision (`Float`), is
/// exactly 1. From there on a discriminator's probability carries no gradient.
public func whereSigmoidIsOne() -> Int {
  // TODO: count logits up from 0 until the sigmoid is 1, and return the one.
  notWritten()
}
