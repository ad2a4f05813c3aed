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
