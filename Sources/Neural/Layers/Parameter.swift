/// A tensor that training changes: a layer's weight or bias.
///
/// Not `Sendable`: an optimizer writes to it.
public final class Parameter {
  /// What the layer calls it, `weight`.
  public let name: String
  /// The present value; while an optimizer records, the tape's variable.
  public internal(set) var value: Tensor
  /// Whether optimizers change it. A frozen parameter costs no gradient work at all.
  public var isTrainable = true
  /// Whether an update reaches a tape that has recorded the value, too; see ``SharedPass``.
  var writesThrough = false {
    // Nobody but the tape: a copy kept from before stays as it was.
    didSet { if writesThrough { ownValue() } }
  }

  public init(_ name: String, _ value: Tensor) {
    self.name = name
    self.value = value
  }

  /// Replaces the value with one of the same shape.
  public func assign(_ value: Tensor) {
    guard value.shape == self.value.shape else {
      fatalError(
        "Parameter \(name) has shape \(self.value.shape); it cannot take a value of shape \(value.shape).")
    }
    self.value = value.detached
  }

  /// Writes to the value in place. A copy that somebody kept of it stays as it was.
  func update(_ body: (UnsafeMutablePointer<Float>) -> Void) {
    if !writesThrough { ownValue() }
    body(value.storage.start)
  }

  private func ownValue() {
    if !isKnownUniquelyReferenced(&value.storage) { value = Tensor(value.shape, value.values) }
  }
}

/// For networks of bare parameters, which have no layers to keep them.
extension Parameter: Resumable {
  public func keep(in state: inout TrainingState) {
    state.keep(value, as: "value")
    if !isTrainable { state.keep("frozen", as: "state") }
  }

  public func restore(from state: TrainingState) throws(StateError) {
    assign(try state.tensor("value", value.shape))
    isTrainable = state.texts["state"] == nil
  }
}

/// How a layer's weights begin.
public enum Initializer {
  /// Uniform in ±√(6 / (in + out)), Keras' default (Glorot and Bengio 2010).
  case glorotUniform
  /// N(0, 2 / (in + out)) (Glorot and Bengio 2010); often called Xavier.
  case xavierNormal
  /// N(0, 2 / in), for rectifiers (He et al. 2015).
  case heNormal
  /// Uniform in a range.
  case uniform(ClosedRange<Float>)
  /// N(0, deviation²).
  case normal(deviation: Float)
  /// These very numbers, row after row.
  case values([Float])
  /// The same number everywhere.
  case constant(Float)

  /// A tensor of this shape for a layer with so many inputs and outputs per unit.
  public func callAsFunction(_ shape: Shape, inputs: Int, outputs: Int, _ random: Random) -> Tensor {
    switch self {
    case .glorotUniform:
      let bound = (6 / Float(inputs + outputs)).squareRoot()
      return random.uniform(shape, in: -bound...bound)
    case .xavierNormal: return random.normal(shape, deviation: (2 / Float(inputs + outputs)).squareRoot())
    case .heNormal: return random.normal(shape, deviation: (2 / Float(inputs)).squareRoot())
    case .uniform(let range): return random.uniform(shape, in: range)
    case .normal(let deviation): return random.normal(shape, deviation: deviation)
    case .values(let values): return Tensor(shape, values)
    case .constant(let value): return Tensor(shape, repeating: value)
    }
  }
}
