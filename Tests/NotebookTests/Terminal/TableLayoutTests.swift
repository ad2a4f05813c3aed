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

  @Test("Words are flush left, and lines end without blanks")
  func words() {
    let table = Page.Table(header: ["step", "what"], rows: [["1", "data"], ["10", "a longer word"]])
    #expect(table.numericColumns == [0])
    #expect(TableLayout.lines(table).map(\.plain)[2] == "   1  data")
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
