import Formulas

/// Why a piece of prose, a caption or a sentence cannot be set.
enum ProseError: Error, Equatable, CustomStringConvertible {
  case formula(String, line: Int, TeXError)
  case strayDollar(line: Int)
  case linkedPicture(String, line: Int)
  case tooDeep(line: Int)

  var description: String {
    switch self {
    case .formula(let formula, let line, let error):
      "The formula $\(formula)$ on line \(line) cannot be set. \(error)"
    case .strayDollar(let line):
      "A dollar sign on line \(line) belongs to no formula; close the formula, keep letters and digits "
        + "off its dollar signs, or write \\$ for the sign itself."
    case .linkedPicture(let address, let line):
      "The prose on line \(line) links the picture \(address), but a page carries its pictures within; "
        + "show it from a line of code."
    case .tooDeep(let line):
      "The prose on line \(line) stands in more than \(MarkdownTree.deepest) lists, quotations or emphases; "
        + "nest it less deeply."
    }
  }
}
