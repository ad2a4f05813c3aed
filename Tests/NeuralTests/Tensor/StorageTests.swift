@testable import Neural
import Synchronization
import Testing

extension NeuralTests {
  @Suite struct StorageTests {
    /// Small pieces, which a thread keeps for itself, and larger ones, on both sides of the border.
    static let counts = [0, 1, 15, 16, 17, 320, 4079, 4080, 4081, 4096, 5000]

    @Test(arguments: counts)
    func beginsWithACacheLineAndHasRoomBehindItsEnd(count: Int) {
      // Some of them in memory that was freed before.
      for _ in 0..<3 {
        let pieces = (0..<3).map { _ in Storage(zeros: count) }
        for piece in pieces {
          #expect(UInt(bitPattern: piece.start) % 64 == 0)
          UnsafeMutableRawPointer(piece.start + max(count - 1, 0))
            .storeBytes(of: SIMD16(repeating: 7), as: SIMD16<Float>.self)
        }
        for piece in pieces {
          #expect((0..<count).allSatisfy { piece.start[$0] == ($0 == count - 1 ? 7 : 0) })
        }
      }
    }

    @Test func memoryServesAgain() {
      func place() -> UInt { UInt(bitPattern: Storage(count: 320).start) }
      #expect(place() == place())
    }

    /// Each thread writes its number to what it holds; nobody else may write there meanwhile, wherever it was freed.
    @Test func noTwoHoldTheSameMemory() {
      Engine.use(threads: 4)
      defer { Engine.use(threads: 1) }
      let overwritten = Atomic(0)
      var passedOn = (0..<64).map { _ in Storage(count: 320) }
      passedOn.withUnsafeMutableBufferPointer { passedOn in
        nonisolated(unsafe) let passedOn = passedOn
        share(Parts(of: 64, atMost: 64)) { number, _ in
          for round in 0..<4 {
            // Two of each size, since each size has a chain of its own.
            let held = [1, 1, 17, 17, 320, 320, 5000, 5000].map { Storage(count: $0) }
            for (index, piece) in held.enumerated() {
              piece.start.initialize(repeating: Float(100 * number + 10 * round + index), count: piece.count)
            }
            // What another thread has made is freed here.
            passedOn[number] = Storage(count: 320)
            for (index, piece) in held.enumerated() {
              let entries = [0, piece.count / 2, piece.count - 1].map { piece.start[$0] }
              if entries != Array(repeating: Float(100 * number + 10 * round + index), count: 3) {
                overwritten.add(1, ordering: .relaxed)
              }
            }
          }
        }
      }
      #expect(overwritten.load(ordering: .relaxed) == 0)
    }
  }
}
