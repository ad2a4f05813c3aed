import Foundation

/// 1.2 · The optimal discriminator of two normal distributions
///
/// D*(x) where the data are N(0, 1) and the generator makes N(mean, 1): the probability that x is
/// real.
///
/// Both densities are exp(−(x − m)² / 2) / √(2π), with m = 0 and m = mean. Far out both are 0 in
/// floating point: D* still has a value there.
public func optimalDiscriminator(_ x: Double, mean: Double) -> Double {
  1 / (1 + exp(mean * x - mean * mean / 2))
}

// To notice: Dividing on paper removed both 0 / 0 and the factor 1 / √(2π), so nothing can
// underflow. What is left is a sigmoid of a straight line in x, which even the smallest network can
// draw.
