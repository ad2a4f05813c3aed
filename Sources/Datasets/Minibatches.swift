import Neural

/// The rows of a tensor, a few at a time. Each time it is looped over it begins anew.
///
///     let minibatches = Minibatches(mnist.images, size: 64, shuffledBy: random.stream("data"))
///     for epoch in 1...20 {
///       for batch in minibatches { … }  // [64 × 784]
///     }
///
/// Every row comes once a pass; only the rows of a short last batch may be left out. Several passes may be
/// joined: then a minibatch holds the last rows of one pass and the first of the next, and only the end is short.
public struct Minibatches: Sequence {
  /// How many rows there are, and some of them.
  private let total: Int
  private let rows: (_ indices: ArraySlice<Int>) -> Tensor
  private let size: Int
  private let random: Random?
  private let passes: Int

  /// The minibatches in a pass, or in all that are joined.
  public let count: Int
  /// The same as ``count``: what the standard library asks a sequence for.
  public var underestimatedCount: Int { count }

  /// Cuts `data`, [n × …], into batches of `size` rows.
  ///
  /// - Parameters:
  ///   - data: The rows.
  ///   - size: How many rows a batch has.
  ///   - random: Shuffles the rows anew for each pass; without it they stay in order.
  ///   - keepsShortBatch: Whether the last batch of a pass is kept when it has fewer rows than the others.
  ///   - passes: So many passes are joined and count as one.
  public init(
    _ data: Tensor, size: Int, shuffledBy random: Random? = nil, keepsShortBatch: Bool = true,
    joining passes: Int = 1
  ) {
    guard data.shape.rank > 0 else { fatalError("Minibatches are made of rows, and a scalar has none.") }
    self.init(
      data.shape[0], { data.rows(at: $0) }, size: size, shuffledBy: random, keepsShortBatch: keepsShortBatch,
      joining: passes)
  }

  /// Cuts some of MNIST's images into batches, which become numbers one batch at a time.
  public init(
    _ mnist: MNIST, at indices: [Int], size: Int, shuffledBy random: Random? = nil,
    keepsShortBatch: Bool = true
  ) {
    self.init(
      indices.count, { rows in mnist.images(at: rows.map { indices[$0] }) }, size: size, shuffledBy: random,
      keepsShortBatch: keepsShortBatch, joining: 1)
  }

  private init(
    _ total: Int, _ rows: @escaping (ArraySlice<Int>) -> Tensor, size: Int, shuffledBy random: Random?,
    keepsShortBatch: Bool, joining passes: Int
  ) {
    guard size > 0 else { fatalError("A minibatch has at least one row; \(size) were asked for.") }
    guard passes > 0 else { fatalError("At least one pass is joined; \(passes) were asked for.") }
    (self.total, self.rows, self.size, self.random, self.passes) = (total, rows, size, random, passes)
    count = (total * passes + (keepsShortBatch ? size - 1 : 0)) / size
  }

  /// Begins a pass, and shuffles for it.
  public func makeIterator() -> Iterator {
    let order = (0..<passes).flatMap { _ in random?.permutation(total) ?? Array(0..<total) }
    return Iterator(rows: rows, order: order, size: size, left: count)
  }

  /// One pass over the rows.
  public struct Iterator: IteratorProtocol {
    fileprivate let rows: (_ indices: ArraySlice<Int>) -> Tensor
    fileprivate let order: [Int]
    fileprivate let size: Int
    fileprivate var left: Int
    fileprivate var start = 0

    /// The next rows, as a tensor [size × …].
    public mutating func next() -> Tensor? {
      guard left > 0 else { return nil }
      let end = Swift.min(start + size, order.count)
      defer { (start, left) = (end, left - 1) }
      return rows(order[start..<end])
    }
  }
}

/// What changes from pass to pass is where the shuffling's random numbers stand.
extension Minibatches: Resumable {
  public func keep(in state: inout TrainingState) { random?.keep(in: &state) }

  public func restore(from state: TrainingState) throws(StateError) { try random?.restore(from: state) }
}
