import Foundation

/// The page as a Jupyter notebook of format 4.5, with its outputs.
struct JupyterNotebook {
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
    let notebook: [String: Any] = [
      "cells": try cells(),
      "metadata": [
        "kernelspec": ["display_name": "Swift", "language": "swift", "name": "swift"],
        "language_info": [
          "file_extension": ".swift", "mimetype": "text/x-swift", "name": "swift",
          "version": page.run.swiftVersion,
        ],
        "title": page.fullTitle,
      ],
      "nbformat": 4,
      "nbformat_minor": 5,
    ]
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try JSONSerialization.data(withJSONObject: notebook, options: options)
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private func cells() throws -> [[String: Any]] {
    var cells = [markdown((["# " + page.fullTitle] + page.notes).joined(separator: "\n\n"))]
    var count = 0
    for passage in passages {
      switch passage.cell.kind {
      case .prose:
        cells.append(markdown(passage.cell.text))
        if !passage.shown.isEmpty { cells.append(try code("", count: nil, passage.shown)) }
      case .code:
        let isRun = hasRun(passage)
        if isRun { count += 1 }
        cells.append(try code(passage.cell.text, count: isRun ? count : nil, passage.shown))
      case .hidden:
        if !passage.shown.isEmpty { cells.append(try code("", count: nil, passage.shown)) }
      }
    }
    let sections = [(Page.claimsTitle, page.claimsTable), (Page.comparisonsTitle, page.comparisonsTable)]
    for case (let title, let table?) in sections {
      cells.append(markdown("## \(title)\n\n" + MarkdownPage.table(table)))
    }
    if !references.isEmpty { cells.append(raw("## \(Reference.title)\n\n" + Reference.list(references))) }
    let colophon = page.colophon.map { "- \($0.term): \($0.description)" }
    cells.append(markdown("## \(Page.colophonTitle)\n\n" + colophon.joined(separator: "\n")))
    // Format 4.5 wants a name for each cell.
    for index in cells.indices { cells[index]["id"] = "cell-\(index + 1)" }
    return cells
  }

  /// A cell has run if it showed something, or if its step has a duration.
  private func hasRun(_ passage: Passage) -> Bool {
    let step = contents.entries.last { $0.line < passage.cell.lines.lowerBound }
    return !passage.shown.isEmpty || step == nil || step?.seconds != nil
  }

  private func markdown(_ text: String) -> [String: Any] { raw(GitHubMarkdown.withoutTags(text)) }

  /// Markdown of our own making, with the tags that it has.
  private func raw(_ text: String) -> [String: Any] {
    ["cell_type": "markdown", "metadata": [String: Any](), "source": lines(text)]
  }

  private func code(_ source: String, count: Int?, _ shown: [Page.Shown]) throws -> [String: Any] {
    [
      "cell_type": "code",
      "execution_count": count ?? NSNull(),
      "metadata": [String: Any](),
      "outputs": try shown.flatMap(outputs),
      "source": lines(source),
    ]
  }

  private func outputs(_ shown: Page.Shown) throws -> [[String: Any]] {
    switch shown.content {
    case .picture(let picture): return outputs(picture)
    case .flipbook(let book): return outputs(book.animation)
    case .table(let table):
      return [
        output([
          "text/html": lines(try ShownHTML.table(table, at: shown.line)),
          "text/plain": lines(table.inPlainText),
        ])
      ]
    case .text(let text):
      return [output(["text/plain": lines(text)])]
    case .prose(let text): return [markdownOutput(GitHubMarkdown.withoutTags(text))]
    case .guess(let guess): return [markdownOutput(guess.inMarkdown(GitHubMarkdown.withoutTags))]
    case .claim(let claim): return [markdownOutput(GitHubMarkdown.withoutTags(claim.inMarkdown))]
    case .comparison(let comparison):
      return [markdownOutput(GitHubMarkdown.withoutTags(comparison.inMarkdown))]
    }
  }

  private func outputs(_ picture: Page.Picture) -> [[String: Any]] {
    let image = output([
      "image/png": Data(picture.png).base64EncodedString(), "text/plain": lines(picture.alternativeText),
    ])
    return picture.caption.isEmpty
      ? [image] : [image, markdownOutput(GitHubMarkdown.withoutTags(picture.caption))]
  }

  private func markdownOutput(_ text: String) -> [String: Any] {
    output(["text/markdown": lines(text), "text/plain": lines(text)])
  }

  private func output(_ data: [String: Any]) -> [String: Any] {
    ["data": data, "metadata": [String: Any](), "output_type": "display_data"]
  }

  /// Notebooks keep long texts as lists of lines, each with its line end.
  private func lines(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return text.isEmpty ? [] : lines.dropLast().map { $0 + "\n" } + lines.suffix(1).map(String.init)
  }
}

extension Page.Table {
  /// In a fixed-width face, columns two blanks apart.
  fileprivate var inPlainText: String {
    let plain = ([header] + rows).map { row in
      row.map { $0.replacing("**", with: "").replacing("`", with: "") }
    }
    let widths = header.indices.map { column in plain.map { $0[column].count }.max() ?? 0 }
    let lines = plain.map { row in
      let cells = row.enumerated().map { column, cell in
        let blank = String(repeating: " ", count: widths[column] - cell.count)
        return numericColumns.contains(column) ? blank + cell : cell + blank
      }
      return cells.joined(separator: "  ")
    }
    return ((caption.isEmpty ? [] : [caption]) + lines).joined(separator: "\n")
  }
}
