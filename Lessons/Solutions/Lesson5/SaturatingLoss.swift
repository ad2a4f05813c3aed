import Foundation

/// 5.4 · Find the slip: the loss that one should avoid
///
/// The loss that the generator has in the minimax game, the mean of ln(1 − D(G(z))) over D's
/// probabilities on fakes.
///
/// An article advises against minimising "1 − log D(G(z))". That is not the loss it means: 1 − log D
/// has the same gradient as −log D, which it recommends. Write the one it means.
public func saturatingLoss(_ fake: [Double]) -> Double {
  fake.reduce(0) { $0 + log(1 - $1) } / Double(fake.count)
}

// To notice: The 1 stands inside of the logarithm, and that decides which of two losses it is. Near
// D = 0, where every generator begins, it is flat: the worse the fakes, the less there is to learn.
