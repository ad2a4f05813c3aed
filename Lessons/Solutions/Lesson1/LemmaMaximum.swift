/// 1.1 · Where the lemma's function is largest
///
/// For a, b ≥ 0, not both 0: the y in 0…1 at which a·ln y + b·ln(1 − y) is largest.
public func lemmaMaximum(_ a: Double, _ b: Double) -> Double {
  a / (a + b)
}
