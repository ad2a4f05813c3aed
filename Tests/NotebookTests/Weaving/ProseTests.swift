import Formulas
import Testing

@testable import Notebook

@Suite("Prose becomes HTML")
struct ProseTests {
  private func html(_ markdown: String) throws -> String {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).count
    let cell = Cell(kind: .prose, text: markdown, lines: 10...9 + lines)
    let contents = Contents(steps: [("The data", 10), ("The data", 12)], durations: [])
    return try ProseHTML.blocks(cell, contents)
  }

  private func link(_ anchor: String) -> String {
    "<a class=\"here\" href=\"#\(anchor)\" aria-label=\"Link to this step\">#</a>"
  }

  @Test func `Steps bear a number and an anchor, other headings none`() throws {
    #expect(
      try html("## The data\n\n## The data\n### More") == """
        <h2 id="the-data"><span class="ordinal">1</span> The data \(link("the-data"))</h2>
        <h2 id="the-data-2"><span class="ordinal">2</span> The data \(link("the-data-2"))</h2>
        <h3>More</h3>

        """)
  }

  @Test func `Blocks`() throws {
    #expect(
      try html("a *b* **c** ~~d~~ `e<f>`")
        == "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;f&gt;</code></p>\n")
    #expect(try html("- a\n- b") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    #expect(try html("3. a\n4. b") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
    #expect(try html("> a\n\n---") == "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n")
    #expect(try html("[a](https://b.org/?c&d)") == "<p><a href=\"https://b.org/?c&amp;d\">a</a></p>\n")
    #expect(try html("a&nbsp;b\\\nc") == "<p>a&nbsp;b<br>\nc</p>\n")
    #expect(
      try html("```swift\nlet a = 1\n```")
        == "<pre><code><span class=\"k\">let</span> a = <span class=\"n\">1</span>\n</code></pre>\n"
    )
    #expect(try html("```\nlet <a>\n```") == "<pre><code>let &lt;a&gt;\n</code></pre>\n")
  }

  @Test func `Tables name their columns and align their figures`() throws {
    #expect(
      try html("| a | b |\n| --- | --: |\n| c | 1 |") == """
        <div class="scroll"><table>
        <thead>
        <tr><th scope="col">a</th><th scope="col" class="number">b</th></tr>
        </thead>
        <tbody>
        <tr><td>c</td><td class="number">1</td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func `HTML in prose is text`() throws {
    #expect(try html("<b>a</b>") == "<p>&lt;b&gt;a&lt;/b&gt;</p>\n")
  }

  @Test func `Formulas, with what clings to them`() throws {
    #expect(
      try html("an $x$, so ($y$) it's $z$ here") == """
        <p>an <span class="whole"><math><mi>x</mi></math>,</span> so (<span class="whole"><math><mi>y</mi></math>)</span> \
        it’s <math><mi>z</mi></math> here</p>

        """)
    #expect(
      try html("$$ x $$")
        == "<p><span class=\"equation\"><math display=\"block\"><mi>x</mi></math></span></p>\n")
  }

  @Test func `A displayed formula may hold lines that elsewhere begin a list or a heading`() throws {
    let formula = try html("so\n$$\na\n  + b\n= c\n$$\nand")
    #expect(
      formula.hasPrefix("<p>so\n<span class=\"equation\"><math display=\"block\"><mrow><mi>a</mi><mo>+</mo>"))
    #expect(formula.hasSuffix("<mi>c</mi></mrow></math></span>\nand</p>\n"))
    #expect(try html("```\n$$\n- a\n```").contains("$$\n- a\n"))
  }

  @Test(
    "Two dollar signs in code swallow nothing that follows",
    arguments: [
      ("so `$$`\n- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
      ("so `$$`\n> a", "<blockquote>\n<p>a</p>"),
      ("so ``a` $$``\n```\na\n```", "<pre><code>a\n</code></pre>"), ("a \\$\\$ b\n- c", "<li>c</li>"),
      ("```\na $$\nb\n```\n- c", "a $$\nb\n</code></pre>\n<ul>\n<li>c"),
      ("~~~\n```\n~~~\n$$\na\n= b\n$$", "<mo>=</mo>"), ("`a\n$$` b\n- c", "<li>c</li>"),
      ("    a $$\n    b $$\n", "a $$\nb $$\n</code>"),
    ])
  func dollarsInCode(markdown: String, html: String) throws {
    #expect(try self.html(markdown).contains(html))
  }

  @Test func `A formula that nothing closes swallows nothing either`() {
    let lines = "a $$ b\n- c\n\n$$ d"
    #expect(MarkdownTree(lines).root.children.count == 3)
    #expect(throws: ProseError.strayDollar(line: 10)) { try html(lines) }
  }

  @Test(
    "Prose that is nested too deeply is an error, and on a terminal it is flat",
    arguments: [
      String(repeating: "- ", count: 20_000) + "a", String(repeating: "> ", count: 20_000) + "a",
      String(repeating: "*a ", count: 5_000) + String(repeating: "b* ", count: 5_000),
      String(repeating: "1. ", count: 20_000) + "$a$",
    ])
  func deep(markdown: String) {
    #expect(throws: ProseError.tooDeep(line: 10)) { try html(markdown) }
    #expect(!Prose(markdown: markdown).blocks.isEmpty)
    #expect(GitHubMarkdown.prose(markdown) == markdown)
    #expect("\(ProseError.tooDeep(line: 10))".contains("line 10 stands in more than 60 lists"))
  }

  @Test(
    "What md4c cannot tell apart ends nothing",
    arguments: [
      "[link](https$://a.org/?b) $a<b$, c\n`d` $|e|$", "a $\nc\n$$\n$$[a]: b", "$\0$ $$\0$$", "$$ $$", "a\0b",
    ])
  func overlapping(markdown: String) {
    _ = try? html(markdown)
    _ = GitHubMarkdown.cell(markdown) + GitHubMarkdown.prose(markdown)
    #expect(!Prose(markdown: markdown + "\n\nz").blocks.isEmpty)
  }

  @Test func `As deep as anybody writes is not too deep`() throws {
    #expect(try html(String(repeating: "- ", count: 20) + "a").contains("<li>a</li>"))
  }

  @Test func `A line is a line, whatever it begins with`() throws {
    for text in ["- 1", "+ 2", "1. three", "# four", "> five"] {
      #expect(try ProseHTML.line(text, at: 1) == HTML.escape(text))
    }
    #expect(try ProseHTML.line("_a_\n$x$", at: 1) == "<em>a</em> <math><mi>x</mi></math>")
    #expect(try ProseHTML.line("", at: 1) == "")
  }

  @Test func `Quotes curl towards what they hold`() throws {
    #expect(
      try html("\"a\" *\"b\"* ('c') it's `\"d\"`")
        == "<p>“a” <em>“b”</em> (‘c’) it’s <code>&quot;d&quot;</code></p>\n")
  }

  @Test func `An apostrophe is none of a pair`() throws {
    #expect(
      try html("the '90s, *x*'s, **y**'s, `z`'s and $n$'s, *\"a\"*, *'b'*, '9 lives', '1000s'")
        == "<p>the ’90s, <em>x</em>’s, <strong>y</strong>’s, <code>z</code>’s and "
        + "<span class=\"whole\"><math><mi>n</mi></math>’s</span>, <em>“a”</em>, <em>‘b’</em>, ‘9 lives’, ‘1000s’</p>\n"
        .replacing(
          "’s</span>, <em>", with: "’s,</span> <em>"))
  }

  @Test func `What cannot be set is an error with its line`() {
    #expect(throws: ProseError.formula(#"\foo"#, line: 12, .unknownCommand(#"\foo"#))) {
      try html("a\n\nb $\\foo$")
    }
    #expect(throws: ProseError.formula(#"a   + \foo"#, line: 11, .unknownCommand(#"\foo"#))) {
      try html("a\n$$\na\n  + \\foo\n$$")
    }
    #expect(throws: ProseError.formula(#"\foo"#, line: 7, .unknownCommand(#"\foo"#))) {
      try ProseHTML.line(#"a caption with $\foo$"#, at: 7)
    }
    #expect(throws: ProseError.strayDollar(line: 11)) { try html("a\nb $x and") }
    #expect(throws: ProseError.linkedPicture("a.png", line: 11)) { try html("a\n![b](a.png)") }
    #expect(
      "\(ProseError.formula("x^", line: 3, .missingArgument(of: "^")))"
        == "The formula $x^$ on line 3 cannot be set. Something must follow ^, and nothing does.")
    #expect("\(ProseError.strayDollar(line: 11))".contains("on line 11 belongs to no formula"))
    #expect("\(ProseError.linkedPicture("a.png", line: 11))".contains("line 11 links the picture a.png"))
  }

  @Test func `A dollar sign may stand for itself`() throws {
    #expect(try html("\\$5 and `$0`") == "<p>$5 and <code>$0</code></p>\n")
  }
}
