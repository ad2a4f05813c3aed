import Neural

/// What both players want, told from the discriminator's scores of real data and of fakes, [n × 1]
/// each.
enum Loss: String, CaseIterable {
  case nonSaturating = "non-saturating"
  case minimax
  case leastSquares = "least squares"
  case wasserstein = "Wasserstein, penalty"
  case hinge
  case relativistic = "in pairs"

  /// The five that Lucic and others compared, or that came soon after; each judges one image at a
  /// time.
  static let ofSingles = allCases.filter { $0 != .relativistic }

  /// - Parameter target: What a score of a real image should say of it: 1, or a little less.
  func discriminator(_ onReal: Tensor, _ onFakes: Tensor, target: Float = 1) -> Tensor {
    switch self {
    case .minimax, .nonSaturating:
      binaryCrossEntropy(logits: onReal, target: Tensor(target))
        + binaryCrossEntropy(logits: onFakes, target: 0)
    case .leastSquares:
      Neural.leastSquares(onReal, target: Tensor(target)) + Neural.leastSquares(onFakes, target: 0)
    case .wasserstein: onFakes.mean() - onReal.mean()
    case .hinge: Neural.hinge(onReal) + Neural.hinge(-onFakes)
    case .relativistic: Neural.relativistic(onReal, over: onFakes)
    }
  }

  func generator(_ onReal: Tensor, _ onFakes: Tensor) -> Tensor {
    switch self {
    case .minimax: -binaryCrossEntropy(logits: onFakes, target: 0)
    case .nonSaturating: binaryCrossEntropy(logits: onFakes, target: 1)
    case .leastSquares: Neural.leastSquares(onFakes, target: 1)
    case .wasserstein, .hinge: -onFakes.mean()
    case .relativistic: Neural.relativistic(onFakes, over: onReal)
    }
  }
}
