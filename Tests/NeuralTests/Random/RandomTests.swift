import Neural
import Testing

extension NeuralTests {
  /// The generator: its sequence, its streams, and what is drawn from it.
  @Suite struct RandomTests {
    /// From the generator's authors' C program, and once more computed with Python's whole numbers.
    @Test func knownSequences() {
      func sequence(_ seed: UInt64, _ count: Int) -> [UInt64] {
        let random = Random(seed: seed)
        return (0..<count).map { _ in random.next() }
      }
      #expect(
        sequence(1_234_567, 5) == [
          6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
          4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ])
      #expect(
        sequence(0, 3) == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F])
      #expect(sequence(.max, 1) == [16_490_336_266_968_443_936])
    }

    @Test func aStreamIsNamedBySeedAndName() {
      #expect(Random(seed: 7).stream("noise").next() == 4_705_514_521_338_426_021)
      let names = ["data", "weights", "noise", "dropout", "", "a", "b"]
      #expect(Set(names.map { Random(seed: 7).stream($0).next() }).count == names.count)
      #expect(Random(seed: 7).stream("noise").next() != Random(seed: 8).stream("noise").next())
    }

    @Test func aStreamDoesNotDependOnWhatWasDrawn() {
      let random = Random(seed: 7)
      let before = random.stream("noise").normal([5]).values
      _ = random.normal([100])
      _ = random.stream("data").permutation(10)
      #expect(random.stream("noise").normal([5]).values == before)
      // Nor does asking for a stream draw.
      #expect(random.state != random.seed)
      let state = random.state
      _ = random.stream("weights")
      #expect(random.state == state)
    }

    @Test func drawingGoesOnFromAState() {
      let random = Random(seed: 28)
      _ = random.normal([7])
      _ = random.uniform()
      let again = Random(seed: random.state)
      #expect(random.normal([6]).values == again.normal([6]).values)
      #expect(random.permutation(20) == again.permutation(20))
      #expect(random.state == again.state)
    }

    /// A tensor of uniform numbers is that many single draws.
    @Test func tensorsAreDrawnInOrder() {
      let (one, many) = (Random(seed: 29), Random(seed: 29))
      let singles = (0..<50).map { _ in one.uniform() }
      #expect(many.uniform([5, 10]).values == singles)
      #expect(one.next() == many.next())
      // Two normal numbers a draw.
      let before = many.state
      _ = many.normal([7])
      let fresh = Random(seed: before)
      for _ in 0..<4 { _ = fresh.next() }
      #expect(many.state == fresh.state)
    }

    /// The first `order` moments about 0 of these values.
    private func moments(_ values: [Float], _ order: Int) -> [Double] {
      var sums = Array(repeating: 0.0, count: order)
      for value in values {
        var power = 1.0
        for index in 0..<order {
          power *= Double(value)
          sums[index] += power
        }
      }
      return sums.map { $0 / Double(values.count) }
    }

    @Test func momentsOfTheUniformDistribution() throws {
      let values = Random(seed: 30).uniform([100_000]).values
      // ∫ xᵏ dx = 1/(k + 1); five standard deviations of the mean of xᵏ, √(1/(2k + 1) − 1/(k + 1)²)/√n.
      for (index, moment) in moments(values, 4).enumerated() {
        let k = Double(index + 1)
        let deviation = (1 / (2 * k + 1) - 1 / ((k + 1) * (k + 1))).squareRoot() / 100_000.squareRoot()
        #expect(abs(moment - 1 / (k + 1)) < 5 * deviation)
      }
      #expect(try #require(values.min()) >= 0)
      #expect(try #require(values.max()) < 1)
    }

    @Test func uniformStaysInItsRange() throws {
      let values = Random(seed: 31).uniform([10_000], in: -3...2).values
      let (low, high) = (try #require(values.min()), try #require(values.max()))
      #expect(low >= -3 && low < -2.99)
      #expect(high <= 2 && high > 1.99)
    }

    @Test func momentsOfTheNormalDistribution() {
      let count = 100_000
      let values = Random(seed: 32).normal([count]).values
      // E xᵏ is 0, 1, 0, 3; the variances of xᵏ are 1, 2, 15, 96.
      for (moment, (expected, variance)) in zip(moments(values, 4), [(0.0, 1.0), (1, 2), (0, 15), (3, 96)]) {
        #expect(abs(moment - expected) < 5 * (variance / Double(count)).squareRoot())
      }
      // P(|x| > 1, 2, 3)
      for (bound, expected) in [(1, 0.317311), (2, 0.045500), (3, 0.002700)] as [(Float, Double)] {
        let share = Double(values.count { abs($0) > bound }) / Double(count)
        #expect(abs(share - expected) < 5 * (expected / Double(count)).squareRoot())
      }
      #expect(values.allSatisfy { $0.isFinite })
    }

    /// Each draw gives two numbers, one for either half: they must not know of each other.
    @Test func theHalvesOfANormalTensorAreIndependent() {
      let half = 50_000
      let values = Random(seed: 33).normal([2 * half]).values
      var (product, squares) = (0.0, 0.0)
      for index in 0..<half {
        let (a, b) = (Double(values[index]), Double(values[index + half]))
        product += a * b
        squares += (a * a - 1) * (b * b - 1)
      }
      #expect(abs(product / Double(half)) < 5 / Double(half).squareRoot())
      #expect(abs(squares / Double(half)) < 5 * 2 / Double(half).squareRoot())
    }

    @Test func meanAndDeviationOfTheNormalDistribution() {
      let (standard, moved) = (Random(seed: 34), Random(seed: 34))
      let expected = standard.normal([5]).values.map { 3 + 0.5 * $0 }
      for (value, expected) in zip(moved.normal([5], mean: 3, deviation: 0.5).values, expected) {
        #expect(abs(value - expected) < 1e-6)
      }
    }

    @Test(arguments: [0, 1, 2, 3, 5])
    func anyCountOfNormalNumbers(count: Int) {
      let values = Random(seed: 35).normal([count]).values
      #expect(values.count == count)
      #expect(Set(values).count == count)
      #expect(values.allSatisfy { $0 != 0 && $0.isFinite })
    }

    @Test(arguments: [0, 1, 2, 7, 1000])
    func aPermutationHasEachNumberOnce(count: Int) {
      #expect(Random(seed: 36).permutation(count).sorted() == Array(0..<count))
    }

    @Test func allPermutationsAreEquallyLikely() {
      let random = Random(seed: 37)
      var counts: [[Int]: Int] = [:]
      for _ in 0..<6000 { counts[random.permutation(3), default: 0] += 1 }
      #expect(counts.count == 6)
      // χ² with 5 degrees of freedom is beyond 20.5 once in a thousand.
      #expect(counts.values.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 } < 20.5)
    }

    @Test func belowIsUnbiased() {
      let random = Random(seed: 38)
      var counts = Array(repeating: 0, count: 7)
      for _ in 0..<70_000 { counts[random.below(7)] += 1 }
      // χ² with 6 degrees of freedom is beyond 22.5 once in a thousand.
      #expect(counts.reduce(0.0) { $0 + Double(($1 - 10_000) * ($1 - 10_000)) / 10_000 } < 22.5)
      #expect((0..<10).allSatisfy { _ in random.below(1) == 0 })
      // Eight draws for three numbers: without drawing again, those that leave 2 after division by 3 would
      // be a quarter and not a third.
      let last = (0..<10_000).count { _ in random.below(3 << 61) % 3 == 2 }
      #expect(abs(last - 3333) < 5 * 47)
    }
  }
}
