import Foundation
import Plotting

/// What a lesson puts on its page: each thing hangs under the cell of its line.
extension Lesson {
  /// Shows a figure, and writes it at once to the lesson's folder, as `name.png` and, its data, `name.csv`.
  ///
  /// - Parameters:
  ///   - name: Letters, digits and hyphens; one figure of the lesson, drawn anew if shown again by the
  ///     same line.
  ///   - caption: In Markdown, with `$…$`.
  public func show(_ figure: Figure, as name: String, caption: String = "", line: Int = #line) {
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
      fatalError("Lesson.show: a figure's name consists of letters, digits and hyphens, unlike \"\(name)\".")
    }
    guard let folder else { return }
    narrate(to: line)
    let png = attempt(try figure.png(scale: 2))
    keep(png, as: "\(name).png")
    keep(Array(figure.csv.utf8), as: "\(name).csv")
    let picture = Page.Picture(
      name: name, png: png, width: figure.width, alternativeText: figure.alternativeText, caption: caption)
    place(picture, line: line)
    let file = "→ \(folder.file("\(name).png"))"
    let told = Prose.inline(caption).wrapped(
      to: terminal.proseWidth, firstIndent: file + "  ", indent: "  ")
    terminal.item(caption.isEmpty ? [StyledText(file)] : told)
  }

  /// Shows a table.
  public func show(_ table: Page.Table, line: Int = #line) {
    guard options.benchmark == nil else { return }
    narrate(to: line)
    page.shown.append(Page.Shown(line: line, content: .table(table)))
    let caption = Prose.inline(table.caption).wrapped(to: terminal.proseWidth)
    terminal.block(TableLayout.lines(table) + caption)
  }

  /// Shows text as typed, in a fixed-width face: a value, a model's summary.
  public func show(_ text: String, line: Int = #line) {
    guard options.benchmark == nil else { return }
    narrate(to: line)
    page.shown.append(Page.Shown(line: line, content: .text(text)))
    terminal.block(
      text.split(separator: "\n", omittingEmptySubsequences: false).map { StyledText("  \($0)") })
  }

  private func place(_ picture: Page.Picture, line: Int) {
    let shown = Page.Shown(line: line, content: .picture(picture))
    let earlier = page.shown.firstIndex {
      if case .picture(let other) = $0.content { other.name == picture.name } else { false }
    }
    guard let earlier else { return page.shown.append(shown) }
    guard page.shown[earlier].line == line else {
      fatalError(
        "Lesson.show: line \(line) and line \(page.shown[earlier].line) both show a figure as "
          + "\"\(picture.name)\"; give one of them another name.")
    }
    page.shown[earlier] = shown
  }
}
