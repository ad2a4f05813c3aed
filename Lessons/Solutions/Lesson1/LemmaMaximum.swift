/// 1.1 · Where the lemma's function is largest
///
/// For a, b ≥ 0, not both 0: the y in 0…1 at which a·ln y + b·ln(1 − y) is largest.
public func lemmaMaximum(_ a: Double, _ b: Double) -> Double {
  a / (a + b)
}

// To notice: The maximum depends on a share only: 3 and 1 lead to the same place as 300 and 100.
// With p_data and p_g for a and b this line is the best discriminator.
