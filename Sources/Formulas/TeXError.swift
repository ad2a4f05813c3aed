/// Why a formula cannot be set. The sentence names what stands in the way; where the formula stands
/// is for the caller to say.
package enum TeXError: Error, Equatable, CustomStringConvertible {
  case unknownCommand(String)
  case unknownEnvironment(String)
  case unknownLetter(String, alphabet: String)
  case missingArgument(of: String)
  case unclosed(String, closing: String)
  case unexpected(String)
  case twoScripts(String)
  case noDelimiter(after: String, found: String)
  case tooDeep

  package var description: String {
    switch self {
    case .unknownCommand(let name):
      "The command \(name) is not among those that the pages can set (TeXSymbols.swift lists them)."
    case .unknownEnvironment(let name):
      "The environment \(name) cannot be set; there are \(TeXGrid.names)."
    case .unknownLetter(let letter, let alphabet):
      "\(alphabet) sets letters, and \(letter) is none of its alphabet."
    case .missingArgument(let command):
      "Something must follow \(command), and nothing does."
    case .unclosed(let opening, let closing):
      "\(opening) is never closed by \(closing)."
    case .unexpected(let token):
      "\(token) stands where it closes or separates nothing."
    case .twoScripts(let mark):
      "A second \(mark) follows the first; put braces around what belongs together."
    case .noDelimiter(let command, let found):
      "\(command) wants a delimiter such as ( or \\| or . and found \(found)."
    case .tooDeep:
      "It is nested too deeply; say it in several formulas."
    }
  }
}
