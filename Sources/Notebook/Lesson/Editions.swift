import Foundation
import Plotting

extension Page.Picture {
  /// A figure as it is now.
  init(_ figure: Figure, as name: String, caption: String) throws(PlottingError) {
    self.init(
      name: name, png: try figure.png(scale: 2), width: figure.width, alternativeText: figure.alternativeText,
      caption: caption, parts: figure.parts, editions: try Edition.all(of: figure),
      readings: try figure.readings().map(Script.json))
  }
}

/// A figure as the readers of a page may want it: the page has all of them, and their browsers choose.
extension Page.Picture.Edition {
  /// The editions of a figure, the most particular first and the ordinary one last. A grey one needs none for the dark:
  /// browsers can turn black and white about.
  static func all(of figure: Figure) throws(PlottingError) -> [Self] {
    var editions: [Self] = []
    for (form, isNarrow) in [(figure.narrow, true), (figure, false)]
    where !isNarrow || form.width < figure.width {
      for ground in figure.isGrey ? [Ground.light] : [.dark, .light] {
        editions.append(Self(Data(try form.png(on: ground, indexed: true)), isNarrow: isNarrow, on: ground))
      }
    }
    return editions
  }

  /// The editions of each frame of a flipbook. Frames of pictures and nothing else have one, for browsers to enlarge:
  /// dozens of them would fill a page.
  static func all(of book: Flipbook) throws(PlottingError) -> [[Self]] {
    let sheets = book.frames.compactMap { $0.figure.pictures?.sheet(shades: 16, gap: 1) }
    if sheets.count == book.frames.count {
      return sheets.map { [Self(Data($0), isNarrow: false, on: .light)] }
    }
    var editions = Array(repeating: [Self](), count: book.frames.count)
    let width = book.frames[0].figure.width
    for (form, isNarrow) in [(book.narrow, true), (book, false)]
    where !isNarrow || form.frames[0].figure.width < width {
      for ground in [Ground.dark, .light] {
        for (frame, png) in try form.pngs(on: ground, indexed: true).enumerated() {
          editions[frame].append(Self(Data(png), isNarrow: isNarrow, on: ground))
        }
      }
    }
    return editions
  }

  init(_ png: Data, isNarrow: Bool, on ground: Ground) {
    self.init(png: png, isNarrow: isNarrow, isDark: ground == .dark)
  }
}
