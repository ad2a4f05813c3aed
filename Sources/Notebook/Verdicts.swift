extension Page {
  enum Verdict: String, Sendable, Codable {
    case holds
    case fails
    /// There is too little to judge by, and the page says what is missing.
    case notJudged = "not judged"
  }

  /// A sentence with a condition behind it that could have refuted it.
  struct Claim: Sendable, Codable {
    var step: String
    /// The sentence's typed words, by which runs with other seeds find it.
    var name: String
    var sentence: String
    /// Empty if the condition is no comparison of numbers.
    var measured: [Measured]
    /// What this run says.
    var here: Verdict
    /// Why it is not judged, if not for want of training.
    var unjudged: String?
    /// The share of all seeds that the sentence speaks of; nil if it speaks of any run.
    var share: Double?
    /// What other seeds said; nil if nobody recorded it.
    var record: Record?
    var verdict: Verdict

    /// A sentence about seeds is judged on those that were recorded, any other on this run.
    init(
      step: String, name: String, sentence: String, measured: [Measured] = [], here: Verdict,
      unjudged: String? = nil, share: Double? = nil, record: Record? = nil
    ) {
      (self.step, self.name, self.sentence) = (step, name, sentence)
      (self.measured, self.here, self.unjudged) = (measured, here, unjudged)
      (self.share, self.record) = (share, record)
      if let share, here != .notJudged {
        verdict = record.map { Double($0.held) >= share * Double($0.of) ? .holds : .fails } ?? .notJudged
      } else {
        verdict = here
      }
    }
  }

  /// With how many seeds a claim held.
  struct Record: Sendable, Codable, Equatable {
    var held: Int
    var of: Int
  }

  /// A figure that the document prints, ours, and the band in which ours must lie.
  struct Comparison: Sendable, Codable {
    var step: String
    /// The quantity's typed words.
    var name: String
    var quantity: String
    var document: Double
    var here: Double
    /// Nil if it is to come from recorded seeds, and there are none.
    var band: ClosedRange<Double>?
    var verdict: Verdict
    /// Why it is not judged, if not for want of training or of a band.
    var unjudged: String?
  }
}

extension Page.Claim {
  /// What is said beside the sentence, small; nil if there is nothing to say.
  var remark: String? {
    if here == .notJudged { return Page.Verdict.remark(unjudged) }
    guard let record else { return share == nil ? nil : "not judged: no other seeds are recorded" }
    let seeds = "held with \(record.held) of \(record.of) seeds"
    guard share != nil else { return seeds }
    return seeds + (here == .holds ? ", and with this one" : ", but not with this one")
  }
}

extension Page.Comparison {
  /// What is said beside the figures, small; nil if there is nothing to say.
  var remark: String? {
    guard verdict == .notJudged else { return nil }
    return band == nil && unjudged == nil
      ? "not judged: no other seeds are recorded" : Page.Verdict.remark(unjudged)
  }
}

extension Page.Verdict {
  fileprivate static func remark(_ reason: String?) -> String {
    reason.map { "not judged here: \($0)" } ?? "not judged in a quick run"
  }
}
