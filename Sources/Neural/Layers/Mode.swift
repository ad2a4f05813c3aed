/// What a network is being used for: some layers behave differently while it learns.
public enum Mode: Sendable {
  /// Learning from a minibatch: batch norm uses the minibatch's own statistics, dropout drops.
  case training
  /// Using what was learnt: each input is treated by itself, and the same input gives the same output.
  case inference
}
