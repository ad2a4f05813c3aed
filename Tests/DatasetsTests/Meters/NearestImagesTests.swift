import Datasets
import Neural
import Testing

struct NearestImagesTests {
  @Test func anImageOfTheCollectionFindsItself() throws {
    let digits = try MNIST.training().images
    let wanted = [0, 4095, 4096, 31_415, 59_999]
    let found = NearestImages(among: digits)(digits.rows(at: wanted))
    #expect(found.map(\.index) == wanted)
    #expect(found.allSatisfy { $0.distance == 0 })
  }

  @Test func agreesWithLookingAtEach() {
    let random = Random(seed: 2)
    let (collection, images) = (random.normal([500, 784]), random.normal([7, 784]))
    let found = NearestImages(among: collection)(images.reshaped(to: [7, 28, 28, 1]))
    let (a, b) = (images.values, collection.values)
    for row in 0..<7 {
      let distances = (0..<500).map { other in
        (0..<784).reduce(0.0) { sum, i in
          let difference = Double(a[row * 784 + i]) - Double(b[other * 784 + i])
          return sum + difference * difference
        }.squareRoot()
      }
      #expect(found[row].distance == Float(distances.min() ?? 0))
      #expect(distances[found[row].index] == distances.min())
    }
  }
}
