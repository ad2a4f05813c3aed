@testable import Neural
import Testing

extension NeuralTests {
  /// Convolution, transposed convolution and pooling: differences, PyTorch's numbers, and plain loops.
  @Suite struct ConvolutionTests {
    init() { Engine.use(threads: 2) }

    // MARK: PyTorch

    /// The operation that a case of the fixture is named for, as in `convolution-same/2-same`.
    private func operation(_ name: String, _ argument: String) throws -> ([Tensor]) -> Tensor {
      let words = argument.split(separator: "-")
      let number = try #require(words.first.flatMap { Int($0) })
      if name.hasPrefix("pooling") {
        let stride = try #require(Int(words[1]))
        return { maxPool2D($0[0], size: number, stride: stride) }
      }
      let padding: Padding = words[1] == "same" ? .same : .valid
      if name.hasPrefix("transposed") {
        return { convTranspose2D($0[0], $0[1], $0[2], stride: number, padding: padding) }
      }
      return { conv2D($0[0], $0[1], $0[2], stride: number, padding: padding) }
    }

    @Test func pyTorchSaysTheSame() throws {
      let fixture = try Fixture("convolutions")
      #expect(fixture.cases.count == 18)
      for name in fixture.cases {
        let argument = try #require(fixture.second(of: name))
        let key = "\(name)/\(argument)"
        let inputs = name.hasPrefix("pooling") ? ["input"] : ["input", "weight", "bias"]
        let apply = try operation(name, argument)
        let tape = Tape()
        let watched = try inputs.map { tape.watch(try fixture("\(key)/\($0)")) }
        let output = apply(watched)
        expect(output, isCloseTo: try fixture("\(key)/output"), absolute: 4e-6, "\(key)'s output")
        let gradients = tape.gradients(of: (output * (try fixture("\(key)/upstream"))).sum())
        for (input, tensor) in zip(inputs, watched) {
          expect(
            gradients[tensor], isCloseTo: try fixture("\(key)/\(input).gradient"), absolute: 1e-5,
            "\(key)'s gradient towards \(input)")
        }
        tape.close()
      }
    }

    // MARK: Differences

    @Test(arguments: [(1, Padding.valid), (2, .valid), (3, .valid), (1, .same), (2, .same), (3, .same)])
    func derivatives(stride: Int, padding: Padding) {
      let random = Random(seed: 40)
      for (image, kernel) in [
        ([1, 3, 3, 1], [3, 3, 1, 1]), ([2, 5, 4, 2], [2, 3, 2, 3]), ([3, 9, 8, 4], [5, 4, 4, 17]),
        ([9, 12, 11, 3], [5, 5, 3, 32]),
      ] as [(Shape, Shape)] {
        checkGradient(
          of: { conv2D($0[0], $0[1], $0[2], stride: stride, padding: padding) },
          at: [random.normal(image), random.normal(kernel), random.normal([kernel[3]])])
        let turned: Shape = [kernel[0], kernel[1], kernel[3], kernel[2]]
        checkGradient(
          of: { convTranspose2D($0[0], $0[1], $0[2], stride: stride, padding: padding) },
          at: [random.normal(image), random.normal(turned), random.normal([turned[2]])])
      }
    }

    /// With the leaky rectifier in it. The bias keeps every entry on its side of the kink.
    @Test(arguments: [0 as Float, 0.2], [Padding.valid, .same])
    func derivativesWithRectifier(slope: Float, padding: Padding) {
      let random = Random(seed: 43)
      for (image, kernel) in [
        ([2, 5, 4, 2], [2, 3, 2, 3]), ([9, 12, 11, 3], [5, 5, 3, 32]),
      ] as [(Shape, Shape)] {
        let bound = 1 / Float(kernel.count / kernel[3])
        let x = random.uniform(image, in: -0.5...0.5)
        checkGradient(
          of: { conv2D($0[0], $0[1], $0[2], stride: 1, padding: padding, leaking: slope) },
          at: [x, random.uniform(kernel, in: -bound...bound), random.awayFromZero([kernel[3]], by: 2)])
        let turned: Shape = [kernel[0], kernel[1], kernel[3], kernel[2]]
        checkGradient(
          of: { convTranspose2D($0[0], $0[1], $0[2], stride: 2, padding: padding, leaking: slope) },
          at: [x, random.uniform(turned, in: -bound...bound), random.awayFromZero([turned[2]], by: 2)])
      }
    }

