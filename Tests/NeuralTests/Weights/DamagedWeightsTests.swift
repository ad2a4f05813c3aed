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

    @Test func notJSON() {
      expect(
        damaged("PK\u{3}\u{4}"), .header(at: 0, expected: "{", found: "P"),
        says: "was expected to have { at byte 0 of its header, but there is P." + remedy)
    }

    /// What stands in the header, what should be there, and what is.
    static let headers: [(String, Int, String, String)] = [
      ("", 0, "{", "its end"),
      ("{", 1, "\"", "its end"),
      ("{}}", 2, "the end of the header", "}"),
      ("[1]", 0, "{", "["),
      ("{\"a\"}", 4, ":", "}"),
      ("{\"a\":1}", 5, "{", "1"),
      ("{\"a\":{\"dtype\":7}}", 14, "\"", "7"),
      ("{\"a\":{\"shape\":[1.5]}}", 16, "]", "."),
      ("{\"a\":{\"shape\":[-1]}}", 15, "a whole number", "-"),
      ("{\"a\":{\"shape\":[99999999999999999999]}}", 15, "a whole number", "9"),
      ("{\"a\":{\"shape\":[[[[[[1]]]]]]}}", 15, "a whole number", "["),
      ("{\"a\":{\"data_offsets\":[0]}}", 24, "two data_offsets", "}"),
      ("{\"a\":{\"kind\":1}}", 13, "dtype, shape or data_offsets instead of \"kind\"", "1"),
      ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}", 32, "the data_offsets of \"a\"", "}"),
      ("{\"a", 3, "\"", "its end"),
      ("{\"a\n\":1}", 3, "a text without control characters", "byte 10"),
      ("{\"\\x\":1}", 3, "an escape such as \\n or \\u00e9", "x"),
      ("{\"\\u12\":1}", 3, "an escape such as \\n or \\u00e9", "u"),
      ("{\"\\ud83c\":1}", 8, "the second half of a \\u pair", "\""),
      ("{\"\\ud83c\\u0041\":1}", 14, "a character before it", "\""),
      ("{\"__metadata__\":{\"seed\":42}}", 24, "\"", "4"),
    ]

    @Test(arguments: headers)
    func headerThatIsNotTheFormats(header: String, position: Int, expected: String, found: String) {
      expect(
        damaged(header), .header(at: position, expected: expected, found: found),
        says:
          "was expected to have \(expected) at byte \(position) of its header, but there is \(found)."
          + remedy)
    }

    @Test func textThatIsNotUTF8() {
      var bytes = damaged("{\"a?\":1}")
      bytes[11] = 0xFF
      expect(
        bytes, .header(at: 5, expected: "UTF-8 before it", found: ":"),
        says: "was expected to have UTF-8 before it at byte 5 of its header, but there is :." + remedy)
    }

    @Test func aNameTwice() {
      expect(
        damaged("{\(entry("w", 0, 8)),\(entry("w", 8, 16))}", Array(repeating: 0, count: 16)),
        .duplicate("w"),
        says: "was expected to have each name once, but its header has \"w\" twice." + remedy)
    }

    @Test func anotherType() throws {
      let bytes = try [UInt8](Data(contentsOf: Fixture.file("python-float16.safetensors")))
      expect(
        bytes, .type("half", "F16"),
        says: "was expected to hold numbers of type F32, but \"half\" is of type F16. "
          + "Convert it where it was made; in Python: tensor.astype(numpy.float32).")
    }

    @Test(arguments: [[1, 1, 1, 1, 1], [4_294_967_296], [2_000_000_000, 2_000_000_000, 2_000_000_000]])
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
