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
  private let data: Tensor
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
    guard size > 0 else { fatalError("A minibatch has at least one row; \(size) were asked for.") }
    guard data.shape.rank > 0 else { fatalError("Minibatches are made of rows, and a scalar has none.") }
    guard passes > 0 else { fatalError("At least one pass is joined; \(passes) were asked for.") }
    self.data = data
    self.size = size
    self.random = random
    self.passes = passes
    let rows = data.shape[0] * passes
    count = (rows + (keepsShortBatch ? size - 1 : 0)) / size
  }

  /// Begins a pass, and shuffles for it.
  public func makeIterator() -> Iterator {
    let rows = data.shape[0]
    let order = (0..<passes).flatMap { _ in random?.permutation(rows) ?? Array(0..<rows) }
    return Iterator(data: data, order: order, size: size, left: count)
  }

  /// One pass over the rows.
  public struct Iterator: IteratorProtocol {
    fileprivate let data: Tensor
    fileprivate let order: [Int]
    fileprivate let size: Int
    fileprivate var left: Int
    fileprivate var start = 0

    /// The next rows, as a tensor [size × …].
    public mutating func next() -> Tensor? {
      guard left > 0 else { return nil }
      let end = Swift.min(start + size, order.count)
      defer { (start, left) = (end, left - 1) }
      return data.rows(at: order[start..<end])
    }
  }
}

/// What changes from pass to pass is where the shuffling's random numbers stand.
extension Minibatches: Resumable {
  public func keep(in state: inout TrainingState) { random?.keep(in: &state) }

  public func restore(from state: TrainingState) throws(StateError) { try random?.restore(from: state) }
}
