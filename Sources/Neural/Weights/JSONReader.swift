/// Reads as much of JSON as the header of a weight file is made of: objects, texts and lists of counts.
///
/// Foundation's reader keeps one of two members of the same name without a word; here that is an error.
/// Nothing is nested deeper than the caller asks for, so no file can exhaust the stack.
struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private let path: String

  init(_ bytes: ArraySlice<UInt8>, path: String) {
    self.bytes = bytes
    self.path = path
    position = bytes.startIndex
  }

  /// An object; `member` reads the value that follows each name.
  mutating func object(
    _ member: (_ reader: inout JSONReader, _ name: String) throws(WeightsError) -> Void
  ) throws(WeightsError) {
    try expect("{")
    if skip("}") { return }
    var names: Set<String> = []
    repeat {
      let name = try string()
      guard names.insert(name).inserted else {
        throw WeightsError(path: path, problem: .duplicate(name))
      }
      try expect(":")
      try member(&self, name)
    } while skip(",")
    try expect("}")
  }

  /// A list of whole numbers from 0 on.
  mutating func integers() throws(WeightsError) -> [Int] {
    try expect("[")
    if skip("]") { return [] }
    var numbers: [Int] = []
    repeat { numbers.append(try integer()) } while skip(",")
    try expect("]")
    return numbers
  }

  private mutating func integer() throws(WeightsError) -> Int {
    skipSpace()
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard let number = Int(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      position = start
      throw failure(expecting: "a whole number")
    }
    return number
  }

  /// A text in double quotes.
  mutating func string() throws(WeightsError) -> String {
    try expect("\"")
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure(expecting: "a text without control characters") }
      position += 1
      if byte == UInt8(ascii: "\\") {
        text += try escaped().utf8
      } else {
        text.append(byte)
      }
    }
    try expect("\"")
    guard let text = String(validating: text, as: UTF8.self) else {
      throw failure(expecting: "UTF-8 before it")
    }
    return text
  }

  /// What stands behind a backslash.
  private mutating func escaped() throws(WeightsError) -> Character {
    let plain: [UInt8: Character] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    if let byte = next, let character = plain[byte] {
      position += 1
      return character
    }
    // \uXXXX is one unit of UTF-16; what lies beyond 16 bits takes two of them.
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]) {
      guard skip("\\") else { throw failure(expecting: "the second half of a \\u pair") }
      units.append(try unit())
    }
    guard let text = String(validating: units, as: UTF16.self), let character = text.first else {
      throw failure(expecting: "a character before it")
    }
    return character
  }

  private mutating func unit() throws(WeightsError) -> UInt16 {
    let digits = String(decoding: bytes[position...].dropFirst().prefix(4), as: UTF8.self)
    guard next == UInt8(ascii: "u"), digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt16(digits, radix: 16)
    else { throw failure(expecting: "an escape such as \\n or \\u00e9") }
    position += 5
    return unit
  }

  /// Nothing but spaces may follow.
  mutating func end() throws(WeightsError) {
    skipSpace()
    guard next == nil else { throw failure(expecting: "the end of the header") }
  }

  private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(WeightsError) {
    guard skip(character) else { throw failure(expecting: "\(character)") }
  }

  /// What to throw where the header does not go on as it should.
  func failure(expecting what: String) -> WeightsError {
    let found = next.map { byte in
      (0x21...0x7E).contains(byte) ? String(UnicodeScalar(byte)) : "byte \(byte)"
    }
    return WeightsError(
      path: path,
      problem: .header(at: position - bytes.startIndex, expected: what, found: found ?? "its end"))
  }
}
