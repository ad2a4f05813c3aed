import Foundation
import Neural
import Testing

extension NeuralTests {
  /// The bytes of a weight file, to and fro.
  @Suite struct SafeTensorsTests {
    @Test func theBytesAreTheFormats() {
      let file = SafeTensors(
        ["b": Tensor([2], [1, -2]), "a": Tensor(0.5)], metadata: ["seed": "42", "about": "two"])
      let header =
        #"{"__metadata__":{"about":"two","seed":"42"},"#
        + #""a":{"data_offsets":[0,4],"dtype":"F32","shape":[]},"#
        + #""b":{"data_offsets":[4,12],"dtype":"F32","shape":[2]}}"#
      let padded = header + String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
      #expect(padded != header)
      let numbers: [UInt8] = [0, 0, 0, 0x3F, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]
      #expect(
        file.encoded() == [UInt8(padded.utf8.count), 0, 0, 0, 0, 0, 0, 0] + Array(padded.utf8) + numbers)
    }

    @Test func numbersBeginAtAMultipleOfEight() {
      for length in 1...8 {
        let bytes = SafeTensors([String(repeating: "w", count: length): Tensor(1)]).encoded()
        #expect((bytes.count - 4) % 8 == 0)
        #expect(bytes.suffix(4) == [0, 0, 0x80, 0x3F])
      }
    }

    @Test func sameTensorsSameBytes() {
      let names = (0..<50).map { "layer_\($0)" }
      func file(_ names: [String]) -> [UInt8] {
        var file = SafeTensors()
        for name in names {
          file.tensors[name] = Tensor([1], [1])
          file.metadata[name] = name
        }
        return file.encoded()
      }
      #expect(file(names) == file(names.reversed()))
    }

    @Test func roundTripKeepsEveryBit() throws {
      let strange: [Float] = [
        .nan, -.nan, .signalingNaN, Float(nan: 0x1234, signaling: false), .infinity, -.infinity, 0, -0.0,
        .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude,
      ]
      let file = SafeTensors([
        "strange": Tensor([3, 4], strange), "scalar": Tensor(1.5), "empty": Tensor([0, 3], []),
        "cube": Random(seed: 39).normal([2, 3, 4]), "four": Random(seed: 40).normal([1, 2, 3, 4]),
        "large": Random(seed: 41).normal([300, 1000]),
      ])
      let again = try SafeTensors(decoding: file.encoded(), path: "memory")
      #expect(again.tensors.keys.sorted() == file.tensors.keys.sorted())
      for (name, tensor) in file.tensors {
        #expect(sameBits(try #require(again.tensors[name]), tensor), "\(name)")
      }
      #expect(again.metadata == [:])
    }

    @Test func namesAndWordsOfAnyKind() throws {
      let words = [
        "plain", "", "with \"quotes\" and \\ and /", "line\nbreak\ttab\u{1}\u{1F}\0", "é, ∂L/∂W, 数, 🎲",
      ]
      var file = SafeTensors()
      for (index, word) in words.enumerated() {
        file.tensors[word] = Tensor(Float(index))
        file.metadata["key " + word] = word
      }
      let again = try SafeTensors(decoding: file.encoded(), path: "memory")
      #expect(again.metadata == file.metadata)
      #expect(again.tensors.mapValues(\.scalar) == file.tensors.mapValues(\.scalar))
    }

    @Test func noTensorsAtAll() throws {
      let again = try SafeTensors(decoding: SafeTensors().encoded(), path: "memory")
      #expect(again.tensors.isEmpty)
    }

    @Test func whatPythonWrites() throws {
      let file = try SafeTensors(contentsOf: Fixture.file("python.safetensors"))
      #expect(file.metadata == ["lesson": "3", "note": "written by Python's safetensors, with an é"])
      #expect(
        file.tensors.mapValues(\.shape) == [
          "generator.dense1.weight": [3, 4], "generator.dense1.bias": [4], "cube": [2, 3, 2], "scalar": [],
        ])
      for (name, start) in [
        ("generator.dense1.weight", 0), ("generator.dense1.bias", 100), ("cube", 200), ("scalar", 300),
      ] {
        let values = try #require(file.tensors[name]).values
        #expect(values == values.indices.map { Float($0 + start) / 8 - 1 })
      }
    }

    @Test func otherWaysToWriteTheSameHeader() throws {
      let header =
        "{ \"a\\u0041\\ud83c\\udfb2\\n\\/\" :\n {\"shape\":[ 1 ,1 ], \"data_offsets\":[0,4],\t\"dtype\":\"F32\"} }\r\n  "
      let file = try SafeTensors(decoding: damaged(header, [0, 0, 0x80, 0x3F]), path: "memory")
      #expect(file.tensors.keys.sorted() == ["aA🎲\n/"])
      #expect(file.tensors.values.first?.scalar == 1)
    }

    @Test func theFormatsOwnNameIsNoTensors() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = SafeTensors(["__metadata__": Tensor(1)]).encoded()
      }
      let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(text.contains("The format keeps the name __metadata__ for itself; give the tensor another."))
    }
  }
}

/// A file of this header and these numbers, right or wrong.
func damaged(_ header: String, _ data: [UInt8] = [], length: UInt64? = nil) -> [UInt8] {
  let length = length ?? UInt64(header.utf8.count)
  return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) } + Array(header.utf8) + data
}
