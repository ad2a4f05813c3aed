/// A formula as MathML, which browsers set by themselves.
package enum MathML {
  /// `<math>` for a formula in TeX; a displayed one stands on a line of its own.
  package static func math(_ formula: String, isDisplay: Bool) throws(TeXError) -> String {
    let contents = element(try TeXParser.parse(formula))
    return isDisplay ? "<math display=\"block\">\(contents)</math>" : "<math>\(contents)</math>"
  }

  /// Exactly one element, whatever the node.
  private static func element(_ node: TeXNode) -> String {
    switch node {
    case .identifier(let letters):
      "<mi>\(escape(letters))</mi>"
    case .upright(let letters):
      // A browser slants an <mi> of one letter.
      letters.count == 1
        ? "<mi mathvariant=\"normal\">\(escape(letters))</mi>" : "<mi>\(escape(letters))</mi>"
    case .number(let digits):
      "<mn>\(escape(digits))</mn>"
    case .text(let text):
      // Blanks at the ends of an <mtext> would be dropped.
      "<mtext>\(escape(text).replacing(" ", with: "\u{A0}"))</mtext>"
    case .space(let width):
      space(width)
    case .function(let name, hasLimits: false):
      "<mi>\(escape(name))</mi>"
    case .function(let name, hasLimits: true):
      "<mo lspace=\"0\" rspace=\"0\" movablelimits=\"true\">\(escape(name))</mo>"
    case .symbol, .large:
      sign(node, form: nil)
    case .row(let nodes):
      "<mrow>\(row(nodes))</mrow>"
    case .scripts(let base, let below, let above):
      scripts(element(base), below, above, stacked: base.hasLimits)
    case .stacked(let base, let below, let above):
      scripts(baseOfStack(base), below, above, stacked: true)
    case .accent(let base, let mark, let isOver, let stretches):
      accent(base, mark, isOver: isOver, stretches: stretches)
    case .fraction(let above, let below, let hasBar):
      "<mfrac\(hasBar ? "" : " linethickness=\"0\"")>\(element(above))\(element(below))</mfrac>"
    case .root(let radicand, degree: nil):
      "<msqrt>\(element(radicand))</msqrt>"
    case .root(let radicand, let degree?):
      "<mroot>\(element(radicand))\(element(degree))</mroot>"
    case .fenced(let left, let inside, let right):
      "<mrow>\(fence(left, "prefix"))\(element(inside))\(fence(right, "postfix"))</mrow>"
    case .grid(let rows, let grid):
      table(rows, grid)
    case .style(let isDisplay, let node):
      "<mstyle displaystyle=\"\(isDisplay)\" scriptlevel=\"0\">\(element(node))</mstyle>"
    }
  }

  /// The nodes side by side. `follows` says that something stands to the left, in another column.
  private static func row(_ nodes: [TeXNode], follows: Bool = false) -> String {
    var markup = ""
    // But for spaces.
    var previous: TeXNode?
    for (index, node) in nodes.enumerated() {
      defer { if !node.isSpace { previous = node } }
      if index > 0, wantsThinSpace(nodes[index - 1], node) { markup += space(3.0 / 18) }
      if case .symbol(_, .binary) = node, !(previous?.isOperand ?? follows) {
        markup += sign(node, form: "prefix")
      } else if follows, index == 0 {
        markup += sign(node, form: "infix")
      } else {
        markup += element(node)
      }
    }
    return markup
  }

  /// As in `y log x`; but not in `log(x)`.
  private static func wantsThinSpace(_ left: TeXNode, _ right: TeXNode) -> Bool {
    if left.isFunction { return right.isFunction || right.isOperand && !right.opens }
    return right.isFunction && left.isOperand
  }

  /// An operator's element; a browser works the form out itself unless told.
  private static func sign(_ node: TeXNode, form: String?) -> String {
    let sign: String
    var attributes = form.map { " form=\"\($0)\"" } ?? ""
    switch node {
    case .symbol(let symbol, let spacing):
      sign = symbol
      attributes += Self.attributes(of: symbol, spacing, stretchy: false)
    case .large(let symbol, let spacing, let height):
      sign = symbol
      attributes += Self.attributes(of: symbol, spacing, stretchy: true)
      attributes += " minsize=\"\(em(height))\" maxsize=\"\(em(height))\""
    default:
      return element(node)
    }
    return "<mo\(attributes)>\(escape(sign))</mo>"
  }

  /// What a browser's own table of operators would get wrong.
  private static func attributes(of sign: String, _ spacing: TeXNode.Spacing, stretchy: Bool) -> String {
    let isBar = "|‖∣∥".contains(sign)
    let stretch = isBar || "()[]{}⟨⟩⌊⌋⌈⌉".contains(sign) ? " stretchy=\"\(stretchy)\"" : ""
    return switch spacing {
    case .ordinary: " lspace=\"0\" rspace=\"0\"" + stretch
    case .opening where isBar: " form=\"prefix\"" + stretch
    case .closing where isBar: " form=\"postfix\"" + stretch
    case .relation where isBar || sign == ":": " lspace=\"0.278em\" rspace=\"0.278em\"" + stretch
    default: stretch
    }
  }

  private static func scripts(
    _ base: String, _ below: TeXNode?, _ above: TeXNode?, stacked: Bool
  ) -> String {
    let (under, over) = stacked ? ("munder", "mover") : ("msub", "msup")
    let both = stacked ? "munderover" : "msubsup"
    return switch (below, above) {
    case (let below?, let above?): "<\(both)>\(base)\(element(below))\(element(above))</\(both)>"
    case (let below?, nil): "<\(under)>\(base)\(element(below))</\(under)>"
    case (nil, let above?): "<\(over)>\(base)\(element(above))</\(over)>"
    case (nil, nil): base
    }
  }

  /// In running text a browser moves the limits of a sum beside it, unless told not to.
  private static func baseOfStack(_ base: TeXNode) -> String {
    switch base {
    case .symbol(let sign, .sum): "<mo movablelimits=\"false\">\(escape(sign))</mo>"
    case .function(let name, hasLimits: _):
      "<mo lspace=\"0\" rspace=\"0\" movablelimits=\"false\">\(escape(name))</mo>"
    default: element(base)
    }
  }

  private static func accent(_ base: TeXNode, _ mark: String, isOver: Bool, stretches: Bool) -> String {
    let mark = "<mo stretchy=\"\(stretches)\">\(escape(mark))</mo>"
    return isOver
      ? "<mover accent=\"true\">\(element(base))\(mark)</mover>"
      : "<munder accentunder=\"true\">\(element(base))\(mark)</munder>"
  }

  private static func fence(_ sign: String, _ form: String) -> String {
    sign.isEmpty ? "" : "<mo form=\"\(form)\" stretchy=\"true\">\(escape(sign))</mo>"
  }

  private static func table(_ rows: [[TeXNode]], _ grid: TeXGrid) -> String {
    let isDisplay = grid.columns == .equations ? " displaystyle=\"true\"" : ""
    let lines = rows.map { cells in
      let columns = cells.enumerated().map { index, cell in
        let followsCell = grid.columns == .equations && index % 2 == 1
        let contents =
          if case .row(let nodes) = cell { row(nodes, follows: followsCell) } else {
            row([cell], follows: followsCell)
          }
        return "<mtd\(style(ofColumn: index, grid.columns))>\(contents)</mtd>"
      }
      return "<mtr>\(columns.joined())</mtr>"
    }
    let table = "<mtable\(isDisplay)>\(lines.joined())</mtable>"
    guard !grid.left.isEmpty || !grid.right.isEmpty else { return table }
    return "<mrow>\(fence(grid.left, "prefix"))\(table)\(fence(grid.right, "postfix"))</mrow>"
  }

  private static func style(ofColumn index: Int, _ columns: TeXGrid.Columns) -> String {
    switch columns {
    case .centered: ""
    case .left: " style=\"text-align:left\""
    case .equations where index % 2 == 0: " style=\"text-align:right;padding-right:0\""
    case .equations: " style=\"text-align:left;padding-left:0\""
    }
  }

  private static func space(_ width: Double) -> String {
    "<mspace width=\"\(em(width))\"></mspace>"
  }

  /// At most three decimals: 0.167em.
  private static func em(_ width: Double) -> String {
    let thousandths = (width * 1000).rounded() / 1000
    return (thousandths == thousandths.rounded() ? "\(Int(thousandths))" : "\(thousandths)") + "em"
  }

  private static func escape(_ text: String) -> String {
    HTML.escape(text)
  }
}
