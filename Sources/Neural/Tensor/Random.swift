/// Pseudo-random numbers from a seed: the same seed gives the same numbers, on every machine.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): a counter that
/// grows by a constant and a function that scrambles it. The standard library promises no sequence, and
/// a global generator would let one more picture change the training; so each use has its own stream.
///
/// Not `Sendable`: drawing changes the generator.
public final class Random {
  /// What the streams are named from.
  public let seed: UInt64
  /// Where in the sequence the next draw is.
  public private(set) var state: UInt64

  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  public init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// A generator of its own for one use: the same seed and name give the same stream, whatever else was drawn.
  public func stream(_ name: String) -> Random {
    // FNV-1a, because the standard library's hash differs from run to run.
    let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return Random(seed: Random.scramble(seed ^ hash))
  }

  /// 64 random bits.
  public func next() -> UInt64 {
    state &+= Random.golden
    return Random.scramble(state)
  }

  /// A number in 0 ..< 1, a multiple of 2⁻²⁴.
  public func uniform() -> Float {
    Float(next() >> 40) * 0x1p-24
  }

  /// A whole number in 0 ..< bound, all equally likely.
  public func below(_ bound: Int) -> Int {
    guard bound > 0 else {
      fatalError("A whole number below \(bound) was asked for; there is none from 0 on.")
    }
    // Multiply and take the high half (Lemire 2019); draws that would favour some numbers are drawn again.
    let range = UInt64(bound)
    let least = (0 &- range) % range
    while true {
      let (high, low) = next().multipliedFullWidth(by: range)
      if low >= least { return Int(high) }
    }
  }

  /// `0 ..< count` in random order (Fisher and Yates).
  public func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    order.withUnsafeMutableBufferPointer { order in
      for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, below(last + 1)) }
    }
    return order
  }

  /// Fills `draws` with the next random bits, none waiting for the one before.
  func draw(_ draws: UnsafeMutableBufferPointer<UInt64>) {
    for index in 0..<draws.count {
      let step = UInt64(truncatingIfNeeded: index &+ 1)
      draws[index] = Random.scramble(state &+ Random.golden &* step)
    }
    state &+= Random.golden &* UInt64(draws.count)
  }

  @inline(__always)
  private static func scramble(_ counter: UInt64) -> UInt64 {
    var z = counter
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Random: Resumable {
  public func keep(in state: inout TrainingState) {
    state.keep(self.state, as: "state")
  }

  public func restore(from state: TrainingState) throws(StateError) {
    self.state = try state.number("state")
  }
}

extension Random {
  /// Independent numbers, uniform in `range`.
  public func uniform(_ shape: Shape, in range: ClosedRange<Float> = 0...1) -> Tensor {
    let beginning = Work.begin()
    defer { Work.noise.end(beginning) }
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
    let beginning = Work.begin()
    defer { Work.noise.end(beginning) }
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
