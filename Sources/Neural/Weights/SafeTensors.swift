import Foundation

/// Named tensors and a few words about them, as a `.safetensors` file keeps them.
///
/// The format is Hugging Face's; Python reads and writes it with its package of that name:
///
/// | bytes | |
/// | --- | --- |
/// | 8 | N, the length of the header; little-endian |
/// | N | the header, JSON: `{"dense_1.bias": {"dtype": "F32", "shape": [128], "data_offsets": [0, 512]}, …}` |
/// | rest | the numbers of all tensors, one after another, row by row; `data_offsets` count from here |
///
/// Such a file holds numbers and text alone: opening one never runs anything.
public struct SafeTensors {
  /// The tensors by name.
  public var tensors: [String: Tensor]
  /// Anything worth keeping with them in words, such as the seed.
  public var metadata: [String: String]

  public init(_ tensors: [String: Tensor] = [:], metadata: [String: String] = [:]) {
    self.tensors = tensors
    self.metadata = metadata
  }
}

extension SafeTensors {
  /// The bytes of the file. The same tensors and metadata give the same bytes: names are sorted.
  public func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(tensors.values.reduce(1 << 12) { $0 + 4 * $1.count })
    encode { bytes += $0 }
    return bytes
  }

  /// Hands out the bytes of the file, piece after piece, so that they need not all be in memory twice.
  func encode(_ write: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    guard tensors[SafeTensorsHeader.metadataName] == nil else {
      fatalError(
        "The format keeps the name \(SafeTensorsHeader.metadataName) for itself; give the tensor another.")
    }
    let sorted = tensors.sorted { $0.key < $1.key }
    var header = SafeTensorsHeader(metadata: metadata)
    var size = 0
    for (name, tensor) in sorted {
      let end = size + 4 * tensor.count
      header.entries[name] = .init(dtype: "F32", shape: tensor.shape.array, data_offsets: [size, end])
      size = end
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var json = try? encoder.encode(header) else { fatalError("Texts and counts can be told in JSON.") }
    // The numbers begin at a multiple of 8, so that a reader may use them where they lie.
    while json.count % 8 != 0 { json.append(UInt8(ascii: " ")) }
    try withUnsafeBytes(of: UInt64(json.count).littleEndian, write)
    try json.withUnsafeBytes(write)
    // Every processor that Swift runs on keeps a float's bytes in the file's order, the lowest first.
    for (_, tensor) in sorted { try tensor.withValues { try write(UnsafeRawBufferPointer($0)) } }
  }

  /// Reads the bytes of a file, after checking all that can be checked.
  ///
  /// - Parameters:
  ///   - bytes: the whole file
  ///   - path: what errors call it
  public init(decoding bytes: [UInt8], path: String) throws(WeightsError) {
    func check(_ holds: Bool, _ problem: @autoclosure () -> WeightsError.Problem) throws(WeightsError) {
      guard holds else { throw WeightsError(path: path, problem: problem()) }
    }
    try check(bytes.count >= 8, .tooShort(bytes.count))
    let length = bytes.prefix(8).reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    try check(length <= UInt64(bytes.count - 8), .headerLength(length, available: bytes.count - 8))
    let dataStart = 8 + Int(length)
    let header = try SafeTensorsHeader(json: bytes[8..<dataStart], path: path)
    let available = bytes.count - dataStart

    self.init(metadata: header.metadata)
    // In the order of their numbers, so that a gap or an overlap shows between neighbours.
    var reached = 0
    for (name, entry) in header.entries.sorted(by: {
      $0.value.data_offsets.lexicographicallyPrecedes($1.value.data_offsets)
    }) {
      let (begin, end) = (entry.data_offsets[0], entry.data_offsets[1])
      try check(entry.dtype == "F32", .type(name, entry.dtype))
      guard let shape = Shape(checking: entry.shape) else {
        throw WeightsError(path: path, problem: .shape(name, entry.shape))
      }
      try check(
        0 <= begin && begin <= end && end <= available,
        .outOfRange(name, begin: begin, end: end, available: available))
      try check(end - begin == 4 * shape.count, .size(name, shape, bytes: end - begin))
      try check(begin >= reached, .overlap(name, begin: begin, reached: reached))
      try check(begin == reached, .gap(from: reached, to: begin))
      reached = end
      tensors[name] = Tensor(shape) { values in
        UnsafeMutableRawBufferPointer(values).copyBytes(from: bytes[dataStart + begin..<dataStart + end])
      }
    }
    try check(reached == available, .gap(from: reached, to: available))
  }
}

/// The header of a `.safetensors` file: what each tensor is and where its numbers lie.
struct SafeTensorsHeader {
  struct Entry: Codable {
    var dtype: String
    var shape: [Int]
    /// The first byte of its numbers, counted from the end of the header, and the one after the last.
    var data_offsets: [Int]
  }

  var entries: [String: Entry] = [:]
  var metadata: [String: String] = [:]

  static let metadataName = "__metadata__"
}

extension SafeTensorsHeader {
  init(json: ArraySlice<UInt8>, path: String) throws(WeightsError) {
    let reason: String
    do {
      self = try JSONDecoder().decode(SafeTensorsHeader.self, from: Data(json))
      return
    } catch let error as DecodingError {
      reason = error.place
    } catch {
      reason = "it cannot be read"
    }
    throw WeightsError(path: path, problem: .header(reason))
  }
}

/// An object with a member for each tensor, and among them one that is none.
extension SafeTensorsHeader: Codable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Name.self)
    for name in members.allKeys {
      if name.stringValue == Self.metadataName {
        metadata = try members.decode([String: String].self, forKey: name)
      } else {
        let entry = try members.decode(Entry.self, forKey: name)
        guard entry.data_offsets.count == 2 else {
          throw DecodingError.dataCorruptedError(
            forKey: name, in: members, debugDescription: "There should be two data_offsets")
        }
        entries[name.stringValue] = entry
      }
    }
  }

  func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Name.self)
    if !metadata.isEmpty {
      try members.encode(metadata, forKey: Name(stringValue: Self.metadataName))
    }
    for (name, entry) in entries { try members.encode(entry, forKey: Name(stringValue: name)) }
  }
}

extension DecodingError {
  /// Where in the JSON something was expected, and what.
  fileprivate var place: String {
    let context: Context
    switch self {
    case .typeMismatch(_, let of), .valueNotFound(_, let of), .keyNotFound(_, let of), .dataCorrupted(let of):
      context = of
    @unknown default: return "it cannot be read"
    }
    let path = context.codingPath.map(\.stringValue).joined(separator: ".")
    // Foundation's sentences end with a full stop or do not.
    let sentence = context.debugDescription.trimmingCharacters(in: ["."])
    return path.isEmpty ? sentence : "at \"\(path)\": \(sentence)"
  }
}
