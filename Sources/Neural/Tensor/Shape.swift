/// How many entries a tensor has along each axis: `[64, 784]` is 64 rows of 784. At most four axes.
///
/// The extents lie inline, so that making a tensor allocates nothing for its shape; two and two, since a vector of four
/// would make each tensor a third larger, and a step hands a thousand of them on.
public struct Shape: Hashable, Sendable, ExpressibleByArrayLiteral, CustomStringConvertible {
  private var outer = SIMD2<Int32>(repeating: 1)
  private var inner = SIMD2<Int32>(repeating: 1)
  /// The number of axes: 0 for a scalar, 2 for a matrix.
  public let rank: Int

  public init(arrayLiteral extents: Int...) {
    self.init(extents)
  }

  /// A shape with these extents, outermost axis first.
  public init(_ extents: [Int]) {
    guard extents.count <= 4 else {
      fatalError("A shape has at most 4 axes; \(extents) has \(extents.count).")
    }
    rank = extents.count
    for axis in 0..<extents.count {
      guard extents[axis] >= 0, let extent = Int32(exactly: extents[axis]) else {
        fatalError("The extents of a shape are counts of entries, so \(extents) cannot be one.")
      }
      if axis < 2 { outer[axis] = extent } else { inner[axis - 2] = extent }
    }
  }

  /// A shape with these extents, which come from outside; nil if no tensor can have it.
  init?(checking extents: [Int]) {
    guard extents.count <= 4, extents.allSatisfy({ (0...Int(Int32.max)).contains($0) }) else { return nil }
    var count = 1
    for extent in extents {
      let (product, overflow) = count.multipliedReportingOverflow(by: extent)
      guard !overflow, product <= Int.max / 4 else { return nil }
      count = product
    }
    self.init(extents)
  }

  /// The extent along one axis.
  public subscript(axis: Int) -> Int {
    guard axis >= 0, axis < rank else { fatalError("Shape \(self) has no axis \(axis).") }
    return Int(axis < 2 ? outer[axis] : inner[axis &- 2])
  }

  /// How many entries there are in all: 1 for a scalar.
  public var count: Int {
    Int(outer[0]) * Int(outer[1]) * Int(inner[0]) * Int(inner[1])
  }

  /// The extent of the last axis: the columns of a matrix, the length of a vector, 1 for a scalar.
  public var columns: Int { rank == 0 ? 1 : self[rank - 1] }

  /// All axes but the last taken together: the rows of a matrix, 1 for a vector or a scalar.
  public var rows: Int { rank < 2 ? 1 : count / max(columns, 1) }

  /// The extents, outermost axis first.
  public var array: [Int] { (0..<rank).map { self[$0] } }

  /// `64 × 784`; a scalar is called one.
  public var description: String {
    rank == 0 ? "scalar" : array.map(String.init).joined(separator: " × ")
  }
}
