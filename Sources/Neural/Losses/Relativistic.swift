/// Relativistic loss of pairs, a scalar: L = mean( ln(1 + e^−(a − b)) ) over pairs of scores, small where each favoured a
/// lies well above the rival b beside it.
///
/// In a relativistic pairing GAN, D's loss is this of real scores over those of fakes, and G's is this of fakes over real
/// ones. Only differences count: what is added to all scores changes nothing, and a generator that has only some of the
/// modes is always below the real points of the others.
/// ∂L/∂a = −σ(b − a) / n,  ∂L/∂b = σ(b − a) / n. Jolicoeur-Martineau, "The relativistic discriminator: a key element
/// missing from standard GAN", 2019.
public func relativistic(_ favoured: Tensor, over rivals: Tensor) -> Tensor {
  guard favoured.shape == rivals.shape else {
    fatalError(
      "A relativistic loss compares each score with the rival beside it; their shapes are \(favoured.shape) and \(rivals.shape)."
    )
  }
  return binaryCrossEntropy(logits: favoured - rivals, target: 1)
}
