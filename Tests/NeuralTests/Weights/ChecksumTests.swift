import Neural
import Testing

extension NeuralTests {
  /// The number that follows from all that a file holds.
  @Suite struct ChecksumTests {
    private let file = SafeTensors(
      ["a": Tensor([2, 2], [1, 2, 3, 4]), "b": Tensor(0)], metadata: ["seed": "1", "lesson": "3"])

    @Test("It is the same for the same contents, read back from bytes too")
    func same() throws {
      #expect(file.checksum.count == 16 && file.checksum.allSatisfy(\.isHexDigit))
      #expect(try SafeTensors(decoding: file.encoded(), path: "f").checksum == file.checksum)
    }

    @Test("Whatever is changed, it changes")
    func changes() {
      var sums = [file.checksum]
      func add(_ change: (inout SafeTensors) -> Void) {
        var changed = file
        change(&changed)
        sums.append(changed.checksum)
      }
      // Each bit of each number.
      for index in 0..<4 {
        for bit in 0..<32 {
          var values: [Float] = [1, 2, 3, 4]
          values[index] = Float(bitPattern: values[index].bitPattern ^ (1 << UInt32(bit)))
          add { $0.tensors["a"] = Tensor([2, 2], values) }
        }
      }
      add { $0.tensors["b"] = Tensor(-0.0) }
      add { $0.tensors["b"] = Tensor([1], [0]) }
      add { $0.tensors["a"] = Tensor([4], [1, 2, 3, 4]) }
      add { $0.tensors["a"] = Tensor([1, 4], [1, 2, 3, 4]) }
      add { $0.tensors["c"] = $0.tensors.removeValue(forKey: "b") }
      add { $0.tensors["b"] = nil }
      add { $0.metadata["seed"] = "2" }
      add { $0.metadata["seed"] = nil }
      add {
        $0.metadata["see"] = "d1"; $0.metadata["seed"] = nil
      }
      add { $0.metadata["more"] = "" }
      #expect(Set(sums).count == sums.count)
    }
  }
}
