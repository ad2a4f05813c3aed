/// 3.3 · One-sided label smoothing
///
/// D's targets for so many real images followed by so many fakes, with one-sided label smoothing:
/// the real ones are 1 − smoothing, the fakes stay 0.
public func smoothedTargets(real: Int, fake: Int, smoothing: Double) -> [Double] {
  Array(repeating: 1 - smoothing, count: real) + Array(repeating: 0, count: fake)
}

// To notice: Only one side changes, hence the name. If fakes had 0.1 as their target, D would
// praise the generator for staying where it is.
