import TestSupport
import Testing

@testable import Notebook

@Suite("A page becomes Markdown")
struct MarkdownPageTests {
  private let markdown: String

  init() throws {
    markdown = try Weaver(SampleLesson.page).markdown()
  }

  @Test func `It has one title, the prose and the code, without what is hidden`() {
    #expect(markdown.hasPrefix("# Lesson 3: An MLP that draws digits\n\nTwo small networks"))
    #expect(markdown.split(separator: "\n").filter { $0.hasPrefix("# ") }.count == 1)
    #expect(
      markdown.contains("```swift\nlet generator = Sequential(\"generator\") {\n  Dense(100, 128, random)"))
    #expect(!markdown.contains("import Datasets") && !markdown.contains("lesson.step()"))
  }

  @Test func `A heading stands apart from its first sentence`() throws {
    var page = SampleLesson.page
    (page.source, page.shown) = ("//: ## A step\n//: A sentence.\n", [])
    #expect(try Weaver(page).markdown().contains("\n\n## A step\n\nA sentence.\n"))
  }

  @Test func `Pictures are links to the files beside it`() {
    #expect(
      markdown.contains(
        """
        ![Forty handwritten digits, ten to a row.](digits.png)

        Forty digits as the discriminator sees them, $x \\in [-1, 1]^{784}$.
        """))
    #expect(markdown.contains("](loss-curves.png)"))
  }

  @Test func `Tables, texts and verdicts`() {
    #expect(
      markdown.contains(
        "| Layer | Output shape | Parameters |\n| --- | --- | ---: |\n| Dense | (batch, 128) | 12,928 |"))
    #expect(
      markdown.contains(
        "```text\npixels from -1.0 to 1.0\n```\n\n✓ Every pixel lies in $[-1, 1]$.\n\n![Forty"))
    #expect(markdown.contains("○ The discriminator ends above chance. *(not judged in a quick run)*"))
    #expect(markdown.contains("| Training | The generator's loss stays below $2$. | ✗ fails |"))
    #expect(
      markdown.contains(
        "| Training | last loss of the discriminator | 0.610 | 0.587 | 0.5 to 0.7 | ✓ holds |"))
  }

  @Test func `Formulas that GitHub would break are written in its other ways`() {
    #expect(GitHubMarkdown.prose("a $x_1 = y$ b") == "a $x_1 = y$ b")
    #expect(GitHubMarkdown.prose("a $\\{x\\}$ b") == "a $`\\{x\\}`$ b")
    #expect(GitHubMarkdown.prose("$\\mathbb{E}_x$ and $a*b$") == "$`\\mathbb{E}_x`$ and $`a*b`$")
    #expect(GitHubMarkdown.prose("$$ x $$") == "$$ x $$")
    #expect(GitHubMarkdown.prose("so\n  $$ a \\\\ b $$\nend") == "so\n  ```math\n  a \\\\ b\n  ```\nend")
    #expect(GitHubMarkdown.prose("so $$ a \\\\ b $$ end") == "so $$ a \\\\ b $$ end")
    #expect(GitHubMarkdown.prose("$$\na\n+ b\n$$") == "```math\na\n+ b\n```")
    #expect(GitHubMarkdown.prose("`$\\{x\\}$`") == "`$\\{x\\}$`")
  }

  @Test func `A bar in a table's cell begins no other cell`() {
    #expect(GitHubMarkdown.cell("a | b") == "a \\| b")
    #expect(GitHubMarkdown.cell("$p(x|z)$ $\\|w\\|$") == "$p(x\\vert z)$ $\\Vert w\\Vert $")
    #expect(GitHubMarkdown.cell("two\nlines") == "two lines")
  }

  @Test func `Many formulas, or many marks, take no longer each than one`() throws {
    let markdown = String(repeating: "$a*b$ ", count: 4_000) + String(repeating: "$a$\n", count: 4_000)
    let time = try processorTime { () throws in
      var page = SampleLesson.page
      page.shown = [.init(line: 1, content: .text(String(repeating: "`", count: 50_000)))]
      #expect(try Weaver(page).markdown().contains(String(repeating: "`", count: 50_001) + "text\n"))
      #expect(GitHubMarkdown.prose(markdown).hasPrefix("$`a*b`$ $`a*b`$"))
      #expect(GitHubMarkdown.cell(markdown).hasPrefix("$`a*b`$ $`a*b`$"))
    }
    #expect(time < 5)
  }

  @Test func `What looks like a tag is text`() throws {
    let prose = "An Array<Float> <!-- or --> `Array<Int>`, $a<b$, 1 < 2, \\<b> <https://a.org> </i>"
    let text = "An Array\\<Float> \\<!-- or --> `Array<Int>`, $a<b$, 1 < 2, \\<b> <https://a.org> \\</i>"
    #expect(GitHubMarkdown.withoutTags(prose) == text)
    #expect(GitHubMarkdown.withoutTags(text) == text)
    #expect(GitHubMarkdown.prose(prose) == text.replacing("$a<b$", with: "$`a<b`$"))
    #expect(GitHubMarkdown.cell("Array<Float> | $a|b$") == "Array\\<Float> \\| $a\\vert b$")
    #expect(GitHubMarkdown.plain("a_b [0, 1]\n<x>") == "a\\_b \\[0, 1\\] \\<x>")

    var page = SampleLesson.page
    page.title = "An Array<Float>"
    page.source = "//: An Array<Float>\nlet a: Array<Float> = []\n"
    let line = 2
    page.shown = [
      .init(line: line, content: .prose("Array<Float>")),
      .init(line: line, content: .text("a: Array<Float>")),
      .init(line: line, content: .guess(.init(question: "Array<Float>?", answer: "Array<Float>!"))),
      .init(line: line, content: .claim(.init(step: "", name: "", sentence: "Array<Float>", here: .holds))),
    ]
    page.claims = [.init(step: "Array<Float>", name: "", sentence: "Array<Float>", here: .holds)]
    page.run.durations = [("Array<Float>", 1)]
    let weaver = try Weaver(page)
    for document in [weaver.markdown(), try weaver.jupyter()] {
      // Those in code are left as they are.
      let count = document.contains("\"cells\"") ? 3 : 2
      #expect(document.matches(of: /[^\\]<Float>/).count == count, "\(document)")
    }
  }

  @Test func `A fence is longer than any it holds, and brackets do not end a picture's words`() throws {
    var page = SampleLesson.page
    page.shown = [.init(line: 1, content: .text("```\na\n```"))]
    #expect(try Weaver(page).markdown().contains("````text\n```\na\n```\n````"))
    page.shown = [
      .init(
        line: 1,
        content: .picture(
          .init(name: "a", png: SampleLesson.pixel, width: 1, alternativeText: "x [0, 1]\ny", caption: "")))
    ]
    #expect(try Weaver(page).markdown().contains("![x \\[0, 1\\] y](a.png)"))
  }

  @Test func `Notes stand under the title`() throws {
    var page = SampleLesson.page
    page.run.isQuick = true
    #expect(
      try Weaver(page).markdown().hasPrefix(
        "# Lesson 3: An MLP that draws digits\n\n> **A quick run.** Training was cut"))
  }
}
