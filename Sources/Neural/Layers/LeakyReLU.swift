/// max(x, slope · x) for each entry; see ``leakyReLU(_:slope:)``.
public final class LeakyReLU: Layer {
  public let kind = "leaky_relu"
  public let slope: Float
  public init(_ slope: Float) { self.slope = slope }
  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { leakyReLU(input, slope: slope) }
}

/// max(0, x) for each entry; see ``relu(_:)``.
public final class ReLU: Layer {
  public let kind = "relu"
  public init() {}
  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { relu(input) }
}

/// Leaky rectifier: y = x where x > 0, y = slope · x elsewhere.
///
/// ∂L/∂x = ∂L/∂y where x > 0, slope · ∂L/∂y elsewhere (at 0, where there is no derivative, the slope).
/// Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.
public func leakyReLU(_ x: Tensor, slope: Float) -> Tensor {
  let y = x.mapped { x, y, part in leak(x, y, slope, part) }
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in
    gradients.add(upstream.leaked(where: x, slope), to: x)
  }
}

@inline(__always)
private func leak(
  _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ slope: Float, _ part: Range<Int>
) {
  // Slope 0 is no product: 0 · −∞ is not a number.
  if slope == 0 {
    for i in part { y[i] = x[i] <= 0 ? 0 : x[i] }
  } else {
    for i in part { y[i] = x[i] > 0 ? x[i] : slope * x[i] }
  }
}

/// The leaky rectifier in place.
func leak(_ values: UnsafeMutablePointer<Float>, _ slope: Float, _ part: Range<Int>) {
  leak(values, values, slope, part)
}

extension Tensor {
  /// ∂L/∂x from ∂L/∂y. Where the slope is not negative, y has the sign of x and will do in its place.
  func leaked(where x: Tensor, _ slope: Float) -> Tensor {
    zipped(x) { dy, x, dx, part in for i in part { dx[i] = x[i] > 0 ? dy[i] : slope * dy[i] } }
  }
}

/// A layer that can apply a leaky rectifier to what it puts out while that is still in the processor's own cache.
protocol Rectifying: Layer {
  /// The bits of the layer and then of the rectifier, if there is a slope.
  func callAsFunction(_ input: Tensor, leaking slope: Float?) -> Tensor
}

/// Such a layer and the leaky rectifier behind it in one: a stack has one tensor less to fill, to read and to keep.
final class Rectified: Layer {
  let kind = "rectified"
  private let layer: any Rectifying
  private let slope: Float

  /// Nil if these two layers are others.
  init?(_ first: any Layer, _ second: any Layer) {
    guard let layer = first as? any Rectifying,
      let slope = (second as? LeakyReLU)?.slope ?? (second is ReLU ? 0 : nil), slope >= 0
    else { return nil }
    (self.layer, self.slope) = (layer, slope)
  }

  func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { layer(input, leaking: slope) }
}

/// Rectifier: y = max(0, x), the leaky one with slope 0.
public func relu(_ x: Tensor) -> Tensor {
  leakyReLU(x, slope: 0)
}

extension LeakyReLU: PassesGradientBack {
  /// ∂L/∂x = ∂L/∂y · (1 or the slope). Which of them is constant but at the kink, where there is no derivative.
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    upstream * slopes(at: input, below: slope)
  }
}

extension ReLU: PassesGradientBack {
  /// ∂L/∂x = ∂L/∂y · (1 or 0).
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    upstream * slopes(at: input, below: 0)
  }
}

/// 1 where x > 0, `below` elsewhere: a constant.
private func slopes(at x: Tensor, below: Float) -> Tensor {
  x.mapped { x, y, part in for i in part { y[i] = x[i] > 0 ? 1 : below } }
}
