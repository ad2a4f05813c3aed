/// Whether what is opened in a piece of HTML is closed in turn: text that was not escaped shows here.
enum HTMLTags {
  private static let alone: Set<String> = ["br", "hr", "img", "meta", "input", "source", "!DOCTYPE"]

  static func check(_ html: String) {
    let bytes = Array(html.utf8)
    var open: [String] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else {
        fatalError("A < that begins no tag.")
      }
      let closes = bytes[start + 1] == UInt8(ascii: "/")
      let name = String(
        decoding: bytes[(start + (closes ? 2 : 1))..<end].prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
      if closes {
        guard open.popLast() == name else { fatalError("</\(name)> closes what is not open.") }
      } else if !alone.contains(name) {
        guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }), !name.isEmpty else {
          fatalError("A < that begins no tag: \(name)")
        }
        open.append(name)
      }
      rest = bytes[(end + 1)...]
      // A script's < is less than.
      if !closes, name == "script", let script = rest.firstRange(of: Array("</script>".utf8)) {
        rest = bytes[script.lowerBound...]
      }
    }
    guard open.isEmpty else { fatalError("<\(open[0])> is never closed.") }
  }
}
