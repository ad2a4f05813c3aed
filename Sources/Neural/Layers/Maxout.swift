/// A dense layer in which each unit is the largest of several linear pieces; see ``maxout(_:pieces:)``.
///
/// [n × inputs] → [n × units]; W: [inputs × units·pieces], b: [units·pieces]; the pieces of a unit are
/// neighbours. W starts Glorot uniform and b at zero.
public final class Maxout: Layer {
  public let kind = "maxout"
  public let pieces: Int
  private let dense: Dense

  /// The numbers of inputs, units and pieces of each unit, and where the weights come from.
  public init(
    _ inputs: Int, _ units: Int, pieces: Int, _ random: Random, weights: Initializer = .glorotUniform
  ) {
    self.pieces = pieces
    dense = Dense(inputs, units * pieces, random, weights: weights)
  }

  public var parameters: [(name: String, parameter: Parameter)] { dense.parameters }

  public var inputShape: Shape? { dense.inputShape }
  public func outputShape(for input: Shape) -> Shape { [dense.weight.value.shape[1] / pieces] }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    maxout(dense(input, mode), pieces: pieces)
  }
}

/// Maxout: the largest of each `pieces` neighbouring entries of a row.
///
/// x: [n × units·pieces] → y: [n × units]
///
/// ∂L/∂x is ∂L/∂y at the entry that was the largest (the first of them, if several are), and 0 at the others.
/// Goodfellow, Warde-Farley, Mirza, Courville and Bengio, "Maxout networks", 2013.
public func maxout(_ x: Tensor, pieces: Int) -> Tensor {
  guard pieces > 0, x.shape.rank == 2, x.shape[1] % pieces == 0 else {
    fatalError(
      "Maxout takes the largest of every \(pieces) neighbours in a row; rows of shape \(x.shape) cannot be cut that way."
    )
  }
  let (rows, units) = (x.shape[0], x.shape[1] / pieces)
  let y = Tensor([rows, units], Storage(count: rows * units))
  let (source, target) = (x.storage.start, y.storage.start)
  let beginning = Work.begin()
  defer { Work.entries.end(beginning) }
  inParallel(rows * units, grain: 4096) { part in
    for unit in part {
      var largest = source[unit &* pieces]
      for piece in 1..<pieces {
        let entry = source[unit &* pieces &+ piece]
        largest = entry > largest ? entry : largest
      }
      target[unit] = largest
    }
  }
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in
    let beginning = Work.begin()
    defer { Work.entries.end(beginning) }
    let slope = Tensor(x.shape, Storage(count: x.count))
    let (entries, largest) = (x.storage.start, y.storage.start)
    let (dy, dx) = (upstream.storage.start, slope.storage.start)
    inParallel(rows * units, grain: 4096) { part in
      for unit in part {
        // Without a branch: which piece wins, no processor can guess.
        var left = dy[unit]
        for entry in unit &* pieces..<(unit &+ 1) &* pieces {
          let share = entries[entry] == largest[unit] ? left : 0
          dx[entry] = share
          left = entries[entry] == largest[unit] ? 0 : left
        }
      }
    }
    gradients.add(slope, to: x)
  }
}
