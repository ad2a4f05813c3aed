import Neural
import Testing

extension NeuralTests {
  @Suite struct TensorTests {
    @Test func shapesDescribeThemselves() {
      let shape: Shape = [64, 28, 28]
      #expect(shape.rank == 3)
      #expect(shape.count == 50_176)
      #expect(shape.rows == 1792)
      #expect(shape.columns == 28)
      #expect(shape.array == [64, 28, 28])
      #expect("\(shape)" == "64 × 28 × 28")
      #expect("\([] as Shape)" == "scalar")
    }

    @Test func aScalarAndAVectorAreOneRow() {
      #expect(([] as Shape).count == 1)
      #expect(([] as Shape).rows == 1)
      #expect(([] as Shape).columns == 1)
      #expect(([5] as Shape).rows == 1)
      #expect(([5] as Shape).columns == 5)
      #expect(([1, 5] as Shape) != [5])
      #expect(([0, 5] as Shape).count == 0)
    }

    @Test func valuesLieRowAfterRow() {
      let x = Tensor([2, 3], [1, 2, 3, 4, 5, 6])
      #expect(x.values == [1, 2, 3, 4, 5, 6])
      #expect(x.rows(at: [1, 0, 1]).values == [4, 5, 6, 1, 2, 3, 4, 5, 6])
      #expect(x.rows(at: [1, 0, 1]).shape == [3, 3])
      #expect(x.rows(1..<2).values == [4, 5, 6])
      #expect(x.rows(at: []).shape == [0, 3])
      #expect(Tensor([2, 1, 2], [1, 2, 3, 4]).rows(at: [1]).shape == [1, 1, 2])
      #expect(x.withValues { $0.reduce(0, +) } == 21)
    }

    @Test func fromTheSmallestToTheLargest() {
      #expect(Tensor([4], [2, -1, 5, 3]).range == -1...5)
      #expect(Tensor(7).range == 7...7)
      #expect(Tensor([3], [.nan, 2, -.infinity]).range == -Float.infinity...2)
    }

    @Test func bitsTellWhatEqualNumbersDoNot() {
      #expect(Tensor([2], [0, 1]).bits == [0, 0x3F80_0000])
      #expect(Tensor([1], [-0.0]).bits != Tensor([1], [0]).bits)
      #expect(Tensor([1], [.nan]).bits == Tensor([1], [.nan]).bits)
    }

    @Test func numbersInFormulas() {
      #expect((1 - Tensor([2], [3, 4])).values == [-2, -3])
      #expect((Tensor([2], [3, 4]) * 0.5).values == [1.5, 2])
    }

    @Test func theMeanOfManyEqualNumbersIsThatNumber() {
      #expect(Tensor([1000, 100], repeating: 0.1).mean().scalar == 0.1)
    }

    @Test func descriptionsStopAfterEight() {
      #expect("\(Tensor([2], [1, 2]))" == "Tensor 2 [1.0, 2.0]")
      let nine = Tensor([9], [1, 2, 3, 4, 5, 6, 7, 8, 9])
      #expect("\(nine)" == "Tensor 9 [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, …]")
    }
  }
}
