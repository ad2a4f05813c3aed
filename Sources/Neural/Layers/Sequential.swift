/// Layers one after another, itself a layer: stacks nest.
///
/// ```swift
/// let generator = Sequential("generator") {
///   Dense(100, 128, random)
///   LeakyReLU(0.01)
/// }
/// let gan = Sequential("gan") { generator; discriminator }
/// ```
public final class Sequential: Layer {
  public let kind: String
  /// Named by kind and number, `dense_2`; a stack inside goes by its own name.
  public let layers: [(name: String, layer: any Layer)]

  private let stack: [any Layer]

  public init(_ name: String, @Stack _ layers: () -> [any Layer]) {
    kind = name
    let all = layers()
    // What it computes with: some layers do the next one's work as well.
    stack = all.reduce(into: []) { stack, layer in
      if let last = stack.last, let both = Rectified(last, layer) {
        stack[stack.count - 1] = both
      } else {
        stack.append(layer)
      }
    }
    var numbers: [String: Int] = [:]
    self.layers = all.map { layer in
      numbers[layer.kind, default: 0] += 1
      return (layer is Sequential ? layer.kind : "\(layer.kind)_\(numbers[layer.kind, default: 0])", layer)
    }
    guard Set(self.layers.map(\.name)).count == self.layers.count else {
      fatalError("Two stacks inside \"\(name)\" have the same name; give each its own.")
    }
  }

  public var parameters: [(name: String, parameter: Parameter)] {
    layers.flatMap { name, layer in layer.parameters.map { ("\(name).\($0.name)", $0.parameter) } }
  }

  public var statistics: [(name: String, statistic: Parameter)] {
    layers.flatMap { name, layer in layer.statistics.map { ("\(name).\($0.name)", $0.statistic) } }
  }

  public var inputShape: Shape? { layers.first?.layer.inputShape }

  public func outputShape(for input: Shape) -> Shape {
    layers.reduce(input) { $1.layer.outputShape(for: $0) }
  }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    var x = input
    for layer in stack { x = layer(x, mode) }
    return x
  }

  public func keep(in state: inout TrainingState) {
    for (name, layer) in layers { state.keep(layer, as: name) }
  }

  public func restore(from state: TrainingState) throws(StateError) {
    for (name, layer) in layers { try state.restore(layer, as: name) }
  }

  /// Lets layers be listed one to a line.
  @resultBuilder
  public enum Stack {
    public static func buildExpression(_ layer: any Layer) -> [any Layer] { [layer] }
    public static func buildExpression(_ layers: [any Layer]) -> [any Layer] { layers }
    public static func buildBlock(_ layers: [any Layer]...) -> [any Layer] { layers.flatMap { $0 } }
    public static func buildArray(_ layers: [[any Layer]]) -> [any Layer] { layers.flatMap { $0 } }
    public static func buildOptional(_ layers: [any Layer]?) -> [any Layer] { layers ?? [] }
    public static func buildEither(first layers: [any Layer]) -> [any Layer] { layers }
    public static func buildEither(second layers: [any Layer]) -> [any Layer] { layers }
  }
}
