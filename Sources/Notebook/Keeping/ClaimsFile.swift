import Foundation

/// The file `claims.json`: what the lesson claimed and compared, what was measured, and what came of it.
struct ClaimsFile: Codable {
  var lesson: Int
  var seed: UInt64
  var schedule: String
  var threads: Int
  var processor: String
  /// The value of each knob, turned or not.
  var knobs: [String: String]
  /// Of a folder that took the place of the lesson's own data.
  var data: String?
  /// What the first training measured when it was over; nil in a file of a build that wrote none.
  var meters: [Meter]?
  var claims: [Page.Claim]
  var comparisons: [Page.Comparison]

  struct Meter: Codable, Equatable {
    var name: String
    var value: Double
  }

  /// The same claims always make the same bytes; a figure that is no number is written as a string.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension ClaimsFile {
  init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    self = try decoder.decode(Self.self, from: json)
  }
}
