import Neural
import Plotting

/// A maxout unit of one input, and the five straight lines that it is made of.
struct UpperEdge {
  let inputs: [Float]
  /// What the unit says to each input.
  let unit: [Float]
  /// Each of its pieces: [piece][input].
  let pieces: [[Float]]

  init(of layer: Maxout) {
    let inputs = stride(from: -2.0, through: 2, by: 0.05).map(Float.init)
    let column = Tensor([inputs.count, 1], inputs)
    let lines = dense(
      column, layer.parameters[0].parameter.value, layer.parameters[1].parameter.value
    ).values
    self.inputs = inputs
    unit = layer(column).values
    pieces = (0..<5).map { piece in inputs.indices.map { lines[$0 * 5 + piece] } }
  }

  /// Whether the unit is the largest of its pieces everywhere.
  var isUpperEdge: Bool {
    inputs.indices.allSatisfy { index in unit[index] == pieces.map { $0[index] }.max() }
  }

  func picture(_ title: String) -> Figure {
    Figure(title, height: 330, x: Axis("input"), y: Axis("output")) {
      for (number, piece) in pieces.enumerated() {
        Line(
          number == 0 ? "its five pieces" : nil, x: inputs, y: piece, color: .neutral, width: 1)
      }
      Line("the unit", x: inputs, y: unit, width: 3)
    }
  }
}
