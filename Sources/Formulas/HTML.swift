/// The few rules of HTML that every part of a page keeps to.
package enum HTML {
  /// Text, fit to stand in an element or in a quoted attribute.
  package static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: { special[$0] != nil }) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let entity = special[byte] { escaped += entity.utf8 } else { escaped.append(byte) }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static let special: [UInt8: String] = [
    UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;",
    UInt8(ascii: "\""): "&quot;",
  ]
}
