import Testing

@testable import Notebook

/// A terminal's output, kept for a look.
final class Screen {
  private(set) var text = ""

  static func terminal(
    width: Int = 80, redraws: Bool = false, isStyled: Bool = false
  ) -> (Terminal, Screen) {
    let screen = Screen()
    let terminal = Terminal(width: width, redraws: redraws, isStyled: isStyled) { screen.text += $0 }
    return (terminal, screen)
  }
}

extension ExitTest.Result? {
  /// Whether the program said so on standard output or standard error.
  func said(_ words: String) -> Bool {
    guard let self else { return false }
    return String(decoding: self.standardOutputContent + self.standardErrorContent, as: UTF8.self).contains(
      words)
  }
}
