import Foundation

/// A block of single-precision numbers with a shape, in row-major order. Immutable.
///
/// A tensor that was computed from a parameter while an optimizer was recording also knows its place on the
/// tape; see ``Tape``.
public struct Tensor {
  var storage: Storage
  public let shape: Shape
  var trace: Trace?

  init(_ shape: Shape, _ storage: Storage, _ trace: Trace? = nil) {
    self.shape = shape
    self.storage = storage
    self.trace = trace
  }

  /// Memory for a tensor of this shape, for an operation to write to.
  init(uninitialized shape: Shape) {
    self.init(shape, Storage(count: shape.count))
  }

  /// A tensor whose entries `fill` writes, all of them, into uninitialised memory.
  public init(_ shape: Shape, fill: (UnsafeMutableBufferPointer<Float>) throws -> Void) rethrows {
    let storage = Storage(count: shape.count)
    try fill(UnsafeMutableBufferPointer(start: storage.start, count: storage.count))
    self.init(shape, storage)
  }

  /// A tensor with these values, row after row.
  public init(_ shape: Shape, _ values: [Float]) {
    guard values.count == shape.count else {
      fatalError("A tensor of shape \(shape) has \(shape.count) values; \(values.count) were given.")
    }
    self.init(shape) { _ = $0.initialize(from: values) }
  }

  /// A tensor with the same value everywhere.
  public init(_ shape: Shape, repeating value: Float) {
    self.init(shape) { $0.initialize(repeating: value) }
  }

  /// A scalar.
  public init(_ value: Float) {
    self.init([], repeating: value)
  }

  /// The number of entries.
  public var count: Int { storage.count }

  /// A copy of the entries, row after row.
  public var values: [Float] { Array(UnsafeBufferPointer(start: storage.start, count: count)) }

  /// The bits of the entries: alike only if no entry differs, be it by the sign of 0.
  public var bits: [UInt32] { withValues { $0.map(\.bitPattern) } }

  /// From the smallest entry to the largest, without those that are not numbers.
  public var range: ClosedRange<Float> {
    withValues { values in
      var (low, high) = (Float.infinity, -Float.infinity)
      for value in values {
        low = value < low ? value : low
        high = value > high ? value : high
      }
      guard low <= high else {
        fatalError("A tensor of shape \(shape) without a number in it has no smallest and no largest.")
      }
      return low...high
    }
  }

  /// The entries in place, for as long as `body` runs.
  public func withValues<Result>(_ body: (UnsafeBufferPointer<Float>) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(storage) {
      try body(UnsafeBufferPointer(start: storage.start, count: count))
    }
  }

  /// The one entry of a tensor that has one.
  public var scalar: Float {
    guard count == 1 else {
      fatalError("Only a tensor with one entry is a number; this one has shape \(shape).")
    }
    return storage.start[0]
  }

  /// The same values as a constant: no gradient flows through it.
  public var detached: Tensor { Tensor(shape, storage) }

  /// Rows `range` of the first axis, copied, as a constant.
  public func rows(_ range: Range<Int>) -> Tensor {
    rows(at: Array(range))
  }

  /// The rows of the first axis with these numbers, copied in this order, as a constant: a minibatch.
  ///
  /// [n × …] with m numbers → [m × …]
  public func rows(at indices: some Collection<Int>) -> Tensor {
    guard shape.rank > 0 else { fatalError("A scalar has no rows.") }
    let beginning = Work.begin()
    defer { Work.minibatches.end(beginning) }
    let width = count / max(shape[0], 1)
    var extents = shape.array
    extents[0] = indices.count
    let order = Array(indices)
    for index in order where index < 0 || index >= shape[0] {
      fatalError("Row \(index) was asked of a tensor with \(shape[0]) rows (0 to \(shape[0] - 1)).")
    }
    let result = Storage(count: order.count * width)
    let (from, to) = (storage.start, result.start)
    inParallel(order.count, grain: max(1, 16_384 / max(width, 1)), unit: 1) { part in
      for row in part { (to + row &* width).update(from: from + order[row] &* width, count: width) }
    }
    return Tensor(Shape(extents), result)
  }
}

extension Tensor: CustomStringConvertible {
  /// The shape and the first values, as in `Tensor 2 × 2 [1.0, 2.0, 3.0, 4.0]`.
  public var description: String {
    let first = values.prefix(8).map { "\($0)" }.joined(separator: ", ")
    return "Tensor \(shape) [\(first)\(count > 8 ? ", …" : "")]"
  }
}

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
