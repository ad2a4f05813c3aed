/// A function with parameters: a layer, or a network made of layers.
///
/// Classes, because a generator and the stacked GAN must share the same weights. Not `Sendable`.
public protocol Layer: AnyObject, Resumable {
  /// What summaries and weight files call this kind of layer, `dense`.
  var kind: String { get }
  /// Every parameter with the name under which weight files keep it, in order.
  var parameters: [(name: String, parameter: Parameter)] { get }
  /// What training keeps but no gradient changes, such as a batch norm's running mean, with the names under
  /// which weight files keep it, in order.
  var statistics: [(name: String, statistic: Parameter)] { get }
  /// The shape of one input, without the batch axis; nil if any will do.
  var inputShape: Shape? { get }
  /// The shape of one output, without the batch axis, for one input of this shape.
  func outputShape(for input: Shape) -> Shape
  /// [n × input shape] → [n × output shape]
  func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor
}

extension Layer {
  public var parameters: [(name: String, parameter: Parameter)] { [] }
  public var statistics: [(name: String, statistic: Parameter)] { [] }
  public var inputShape: Shape? { nil }
  public func outputShape(for input: Shape) -> Shape { input }

  /// The network as a finished function: ``Mode/inference``.
  public func callAsFunction(_ input: Tensor) -> Tensor { self(input, .inference) }

  /// Whether optimizers may change the parameters. Setting it freezes or thaws all of them.
  public var isTrainable: Bool {
    get { parameters.allSatisfy(\.parameter.isTrainable) }
    set { for (_, parameter) in parameters { parameter.isTrainable = newValue } }
  }

  /// How many numbers training may set, frozen ones included; a layer that stands twice is counted once.
  public var parameterCount: Int {
    var counted: Set<ObjectIdentifier> = []
    return parameters.reduce(0) { total, next in
      counted.insert(ObjectIdentifier(next.parameter)).inserted ? total + next.parameter.value.count : total
    }
  }

  /// Parameters and statistics: what of a layer outlasts the program in a file.
  var lasting: [(name: String, parameter: Parameter)] {
    parameters + statistics.map { ($0.name, $0.statistic) }
  }

  /// Copies of all parameters' values, in order.
  public var weights: [Tensor] { parameters.map { $0.parameter.value.detached } }

  /// The bits of all parameters' values, in order: alike only if not one of them has moved.
  public var bits: [UInt32] { parameters.flatMap { $0.parameter.value.bits } }
}

extension Layer {
  /// Writes down all parameters and statistics, and which parameters are frozen.
  public func keep(in state: inout TrainingState) {
    for (name, parameter) in lasting {
      state.keep(parameter.value, as: name)
      if !parameter.isTrainable { state.keep("frozen", as: "\(name).state") }
    }
  }

  public func restore(from state: TrainingState) throws(StateError) {
    for (name, parameter) in lasting {
      parameter.assign(try state.tensor(name, parameter.value.shape))
      parameter.isTrainable = state.texts["\(name).state"] == nil
    }
  }
}

/// What a network is being used for: some layers behave differently while it learns.
public enum Mode: Sendable {
  /// Learning from a minibatch: batch norm uses the minibatch's own statistics, dropout drops.
  case training
  /// Using what was learnt: each input is treated by itself, and the same input gives the same output.
  case inference
}