    @Test func derivativesOfPooling() {
      let random = Random(seed: 41)
      for (shape, size, stride) in [
        ([1, 2, 2, 1], 2, 2), ([2, 5, 7, 3], 2, 2), ([1, 6, 5, 2], 3, 2), ([3, 7, 7, 5], 2, 3),
        ([9, 24, 24, 32], 2, 2),
      ] as [(Shape, Int, Int)] {
        // Distinct entries, far enough apart that a step does not change the winner.
        let order = random.permutation(shape.count).map { Float($0) / Float(shape.count) * 64 }
        checkGradient(
          of: { maxPool2D($0[0], size: size, stride: stride) }, at: [Tensor(shape, order)],
          step: 8 / Float(shape.count))
      }
    }

    // MARK: Plain loops

    @Test func plainLoopsSayTheSame() {
      let random = Random(seed: 42)
      func draw(_ range: ClosedRange<Int>) -> Int { range.lowerBound + random.below(range.count) }
      for trial in 0..<60 {
        Engine.use(threads: trial % 2 + 1)
        let (stride, padding) = (draw(1...3), random.below(2) == 0 ? Padding.same : .valid)
        let kernel: Shape = [draw(1...5), draw(1...5), draw(1...6), draw(1...(trial % 3 == 0 ? 33 : 6))]
        let grown = padding == .same ? 1 : 0
        let (height, width) = (draw(max(1, kernel[0] - grown)...13), draw(max(1, kernel[1] - grown)...13))
        let image: Shape = [draw(1...5), height, width, kernel[2]]
        let plain = PlainConvolution(image: image, weight: kernel, stride: stride, padding: padding)
        let (x, weight, y) = (random.normal(image), random.normal(kernel), random.normal(plain.gridShape))
        let what = "trial \(trial): \(image) with \(kernel), stride \(stride), \(padding)"

        let bias = random.normal([kernel[3]])
        let convolve = { (inputs: [Tensor]) in
          conv2D(inputs[0], inputs[1], inputs[2], stride: stride, padding: padding)
        }
        expect(
          convolve([x, weight, bias]), isCloseTo: plain.grid(image: x, weight: weight) + bias,
          absolute: 2e-5, what)
        let slopes = gradients([x, weight, bias], y, convolve)
        expect(slopes[0], isCloseTo: plain.image(grid: y, weight: weight), absolute: 2e-5, "∂x of \(what)")
        expect(slopes[1], isCloseTo: plain.weight(image: x, grid: y), absolute: 1e-4, "∂W of \(what)")

        // The transposed one goes from the grid to an image, of the size that this many windows make.
        let places = plain.gridShape
        func side(_ places: Int, _ size: Int) -> Int {
          padding == .same ? places * stride : max((places - 1) * stride + size, places * stride)
        }
        let large: Shape = [image[0], side(places[1], kernel[0]), side(places[2], kernel[1]), kernel[2]]
        let adjoint = PlainConvolution(image: large, weight: kernel, stride: stride, padding: padding)
        let (upstream, shift) = (random.normal(large), random.normal([kernel[2]]))
        let paint = { (inputs: [Tensor]) in
          convTranspose2D(inputs[0], inputs[1], inputs[2], stride: stride, padding: padding)
        }
        expect(
          paint([y, weight, shift]), isCloseTo: adjoint.image(grid: y, weight: weight) + shift,
          absolute: 2e-5, "transposed \(what)")
        let back = gradients([y, weight, shift], upstream, paint)
        expect(
          back[0], isCloseTo: adjoint.grid(image: upstream, weight: weight), absolute: 2e-5,
          "∂x of transposed \(what)")
        expect(
          back[1], isCloseTo: adjoint.weight(image: upstream, grid: y), absolute: 1e-4,
          "∂W of transposed \(what)")
      }
    }

