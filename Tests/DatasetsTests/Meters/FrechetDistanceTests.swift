@testable import Datasets
import Foundation
import Neural
import TestSupport
import Testing

@Suite struct FrechetDistanceTests {
  private struct Pair: Decodable {
    let name: String
    let a, b: [[Float]]
    let distance: Double
  }

  private func tensor(_ rows: [[Float]]) -> Tensor {
    Tensor([rows.count, rows[0].count], rows.flatMap { $0 })
  }

  @Test("It is what NumPy and SciPy make of the same clouds")
  func fixtures() throws {
    let file = try #require(Bundle.module.url(forResource: "Fixtures/frechet.json", withExtension: nil))
    let pairs = try JSONDecoder().decode([Pair].self, from: Data(contentsOf: file))
    #expect(pairs.count == 7)
    for pair in pairs {
      for (a, b) in [(pair.a, pair.b), (pair.b, pair.a)] {
        let distance = FrechetDistance(tensor(a), tensor(b)).value
        #expect(
          abs(distance - pair.distance) < 1e-6 + 1e-9 * pair.distance, "\(pair.name): \(distance)")
      }
    }
  }

  @Test("A matrix is its eigenvectors, stretched by its eigenvalues; its root's square is it")
  func eigen() {
    let random = Random(seed: 3)
    let size = 12
    let mixing = random.normal([12, 12]).withValues { $0.map(Double.init) }
    let product = (0..<size * size).map { place in
      (0..<size).reduce(0) { $0 + mixing[place / size * size + $1] * mixing[place % size * size + $1] }
    }
    let matrix = SymmetricMatrix(size: size, product)
    let (values, vectors) = matrix.eigen()
    for column in 0..<size {
      for row in 0..<size {
        let stretched = (0..<size).reduce(0) { $0 + product[row * size + $1] * vectors[$1 * size + column] }
        #expect(abs(stretched - values[column] * vectors[row * size + column]) < 1e-10)
      }
    }
    #expect(abs(values.reduce(0, +) - matrix.trace) < 1e-10)
    let root = matrix.squareRoot()
    let one = SymmetricMatrix(size: size, (0..<size * size).map { $0 % (size + 1) == 0 ? 1 : 0 })
    for (a, b) in zip(root.around(one).values, product) { #expect(abs(a - b) < 1e-9) }
  }

  @Test("The sampling error is how much the value varies from one draw to the next")
  func samplingError() {
    let random = Random(seed: 8)
    let draws = (0..<60).map { _ in
      FrechetDistance(random.normal([400, 4]), random.normal([400, 4], mean: 0.5))
    }
    let mean = draws.reduce(0) { $0 + $1.value } / 60
    let deviation = (draws.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) } / 59).squareRoot()
    let told = draws.reduce(0) { $0 + $1.samplingError } / 60
    #expect(abs(told / deviation - 1) < 0.3, "it tells \(told), the values vary by \(deviation)")
    // Four times 0.5², and a little, since 400 are not all.
    #expect((1.0...1.1).contains(mean), "\(mean)")
    #expect(FrechetDistance(random.normal([19, 4]), random.normal([400, 4])).samplingError.isNaN)
  }

  @Test("10,000 vectors of 64 numbers take no two seconds of processor time")
  func time() {
    let random = Random(seed: 1)
    let (a, b) = (random.normal([10_000, 64]), random.normal([10_000, 64], mean: 0.1))
    var distance = FrechetDistance(a.reshaped(to: [10_000, 64]), a)
    #expect(abs(distance.value) < 1e-9)
    let seconds = processorTime { distance = FrechetDistance(a, b) }
    #expect(seconds < 2, "\(seconds) s")
    #expect(abs(distance.value - 0.64) < 0.3)
  }

  @Test("Clouds that cannot be compared are refused")
  func shapes() async {
    await #expect(processExitsWith: .failure) {
      _ = FrechetDistance(Random(seed: 1).normal([5, 3]), Random(seed: 1).normal([5, 4]))
    }
  }

  @Test("On the classifier's features real digits are near one another, and noise is far away")
  func digits() throws {
    let classifier = try DigitClassifier()
    let test = try MNIST.test()
    func features(_ range: Range<Int>) -> Tensor { classifier.features(of: test.images.rows(range)) }
    let real = features(0..<500)
    #expect(real.shape == [500, 32])
    let floor = FrechetDistance(real, features(500..<1000))
    let noise = FrechetDistance(
      real, classifier.features(of: Random(seed: 2).uniform([500, 784], in: -1...1)))
    #expect(noise.value > 20 * floor.value, "\(noise.value), \(floor.value)")
    #expect(floor.samplingError > 0 && floor.samplingError < floor.value)
  }
}
