extension Random {
  /// Independent numbers, uniform in `range`.
  public func uniform(_ shape: Shape, in range: ClosedRange<Float> = 0...1) -> Tensor {
    let (low, width) = (range.lowerBound, range.upperBound - range.lowerBound)
    return Tensor(shape) { values in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: shape.count) { bits in
        draw(bits)
        for i in 0..<bits.count {
          values[i] = low + width * (Float(UInt32(truncatingIfNeeded: bits[i] >> 40)) * 0x1p-24)
        }
      }
    }
  }

  /// Independent numbers from the normal distribution N(mean, deviation²).
  ///
  /// Box and Muller 1958: for uniform u and v, √(−2 ln u)·cos 2πv and √(−2 ln u)·sin 2πv are two independent
  /// normal numbers. One draw of 64 bits gives u and v, so two entries of the tensor; none is left over to
  /// depend on what was asked before.
  public func normal(_ shape: Shape, mean: Float = 0, deviation: Float = 1) -> Tensor {
    let pairs = (shape.count + 1) / 2
    let (radius, turns) = (Storage(count: pairs), Storage(count: pairs))
    let (r, t) = (radius.start, turns.start)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: pairs) { bits in
      draw(bits)
      for i in 0..<pairs {
        // 1 − u is never 0, so that its logarithm exists.
        r[i] = 1 - Float(UInt32(truncatingIfNeeded: bits[i] >> 40)) * 0x1p-24
        t[i] = Float(UInt32(truncatingIfNeeded: bits[i]) >> 8) * 0x1p-24 - 0.5
      }
    }
    Elementary.log(r, 0..<pairs)
    for i in 0..<pairs { r[i] = deviation * (-2 * r[i]).squareRoot() }
    return Tensor(shape) { values in
      guard let cosines = values.baseAddress else { return }
      // The halves overlap by one entry where the count is odd.
      let sines = cosines + (shape.count - pairs)
      for i in 0..<pairs { sines[i] = t[i] }
      Elementary.sine(ofTurns: sines, 0..<pairs)
      for i in 0..<pairs { sines[i] = mean + r[i] * sines[i] }
      for i in 0..<pairs { cosines[i] = t[i] + 0.25 }
      Elementary.sine(ofTurns: cosines, 0..<pairs)
      for i in 0..<pairs { cosines[i] = mean + r[i] * cosines[i] }
    }
  }
}
