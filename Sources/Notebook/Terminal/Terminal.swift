import Foundation

/// Where a lesson speaks while it runs.
package final class Terminal {
  /// In characters, as it is now.
  package var width: Int { measure() }
  /// A line can be drawn over: not so in a file or a pipe.
  package let redraws: Bool
  /// Somebody is there to press Return.
  let canWait: Bool
  private let measure: () -> Int
  private let isStyled: Bool
  /// Nothing is drawn with characters: a screen reader would read them out.
  private let isPlain: Bool
  private let output: (String) -> Void
  private var holdsProgress = false
  private var lastWasBlock = false
  private var isEmpty = true

  package init(
    width: @autoclosure @escaping () -> Int, redraws: Bool, isStyled: Bool, isPlain: Bool = false,
    canWait: Bool = false, output: @escaping (String) -> Void
  ) {
    self.canWait = canWait
    measure = width
    self.redraws = redraws
    self.isStyled = isStyled
    self.isPlain = isPlain
    self.output = output
  }

  /// The program's own standard output, as the environment describes it.
  package static func standard(
    isPlain: Bool = false, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Terminal {
    let (redraws, isStyled, isPlain) = abilities(
      isTerminal: isatty(STDOUT_FILENO) != 0, isPlain: isPlain, environment: environment)
    return Terminal(
      width: columns ?? 80, redraws: redraws, isStyled: isStyled, isPlain: isPlain,
      canWait: isatty(STDIN_FILENO) != 0, output: StandardStreams.say)
  }

  static func abilities(
    isTerminal: Bool, isPlain: Bool = false, environment: [String: String]
  ) -> (redraws: Bool, isStyled: Bool, isPlain: Bool) {
    func asks(_ name: String) -> Bool { environment[name]?.isEmpty == false }
    let isPlain = isPlain || asks("ACCESSIBLE")
    let knowsCodes = isTerminal && environment["TERM"] != "dumb"
    return (knowsCodes && !isPlain, knowsCodes && !asks("NO_COLOR"), isPlain)
  }

  /// Says nothing: what a benchmark has.
  static var silent: Terminal { Terminal(width: 80, redraws: false, isStyled: false) { _ in } }

  /// Prose is set no wider than this.
  var proseWidth: Int { min(width, 88) }

  /// Prints lines with a blank line before and after.
  package func block(_ lines: [StyledText]) {
    guard !lines.isEmpty else { return }
    emit((isEmpty ? [] : [""]) + lines)
    lastWasBlock = true
  }

  /// Prints lines that may follow their like directly.
  package func item(_ lines: [StyledText]) {
    emit((lastWasBlock ? [""] : []) + lines)
    lastWasBlock = false
  }

  /// Draws a line over the last one drawn so; the next thing printed takes its place.
  package func redraw(_ line: String) {
    if !holdsProgress, lastWasBlock { output("\n") }
    output("\r\u{1B}[2K" + line)
    holdsProgress = true
    lastWasBlock = false
  }

  /// Waits for Return; gives up at the end of the input and at Ctrl-C.
  func waitForReturn(_ request: String) {
    block([StyledText(request, .faint)])
    var byte: UInt8 = 0
    while read(STDIN_FILENO, &byte, 1) == 1, byte != UInt8(ascii: "\n") {}
  }

  /// Says on standard error what went wrong.
  package static func complain(_ sentence: String) {
    StandardStreams.complain("Error: \(sentence)\n")
  }

  private func emit(_ lines: [StyledText]) {
    let lines = isPlain ? lines.filter { !$0.isRule } : lines
    let clearing = holdsProgress ? "\r\u{1B}[2K" : ""
    output(clearing + lines.map { (isStyled ? $0.escaped : $0.plain) + "\n" }.joined())
    holdsProgress = false
    isEmpty = false
  }

  private static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

extension StyledText {
  /// A line drawn, and nothing said.
  fileprivate var isRule: Bool { plain.contains("─") && plain.allSatisfy { $0 == "─" || $0 == " " } }
}
