import Foundation

/// A tensor among other values that are kept: its shape, and the bytes of its entries.
extension Tensor: Codable {
  private enum CodingKeys: CodingKey {
    case shape, values
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(shape.array, forKey: .shape)
    try container.encode(withValues { Data(buffer: $0) }, forKey: .values)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let extents = try container.decode([Int].self, forKey: .shape)
    let bytes = try container.decode(Data.self, forKey: .values)
    guard let shape = Shape(checking: extents), bytes.count == 4 * shape.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .values, in: container, debugDescription: "\(bytes.count) bytes for a shape of \(extents)")
    }
    self.init(shape) { values in _ = bytes.copyBytes(to: values) }
  }
}
