/// How claims and comparisons stand on a terminal, and what they come to.
extension Page.Verdict {
  /// The mark that the page has too.
  fileprivate var styledMark: StyledText {
    switch self {
    case .holds: StyledText(mark, .good)
    case .fails: StyledText(mark, [.bad, .bold])
    case .notJudged: StyledText(mark, .faint)
    }
  }
}

extension Page.Claim {
  func lines(width: Int) -> [StyledText] {
    verdict.lines(Prose.inline(sentence), remark, width: width)
  }
}

extension Page.Comparison {
  func lines(width: Int) -> [StyledText] {
    var text = Prose.inline(quantity)
    let figures = Numerals.pair(document, here)
    text.append(StyledText(": \(figures.document) in the document, \(figures.here) here"))
    if let band, band.lowerBound < band.upperBound {
      text.append(StyledText(" (may lie in \(Numerals.band(band)))"))
    }
    return verdict.lines(text, remark, width: width)
  }
}

extension Page.Verdict {
  fileprivate func lines(_ text: StyledText, _ remark: String?, width: Int) -> [StyledText] {
    var line = styledMark + " " + text
    if let remark { line.append(StyledText(" – \(remark)", .faint)) }
    return line.wrapped(to: width, indent: "  ")
  }
}

extension Page {
  /// How many claims and comparisons failed.
  var failures: Int {
    claims.count { $0.verdict == .fails } + comparisons.count { $0.verdict == .fails }
  }

  /// What all claims and comparisons come to, in a line, and below it those that fail.
  func verdict(width: Int) -> [StyledText] {
    let verdicts = claims.map(\.verdict) + comparisons.map(\.verdict)
    guard !verdicts.isEmpty else { return [] }
    var parts = [
      Self.count(claims.map(\.verdict), of: "claim", "claims", hold: "holds", "hold"),
      Self.count(
        comparisons.map(\.verdict), of: "figure", "figures", hold: "agrees with the document",
        "agree with the document"),
    ].compactMap { $0 }
    let open = verdicts.count { $0 == .notJudged }
    if open > 0 {
      parts.append("\(open) not judged" + (run.isQuick && run.isLessonsOwn ? " in a quick run" : ""))
    }
    let sum: Verdict = failures > 0 ? .fails : .holds
    let text = parts.joined(separator: "; ")
    let line = sum.styledMark + StyledText(" \(text.prefix(1).uppercased())\(text.dropFirst()).", .bold)
    let failing =
      claims.filter { $0.verdict == .fails }.flatMap { $0.lines(width: width) }
      + comparisons.filter { $0.verdict == .fails }.flatMap { $0.lines(width: width) }
    return line.wrapped(to: width, indent: "  ") + failing
  }

  /// "all 12 claims hold", "11 of 12 claims hold"; nil if none was judged.
  private static func count(
    _ verdicts: [Verdict], of one: String, _ many: String, hold holds: String, _ hold: String
  ) -> String? {
    let judged = verdicts.count { $0 != .notJudged }
    let good = verdicts.count { $0 == .holds }
    if judged == 0 { return nil }
    if judged == 1 { return good == 1 ? "1 \(one) \(holds)" : "0 of 1 \(one) \(holds)" }
    if good < judged { return "\(good) of \(judged) \(many) \(hold)" }
    return "\(judged == 2 ? "both" : "all \(judged)") \(many) \(hold)"
  }
}
