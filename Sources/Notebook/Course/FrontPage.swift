import Formulas

/// The course's front page: a card for each lesson, what to type next, and a search over all that the lessons say. One
/// file that needs nothing else.
struct FrontPage {
  private let standings: [Standing]
  private let hasLooked: Bool

  /// - Parameter exercises: What `checkpoint` has noted.
  init(_ standings: [Standing], exercises: [String: String]) {
    self.standings = standings
    hasLooked = !exercises.isEmpty
  }

  func html() -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Learning GANs by running them</title>
    <style>
    \(Stylesheet.css)
    \(FrontPageStyle.css)
    </style>
    </head>
    <body class="front">
    <header>
    <h1>Learning GANs by running them</h1>
    <p>\(summary)</p>
    \(next)</header>
    <form role="search" hidden>
    <label for="words">Search the lessons</label>
    <input type="search" id="words" autocomplete="off" spellcheck="false">
    <p id="told" role="status"></p>
    <ol id="found"></ol>
    </form>
    <main>
    <h2 id="lessons">The lessons</h2>
    <ol class="cards">
    \(standings.map(card).joined())</ol>
    </main>
    <footer>
    <p>\(footer)</p>
    </footer>
    \(SearchScript.element(SearchIndex(standings), pages: standings.filter(\.hasPage).map(\.lesson.number)))\
    \(ScrollScript.element)</body>
    </html>

    """
  }

  private var summary: String {
    let checks = standings.compactMap(\.record?.checks)
    let (held, failed) = (checks.map(\.held).reduce(0, +), checks.map(\.failed).reduce(0, +))
    let (done, all) = standings.reduce((0, 0)) { ($0.0 + $1.exercises.done, $0.1 + $1.exercises.of) }
    return """
      \(standings.count(where: \.hasPage)) of \(standings.count) lessons have a page; \
      of what they checked, \(held.grouped) held and \(failed.grouped) failed; \(done) of \(all) exercises are done.
      """
  }

  private var next: String {
    guard let command = standings.lazy.compactMap(\.next).first else { return "" }
    return "<p class=\"next\">Next: <code>\(HTML.escape(command))</code></p>\n"
  }

  private func card(_ standing: Standing) -> String {
    let lesson = standing.lesson
    let title = HTML.escape(lesson.title)
    let page = "lesson\(lesson.number)/index.html"
    let facts = standing.facts.map {
      "<div><dt>\($0.term)</dt><dd>\(HTML.escape($0.description))</dd></div>\n"
    }
    let next = standing.next.map { "<p class=\"next\">Next: <code>\(HTML.escape($0))</code></p>\n" } ?? ""
    return """
      <li class="card">
      <div class="picture">
      \(standing.record?.picture.map { PictureHTML.html($0) } ?? Placeholder.svg(of: lesson.number))</div>
      <div>
      <h3><span class="ordinal">\(lesson.number)</span> \(standing.hasPage ? "<a href=\"\(page)\">\(title)</a>" : title)</h3>
      <p>\(HTML.escape(Quotes.curled(lesson.sentence, after: nil)))</p>
      <dl>
      \(facts.joined())</dl>
      \(next)</div>
      </li>

      """
  }

  private var footer: String {
    (hasLooked ? "" : "The exercises are counted once <code>swift run checkpoint</code> has looked at them. ")
      + "This page is written anew whenever a lesson ends, and by <code>swift run course</code>."
  }
}
