/// Turns a page into the documents that readers open: HTML, Markdown and a Jupyter notebook.
///
/// The same page gives the same documents, byte for byte.
struct Weaver {
  let page: Page
  let contents: Contents
  /// The lesson's cells in order, without the `#` heading: each document sets the page's title itself.
  let passages: [Passage]
  /// What the prose cites.
  let references: [Reference]

  /// Throws a sentence with the line, if the source's markup or something shown cannot be set.
  init(_ page: Page) throws {
    self.page = page
    let markup = try Markup(page.source)
    for thing in page.shown { try thing.check() }
    references = Reference.all.filter { markup.cited.contains($0.key) }
    contents = Contents(steps: markup.steps, durations: page.run.durations, file: page.sourceName)
    passages = Passage.passages(of: markup.cells.withoutTitle, page.shown)
  }

  /// One self-contained file: pictures, style and equations within, nothing from the network.
  func html() throws -> String {
    try HTMLPage(self).text()
  }

  /// Markdown as GitHub renders it; its pictures are the files `name.png` beside it.
  func markdown() -> String {
    MarkdownPage(self).text()
  }

  /// A notebook of format 4 with its outputs.
  func jupyter() throws -> String {
    try JupyterNotebook(self).text()
  }
}

extension [Cell] {
  /// The cells without a `#` heading that begins the first of them.
  var withoutTitle: [Cell] {
    guard var cell = first, cell.kind == .prose, cell.text.hasPrefix("# ") else { return self }
    let rest = cell.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let blank = rest.prefix { $0.allSatisfy(\.isWhitespace) }.count
    guard blank < rest.count else { return Array(dropFirst()) }
    cell.text = rest.dropFirst(blank).joined(separator: "\n")
    cell.lines = cell.lines.lowerBound + 1 + blank...cell.lines.upperBound
    return [cell] + dropFirst()
  }
}
