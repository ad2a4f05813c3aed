extension Figure {
  /// The figure as an SVG document, text drawn as outlines, with the alternative text as its title.
  ///
  /// - Throws: ``PlottingError`` if the figure is too large or Cairo fails
  public func svg() throws(PlottingError) -> String {
    let size = try measuredSize()
    guard size.width >= 1, size.height >= 1, size.width <= 32_767, size.height <= 32_767 else {
      throw .unusableSize(width: size.width, height: size.height, scale: 1)
    }
    let stream = ByteStream()
    let surface = Surface(svg: size, to: stream)
    let canvas = Canvas(surface)
    draw(on: canvas, size: size)
    try canvas.check()
    try surface.finish()
    return described(withOwnNames(String(decoding: stream.bytes, as: UTF8.self)))
  }

  /// Puts the alternative text where browsers and screen readers look for it.
  private func described(_ svg: String) -> String {
    guard let start = svg.firstRange(of: "<svg "), let end = svg[start.upperBound...].firstRange(of: ">")
    else {
      return svg
    }
    return svg[..<start.upperBound] + "role=\"img\" " + svg[start.upperBound..<end.upperBound]
      + "\n<title>" + escaped(alternativeText) + "</title>" + svg[end.upperBound...]
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// Cairo numbers its parts through the whole life of the program. Names that follow from the figure
  /// alone give the same bytes every time, and keep figures on one page from using each other's parts.
  private func withOwnNames(_ svg: String) -> String {
    let prefix: Character = "\u{1}"  // stands for the prefix until the text from which it follows is known
    var names: [Substring: Int] = [:]
    var renamed = ""
    var rest = svg[...]
    while let mark = rest.firstMatch(of: /id="|href="#|url\(#/)?.range {
      renamed += rest[..<mark.upperBound]
      rest = rest[mark.upperBound...]
      let name = rest.prefix { $0 != "\"" && $0 != ")" }
      let number = names[name] ?? names.count
      names[name] = number
      renamed += "\(prefix)-\(number)"
      rest = rest[name.endIndex...]
    }
    renamed += rest
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325  // FNV-1a
    for byte in renamed.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return renamed.replacing(String(prefix), with: "figure-" + String(hash, radix: 36))
  }
}
