import Neural
import Testing

/// Fails unless each entry differs from the expected one by no more than
/// `relative` · |expected| + `absolute`, and the shapes are the same.
func expect(
  _ tensor: Tensor?, isCloseTo expected: Tensor, relative: Float = 2e-6, absolute: Float = 1e-7,
  _ what: String, at location: SourceLocation = #_sourceLocation
) {
  guard let tensor else {
    Issue.record("\(what) is missing.", sourceLocation: location)
    return
  }
  guard tensor.shape == expected.shape else {
    Issue.record(
      "\(what) has shape \(tensor.shape) instead of \(expected.shape).", sourceLocation: location)
    return
  }
  for (index, (value, expected)) in zip(tensor.values, expected.values).enumerated()
  where !(abs(value - expected) <= relative * abs(expected) + absolute) {
    Issue.record(
      "\(what) is \(value) instead of \(expected) at entry \(index).", sourceLocation: location)
    return
  }
}

/// Whether both hold the same bits; unlike `==`, this tells −0 from 0 and finds NaN equal to itself.
func sameBits(_ a: Tensor, _ b: Tensor) -> Bool {
  a.shape == b.shape && a.values.map(\.bitPattern) == b.values.map(\.bitPattern)
}
