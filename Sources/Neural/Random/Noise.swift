extension Random {
  /// Independent numbers, uniform in `range`.
  public func uniform(_ shape: Shape, in range: ClosedRange<Float> = 0...1) -> Tensor {
    let (low, width) = (range.lowerBound, range.upperBound - range.lowerBound)
    return Tensor(shape) { values in
      guard let values = values.baseAddress else { return }
      draws(shape.count) {
        values[$0] = low + width * (Float(UInt32(truncatingIfNeeded: $1 >> 40)) * 0x1p-24)
      }
    }
  }

  /// Independent numbers from the normal distribution N(mean, deviation²).
  ///
  /// Box and Muller 1958: for uniform u and v, √(−2 ln u)·cos 2πv and √(−2 ln u)·sin 2πv are two independent
  /// normal numbers. One draw of 64 bits gives u and v, so two entries of the tensor; none is left over to
  /// depend on what was asked before.
  public func normal(_ shape: Shape, mean: Float = 0, deviation: Float = 1) -> Tensor {
    Tensor(shape) { values in
      guard let values = values.baseAddress else { return }
      let pairs = (shape.count + 1) / 2
      // The halves overlap by one entry where the count is odd.
      let others = values + (shape.count - pairs)
      draws(pairs) { index, bits in
        // 1 − u is never 0, so that its logarithm exists.
        let u = 1 - Float(UInt32(truncatingIfNeeded: bits >> 40)) * 0x1p-24
        let v = Float(UInt32(truncatingIfNeeded: bits) >> 8) * 0x1p-24 - 0.5
        let radius = deviation * (-2 * Elementary.log(u)).squareRoot()
        others[index] = mean + radius * Elementary.sine(ofTurns: v)
        values[index] = mean + radius * Elementary.sine(ofTurns: v + 0.25)
      }
    }
  }
}
