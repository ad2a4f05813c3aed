/// The page as Markdown, with the pictures beside it.
struct MarkdownPage {
  private let page: Page
  private let passages: [Passage]
  private let references: [Reference]

  init(_ weaver: Weaver) {
    page = weaver.page
    passages = weaver.passages
    references = weaver.references
  }

  func text() -> String {
    let notes = page.notes.map { "> " + GitHubMarkdown.prose($0) }
    return
      ((["# " + GitHubMarkdown.prose(page.fullTitle)] + notes + passages.flatMap(blocks) + backMatter).joined(
        separator: "\n\n"))
      + "\n"
  }

  /// What of it the lesson's source says, without what a run showed.
  var sourceBlocks: [String] { passages.flatMap { blocks(Passage(cell: $0.cell)) } }

  /// What stands between blank lines.
  private func blocks(_ passage: Passage) -> [String] {
    let shown = passage.shown.flatMap(Self.blocks)
    switch passage.cell.kind {
    case .prose:
      let text = passage.cell.text.replacing(/^(#+ [^\n]*)\n(?!\n)/) { "\($0.1)\n\n" }
      return [GitHubMarkdown.prose(text)] + shown
    case .code: return [Self.fence(passage.cell.text, language: "swift")] + shown
    case .hidden: return shown
    }
  }

  private static func blocks(_ shown: Page.Shown) -> [String] {
    switch shown.content {
    case .picture(let picture):
      return blocks(picture)
    case .flipbook(let book):
      return blocks(book.animation) + [elsewhere("with a slider")]
    case .table(let table):
      return table.caption.isEmpty
        ? [self.table(table)] : [GitHubMarkdown.prose(table.caption), self.table(table)]
    case .text(let text):
      return [fence(text, language: "text")]
    case .prose(let text):
      return [GitHubMarkdown.prose(text)]
    case .guess(let guess):
      return [guess.inMarkdown(GitHubMarkdown.prose)]
    case .claim(let claim):
      return [GitHubMarkdown.prose(claim.inMarkdown)]
    case .comparison(let comparison):
      return [GitHubMarkdown.prose(comparison.inMarkdown)]
    }
  }

  private static func blocks(_ picture: Page.Picture) -> [String] {
    let image = "![\(GitHubMarkdown.plain(picture.alternativeText))](\(picture.name).png)"
    let words = picture.caption.isEmpty ? [] : [GitHubMarkdown.prose(picture.caption)]
    return [image] + words + (picture.pad == nil ? [] : [elsewhere("as a pad to drag in")])
  }

  private static func elsewhere(_ how: String) -> String { "*The page `index.html` of a run has it \(how).*" }

  static func table(_ table: Page.Table) -> String {
    let rules = table.header.indices.map { table.numericColumns.contains($0) ? "---:" : "---" }
    let rows =
      [table.header.map(GitHubMarkdown.cell), rules] + table.rows.map { $0.map(GitHubMarkdown.cell) }
    return rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  /// A fence longer than any within.
  private static func fence(_ text: String, language: String) -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let marks = String(repeating: "`", count: max(3, longest + 1))
    return "\(marks)\(language)\n\(text)\n\(marks)"
  }

  private var backMatter: [String] {
    var blocks: [String] = []
    if let table = page.claimsTable { blocks += ["## " + Page.claimsTitle, Self.table(table)] }
    if let table = page.comparisonsTable { blocks += ["## " + Page.comparisonsTitle, Self.table(table)] }
    if !references.isEmpty { blocks += ["## " + Reference.title, Reference.list(references)] }
    let colophon = page.colophon.map { "- \($0.term): \(GitHubMarkdown.prose($0.description))" }
    return blocks + ["## " + Page.colophonTitle, colophon.joined(separator: "\n")]
  }
}

extension Page.Guess {
  /// What stands before each question.
  static let title = "Your guess?"
  /// What stands before each answer, where both are in sight.
  static let solution = "Answer:"

  /// Markdown itself has nothing that folds; GitHub and Jupyter heed HTML's element for it. Between blank lines
  /// Markdown is Markdown again.
  ///
  /// - Parameter prose: What makes Markdown of question and answer that the reader's program sets as meant.
  func inMarkdown(_ prose: (String) -> String) -> String {
    "<details><summary><b>\(Self.title)</b>\n\n\(prose(question))\n\n</summary>\n\n\(prose(answer))\n\n</details>"
  }
}

extension Page.Claim {
  var inMarkdown: String { "\(verdict.mark) \(sentence)" + (remark.map { " *(\($0))*" } ?? "") }
}

extension Page.Comparison {
  var inMarkdown: String {
    let pair = Numerals.pair(document, here)
    let figures = "\(quantity): document **\(pair.document)**, here **\(pair.here)**"
    return "\(verdict.mark) \(figures)" + (remark.map { " *(\($0))*" } ?? "")
  }
}
