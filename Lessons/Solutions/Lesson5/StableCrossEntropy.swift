import Foundation

/// 5.2 · Cross-entropy that any logit survives
///
/// −t·ln σ(a) − (1 − t)·ln(1 − σ(a)) for a logit a and a target t, finite and exact at any logit:
/// σ(1000) is 1, and the logarithm of 1 − 1 is not wanted.
public func stableCrossEntropy(logit: Double, target: Double) -> Double {
  max(logit, 0) - logit * target + log1p(exp(-abs(logit)))
}

// To notice: Every exponent is negative or 0, so nothing can overflow; what is large leaves as
// plain logit. log1p keeps an x that 1 + x would swallow, and with it the gradient of an almost
// right answer.
