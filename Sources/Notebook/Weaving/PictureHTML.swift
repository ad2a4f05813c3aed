import Formulas
import Foundation

/// A picture as HTML: of its editions a browser takes the first whose medium is the reader's, and the ordinary one on
/// paper.
enum PictureHTML {
  static func html(_ picture: Page.Picture, label: String? = nil) -> String {
    let label = label.map { " data-label=\"\(HTML.escape($0))\"" } ?? ""
    let editions = picture.editions ?? []
    let sources = editions.filter { $0.medium != nil }.map(source)
    let ordinary = editions.first { $0.medium == nil }?.png ?? Data(picture.png)
    let isGrey = !editions.isEmpty && !editions.contains(where: \.isDark)
    let pixels = Page.Picture.pixels(of: ordinary)
    let isSheet = isGrey && pixels.map { Double($0.width) < picture.width } ?? false
    let classes = [isGrey ? "grey" : nil, isSheet ? "sheet" : nil].compactMap { $0 }.joined(separator: " ")
    let image = """
      <img\(classes.isEmpty ? "" : " class=\"\(classes)\"") src="\(address(ordinary))" \(size(ordinary, width: picture.width)) \
      alt="\(HTML.escape(picture.alternativeText))">
      """
    return "<picture\(label)>\n\(sources.joined())\(image)\n</picture>\n"
  }

  /// The pictures of a pad, of which the first is described, for the others are like it.
  static func sheets(_ pad: Page.Picture.Pad, alternativeText: String) -> String {
    pad.sheets.enumerated().map { index, png in
      let text = index == 0 ? HTML.escape(alternativeText) : ""
      return "<img src=\"\(address(png))\" \(size(png)) alt=\"\(text)\">"
    }.joined(separator: "\n")
  }

  private static func source(_ edition: Page.Picture.Edition) -> String {
    "<source media=\"\(edition.medium ?? "all")\" srcset=\"\(address(edition.png))\" \(size(edition.png))>\n"
  }

  private static func address(_ png: Data) -> String { "data:image/png;base64,\(png.base64EncodedString())" }

  /// Width and height in the markup keep the picture's place while the browser decodes it.
  private static func size(_ png: Data, width: Double? = nil) -> String {
    let pixels = Page.Picture.pixels(of: png) ?? (width: 2, height: 2)
    let width = width ?? Double(pixels.width) / 2
    let height = width * Double(pixels.height) / Double(pixels.width)
    return "width=\"\(Int(width.rounded()))\" height=\"\(Int(height.rounded()))\""
  }
}

extension Page.Picture.Edition {
  /// The query that a browser must answer with yes to show it; nil for what any may show.
  fileprivate var medium: String? {
    let conditions = [
      isNarrow ? "(max-width: \(Stylesheet.narrowPage))" : nil, isDark ? "(prefers-color-scheme: dark)" : nil,
    ].compactMap { $0 }
    return conditions.isEmpty ? nil : (["screen"] + conditions).joined(separator: " and ")
  }
}
