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
