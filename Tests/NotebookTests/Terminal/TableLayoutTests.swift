import Testing

@testable import Notebook

@Suite("Tables on a terminal")
struct TableLayoutTests {
  @Test("Columns of figures are set flush right, found by their content")
  func figuresFlushRight() {
    let table = Page.Table(
      header: ["layer", "parameters", "share"],
      rows: [["dense", "12,928", "11.3 %"], ["`tanh`", "0", "–"]])
    #expect(table.numericColumns == [1, 2])
    #expect(
      TableLayout.lines(table).map(\.plain) == [
        "layer  parameters   share",
        "─────────────────────────",
        "dense      12,928  11.3 %",
        "tanh            0       –",
      ])
  }

  @Test("Several numbers are figures too, and where there are none nothing need stand")
  func severalFigures() {
    let table = Page.Table(
      header: ["game", "looks", "by seed", "range", "words", "none"],
      rows: [
        ["a", "8 of 21", "0.96, 0.73", "0.615–0.717", "8 times", ""], ["b", "", "−1.2, 0.1", "–", "3", "–"],
      ])
    #expect(table.numericColumns == [1, 2, 3])
  }

  @Test("Decimal points stand below each other")
  func points() throws {
    let table = Page.Table(
      header: ["logit", "slope"], rows: [["−1", "0.269"], ["0.5", "0.00669"], ["–", "1"], ["12.25", ""]])
    #expect(
      TableLayout.lines(table).map(\.plain).dropFirst(2) == [
        "−1     0.269", " 0.5   0.00669", "    –  1", "12.25",
      ])
    let html = try ShownHTML.table(table, at: 1)
    #expect(html.contains(">0.269\u{2007}\u{2007}</td>"))
    #expect(html.contains(">1\u{2008}\u{2007}\u{2007}\u{2007}\u{2007}\u{2007}</td>"))
  }

  @Test("Words are flush left, and lines end without blanks")
  func words() {
    let table = Page.Table(header: ["step", "what"], rows: [["1", "data"], ["10", "a longer word"]])
    #expect(table.numericColumns == [0])
    #expect(TableLayout.lines(table).map(\.plain)[2] == "   1  data")
  }

  @Test("No table is wider than the terminal: long cells are broken, in the end each row is a block")
  func fitted() {
    let table = Page.Table(
      header: ["game", "what it draws in the end", "loss"],
      rows: [["frozen", "a different digit for each **noise**", "0.69"], ["late", "one", "16.12"]])
    #expect(
      TableLayout.lines(table, width: 40).map(\.plain) == [
        "game    what it draws in the end    loss",
        "────────────────────────────────────────",
        "frozen  a different digit for       0.69",
        "        each noise",
        "late    one                        16.12",
      ])
    #expect(
      TableLayout.lines(table, width: 14).map(\.plain) == [
        "game: frozen", "what it draws", "  in the end:", "  a different", "  digit for", "  each noise",
        "loss: 0.69", "", "game: late", "what it draws", "  in the end:", "  one", "loss: 16.12",
      ])
    for width in 10...60 {
      let lines = TableLayout.lines(table, width: width).map(\.plain)
      #expect(lines.allSatisfy { $0.count <= max(width, 14) }, "\(width)")
      #expect(lines.joined(separator: " ").contains("noise"))
    }
  }

  @Test("The author may say which columns are flush right")
  func explicit() {
    #expect(Page.Table(header: ["a"], rows: [["1"]], flushRight: []).numericColumns.isEmpty)
  }

  @Test("A row that does not fit the header ends the program with a sentence")
  func raggedRow() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Page.Table(header: ["a", "b"], rows: [["1"]])
    }
    #expect(result.said("row 1 has 1 cells, but the header has 2"))
  }
}
