/// Hinge loss of scores s, a scalar: L = mean( max(0, 1 − s) ).
///
/// In a hinge GAN, D's loss is this of the real scores plus this of the fakes' turned round, `hinge(real) + hinge(-fakes)`,
/// and G's is −mean of the fakes' scores. What lies beyond the margin of 1 is left in peace: ∂L/∂s = −1 / n where s < 1,
/// else 0. Lim and Ye, "Geometric GAN", 2017.
public func hinge(_ scores: Tensor) -> Tensor { relu(1 - scores).mean() }
