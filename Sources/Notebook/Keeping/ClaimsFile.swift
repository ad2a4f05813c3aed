import Foundation

/// The file `claims.json`: what the lesson claimed and compared, what was measured, and what came of it.
struct ClaimsFile: Encodable {
  var lesson: Int
  var seed: UInt64
  var schedule: String
  var claims: [Page.Claim]
  var comparisons: [Page.Comparison]

  /// The same claims always make the same bytes; a figure that is no number is written as a string.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
