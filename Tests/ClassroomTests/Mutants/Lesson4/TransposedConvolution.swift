import Classroom

extension Mutants {
  static let transposedConvolution: [Mutant] = [
    Mutant(
      "the last stroke wins", of: Curriculum.transposedConvolution, caughtBy: "overlapping strokes add up"
    ) { x, kernel, stride in paint(x, kernel, stride) { $1 } },
    Mutant(
      "stride 1 always", of: Curriculum.transposedConvolution, caughtBy: "the stride sets them apart"
    ) { x, kernel, stride in paint(x, kernel, 1) },
    Mutant(
      "the kernel turned round", of: Curriculum.transposedConvolution, caughtBy: "one pixel paints the kernel"
    ) { x, kernel, stride in paint(x, kernel.reversed(), stride) },
    Mutant(
      "as long as rows times stride", of: Curriculum.transposedConvolution,
      caughtBy: "one pixel paints the kernel"
    ) { x, kernel, stride in Array(paint(x, kernel, stride).prefix(x.count * stride)) },
    Mutant(
      "an ordinary convolution", of: Curriculum.transposedConvolution, caughtBy: "one pixel paints the kernel"
    ) { x, kernel, stride in
      x.count < kernel.count ? [] : [zip(x, kernel).reduce(0) { $0 + $1.0 * $1.1 }]
    },
    Mutant(
      "room for one stroke too many", of: Curriculum.transposedConvolution,
      caughtBy: "one pixel paints the kernel"
    ) { x, kernel, stride in paint(x, kernel, stride) + Array(repeating: 0, count: stride) },
    Mutant(
      "all strokes alike", of: Curriculum.transposedConvolution, caughtBy: "one pixel paints the kernel"
    ) { x, kernel, stride in paint(x.map { _ in 1 }, kernel, stride) },
  ]
}

private func paint(
  _ x: [Double], _ kernel: [Double], _ stride: Int, by add: (Double, Double) -> Double = { $0 + $1 }
) -> [Double] {
  var y = [Double](repeating: 0, count: (x.count - 1) * stride + kernel.count)
  for i in x.indices {
    for j in kernel.indices { y[i * stride + j] = add(y[i * stride + j], x[i] * kernel[j]) }
  }
  return y
}
