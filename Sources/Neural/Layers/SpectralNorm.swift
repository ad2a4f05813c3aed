/// A layer whose weights are divided by their largest singular value. No input of a dense layer grows then, whatever is
/// learned; one of a k × k convolution k times at most, since k² of its places read each pixel.
///
/// W̄ = W / σ(W), with W as a matrix, [… × out]. σ is estimated by power iteration: with v = W·u / ‖W·u‖ a step is
/// u ← Wᵀ·v / ‖Wᵀ·v‖, one each time the layer is called in training, and σ = vᵀ·W·u. The gradient takes u and v as
/// constants: ∂L/∂W = (∂L/∂W̄ − (Σ ∂L/∂W̄ · W̄) · v·uᵀ) / σ. Miyato, Kataoka, Koyama and Yoshida, "Spectral normalization for
/// generative adversarial networks", 2018.
///
/// ```swift
/// SpectralNorm(Dense(1_024, 1, random), random)
/// ```
public final class SpectralNorm: Layer {
  public let kind = "spectral_norm"
  public let layer: any PassesGradientBack
  /// u: the direction among the outputs that the weights stretch most, as far as it is known.
  public let direction: Parameter
  private let weight: Parameter

  /// - Parameters:
  ///   - layer: A dense layer or a convolution; its bias is left as it is.
  ///   - random: Where u begins.
  public init(_ layer: any PassesGradientBack, _ random: Random) {
    guard let weight = layer.parameters.first?.parameter, weight.value.shape.rank > 1 else {
      fatalError(
        "SpectralNorm divides a matrix of weights by its largest singular value; \(layer.kind) begins with none."
      )
    }
    (self.layer, self.weight) = (layer, weight)
    direction = Parameter("direction", random.normal([weight.value.shape.columns]))
    for _ in 0..<15 { look() }
  }

  public var parameters: [(name: String, parameter: Parameter)] { layer.parameters }
  public var statistics: [(name: String, statistic: Parameter)] {
    layer.statistics + [("direction", direction)]
  }
  public var inputShape: Shape? { layer.inputShape }
  public func outputShape(for input: Shape) -> Shape { layer.outputShape(for: input) }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    if mode == .training { look() }
    return normalized { layer(input, mode) }
  }

  /// W as a matrix, [… × out].
  private var matrix: Tensor {
    let shape = weight.value.shape
    return weight.value.reshaped(to: [shape.rows, shape.columns])
  }

  /// v, from u: [1 × …].
  private var counterpart: Tensor {
    let u = direction.value.reshaped(to: [1, direction.value.count])
    return matrixProduct(u, matrix.detached, transposingRight: true).unitLength
  }

  /// A step of the power iteration.
  private func look() {
    let u = matrixProduct(counterpart, matrix.detached).unitLength
    direction.assign(u.reshaped(to: direction.value.shape))
  }

  /// What `body` makes of the layer with its weights divided; afterwards they are what they were.
  private func normalized<Result>(_ body: () -> Result) -> Result {
    let present = weight.value
    defer { weight.value = present }
    let image = matrixProduct(counterpart, matrix)  // [1 × out]
    let sigma = (image * direction.value.reshaped(to: image.shape)).sum()
    weight.value = present / sigma
    return body()
  }
}

extension SpectralNorm: PassesGradientBack {
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    normalized { layer.passBack(upstream, input: input, output: output) }
  }
}

extension Tensor {
  /// A constant of the same direction whose squares add up to 1.
  fileprivate var unitLength: Tensor {
    let length = withValues { $0.reduce(0.0) { $0 + Double($1) * Double($1) } }.squareRoot()
    return detached * Tensor(Float(1 / max(length, 1e-12)))
  }
}
