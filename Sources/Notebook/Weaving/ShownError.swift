/// Why something shown cannot be put on a page.
enum ShownError: Error, Equatable, CustomStringConvertible {
  case notPNG(name: String, line: Int)
  case raggedTable(line: Int, row: Int, cells: Int, header: Int)

  var description: String {
    switch self {
    case .notPNG(let name, let line):
      "The picture \(name) that line \(line) shows is no PNG; pages hold PNG pictures only."
    case .raggedTable(let line, let row, let cells, let header):
      "Row \(row) of the table that line \(line) shows has \(cells) cells, and its header has \(header)."
    }
  }
}

extension Page.Shown {
  func check() throws(ShownError) {
    switch content {
    case .picture(let picture):
      guard picture.pixels != nil else { throw .notPNG(name: picture.name, line: line) }
    case .flipbook(let book):
      for picture in book.frames.map(\.picture) + [book.animation] where picture.pixels == nil {
        throw .notPNG(name: picture.name, line: line)
      }
    case .table(let table):
      for (index, row) in table.rows.enumerated() where row.count != table.header.count {
        throw .raggedTable(line: line, row: index + 1, cells: row.count, header: table.header.count)
      }
    case .text, .prose, .guess, .claim, .comparison:
      break
    }
  }
}

extension Page.Picture {
  /// Width and height in pixels, from the PNG's first chunk; nil if it is no PNG.
  var pixels: (width: Int, height: Int)? { Self.pixels(of: png) }

  static func pixels(of png: some Collection<UInt8>) -> (width: Int, height: Int)? {
    let header = Array(png.prefix(25))
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard header.count > 24, header.starts(with: signature) else { return nil }
    func number(at index: Int) -> Int { header[index..<index + 4].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(at: 16), number(at: 20))
    return width > 0 && height > 0 ? (width, height) : nil
  }
}
