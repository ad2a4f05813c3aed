/// 7.1 · A step that looks ahead
///
/// One extragradient step in the game x·y, which x minimises and y maximises: a trial step of both
/// at once, x′ = x − rate · y and y′ = y + rate · x, and then the real step from (x, y) along the
/// gradients found at (x′, y′).
public func extragradientStep(_ x: Double, _ y: Double, rate: Double) -> [Double] {
  [x - rate * (y + rate * x), y + rate * (x - rate * y)]
}

// To notice: Both lines read the old x and y, and no variable is overwritten before the other has
// been read. The trial point appears only within the gradients; the step itself begins where it
// began.
