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
    var entries: [SafeTensorsHeader.Entry] = []
    var size = 0
    for (name, tensor) in sorted {
      let end = size + 4 * tensor.count
      entries.append(.init(name: name, type: "F32", shape: tensor.shape.array, begin: size, end: end))
      size = end
    }
    var header = Array(SafeTensorsHeader(entries: entries, metadata: metadata).json.utf8)
    // The numbers begin at a multiple of 8, so that a reader may use them where they lie.
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    try withUnsafeBytes(of: UInt64(header.count).littleEndian, write)
    try header.withUnsafeBytes(write)
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
    for entry in header.entries.sorted(by: { ($0.begin, $0.end) < ($1.begin, $1.end) }) {
      let name = entry.name
      try check(entry.type == "F32", .type(name, entry.type))
      guard let shape = Shape(checking: entry.shape) else {
        throw WeightsError(path: path, problem: .shape(name, entry.shape))
      }
      try check(
        entry.begin <= entry.end && entry.end <= available,
        .outOfRange(name, begin: entry.begin, end: entry.end, available: available))
      try check(
        entry.end - entry.begin == 4 * shape.count,
        .size(name, shape, bytes: entry.end - entry.begin))
      try check(entry.begin >= reached, .overlap(name, begin: entry.begin, reached: reached))
      try check(entry.begin == reached, .gap(from: reached, to: entry.begin))
      reached = entry.end
      tensors[name] = Tensor(shape) { values in
        UnsafeMutableRawBufferPointer(values)
          .copyBytes(from: bytes[dataStart + entry.begin..<dataStart + entry.end])
      }
    }
    try check(reached == available, .gap(from: reached, to: available))
  }
}

/// The header of a `.safetensors` file: what each tensor is and where its numbers lie.
struct SafeTensorsHeader {
  struct Entry {
    var name: String
    var type = ""
    var shape: [Int] = []
    /// The first byte of its numbers, counted from the end of the header, and the one after the last.
    var begin = 0
    var end = 0
  }

  var entries: [Entry] = []
  var metadata: [String: String] = [:]

  static let metadataName = "__metadata__"
}

extension SafeTensorsHeader {
  /// The header as JSON, in the order of the entries; the metadata, if any, before them and sorted.
  var json: String {
    var members = entries.map { entry in
      "\(quoted(entry.name)):{\"dtype\":\"\(entry.type)\","
        + "\"shape\":[\(entry.shape.map(String.init).joined(separator: ","))],"
        + "\"data_offsets\":[\(entry.begin),\(entry.end)]}"
    }
    if !metadata.isEmpty {
      let pairs = metadata.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
      members.insert("\"\(Self.metadataName)\":{\(pairs.joined(separator: ","))}", at: 0)
    }
    return "{\(members.joined(separator: ","))}"
  }

  /// A text as JSON writes it.
  private func quoted(_ text: String) -> String {
    let inside = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\0"..<" ": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"\(inside.joined())\""
  }
}

extension SafeTensorsHeader {
  /// Reads the header's JSON and accepts nothing that is not in the format.
  init(json: ArraySlice<UInt8>, path: String) throws(WeightsError) {
    var reader = JSONReader(json, path: path)
    var metadata: [String: String] = [:]
    var entries: [Entry] = []
    try reader.object { (reader, name) throws(WeightsError) in
      if name == Self.metadataName {
        try reader.object { (reader, key) throws(WeightsError) in metadata[key] = try reader.string() }
      } else {
        entries.append(try Entry(name, from: &reader))
      }
    }
    try reader.end()
    self.init(entries: entries, metadata: metadata)
  }
}

extension SafeTensorsHeader.Entry {
  fileprivate init(_ name: String, from reader: inout JSONReader) throws(WeightsError) {
    var entry = Self(name: name)
    var missing: Set = ["dtype", "shape", "data_offsets"]
    try reader.object { (reader, key) throws(WeightsError) in
      missing.remove(key)
      switch key {
      case "dtype":
        entry.type = try reader.string()
      case "shape":
        entry.shape = try reader.integers()
      case "data_offsets":
        let offsets = try reader.integers()
        guard offsets.count == 2 else { throw reader.failure(expecting: "two data_offsets") }
        (entry.begin, entry.end) = (offsets[0], offsets[1])
      default:
        throw reader.failure(expecting: "dtype, shape or data_offsets instead of \"\(key)\"")
      }
    }
    if let first = missing.min() { throw reader.failure(expecting: "the \(first) of \"\(name)\"") }
    self = entry
  }
}
