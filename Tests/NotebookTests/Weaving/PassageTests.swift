import Testing

@testable import Notebook

@Suite("Shown things find their cell")
struct PassageTests {
  private func texts(_ passages: [Passage]) -> [[String]] {
    passages.map { passage in
      passage.shown.map { if case .text(let text) = $0.content { text } else { "" } }
    }
  }

  private func shown(_ line: Int, _ text: String) -> Page.Shown {
    .init(line: line, content: .text(text))
  }

  @Test func `By line, in the order of showing`() throws {
    let cells = try Markup("//: one\na()\nb()\n\n\n//: two\nc()").cells
    let passages = Passage.passages(
      of: cells, [shown(7, "c"), shown(3, "b"), shown(2, "a"), shown(3, "b again"), shown(5, "after b")])
    #expect(texts(passages) == [[], ["b", "a", "b again", "after b"], [], ["c"]])
  }

  @Test func `From hidden code, under the code before it, or alone`() throws {
    let source =
      "//#-hidden-code\na()\n//#-end-hidden-code\nb()\n//#-hidden-code\nc()\n//#-end-hidden-code\nd()"
    let passages = Passage.passages(
      of: try Markup(source).cells, [shown(2, "a"), shown(4, "b"), shown(6, "c"), shown(8, "d")])
    #expect(texts(passages) == [["a"], ["b", "c"], [], ["d"]])
  }

  @Test func `From nowhere, at the first or the last`() throws {
    let passages = Passage.passages(
      of: try Markup("\n\na()\n//: b\nc()").cells, [shown(1, "early"), shown(99, "late")])
    #expect(texts(passages) == [["early"], [], ["late"]])
    #expect(texts(Passage.passages(of: [], [shown(1, "alone")])) == [["alone"]])
  }
}
