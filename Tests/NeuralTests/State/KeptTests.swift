import Foundation
import Neural
import Testing

extension NeuralTests {
  /// Values of the lesson's own in a training's state.
  @Suite struct KeptTests {
    private struct Look: Codable {
      var step: Int
      var image: Tensor
      var loss: Float
      var note: String?
    }

    private func state(_ part: any Resumable) -> TrainingState {
      var state = TrainingState()
      part.keep(in: &state)
      return state
    }

    @Test("A struct with a tensor comes back bit by bit")
    func structs() throws {
      let image = Tensor([2, 3], [.nan, -.infinity, -0.0, .leastNonzeroMagnitude, 0.1, .pi])
      let kept = Kept([Look(step: 1, image: image, loss: .nan, note: "“\\\"\u{7}é")])
      let other = Kept([Look]())
      try other.restore(from: state(kept))
      #expect(other.value.count == 1)
      #expect(sameBits(other.value[0].image, image))
      #expect(other.value[0].step == 1 && other.value[0].loss.isNaN && other.value[0].note == "“\\\"\u{7}é")
    }

    @Test("Numbers of all sizes come back bit by bit")
    func numbers() throws {
      let random = Random(seed: 1)
      let floats = (0..<20_000).map { _ in Float(bitPattern: UInt32(truncatingIfNeeded: random.next())) }
        .filter { !$0.isNaN }
      let doubles = (0..<20_000).map { _ in Double(bitPattern: random.next()) }.filter { !$0.isNaN }
      let integers: [UInt64] = [0, .max, 1 << 63, (1 << 53) + 1]
      let (a, b, c) = (Kept([Float]()), Kept([Double]()), Kept([UInt64]()))
      try a.restore(from: state(Kept(floats)))
      try b.restore(from: state(Kept(doubles)))
      try c.restore(from: state(Kept(integers)))
      #expect(a.value.map(\.bitPattern) == floats.map(\.bitPattern))
      #expect(b.value.map(\.bitPattern) == doubles.map(\.bitPattern))
      #expect(c.value == integers)
    }

    @Test("Tensors of every rank, also empty ones")
    func tensors() throws {
      let tensors = [
        Tensor(3), Tensor([0], []), Tensor([2, 0, 1], []), Tensor([1, 2, 1, 2], [1, 2, 3, 4]),
      ]
      let other = Kept([Tensor]())
      try other.restore(from: state(Kept(tensors)))
      #expect(other.value.map(\.shape) == tensors.map(\.shape))
      #expect(zip(other.value, tensors).allSatisfy(sameBits))
    }

    @Test("The same value always makes the same text")
    func sameText() {
      let counts = Dictionary(uniqueKeysWithValues: (0..<100).map { ("\($0)", $0) })
      let reversed = Dictionary(uniqueKeysWithValues: (0..<100).reversed().map { ("\($0)", $0) })
      #expect(state(Kept(counts)).texts == state(Kept(reversed)).texts)
    }

    @Test("A text of something else is refused", arguments: ["", "7", "[\"a\"]", "{\"step\":1}"])
    func refusals(text: String) {
      let kept = Kept([Look(step: 1, image: Tensor(1), loss: 0)])
      #expect(throws: StateError.unreadable("value", text)) {
        try kept.restore(from: TrainingState(texts: ["value": text]))
      }
      #expect(kept.value.count == 1)
      #expect(throws: StateError.missing("value")) { try kept.restore(from: TrainingState()) }
    }

    @Test(
      "So is a tensor whose shape and bytes do not go together",
      arguments: [
        #"{"shape":[2],"values":"AAAAAA=="}"#, #"{"shape":[-1],"values":""}"#,
        #"{"shape":[1,1,1,1,1],"values":"AAAAAA=="}"#,
        #"{"shape":[2147483647,2147483647,2147483647],"values":""}"#,
      ])
    func damagedTensors(text: String) {
      #expect(throws: StateError.unreadable("value", text)) {
        try Kept(Tensor(1)).restore(from: TrainingState(texts: ["value": text]))
      }
    }
  }
}
