import Datasets
import Neural

/// Makes so many images, with these random numbers.
typealias Sampler = @MainActor (_ count: Int, _ random: Random) -> Tensor

/// Digits themselves.
func drawReal(_ count: Int, _ random: Random) -> Tensor {
  mnist.images.rows(at: (0..<count).map { _ in random.below(60_000) })
}

/// Each pixel is inked by itself, as often as `inkShare` says.
func pixels(inked inkShare: Tensor) -> Sampler {
  { count, random in sigmoid((inkShare - random.uniform([count, 784])) * 1000) }  // 0 or 1
}

/// Decoded from normal codes, with the means and covariances of these ones, [1,000 × 100].
func fitted(to codes: Tensor, _ decoder: Generator) -> Sampler {
  let meanCode = meanRow(codes)
  let deviations = (codes - meanCode) * Tensor(1 / Float(1000).squareRoot())
  return { count, random in
    decoder(dense(random.normal([count, 1000]), deviations, meanCode))
  }
}
