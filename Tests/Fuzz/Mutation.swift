import Neural

/// Damages an input: a few bytes changed, lost, doubled, or taken from another input.
struct Mutation {
  private let inputs: [[UInt8]]
  private let words: [[UInt8]]
  private let random: Random
  private var bytes: [UInt8]

  /// Longer inputs take time and find little more; nesting as deep as this overflows a stack.
  private static let longest = 1 << 16

  init(of inputs: [[UInt8]], with words: [String], _ random: Random) {
    self.inputs = inputs
    self.words = words.map { Array($0.utf8) }
    self.random = random
    bytes = inputs[random.below(inputs.count)]
  }

  mutating func mutated() -> [UInt8] {
    for _ in 0...random.below(6) { change() }
    return Array(bytes.prefix(Self.longest))
  }

  private mutating func change() {
    let place = random.below(bytes.count + 1)
    switch random.below(12) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << random.below(8)
    case 1 where place < bytes.count: bytes[place] = UInt8(random.below(256))
    case 2 where place < bytes.count: bytes[place] = Self.telling[random.below(Self.telling.count)]
    case 3: bytes.replaceSubrange(piece(of: bytes), with: [])
    case 4: bytes.insert(contentsOf: bytes[piece(of: bytes)], at: place)
    case 5: bytes.removeLast(bytes.count - place)
    case 6:
      let other = inputs[random.below(inputs.count)]
      bytes.replaceSubrange(piece(of: bytes), with: other[piece(of: other)])
    case 7 where random.below(8) == 0:
      bytes.insert(contentsOf: many(Array(bytes[piece(of: bytes)])), at: place)
    case 8 where random.below(8) == 0: bytes.insert(contentsOf: many(word()), at: place)
    case 9: number(from: place)
    case 10: bytes.replaceSubrange(piece(of: bytes), with: word())
    default: bytes.insert(contentsOf: word(), at: place)
    }
  }

  /// The same again and again: what is nested without end, or very long.
  private func many(_ piece: [UInt8]) -> [UInt8] {
    let count = min(1 << random.below(17), Self.longest / max(piece.count, 1))
    return Array(repeatElement(piece, count: count).joined())
  }

  /// The next number in digits becomes another.
  private mutating func number(from place: Int) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let start = bytes[place...].firstIndex(where: digits.contains) else { return }
    let end = bytes[start...].firstIndex { !digits.contains($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: Self.numbers[random.below(Self.numbers.count)].utf8)
  }

  /// Mostly short.
  private func piece(of bytes: [UInt8]) -> Range<Int> {
    let start = random.below(bytes.count + 1)
    let length = random.below(min(1 << random.below(10), bytes.count - start) + 1)
    return start..<start + length
  }

  private func word() -> [UInt8] {
    words.isEmpty ? [UInt8(random.below(256))] : words[random.below(words.count)]
  }

  private static let telling: [UInt8] =
    [0, 1, 9, 10, 13, 32, 127, 128, 255] + Array("\"\\{}[]()<>$&*_`~#'/.-".utf8)
  private static let numbers = [
    "0", "-1", "1", "127", "256", "65536", "4294967296", "9223372036854775807", "9223372036854775808",
    "18446744073709551616", "1e400", "-0", "0.5", "1e-400", "nan", "inf", "2147483647",
  ]
}
