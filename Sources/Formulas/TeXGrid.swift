/// How the columns of a grid are set, and what stands around it.
struct TeXGrid: Equatable {
  enum Columns: Equatable {
    case centered
    case left
    /// Right, left, right, left: two make an equation.
    case equations
  }

  var columns: Columns
  var left = ""
  var right = ""

  static let environments: [String: TeXGrid] = [
    "aligned": TeXGrid(columns: .equations),
    "align": TeXGrid(columns: .equations),
    "align*": TeXGrid(columns: .equations),
    "gathered": TeXGrid(columns: .centered),
    "cases": TeXGrid(columns: .left, left: "{"),
    "matrix": TeXGrid(columns: .centered),
    "pmatrix": TeXGrid(columns: .centered, left: "(", right: ")"),
    "bmatrix": TeXGrid(columns: .centered, left: "[", right: "]"),
    "vmatrix": TeXGrid(columns: .centered, left: "|", right: "|"),
  ]

  static var names: String { environments.keys.sorted().joined(separator: ", ") }
}
