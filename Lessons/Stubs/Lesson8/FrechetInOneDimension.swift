import Classroom
import Foundation

/// 8.1 · Fréchet's distance, of numbers
///
/// The Fréchet distance of two lists of numbers, each taken for a normal distribution with the list's
/// mean μ and variance σ² (divided by n − 1):
///
/// (μ₁ − μ₂)² + σ₁² + σ₂² − 2σ₁σ₂
public func frechetInOneDimension(_ a: [Double], _ b: [Double]) -> Double {
  // TODO: return the distance.
  notWritten()
}
