import Testing

@testable import Notebook

@Suite("Styled text")
struct StyledTextTests {
  @Test("Lines break at blanks, never past the width, and lose nothing")
  func wrapping() {
    let words = "the generator turns a latent sample of one hundred numbers into a picture"
    let lines = StyledText(words).wrapped(to: 20).map(\.plain)
    #expect(lines.allSatisfy { $0.count <= 20 })
    #expect(lines.joined(separator: " ") == words)
    #expect(lines.first == "the generator turns")
  }

  @Test("A word longer than the line stands alone and whole")
  func longWord() {
    let lines = StyledText("see https://example.org/a/long/address now").wrapped(to: 10).map(\.plain)
    #expect(lines == ["see", "https://example.org/a/long/address", "now"])
    #expect(StyledText("unbreakable").wrapped(to: 4).map(\.plain) == ["unbreakable"])
  }

  @Test("Later lines are indented, and the indent counts")
  func indent() {
    let lines = StyledText("one two three four").wrapped(to: 9, firstIndent: "• ", indent: "  ").map(\.plain)
    #expect(lines == ["• one two", "  three", "  four"])
  }

  @Test("Escape codes do not count as characters, and a style does not leak into its neighbour")
  func styles() {
    let text = StyledText("a ") + StyledText("bold", .bold) + StyledText(", c")
    let lines = text.wrapped(to: 10)
    #expect(lines.map(\.plain) == ["a bold, c"])
    #expect(lines.map(\.escaped) == ["a \u{1B}[1mbold\u{1B}[0m, c"])
  }

  @Test("A non-breaking blank does not break")
  func nonBreaking() {
    #expect(StyledText("a 10\u{A0}s").wrapped(to: 4).map(\.plain) == ["a", "10\u{A0}s"])
    let share = StyledText("at 15") + StyledText(" % of it", .bold)
    #expect(share.wrapped(to: 7).map(\.plain) == ["at 15 %", "of it"])
    #expect(share.wrapped(to: 5).map(\.plain) == ["at", "15 %", "of it"])
  }
}
