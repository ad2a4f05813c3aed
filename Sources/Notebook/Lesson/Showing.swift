import Foundation
import Plotting

/// What a lesson puts on its page: each thing hangs under the cell of its line.
extension Lesson {
  /// Shows a figure, and writes it at once to the lesson's folder, as `name.png` and, its data, `name.csv`.
  ///
  /// - Parameters:
  ///   - figure: Drawn as it is at this moment.
  ///   - name: Letters, digits and hyphens; one figure of the lesson, drawn anew if shown again by the
  ///     same line.
  ///   - caption: In Markdown, with `$…$`.
  ///   - line: The caller's own; leave it out.
  public func show(_ figure: Figure, as name: String, caption: String = "", line: Int = #line) {
    show(
      try Page.Picture(figure, as: name, caption: caption), csv: figure.csv, as: name, line: line)
  }

  /// Shows a picture, and writes it and its data to the lesson's folder; nothing of it is made in a benchmark.
  func show(
    _ picture: @autoclosure () throws -> Page.Picture, csv: @autoclosure () -> String, as name: String,
    line: Int
  ) {
    guard folder != nil else { return }
    check(name)
    narrate(to: line)
    let picture = attempt(try picture())
    keep(picture.png, as: "\(name).png")
    keep(Array(csv().utf8), as: "\(name).csv")
    place(.picture(picture), line: line)
    tell(name, picture.caption)
  }

  /// Shows figures that follow each other in time, for the reader to leaf through.
  ///
  /// The page has a slider and a button for them. The lesson's folder gets each as a picture named by its
  /// label ("epoch 250" as `epoch-0250.png`), all of them in motion as `name.png`, and their data as `name.csv`.
  ///
  /// - Parameters:
  ///   - frames: A label and a figure for each moment; the figures must have one size, and share their axes.
  ///   - name: Letters, digits and hyphens.
  ///   - caption: In Markdown, with `$…$`.
  ///   - line: The caller's own; leave it out.
  public func show(
    flipbook frames: [(label: String, figure: Figure)], as name: String, caption: String = "",
    line: Int = #line
  ) {
    guard folder != nil else { return }
    check(name)
    narrate(to: line)
    let book = Flipbook(frames)
    let pngs = attempt(try book.pngs(scale: 2))
    let editions = attempt(try Page.Picture.Edition.all(of: book))
    let fileNames = Page.Flipbook.fileNames(for: book.frames.map(\.label))
    func picture(_ name: String, _ png: [UInt8], _ text: String, caption: String = "") -> Page.Picture {
      keep(png, as: "\(name).png")
      return Page.Picture(
        name: name, png: png, width: book.frames[0].figure.width, alternativeText: text, caption: caption)
    }
    let pages = book.frames.indices.map { index in
      let frame = book.frames[index]
      var page = picture(fileNames[index], pngs[index], frame.figure.alternativeText)
      page.editions = editions[index]
      return Page.Flipbook.Frame(label: frame.label, picture: page)
    }
    var animation = picture(name, AnimatedPNG.joined(pngs), book.alternativeText, caption: caption)
    animation.parts = book.frames.last?.figure.parts
    keep(Array(book.csv.utf8), as: "\(name).csv")
    place(.flipbook(Page.Flipbook(frames: pages, animation: animation)), line: line)
    tell(name, caption)
  }

  private func check(_ name: String) {
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
      fatalError("Lesson.show: a figure's name consists of letters, digits and hyphens, unlike \"\(name)\".")
    }
  }

  /// Says on the terminal where a figure is to be found.
  private func tell(_ name: String, _ caption: String) {
    guard let folder else { return }
    let file = "→ \(folder.file("\(name).png"))"
    let told = Prose.inline(caption).wrapped(
      to: terminal.proseWidth, firstIndent: file + "  ", indent: "  ")
    terminal.item(caption.isEmpty ? [StyledText(file)] : told)
  }

  /// Shows a table.
  public func show(_ table: Page.Table, line: Int = #line) {
    guard options.benchmark == nil else { return }
    narrate(to: line)
    place(.table(table), line: line)
    let caption = Prose.inline(table.caption).wrapped(to: terminal.proseWidth)
    terminal.block(TableLayout.lines(table, width: terminal.width) + caption)
  }

  /// Shows text as typed, in a fixed-width face: a value, a model's summary.
  public func show(_ text: String, line: Int = #line) {
    guard options.benchmark == nil else { return }
    narrate(to: line)
    place(.text(text), line: line)
    terminal.block(
      text.split(separator: "\n", omittingEmptySubsequences: false).map { StyledText("  \($0)") })
  }

  /// Puts something on the page, and into the state of the training under way.
  func place(_ content: Page.Content, line: Int) {
    let shown = Page.Shown(line: line, content: content)
    journal?.shown.place(shown)
    page.shown.place(shown)
    switch content {
    case .claim(let claim): page.claims.append(claim)
    case .comparison(let comparison): page.comparisons.append(comparison)
    case .picture, .flipbook, .table, .text, .prose, .guess: break
    }
    live?.change()
    showPageLive()
  }
}

extension [Page.Shown] {
  /// Appends it; but a figure takes the place of an earlier one of the same name and line.
  mutating func place(_ shown: Page.Shown) {
    let names = shown.content.figureNames
    let earlier = firstIndex { !$0.content.figureNames.isDisjoint(with: names) }
    guard let earlier else { return append(shown) }
    guard self[earlier].line == shown.line else {
      let shared = self[earlier].content.figureNames.intersection(names).sorted()
      fatalError(
        "Lesson.show: line \(shown.line) and line \(self[earlier].line) both show a figure as "
          + "\"\(shared[0])\"; give one of them another name.")
    }
    self[earlier] = shown
  }
}

extension Page.Content {
  /// The names of the pictures in the lesson's folder that show it.
  fileprivate var figureNames: Set<String> {
    switch self {
    case .picture(let picture): [picture.name]
    case .flipbook(let book): Set(book.frames.map(\.picture.name) + [book.animation.name])
    case .table, .text, .prose, .guess, .claim, .comparison: []
    }
  }
}

extension Page.Flipbook {
  /// Plain file names in the order of their labels, all different: "epoch 250" among labels up to "epoch 5000" is
  /// `epoch-0250`, and "x = -1" is `x-minus-1`.
  static func fileNames(for labels: [String]) -> [String] {
    func words(_ label: String) -> [Substring] {
      label.lowercased().replacing(/([0-9]),([0-9])/) { "\($0.1)\($0.2)" }.replacing(
        /(^|[^\p{L}\p{N}])[-−]([0-9])/
      ) { "\($0.1)minus \($0.2)" }
      .split { !$0.isLetter && !$0.isNumber }
    }
    let widest = labels.flatMap(words).filter { $0.allSatisfy(\.isNumber) }.map(\.count).max() ?? 0
    var taken: Set<String> = []
    return labels.map { label in
      let padded = words(label).map { word in
        let zeros = word.allSatisfy(\.isNumber) ? max(0, widest - word.count) : 0
        return String(repeating: "0", count: zeros) + word
      }
      let name = taken.untaken(padded.isEmpty ? "frame" : padded.joined(separator: "-"))
      taken.insert(name)
      return name
    }
  }
}
