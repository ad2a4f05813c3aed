import Foundation

/// 5.3 · Where the sigmoid is exactly 1
///
/// The smallest whole logit at which 1 / (1 + e^−a), computed in single precision (`Float`), is
/// exactly 1. From there on a discriminator's probability carries no gradient.
public func whereSigmoidIsOne() -> Int {
  var logit = 0
  while 1 / (1 + exp(-Float(logit))) < 1 { logit += 1 }
  return logit
}

// To notice: The loop asks the machine and not a table: where it stops depends on Float alone. Only
// a little further away than any logit of a good discriminator the probability is 1, and its
// gradient gone.
