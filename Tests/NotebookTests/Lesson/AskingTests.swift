import Foundation
import Testing

@testable import Notebook

@Suite("Asking the reader")
struct AskingTests {
  @Test(
    "A guess is folded on the page, told at the step's end on the terminal, and at the page's end on paper")
  func guess() throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal()
      let lesson = try Lesson.example(in: path, terminal: terminal)
      lesson.step(line: 5)
      lesson.guess("How many *weights* has it, if $n = 2$?", answer: "**114,064**, or $4^2$ & more.", line: 6)
      #expect(screen.text.hasSuffix("\nYour guess? How many weights has it, if n = 2?\n"))
      lesson.show("a figure", line: 6)
      #expect(!screen.text.contains("114,064"))
      lesson.step(line: 8)
      #expect(screen.text.contains("  a figure\n\nAnswer: 114,064, or 4² & more.\n\n"))

      let weaver = try Weaver(lesson.page)
      let folded = try #require(
        try weaver.html().firstMatch(
          of: /(?s)<details class="guess"><summary>(.*?)<\/summary>\s*(.*?)<\/details>/))
      let printed = try #require(
        try weaver.html().firstMatch(of: /(?s)<section class="answers">(.*?)<\/section>/)?.1)
      #expect(printed.contains("How many <em>weights</em>") && printed.contains("<strong>114,064</strong>"))
      #expect(Stylesheet.css.contains(".guess > :not(summary) { display: none; }"))
      #expect(folded.1.hasPrefix("<b>Your guess?</b> How many <em>weights</em> has it, if <"))
      #expect(folded.2.hasPrefix("<p><strong>114,064</strong>, or <math") && folded.2.contains("&amp; more."))
      #expect(
        weaver.markdown().contains(
          "<details><summary><b>Your guess?</b>\n\nHow many *weights* has it, if $n = 2$?\n\n</summary>\n\n**114,064**, or"
        ))
      #expect(try weaver.jupyter().contains("\"<details><summary><b>Your guess?</b>\\n\",\n"))
    }
  }

  @Test("The exercises stand with their task, their file, and a link to their step")
  func exercises() throws {
    try withScratchFolder { path in
      let file = URL(filePath: path).appending(path: "Exercises/Lesson3/ParameterCount.swift")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try "import A\n\n/// 3.1 · Title\n///\n/// Count *all*\n/// of them.\nfunc parameterCount() {}\n".write(
        to: file, atomically: true, encoding: .utf8)
      let (terminal, screen) = Screen.terminal()
      let source = "//: ## The generator\nlesson.step()\nlesson.exercises()\n"
      var options = try Lesson.Options.parse([])
      options.out = path + "/out"
      let lesson = try Lesson(3, "An example", source: source, options: options, terminal: terminal)
      lesson.step(line: 2)
      lesson.exercises(source: path + "/lesson3/main.swift", line: 3)
      #expect(
        screen.text.contains(
          "3.1 · The parameters of a stack of dense layers (step The generator)\n\nCount all of"))
      #expect(screen.text.contains("checkpoint hint 3.1 helps"))
      let html = try Weaver(lesson.page).html()
      #expect(html.contains("(step <em><a href=\"#the-generator\">The generator</a></em>)"))
      #expect(html.contains("<p>Count <em>all</em>\nof them.</p>"))
      #expect(html.contains("<code>Lessons/Exercises/Lesson3/ParameterCount.swift</code>"))
      #expect(html.contains("3.4 · ") && !html.contains("4.1 · "))
    }
  }

  @Test("A benchmark asks nothing")
  func benchmark() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path) { $0.benchmark = 10 }
      lesson.guess("?", answer: "!", line: 6)
      lesson.exercises(line: 6)
      #expect(lesson.page.shown.isEmpty)
    }
  }
}
