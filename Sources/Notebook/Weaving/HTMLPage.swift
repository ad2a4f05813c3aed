import Formulas

/// The page as one HTML file that needs nothing else.
struct HTMLPage {
  private let page: Page
  private let contents: Contents
  private let passages: [Passage]
  private let references: [Reference]

  init(_ weaver: Weaver) {
    page = weaver.page
    contents = weaver.contents
    passages = weaver.passages
    references = weaver.references
  }

  func text() throws -> String {
    document(
      """
      <a class="skip" href="#lesson">Skip to the lesson</a>
      \(try header())
      \(try main(passages))
      <footer>
      \(try backMatter())\(neighbours("Onward"))</footer>
      \(scripts)\(ScrollScript.element)\(NavigationScript.element)
      """)
  }

  /// The page of a run under way, for a script to fill.
  func frame() -> String {
    document(
      """
      <a class="skip" href="#lesson">Skip to the lesson</a>
      <header></header>
      <main id="lesson"></main>
      \(TrainingHTML.empty)
      \(FlipbookScript.element)\(ReadingScript.element)\(PadScript.element)\(ScrollScript.element)\(LiveScript.element)
      """, style: LiveScript.style)
  }

  /// What fills it: the page down to a line.
  func parts(upTo line: Int) throws -> [String] {
    [try header(), try main(passages.filter { $0.cell.lines.lowerBound < line })]
  }

  private func main(_ passages: [Passage]) throws -> String {
    "<main id=\"lesson\">\n\(try passages.map(passage).joined())</main>"
  }

  private func document(_ body: String, style: String = "") -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(HTML.escape(page.fullTitle))</title>
    <style>
    \(Stylesheet.css)\(style)
    </style>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }

  /// Of the scripts that figures want, those for the figures that there are.
  private var scripts: String {
    let contents = passages.flatMap(\.shown).map(\.content)
    let pictures = contents.compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
    let hasFlipbook = contents.contains { if case .flipbook = $0 { true } else { false } }
    return (hasFlipbook ? FlipbookScript.element : "")
      + (pictures.contains { $0.readings != nil } ? ReadingScript.element : "")
      + (pictures.contains { $0.pad != nil } ? PadScript.element : "")
  }

  private func header() throws -> String {
    let notes = try page.notes.map { "<p class=\"note\">\(try ProseHTML.line($0, at: 1))</p>\n" }
    return """
      <header>
      \(neighbours("Course"))<p class="lesson">\(page.kind)</p>
      <h1>\(try ProseHTML.line(page.title, at: 1))</h1>
      \(notes.joined())\(try contentsList())</header>
      """
  }

  /// The lessons before and after, and the page of all; in sight only where they are.
  ///
  /// - Parameter name: Tells a screen reader this bar from the other.
  private func neighbours(_ name: String) -> String {
    guard let index = Syllabus.lessons.firstIndex(where: { $0.number == page.lesson }) else { return "" }
    func link(_ offset: Int, _ kind: String, _ words: (String) -> String) -> String {
      guard Syllabus.lessons.indices.contains(index + offset) else { return "" }
      let lesson = Syllabus.lessons[index + offset]
      return """
        <a rel="\(kind)" href="../lesson\(lesson.number)/index.html" data-lesson="\(lesson.number)">\
        \(words("\(lesson.number). \(HTML.escape(lesson.title))"))</a>

        """
    }
    return """
      <div class="course" role="navigation" aria-label="\(name)" hidden>
      \(link(-1, "prev") { "← \($0)" })<a href="../index.html">All lessons</a>
      \(link(1, "next") { "\($0) →" })</div>

      """
  }

  private func contentsList() throws -> String {
    guard !contents.entries.isEmpty else { return "" }
    let items = try contents.entries.map { entry in
      let title = try ProseHTML.line(entry.title, at: entry.line)
      let time = page.isOfSeveralRuns ? "" : HTML.escape(entry.seconds.map(Numerals.duration) ?? "–")
      return """
        <li><a href="#\(entry.anchor)"><span class="title">\(title)</span> <span class="leader"></span> \
        <span class="time">\(time)</span></a></li>

        """
    }
    return "<nav aria-label=\"Steps\">\n<ol>\n\(items.joined())</ol>\n</nav>\n"
  }

  private func passage(_ passage: Passage) throws -> String {
    let shown = try passage.shown.map { try ShownHTML.html($0) }.joined()
    let outputs = shown.isEmpty ? "" : "<div class=\"shown\">\n\(shown)</div>\n"
    switch passage.cell.kind {
    case .prose:
      return try ProseHTML.blocks(passage.cell, contents) + outputs
    case .code:
      let code = SwiftColouring.html(passage.cell.text)
      return "<div class=\"cell\">\n<pre class=\"code\"><code>\(code)</code></pre>\n\(outputs)</div>\n"
    case .hidden:
      return outputs.isEmpty ? "" : "<div class=\"cell\">\n\(outputs)</div>\n"
    }
  }

  /// What the page keeps folded, at the end of what is printed.
  private func answers() throws -> String {
    let items = try passages.flatMap(\.shown).compactMap { shown -> String? in
      guard case .guess(let guess) = shown.content else { return nil }
      let (question, answer) = (
        try ProseHTML.line(guess.question, at: shown.line), try ProseHTML.line(guess.answer, at: shown.line)
      )
      return "<li>\(question) <b>\(Page.Guess.solution)</b> \(answer)</li>\n"
    }
    guard !items.isEmpty else { return "" }
    return """
      <section class="answers">
      <h2>\(Page.answersTitle)</h2>
      <ol>
      \(items.joined())</ol>
      </section>

      """
  }

  private func backMatter() throws -> String {
    var html = ""
    html += try answers()
    if let table = page.claimsTable {
      html += "<h2 id=\"claims\">\(Page.claimsTitle)</h2>\n" + (try ShownHTML.table(table, at: 1))
    }
    if let table = page.comparisonsTable {
      html += "<h2 id=\"comparisons\">\(Page.comparisonsTitle)</h2>\n" + (try ShownHTML.table(table, at: 1))
    }
    if !references.isEmpty {
      let items = try references.map {
        "<li id=\"\($0.key)\">\(try ProseHTML.line($0.inMarkdown, at: 1))</li>\n"
      }
      html +=
        "<h2 id=\"references\">\(Reference.title)</h2>\n<ul class=\"references\">\n\(items.joined())</ul>\n"
    }
    let entries = try page.colophon.map {
      "<div><dt>\($0.term)</dt><dd>\(try ProseHTML.line($0.description, at: 1))</dd></div>\n"
    }
    return html + "<h2 id=\"colophon\">\(Page.colophonTitle)</h2>\n<dl>\n\(entries.joined())</dl>\n"
  }
}
