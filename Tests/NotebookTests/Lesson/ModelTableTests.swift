import Neural
import Testing

@testable import Notebook

@Suite("A model as a table")
struct ModelTableTests {
  @Test("Each layer has a row, the sums stand below, and numbers are whole wherever they are shown")
  func table() {
    let model = Sequential("generator") {
      Dense(100, 128, Random(seed: 1))
      Tanh()
    }
    model.isTrainable = false
    let table = Page.Table(model.summary())
    #expect(table.rows[0].suffix(2) == ["(n, 128)", "12,928"] && table.rows[1].last == "0")
    #expect(table.rows[0][0].contains("Dense") && table.rows.count == 5)
    #expect(table.rows.suffix(3).map { $0[2] } == ["12,928", "0", "12,928"])
    #expect(table.numericColumns == [2] && table.caption == "The model *generator*.")
  }
}
