import Neural

/// The gradient of Σ upstream · function towards each input, nil where the function does not depend on it.
func gradients(
  _ inputs: [Tensor], _ upstream: Tensor, _ function: ([Tensor]) -> Tensor
) -> [Tensor?] {
  let tape = Tape()
  defer { tape.close() }
  let watched = inputs.map { tape.watch($0) }
  let slopes = tape.gradients(of: (function(watched) * upstream).sum())
  return watched.map { slopes[$0] }
}
