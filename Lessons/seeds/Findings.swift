import Foundation
import Notebook

/// What a lesson's `claims.json` says of one run, as far as a study asks.
struct Findings: Decodable, Equatable {
  var claims: [Claim]
  var comparisons: [Comparison]

  struct Claim: Decodable, Equatable {
    var name: String
    /// What this run says: `holds`, `fails` or `not judged`.
    var here: String
    var measured: [Measured]
  }

  struct Comparison: Decodable, Equatable {
    var name: String
    var here: Double
    var verdict: String
    /// Nil if it is to come from the table that is being made.
    var band: ClosedRange<Double>?
  }

  init(contentsOf file: URL) throws(StudyError) {
    self = try StudyError.catching(file) {
      let decoder = JSONDecoder()
      decoder.nonConformingFloatDecodingStrategy = .convertFromString(
        positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
      return try decoder.decode(Findings.self, from: Data(contentsOf: file))
    }
  }
}
