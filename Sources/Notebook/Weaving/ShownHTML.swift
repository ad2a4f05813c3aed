import Formulas

/// What a line of code showed, as HTML.
enum ShownHTML {
  static func html(_ shown: Page.Shown) throws(ProseError) -> String {
    switch shown.content {
    case .picture(let picture): try figure(picture, at: shown.line)
    case .flipbook(let book): try flipbook(book, at: shown.line)
    case .table(let table): try self.table(table, at: shown.line)
    case .text(let text): "<pre class=\"output\"><samp>\(HTML.escape(text))</samp></pre>\n"
    case .prose(let text): try prose(text, at: shown.line)
    case .guess(let guess): try self.guess(guess, at: shown.line)
    case .claim(let claim): try self.claim(claim, at: shown.line)
    case .comparison(let comparison): try self.comparison(comparison, at: shown.line)
    }
  }

  private static func figure(_ picture: Page.Picture, at line: Int) throws(ProseError) -> String {
    let caption = try caption(picture, at: line)
    if let pad = picture.pad {
      return """
        <figure class="pad">
        <div class="sheets">\(PictureHTML.sheets(pad, alternativeText: picture.alternativeText))</div>
        \(Script.data(Script.json(pad.opinions)))\(caption)</figure>

        """
    }
    guard let readings = picture.readings else {
      return "<figure>\n\(PictureHTML.html(picture))\(caption)</figure>\n"
    }
    return """
      <figure class="readable">
      \(PictureHTML.html(picture))\(Script.data(readings))\(caption)</figure>

      """
  }

  /// All frames, small, and the last one large; a script makes a book of it.
  private static func flipbook(_ book: Page.Flipbook, at line: Int) throws(ProseError) -> String {
    let frames = book.frames.map { frame in
      PictureHTML.html(frame.picture, label: frame.label)
    }
    let caption = try caption(book.animation, at: line)
    return
      "<figure class=\"flipbook\">\n<div class=\"frames\">\n\(frames.joined())</div>\n\(caption)</figure>\n"
  }

  private static func caption(_ picture: Page.Picture, at line: Int) throws(ProseError) -> String {
    let caption = try ProseHTML.line(picture.caption, at: line)
    let file = "\(picture.name).csv"
    // Beside the page, in the folder that the lesson wrote; a page sent alone has no numbers to open.
    let numbers = "<a href=\"\(file)\" title=\"The numbers, a file beside this page\">\(file)</a>"
    return "<figcaption>\(caption.isEmpty ? "" : caption + " ")\(numbers)</figcaption>\n"
  }

  static func table(_ table: Page.Table, at line: Int) throws(ProseError) -> String {
    var html = "<div class=\"scroll\"><table>\n"
    if !table.caption.isEmpty {
      html += "<caption>\(try ProseHTML.line(table.caption, at: line))</caption>\n"
    }
    html += "<thead>\n<tr>"
    for (column, name) in table.header.enumerated() {
      html += "<th scope=\"col\"\(style(column, table))>\(try ProseHTML.line(name, at: line))</th>"
    }
    html += "</tr>\n</thead>\n<tbody>\n"
    for (number, row) in table.rows.enumerated() {
      html += "<tr>"
      for (column, cell) in row.enumerated() {
        let lacking = table.lacking(number, column)
        let air =
          String(repeating: Self.pointSpace, count: lacking.points)
          + String(repeating: Self.figureSpace, count: lacking.digits)
        html += "<td\(style(column, table))>\(try ProseHTML.line(cell, at: line))\(air)</td>"
      }
      html += "</tr>\n"
    }
    return html + "</tbody>\n</table></div>\n"
  }

  /// As wide as a point, and as a digit.
  private static let (pointSpace, figureSpace) = ("\u{2008}", "\u{2007}")

  private static func style(_ column: Int, _ table: Page.Table) -> String {
    table.numericColumns.contains(column) ? " class=\"number\"" : ""
  }

  private static func prose(_ text: String, at line: Int) throws(ProseError) -> String {
    try ProseHTML.blocks(
      Cell(kind: .prose, text: text, lines: line...line), Contents(steps: [], durations: []))
  }

  private static func guess(_ guess: Page.Guess, at line: Int) throws(ProseError) -> String {
    let question = try ProseHTML.line(guess.question, at: line)
    return """
      <details class="guess"><summary><b>\(Page.Guess.title)</b> \(question)</summary>
      \(try prose(guess.answer, at: line))</details>

      """
  }

  private static func claim(_ claim: Page.Claim, at line: Int) throws(ProseError) -> String {
    verdict(claim.verdict, try ProseHTML.line(claim.sentence, at: line), claim.remark)
  }

  private static func comparison(_ comparison: Page.Comparison, at line: Int) throws(ProseError) -> String {
    let quantity = try ProseHTML.line(comparison.quantity, at: line)
    let (document, here) = Numerals.pair(comparison.document, comparison.here)
    return verdict(
      comparison.verdict, "\(quantity): document <b>\(document)</b>, here <b>\(here)</b>",
      comparison.remark)
  }

  private static func verdict(_ verdict: Page.Verdict, _ sentence: String, _ remark: String?) -> String {
    let (style, name) =
      switch verdict {
      case .holds: ("holds", "holds")
      case .fails: ("fails", "fails")
      case .notJudged: ("open", "not judged")
      }
    let remark = remark.map { " <small>\(HTML.escape($0))</small>" } ?? ""
    return """
      <p class="verdict \(style)"><span class="mark" role="img" aria-label="\(name)">\(verdict.mark)</span> \
      <span>\(sentence)\(remark)</span></p>

      """
  }
}
