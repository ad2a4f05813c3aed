import Foundation
import Neural
import Testing

extension NeuralTests {
  /// Every kind of damage to a weight file gives its own sentence, and never a crash.
  @Suite struct DamagedWeightsTests {
    private func entry(
      _ name: String, _ begin: Int, _ end: Int, shape: String = "[2]", type: String = "F32"
    ) -> String {
      "\"\(name)\":{\"dtype\":\"\(type)\",\"shape\":\(shape),\"data_offsets\":[\(begin),\(end)]}"
    }

    private func expect(
      _ bytes: [UInt8], _ problem: WeightsError.Problem, says sentence: String,
      location: SourceLocation = #_sourceLocation
    ) {
      let error = #expect(throws: WeightsError.self, sourceLocation: location) {
        try SafeTensors(decoding: bytes, path: "g.safetensors")
      }
      #expect(error?.problem == problem, sourceLocation: location)
      #expect(error?.description == "g.safetensors " + sentence, sourceLocation: location)
    }

    private let remedy = " It is damaged, or no .safetensors file; get it again, or write it again."

    @Test func tooShort() {
      expect(
        [1, 2, 3], .tooShort(3),
        says: "was expected to begin with the 8 bytes that give the length of its header, "
          + "but holds 3 bytes in all." + remedy)
    }

    @Test func absurdHeaderLengths() {
      expect(
        damaged("{}", length: 1000), .headerLength(1000, available: 2),
        says:
          "was expected to have a header of 1000 bytes, as its first 8 bytes say, but only 2 bytes follow."
          + remedy)
      expect(
        damaged("{}", length: .max), .headerLength(.max, available: 2),
        says: "was expected to have a header of 18446744073709551615 bytes, as its first 8 bytes say, "
          + "but only 2 bytes follow." + remedy)
    }

    /// What stands in the header, and what its sentence names.
    static let headers: [(String, String)] = [
      ("", "JSON"), ("PK\u{3}\u{4}", "JSON"), ("{", "JSON"), ("{}}", "JSON"), ("[1]", "Dictionary"),
      ("{\"a\"}", "JSON"), ("{\"a\":1}", "\"a\""), ("{\"a\":null}", "\"a\""),
      ("{\"a\":{\"dtype\":7,\"shape\":[1],\"data_offsets\":[0,4]}}", "\"a.dtype\""),
      ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}}", "JSON"),
      ("{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999],\"data_offsets\":[0,4]}}", "JSON"),
      ("{\"a\":{\"dtype\":\"F32\",\"shape\":[[1]],\"data_offsets\":[0,4]}}", "\"a.shape.Index 0\""),
      ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}", "two data_offsets"),
      ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}", "data_offsets"),
      ("{\"a", "JSON"), ("{\"\\x\":1}", "JSON"), ("{\"\\u12\":1}", "JSON"), ("{\"\\ud83c\":1}", "JSON"),
      ("{\"__metadata__\":{\"seed\":42}}", "\"__metadata__.seed\""),
      (String(repeating: "[", count: 100_000), "JSON"),
    ]

    @Test(arguments: headers)
    func headerThatIsNotTheFormats(header: String, names words: String) throws {
      let error = try #require(
        #expect(throws: WeightsError.self) {
          try SafeTensors(decoding: damaged(header), path: "g.safetensors")
        })
      guard case .header(let reason) = error.problem else {
        Issue.record("\(error.problem)")
        return
      }
      #expect(
        error.description == "g.safetensors was expected to begin with a header in JSON, but \(reason)."
          + remedy)
      #expect(reason.contains(words))
    }

    /// Foundation keeps one of the two; what the other had then belongs to nobody.
    @Test func aNameTwice() {
      #expect(throws: WeightsError.self) {
        try SafeTensors(
          decoding: damaged(
            "{\(entry("w", 0, 8)),\(entry("w", 8, 16))}", Array(repeating: 0, count: 16)), path: "twice")
      }
    }

    @Test func anotherType() throws {
      let bytes = try [UInt8](Data(contentsOf: Fixture.file("python-float16.safetensors")))
      expect(
        bytes, .type("half", "F16"),
        says: "was expected to hold numbers of type F32, but \"half\" is of type F16. "
          + "Convert it where it was made; in Python: tensor.astype(numpy.float32).")
    }

    @Test(arguments: [[1, 1, 1, 1, 1], [4_294_967_296], [1 << 30, 1 << 30, 16]])
    func aShapeThatNoTensorHas(shape: [Int]) {
      expect(
        damaged("{\(entry("w", 0, 4, shape: "\(shape)"))}", [0, 0, 0, 0]), .shape("w", shape),
        says: "was expected to hold tensors of at most 4 axes that fit in memory, "
          + "but the shape of \"w\" is \(shape)." + remedy)
    }

    @Test func bytesThatDoNotMatchTheShape() {
      expect(
        damaged("{\(entry("w", 0, 12, shape: "[2,2]"))}", Array(repeating: 0, count: 12)),
        .size("w", [2, 2], bytes: 12),
        says: "was expected to hold 16 bytes for \"w\", four for each entry of 2 × 2, but gives it 12."
          + remedy)
    }

    @Test func offsetsBeyondTheEnd() {
      expect(
        damaged("{\(entry("w", 0, 8))}", [0, 0, 0, 0]),
        .outOfRange("w", begin: 0, end: 8, available: 4),
        says: "was expected to hold \"w\" in bytes 0 to 8 of its data, but there are 4." + remedy)
      expect(
        damaged("{\(entry("w", 8, 0))}", Array(repeating: 0, count: 8)),
        .outOfRange("w", begin: 8, end: 0, available: 8),
        says: "was expected to hold \"w\" in bytes 8 to 0 of its data, but there are 8." + remedy)
    }

    @Test func overlaps() {
      expect(
        damaged("{\(entry("v", 0, 8)),\(entry("w", 4, 12))}", Array(repeating: 0, count: 12)),
        .overlap("w", begin: 4, reached: 8),
        says: "was expected to hold its tensors one after another, but \"w\" begins at byte 4 of its data, "
          + "before the one before it ends at 8." + remedy)
    }

    @Test func bytesOfNobody() {
      let sentence = "was expected to hold nothing but its tensors, but bytes "
      let data = [UInt8](repeating: 0, count: 20)
      expect(
        damaged("{\(entry("w", 4, 12))}", Array(data.prefix(12))), .gap(from: 0, to: 4),
        says: sentence + "0 to 4 of its data belong to none." + remedy)
      expect(
        damaged("{\(entry("w", 12, 20)),\(entry("v", 0, 8))}", data), .gap(from: 8, to: 12),
        says: sentence + "8 to 12 of its data belong to none." + remedy)
      expect(
        damaged("{\(entry("w", 0, 8))}", Array(data.prefix(9))), .gap(from: 8, to: 9),
        says: sentence + "8 to 9 of its data belong to none." + remedy)
    }

    /// A file cut anywhere is refused, and so is one with any byte of its header changed beyond recognition.
    @Test func everyCutIsNoticed() {
      let bytes = SafeTensors(["w": Tensor([2], [1, 2]), "b": Tensor([1], [3])]).encoded()
      for count in 0..<bytes.count {
        #expect(throws: WeightsError.self) {
          try SafeTensors(decoding: Array(bytes.prefix(count)), path: "cut")
        }
      }
      for index in 8..<bytes.count - 12 where bytes[index] != UInt8(ascii: " ") {
        var changed = bytes
        changed[index] = 0xFF
        #expect(throws: WeightsError.self) { try SafeTensors(decoding: changed, path: "changed") }
      }
    }
  }
}
