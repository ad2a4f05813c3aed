import Foundation
import Testing

@testable import Notebook

@Suite("The terminal")
struct TerminalTests {
  @Test("Blocks stand apart, items follow each other")
  func spacing() {
    let (terminal, screen) = Screen.terminal()
    terminal.block(["heading"])
    terminal.block(["prose"])
    terminal.item(["one"])
    terminal.item(["two"])
    terminal.block(["more"])
    #expect(screen.text == "heading\n\nprose\n\none\ntwo\n\nmore\n")
  }

  @Test("A drawn line gives way to the next thing printed")
  func redrawing() {
    let (terminal, screen) = Screen.terminal(redraws: true)
    terminal.redraw("10 %")
    terminal.redraw("20 %")
    terminal.item(["done"])
    #expect(screen.text == "\r\u{1B}[2K10 %\r\u{1B}[2K20 %\r\u{1B}[2Kdone\n")
  }

  @Test("Without styles there is no escape code")
  func plain() {
    let (terminal, screen) = Screen.terminal()
    terminal.item([StyledText("bold", .bold)])
    #expect(screen.text == "bold\n")
  }

  @Test("With styles there is")
  func styled() {
    let (terminal, screen) = Screen.terminal(isStyled: true)
    terminal.item([StyledText("bold", .bold)])
    #expect(screen.text == "\u{1B}[1mbold\u{1B}[0m\n")
  }

  @Test("NO_COLOR and TERM=dumb are heeded; a pipe has neither colours nor redrawing")
  func environment() {
    let abilities = { (isTerminal: Bool, environment: [String: String]) in
      let abilities = Terminal.abilities(isTerminal: isTerminal, environment: environment)
      return (redraws: abilities.redraws, isStyled: abilities.isStyled)
    }
    #expect(abilities(true, ["TERM": "xterm"]) == (redraws: true, isStyled: true))
    #expect(abilities(true, ["TERM": "xterm", "NO_COLOR": "1"]) == (redraws: true, isStyled: false))
    #expect(abilities(true, ["TERM": "xterm", "NO_COLOR": ""]) == (redraws: true, isStyled: true))
    #expect(abilities(true, ["TERM": "dumb"]) == (redraws: false, isStyled: false))
    #expect(abilities(false, ["TERM": "xterm"]) == (redraws: false, isStyled: false))
  }

  @Test("Plain, asked for or by ACCESSIBLE, nothing is drawn over and no rule is drawn; colours stay")
  func accessible() {
    let terminals: [(isPlain: Bool, ACCESSIBLE: String)] = [(true, ""), (false, "1"), (false, "")]
    let abilities = terminals.map {
      Terminal.abilities(
        isTerminal: true, isPlain: $0.isPlain, environment: ["TERM": "xterm", "ACCESSIBLE": $0.ACCESSIBLE])
    }
    #expect(abilities.map(\.isPlain) == [true, true, false])
    #expect(abilities.map(\.redraws) == [false, false, true])
    #expect(abilities.map(\.isStyled) == [true, true, true])
    let table = TableLayout.lines(Table(header: ["a", "b"], rows: [["1", "2"]]))
    for (isPlain, text) in [(true, "a  b\n1  2\n"), (false, "a  b\n────\n1  2\n")] {
      var said = ""
      Terminal(width: 80, redraws: false, isStyled: false, isPlain: isPlain) { said += $0 }.item(table)
      #expect(said == text)
    }
  }

  @Test("The width is what it is now, not what it was at first")
  func resized() {
    var columns = 80
    var text = ""
    let terminal = Terminal(width: columns, redraws: true, isStyled: false) { text += $0 }
    let log = TrainingLog(name: "1", epochs: 3, stepsPerEpoch: 100)
    log.history.record("a loss of a long name", 1)
    let meter = ProgressMeter(log, on: terminal)
    meter.add(seconds: 5)
    var widths: [Int] = []
    for width in [80, 40, 60] {
      columns = width
      text = ""
      usleep(110_000)
      meter.look()
      widths.append(text.split(separator: "\u{1B}[2K").last?.count ?? 0)
    }
    #expect(widths[0] > 40 && 1..<40 ~= widths[1] && 40..<60 ~= widths[2], "\(widths)")
  }
}
