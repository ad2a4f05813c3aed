/// What was computed from the watched tensors, in order; played backwards it yields gradients.
///
/// Reverse-mode differentiation. Every operation on a watched tensor appends one entry: how a gradient
/// with respect to its output becomes gradients with respect to its inputs. Since an operation can only use
/// what was computed before it, the list is already in the right order: no graph to sort, no recursion.
///
/// Whoever makes a tape by hand closes it: until then it and its tensors keep one another alive.
///
/// Most code never names a tape: ``Optimizer/minimize(_:)`` makes one, watches the trainable parameters of
/// its model, plays it and closes it. Operations on tensors without a tape record nothing.
///
/// Not `Sendable`: a tape belongs to the thread that computes.
public final class Tape {
  typealias Pullback = (_ upstream: Tensor, _ gradients: inout Gradients) -> Void

  /// In a struct, since an array of bare closures would wrap each in another one.
  private struct Entry {
    let pullback: Pullback
  }

  /// One a node; a watched tensor has nothing to pull back to.
  private var entries: [Entry?] = []
  private(set) var isOpen = true
  /// While the tape is played for some of its variables only: their nodes.
  private var wanted: Set<Int>?

  public init() {
    entries.reserveCapacity(32)
  }

  /// The tensor as a variable: what is computed from it from now on is recorded here.
  public func watch(_ tensor: Tensor) -> Tensor {
    entries.append(nil)
    return Tensor(tensor.shape, tensor.storage, Trace(tape: self, node: entries.count - 1))
  }

  /// The output of an operation, recorded with its derivative.
  func record(_ output: Tensor, _ pullback: @escaping Pullback) -> Tensor {
    entries.append(Entry(pullback: pullback))
    return Tensor(output.shape, output.storage, Trace(tape: self, node: entries.count - 1))
  }

  /// The gradients of a scalar. May be asked more than once, for this scalar or another.
  ///
  /// - Parameters:
  ///   - loss: A tensor of one number.
  ///   - variables: Those with respect to which they are wanted, all if none are named. The tape is then
  ///     played back only to the first of them, past which none of the work could be of use.
  public func gradients(of loss: Tensor, withRespectTo variables: [Tensor]? = nil) -> Gradients {
    guard loss.count == 1 else {
      fatalError(
        "Gradients are taken of one number, a loss; this tensor has shape \(loss.shape). Take its mean or sum."
      )
    }
    var gradients = Gradients(of: self, nodes: entries.count)
    guard let trace = loss.trace else { return gradients }
    guard trace.tape === self else { fatalError(Tape.mixed) }
    wanted = variables.map { Set($0.compactMap { $0.trace?.tape === self ? $0.trace?.node : nil }) }
    defer { wanted = nil }
    gradients.add(Tensor(loss.shape, repeating: 1), to: loss)
    for node in stride(from: trace.node, through: wanted.map { $0.min() ?? .max } ?? 0, by: -1) {
      if let entry = entries[node], let upstream = gradients.take(node) {
        entry.pullback(upstream, &gradients)
      }
    }
    return gradients
  }

  /// Whether the gradient with respect to a node is of use to what the tape is being played for.
  fileprivate func wants(_ node: Int) -> Bool {
    guard let wanted, let first = wanted.min() else { return wanted == nil }
    // What was there before the first of them cannot have been computed from any.
    return entries[node] == nil ? wanted.contains(node) : node > first
  }

  /// What a tape says that finds another's tensors among its own.
  fileprivate static let mixed =
    "A loss was recorded on two tapes at once, as by a minimize inside another minimize's loss; finish one before the other begins, or pass the first one's tensors on as constants (x.detached)."

  /// Forgets everything: tensors that were recorded here are constants from now on.
  public func close() {
    isOpen = false
    entries.removeAll()
  }
}

/// A tensor's place on a tape.
struct Trace {
  let tape: Tape
  let node: Int
}

extension Tensor {
  /// The tape on which operations on this tensor are to be recorded, if any.
  var tape: Tape? {
    guard let trace, trace.tape.isOpen else { return nil }
    return trace.tape
  }

  /// Whether a gradient with respect to this tensor is wanted.
  var isTraced: Bool {
    guard let trace, trace.tape.isOpen else { return false }
    return trace.tape.wants(trace.node)
  }
}

/// Gradients by the tensor that they are with respect to; same shape as that tensor.
public struct Gradients {
  private let tape: Tape
  private var slots: [Tensor?]

  init(of tape: Tape, nodes: Int) {
    self.tape = tape
    slots = Array(repeating: nil, count: nodes)
  }

  /// The gradient with respect to a watched tensor, or nil where the loss does not depend on it.
  public subscript(tensor: Tensor) -> Tensor? {
    guard let trace = tensor.trace, trace.tape === tape else { return nil }
    return slots[trace.node]
  }

  /// A tensor used twice collects both gradients.
  mutating func add(_ gradient: Tensor, to tensor: Tensor) {
    guard let trace = tensor.trace else { return }
    guard trace.tape === tape else { fatalError(Tape.mixed) }
    let node = trace.node
    if let earlier = slots[node] {
      let beginning = Work.begin()
      defer { Work.sums.end(beginning) }
      slots[node] = Tensor(gradient.shape) { sum in
        let (a, b) = (earlier.storage.start, gradient.storage.start)
        inParallel(sum.count) { for i in $0 { sum[i] = a[i] + b[i] } }
      }
    } else {
      slots[node] = gradient.detached
    }
  }

  /// Hands out an inner gradient and forgets it: its memory can serve again further down.
  fileprivate mutating func take(_ node: Int) -> Tensor? {
    defer { slots[node] = nil }
    return slots[node]
  }
}
