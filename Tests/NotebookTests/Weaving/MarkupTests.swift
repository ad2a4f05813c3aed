import Testing

@testable import Notebook

@Suite("A lesson's source becomes cells")
struct MarkupTests {
  @Test func `Prose, code and hidden code alternate, each with its lines`() throws {
    let markup = try Markup(
      """
      /*:
       # Lesson 3: digits
       Some *prose*.
       */
      //#-hidden-code
      import Neural
      //#-end-hidden-code

      //: ## The data
      //: Sixty thousand digits.

      let a = 1

      let b = 2

      """)
    #expect(
      markup.cells == [
        Cell(kind: .prose, text: "# Lesson 3: digits\nSome *prose*.", lines: 2...3),
        Cell(kind: .hidden, text: "import Neural", lines: 6...6),
        Cell(kind: .prose, text: "## The data\nSixty thousand digits.", lines: 9...10),
        Cell(kind: .code, text: "let a = 1\n\nlet b = 2", lines: 12...14),
      ])
  }

  @Test func `Prose on the line of its mark keeps the indentation of what follows`() throws {
    let markup = try Markup("/*: - one\n      - two, deeper\n    - three */")
    #expect(markup.cells == [Cell(kind: .prose, text: "- one\n  - two, deeper\n- three ", lines: 1...3)])
  }

  @Test func `Prose may quote a comment`() throws {
    let markup = try Markup("/*:\nWrite `/* so */` and\n*/\nlet a = 1")
    #expect(markup.cells.map(\.text) == ["Write `/* so */` and", "let a = 1"])
  }

  @Test func `Lines of carriage return and newline count once`() throws {
    let markup = try Markup("//: one\r\n\r\nlet a = 1\r\n")
    #expect(markup.cells.map(\.lines) == [1...1, 3...3])
  }

  @Test func `A call of step is left out, with or without a comment`() throws {
    let markup = try Markup(
      """
      //: ## One
      lesson.step()  // titled by the heading
      let a = 1

        lesson.step()

      let b = lesson.step()
      """)
    #expect(markup.cells.map(\.text) == ["## One", "let a = 1\n\nlet b = lesson.step()"])
    #expect(markup.cells.last?.lines == 3...7)
  }

  @Test func `Marks inside a long string are text`() throws {
    let source = "let s = \"\"\"\n  //: no prose\n  /*: nor here\n  \"\"\"\n//: prose"
    let markup = try Markup(source)
    #expect(markup.cells.map(\.kind) == [.code, .prose])
  }

  @Test(
    "Quotes in a comment or in a raw string open no long string",
    arguments: [
      #"let a = 1  // as in """"#, #"/* as in """ */"#, ##"let a = #"""#  // so"##,
      ##"let a = #"a "" b """ c"#"##, "let a = #\"\"\"\n\"\"\"\n//: still text\n\"\"\"#",
      #"let a = "\(b["\"\"\""])""#,
      "let a = \"\"\"\n\\(b + \"\"\"\n//: still text\n\"\"\")\n//: and still\n\"\"\"",
      "/* a\n//: still a comment\n/* b */ */",
      "let a = \"\"\"\n/*\n\"\"\"",
      "//#-hidden-code\nlet a = \"\"\"\n//#-end-hidden-code\n\"\"\"\n//#-end-hidden-code",
    ])
  func strings(code: String) throws {
    let markup = try Markup(code + "\n//: prose\nlet b = 2\n/*: more */\n")
    #expect(markup.cells.dropFirst().map(\.kind) == [.prose, .code, .prose], "\(markup.cells)")
    #expect(markup.cells.first?.kind != .prose)
  }

  @Test func `A fence ends with its like`() throws {
    let markup = try Markup("/*:\n````\n## a\n```\n## b\n~~~~\n## c\n````\n## One\n```## x```\n## Two\n*/")
    #expect(markup.steps.map(\.title) == ["One", "Two"])
  }

  @Test func `Hidden code parts the code around it`() throws {
    let markup = try Markup("a()\n//#-hidden-code\nb()\n//#-end-hidden-code\nc()")
    #expect(markup.cells.map(\.kind) == [.code, .hidden, .code])
    #expect(markup.cells.map(\.lines) == [1...1, 3...3, 5...5])
  }

  @Test func `Steps are the second-level headings, and a line belongs to the nearest above`() throws {
    let markup = try Markup(
      """
      //: # Title
      a()
      /*:
       ## The data
       ```
       ## not a heading
       ```
       ### A detail
       */
      b()
      //: ##   The generator $G$
      c()
      """)
    #expect(markup.steps.map(\.title) == ["The data", "The generator $G$"])
    #expect(markup.steps.map(\.line) == [4, 11])
    #expect(markup.headings.map(\.level) == [1, 2, 3, 2])
    #expect(markup.heading(above: 2) == nil)
    #expect(markup.heading(above: 10) == "The data")
    #expect(markup.heading(above: 12) == "The generator $G$")
  }

  @Test(arguments: [
    ("a()\n/*:\n prose", MarkupError.unclosedProse(line: 2)),
    ("/*: prose */ let a = 1", .codeAfterProse(line: 1)),
    ("a()\n//#-hidden-code\nb()", .unclosedHiddenCode(line: 2)),
    ("//#-hidden-code\n//#-hidden-code\n//#-end-hidden-code", .hiddenCodeTwice(line: 2, opened: 1)),
    ("a()\n\n//#-end-hidden-code", .endWithoutHiddenCode(line: 3)),
    ("//#-editable-code", .unknownMarker("//#-editable-code", line: 1)),
  ])
  func `Trouble names its line`(source: String, trouble: MarkupError) {
    #expect(throws: trouble) { try Markup(source) }
    #expect("\(trouble)".contains(/line \d/.ignoresCase()))
  }
}
