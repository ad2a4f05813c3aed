import Foundation
import Testing

@testable import Notebook

@Suite("A page becomes a notebook")
struct JupyterNotebookTests {
  private let notebook: [String: Any]
  private let cells: [[String: Any]]

  init() throws {
    let text = try Weaver(SampleLesson.page).jupyter()
    notebook = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    cells = try #require(notebook["cells"] as? [[String: Any]])
  }

  private func source(_ cell: [String: Any]) -> String {
    (cell["source"] as? [String] ?? ["no source"]).joined()
  }

  /// The data of each output of the code cell whose source contains a text.
  private func outputs(of text: String) throws -> [[String: Any]] {
    let cell = try #require(cells.first { $0["cell_type"] as? String == "code" && source($0).contains(text) })
    let outputs = try #require(cell["outputs"] as? [[String: Any]])
    return try outputs.map {
      #expect($0["output_type"] as? String == "display_data")
      #expect($0["metadata"] is [String: Any])
      return try #require($0["data"] as? [String: Any])
    }
  }

  @Test func `It is of format 4, for Swift`() throws {
    #expect(notebook["nbformat"] as? Int == 4)
    #expect(notebook["nbformat_minor"] as? Int == 5)
    let metadata = try #require(notebook["metadata"] as? [String: Any])
    let kernel = try #require(metadata["kernelspec"] as? [String: Any])
    #expect(kernel as? [String: String] == ["display_name": "Swift", "language": "swift", "name": "swift"])
    let language = try #require(metadata["language_info"] as? [String: Any])
    #expect(language["name"] as? String == "swift")
  }

  @Test func `Each cell has what the format asks for`() throws {
    #expect(Set(cells.compactMap { $0["id"] as? String }).count == cells.count)
    var count = 0
    for cell in cells {
      #expect(cell["metadata"] is [String: Any] && cell["source"] is [String])
      switch cell["cell_type"] as? String {
      case "markdown":
        #expect(Set(cell.keys) == ["cell_type", "id", "metadata", "source"])
      case "code":
        #expect(Set(cell.keys) == ["cell_type", "execution_count", "id", "metadata", "outputs", "source"])
        count += 1
        #expect(cell["execution_count"] as? Int == count)
      default: Issue.record("A cell of type \(String(describing: cell["cell_type"]))")
      }
    }
    #expect(count == 3)
  }

  @Test func `It has one title, the prose and the code, without what is hidden`() {
    #expect(source(cells[0]) == "# Lesson 3: An MLP that draws digits")
    #expect(source(cells[1]).hasPrefix("Two small networks"))
    #expect(source(cells[1]).contains("$$\n\\min_G"))
    #expect(!cells.contains { source($0).contains("Datasets") })
  }

  @Test func `Outputs are data of their kinds`() throws {
    let first = try outputs(of: "MNIST.training()")
    #expect(first.count == 4)
    #expect(first[0]["text/plain"] as? [String] == ["pixels from -1.0 to 1.0"])
    #expect(first[1]["text/markdown"] as? [String] == ["✓ Every pixel lies in $[-1, 1]$."])
    let png = try #require((first[2]["image/png"] as? String).flatMap { Data(base64Encoded: $0) })
    #expect([UInt8](png) == SampleLesson.pixel)
    #expect(
      first[3]["text/plain"] as? [String] == [
        "Forty digits as the discriminator sees them, $x \\in [-1, 1]^{784}$."
      ])
    let table = try outputs(of: "generator.summary()")[0]
    #expect((table["text/html"] as? [String])?.joined().contains("<td class=\"number\">12,928</td>") == true)
    let plain = try #require(table["text/plain"] as? [String])
    #expect(
      plain[1...2] == ["Layer      Output shape  Parameters\n", "Dense      (batch, 128)      12,928\n"])
  }

  @Test func `A cell that was not reached has no number`() throws {
    var page = SampleLesson.page
    page.shown.removeAll { $0.line > SampleLesson.line(of: "## Training") }
    page.run.durations[2].seconds = nil
    let text = try Weaver(page).jupyter()
    #expect(text.matches(of: /"execution_count" : null/).count == 1)
    #expect(text.matches(of: /"execution_count" : 2/).count == 1)
  }

  @Test func `Keys are in one order, whatever order a dictionary has today`() throws {
    let text = try Weaver(SampleLesson.page).jupyter()
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("      \"") || $0.hasPrefix("  \"") }
    let cell = ["cell_type", "id", "metadata", "source"]
    #expect(zip(keys.dropFirst(), cell).allSatisfy { $0.contains("\"\($1)\" :") })
    #expect(keys.first == "  \"cells\" : [" && keys.last == "  \"nbformat_minor\" : 5")
  }
}
