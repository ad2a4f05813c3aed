/// A number that follows from all of a file's contents, to tell whether they are what was written.
///
/// FNV-1a over words of 32 bits: each step is invertible, so a change in any one word always shows. It guards against
/// accidents, not against people.
public struct Checksum {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  /// Of a file's bytes, with their count.
  public init(of bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count - 3, by: 4) {
        add(bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self))
      }
      for byte in bytes.suffix(bytes.count % 4) { add(UInt32(byte)) }
    }
    add(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Sixteen hexadecimal digits.
  public var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  mutating func add(_ word: UInt32) {
    value = (value ^ UInt64(word)) &* 0x100_0000_01B3
  }

  /// A text with its length, so that neighbours cannot trade letters.
  mutating func add(_ text: String) {
    add(UInt32(truncatingIfNeeded: text.utf8.count))
    for byte in text.utf8 { add(UInt32(byte)) }
  }

  mutating func add(_ tensor: Tensor) {
    for extent in tensor.shape.array { add(UInt32(truncatingIfNeeded: extent)) }
    tensor.withValues { values in
      for value in values { add(value.bitPattern) }
    }
  }
}

extension SafeTensors {
  /// Follows from all tensors and all metadata, with their names: sixteen hexadecimal digits.
  public var checksum: String {
    var sum = Checksum()
    for (key, text) in metadata.sorted(by: { $0.key < $1.key }) {
      sum.add(key)
      sum.add(text)
    }
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
      sum.add(name)
      sum.add(tensor)
    }
    return sum.digits
  }
}