    @Test func plainPoolingSaysTheSame() {
      let random = Random(seed: 43)
      for trial in 0..<40 {
        let (size, stride) = (1 + random.below(3), 1 + random.below(3))
        let shape: Shape = [
          1 + random.below(4), size + random.below(9), size + random.below(9), 1 + random.below(20),
        ]
        // Few different numbers, so that many windows have two largest.
        let x = Tensor(shape, (0..<shape.count).map { _ in Float(random.below(7)) - 3 })
        let (expected, winners) = PlainConvolution.pool(x, size: size, stride: stride)
        let what = "trial \(trial): \(shape) in windows of \(size), stride \(stride)"
        let apply = { (inputs: [Tensor]) in maxPool2D(inputs[0], size: size, stride: stride) }
        #expect(sameBits(apply([x]), expected), "\(what)")
        let upstream = random.normal(expected.shape)
        var slopes = [Float](repeating: 0, count: shape.count)
        for (winner, slope) in zip(winners, upstream.values) { slopes[winner] += slope }
        expect(
          gradients([x], upstream, apply)[0], isCloseTo: Tensor(shape, slopes), absolute: 1e-6,
          "∂x of \(what)")
      }
    }

    // MARK: Odds and ends

    /// ⟨conv(x), y⟩ = ⟨x, transposed(y)⟩: what the name transposed means.
    @Test func transposed() {
      let random = Random(seed: 44)
      let weight = random.normal([4, 4, 3, 5])
      let (x, y) = (random.normal([2, 28, 28, 3]), random.normal([2, 14, 14, 5]))
      let forth = conv2D(x, weight, Tensor([5], repeating: 0), stride: 2, padding: .same)
      let back = convTranspose2D(y, weight, Tensor([3], repeating: 0), stride: 2, padding: .same)
      #expect(forth.shape == y.shape)
      #expect(back.shape == x.shape)
      #expect(abs((forth * y).sum().scalar - (x * back).sum().scalar) < 0.02)
    }

    @Test func sameBytesEachTime() {
      let random = Random(seed: 45)
      let inputs = [random.normal([37, 12, 12, 32]), random.normal([5, 5, 32, 64]), random.normal([64])]
      let upstream = random.normal([37, 8, 8, 64])
      for threads in [1, 2, 3] {
        Engine.use(threads: threads)
        let run = { gradients(inputs, upstream) { conv2D($0[0], $0[1], $0[2]) } }
        let (first, second) = (run(), run())
        for (a, b) in zip(first, second) {
          guard let a, let b else {
            Issue.record("A gradient is missing.")
            continue
          }
          #expect(sameBits(a, b))
        }
      }
    }

    @Test func noImagesAtAll() {
      let random = Random(seed: 46)
      let (x, weight) = (random.normal([0, 6, 6, 2]), random.normal([3, 3, 2, 4]))
      #expect(conv2D(x, weight, random.normal([4])).shape == [0, 4, 4, 4])
      let y = random.normal([0, 4, 4, 4])
      #expect(convTranspose2D(y, weight, random.normal([2])).shape == [0, 6, 6, 2])
      #expect(maxPool2D(x, size: 2).shape == [0, 3, 3, 2])
      let slope = gradients([weight], y) { conv2D(x, $0[0], random.normal([4])) }[0]
      #expect(slope?.values.allSatisfy { $0 == 0 } == true)
    }

    /// Whatever a broken training run puts in, NaN comes out and is seen.
    @Test func poolingPassesNaNOn() {
      for place in 0..<4 {
        var values: [Float] = [3, 1, -2, 5]
        values[place] = .nan
        let x = Tensor([1, 2, 2, 1], values)
        #expect(maxPool2D(x, size: 2).scalar.isNaN)
        let slope = gradients([x], Tensor([1, 1, 1, 1], [2])) { maxPool2D($0[0], size: 2) }[0]
        #expect(slope?.values == (0..<4).map { $0 == place ? 2 : 0 })
      }
    }
  }
}
