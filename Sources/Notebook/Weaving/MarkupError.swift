/// Why a lesson's source cannot be taken apart into prose and code.
enum MarkupError: Error, Equatable, CustomStringConvertible {
  case unclosedProse(line: Int)
  case codeAfterProse(line: Int)
  case unclosedHiddenCode(line: Int)
  case hiddenCodeTwice(line: Int, opened: Int)
  case endWithoutHiddenCode(line: Int)
  case unknownMarker(String, line: Int)
  case unknownReference(String, line: Int)

  var description: String {
    switch self {
    case .unclosedProse(let line):
      "The prose that begins with /*: on line \(line) never ends; close it with */."
    case .codeAfterProse(let line):
      "Code follows the */ on line \(line); put it on a line of its own."
    case .unclosedHiddenCode(let line):
      "The hidden code that begins on line \(line) never ends; close it with \(Markup.endOfHiddenCode)."
    case .hiddenCodeTwice(let line, let opened):
      "Line \(line) hides code that is already hidden from line \(opened) on; "
        + "close that first with \(Markup.endOfHiddenCode)."
    case .endWithoutHiddenCode(let line):
      "Line \(line) ends hidden code, but none is open there; begin it with \(Markup.hiddenCode)."
    case .unknownMarker(let marker, let line):
      "Line \(line) says \(marker), which is no marker; "
        + "the markers are \(Markup.hiddenCode) and \(Markup.endOfHiddenCode)."
    case .unknownReference(let key, let line):
      "Line \(line) cites \(key), which the list of references does not have (Reference.swift)."
    }
  }
}
