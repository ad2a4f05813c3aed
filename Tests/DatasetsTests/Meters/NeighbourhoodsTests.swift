import Datasets
import Foundation
import Neural
import TestSupport
import Testing

@Suite struct NeighbourhoodsTests {
  private struct Pair: Decodable {
    let name: String
    let real, made: [[Float]]
    let k: Int
    let precision, recall: Double
  }

  private func tensor(_ rows: [[Float]]) -> Tensor {
    Tensor([rows.count, rows[0].count], rows.flatMap { $0 })
  }

  @Test("Precision and recall are what NumPy makes of the same clouds")
  func fixtures() throws {
    let file = try #require(
      Bundle.module.url(forResource: "Fixtures/neighbourhoods.json", withExtension: nil))
    let pairs = try JSONDecoder().decode([Pair].self, from: Data(contentsOf: file))
    #expect(pairs.count == 5)
    for pair in pairs {
      let real = Neighbourhoods(of: tensor(pair.real), neighbours: pair.k)
      let made = Neighbourhoods(of: tensor(pair.made), neighbours: pair.k)
      #expect(abs(real.share(of: made) - pair.precision) < 1e-12, "\(pair.name): precision")
      #expect(abs(made.share(of: real) - pair.recall) < 1e-12, "\(pair.name): recall")
    }
  }

  @Test("One mode of two is drawn well, and is half of what there is")
  func halfOfIt() {
    let random = Random(seed: 7)
    let (left, right) = (random.normal([200, 3]), random.normal([200, 3], mean: 50))
    let real = Neighbourhoods(of: Tensor([400, 3], left.values + right.values))
    let made = Neighbourhoods(of: random.normal([200, 3]))
    #expect(real.share(of: made) > 0.8)
    #expect((0.35...0.5).contains(made.share(of: real)))
    #expect(real.share(of: real) == 1)
  }

  @Test("What lies on the rim is inside: copies of one vector have places of no width")
  func rim() {
    let copies = Neighbourhoods(of: Tensor([5, 2], repeating: 3))
    #expect(copies.share(of: copies) == 1)
  }

  @Test("Too few vectors, and clouds of two widths, are refused")
  func shapes() async {
    await #expect(processExitsWith: .failure) {
      _ = Neighbourhoods(of: Random(seed: 1).normal([3, 2]))
    }
    await #expect(processExitsWith: .failure) {
      let random = Random(seed: 1)
      _ = Neighbourhoods(of: random.normal([9, 2])).share(of: Neighbourhoods(of: random.normal([9, 3])))
    }
  }

  @Test("A thousand vectors beside a thousand take no second of processor time")
  func time() {
    let random = Random(seed: 1)
    let (a, b) = (random.normal([1000, 32]), random.normal([1000, 32]))
    let seconds = processorTime { _ = Neighbourhoods(of: a).share(of: Neighbourhoods(of: b)) }
    #expect(seconds < 1, "\(seconds) s")
  }
}
