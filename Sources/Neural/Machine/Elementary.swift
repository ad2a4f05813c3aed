/// Elementary functions without branches or calls, so that a loop over them becomes wide vectors.
///
/// The system's own are correct to the last bit, but one number at a time: ten times slower over an image.
/// The coefficients are those of Moshier's Cephes library (single precision).
enum Elementary {
  /// e^x with a relative error below 2e-7; the ends are clamped where single precision ends.
  @inline(__always)
  static func exp(_ x: Float) -> Float {
    let x = x < -87.3 ? -87.3 : (x > 88.3 ? 88.3 : x)
    // x = n·ln 2 + r. Adding 1.5·2²³ rounds to a whole n and leaves it in the lowest bits.
    let rounded = x * 1.442695040888963 + 12_582_912
    let n = rounded - 12_582_912
    let r = (x - n * 0.693359375) - n * -2.12194440e-4
    var p: Float = 1.9875691500e-4
    p = p * r + 1.3981999507e-3
    p = p * r + 8.3334519073e-3
    p = p * r + 4.1665795894e-2
    p = p * r + 1.6666665459e-1
    p = p * r + 5.0000001201e-1
    let powerOfTwo = Float(bitPattern: (rounded.bitPattern &+ 127) &<< 23)
    return (p * r * r + r + 1) * powerOfTwo
  }

  /// tanh x with a relative error below 3e-7.
  @inline(__always)
  static func tanh(_ x: Float) -> Float {
    // With e^(−2|x|) nothing overflows. Where that is nearly 1, the difference has no digits left: a series has them.
    let power = exp(-2 * abs(x))
    let size = (1 - power) / (1 + power)
    let square = x * x
    var p: Float = -5.70498872745e-3
    p = p * square + 2.06390887954e-2
    p = p * square - 5.37397155531e-2
    p = p * square + 1.33314422036e-1
    p = p * square - 3.33332819422e-1
    return abs(x) < 0.625 ? p * square * x + x : (x < 0 ? -size : size)
  }

  /// ln x for a normal x > 0, with an error below 2e-7 · max(1, |ln x|).
  @inline(__always)
  static func log(_ x: Float) -> Float {
    // x = m·2ᵉ with m between √½ and √2.
    let bits = x.bitPattern &- 0x3F35_04F3
    let e = Float(Int32(bitPattern: bits) &>> 23)
    let m = Float(bitPattern: (bits & 0x007F_FFFF) &+ 0x3F35_04F3) - 1
    var p: Float = 7.0376836292e-2
    p = p * m - 1.1514610310e-1
    p = p * m + 1.1676998740e-1
    p = p * m - 1.2420140846e-1
    p = p * m + 1.4249322787e-1
    p = p * m - 1.6668057665e-1
    p = p * m + 2.0000714765e-1
    p = p * m - 2.4999993993e-1
    p = p * m + 3.3333331174e-1
    let square = m * m
    return (p * m * square + e * -2.12194440e-4 - 0.5 * square) + m + e * 0.693359375
  }

  /// sin(2πt) for t between −½ and ¾, with an error below 2.5e-7.
  @inline(__always)
  static func sine(ofTurns t: Float) -> Float {
    let turn = t >= 0.5 ? t - 1 : t
    let folded = turn > 0.25 ? 0.5 - turn : (turn < -0.25 ? -0.5 - turn : turn)
    let x = folded * 6.283185307179586
    let square = x * x
    var p: Float = 2.6057805e-6
    p = p * square - 1.9809016e-4
    p = p * square + 8.3330255e-3
    p = p * square - 1.6666657e-1
    return x + x * square * p
  }
}

/// The same for many numbers, in place. A debug build compiles each file by itself: only here, beside the functions,
/// do these loops become wide vectors there, too.
extension Elementary {
  static func exp(_ values: UnsafeMutablePointer<Float>, _ part: Range<Int>) {
    for i in part { values[i] = exp(values[i]) }
  }

  static func log(_ values: UnsafeMutablePointer<Float>, _ part: Range<Int>) {
    for i in part { values[i] = log(values[i]) }
  }

  static func sine(ofTurns values: UnsafeMutablePointer<Float>, _ part: Range<Int>) {
    for i in part { values[i] = sine(ofTurns: values[i]) }
  }

  /// tanh of other numbers: `results` gets it for `x`.
  static func tanh(
    _ x: UnsafePointer<Float>, _ results: UnsafeMutablePointer<Float>, _ part: Range<Int>
  ) {
    for i in part { results[i] = tanh(x[i]) }
  }

  /// 1 / (1 + e⁻ˣ) of other numbers: `results` gets it for `x`.
  static func sigmoid(
    _ x: UnsafePointer<Float>, _ results: UnsafeMutablePointer<Float>, _ part: Range<Int>
  ) {
    for i in part { results[i] = 1 / (1 + exp(-x[i])) }
  }
}
