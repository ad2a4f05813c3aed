import Testing

@testable import Notebook

@Suite("Markdown on a terminal")
struct ProseLayoutTests {
  private func lines(_ markdown: String, width: Int = 40) -> [String] {
    Prose(markdown: markdown).lines(width: width).map(\.plain)
  }

  @Test("Marks become styles")
  func inlineMarks() {
    let text = Prose.inline("**Two** networks, `generator` and *discriminator*.")
    #expect(text.plain == "Two networks, generator and discriminator.")
    #expect(
      text.spans.map(\.style) == [.bold, [], .code, [], .italic, []])
  }

  @Test("Lines of a paragraph flow together; paragraphs stand apart")
  func paragraphs() {
    #expect(lines("one\ntwo\n\nthree") == ["one two", "", "three"])
  }

  @Test("Mathematics in running text, and on a line of its own")
  func mathematics() {
    #expect(lines(#"with $z \sim \mathcal N(0, I)$."#) == ["with z ∼ N(0, I)."])
    #expect(lines("before\n\n$$a + b$$\n\nafter") == ["before", "", "    a + b", "", "after"])
    #expect(lines("before\n$$a + b$$\nafter") == ["before", "", "    a + b", "", "after"])
  }

  @Test("Items have bullets or numbers, and their second lines hang")
  func lists() {
    #expect(
      lines("- one two three four\n- five\n  - six", width: 12) == [
        "• one two", "  three four", "• five", "  • six",
      ])
    #expect(lines("3. three\n4. four") == ["3. three", "4. four"])
  }

  @Test("A list between paragraphs stands apart from them")
  func listBetweenParagraphs() {
    #expect(lines("a\n\n- b\n- c\n\nd") == ["a", "", "• b", "• c", "", "d"])
  }

  @Test("Code is not wrapped")
  func code() {
    #expect(lines("```swift\nlet x = 1\n  // two\n```", width: 5) == ["  let x = 1", "    // two"])
  }

  @Test("Tables stand in columns")
  func table() {
    #expect(
      lines("| layer | shape |\n|---|---|\n| `dense` | 100 × 128 |") == [
        "layer  shape", "────────────────", "dense  100 × 128",
      ])
  }

  @Test("Entities and links read as text")
  func entitiesAndLinks() {
    #expect(lines("a &lt; b, see [the paper](https://example.org)") == ["a < b, see the paper"])
  }
}
