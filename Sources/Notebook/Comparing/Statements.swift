/// A claim or a comparison, as several runs have made it.
struct Statement: Equatable {
  var isClaim: Bool
  /// By which it is found in each run.
  var name: String
  /// In Markdown: the typed words, and of a comparison what the document prints.
  var text: String

  /// The typed words alone, unless what a run fills in stands within a formula.
  static func words(_ typed: String, or filledIn: String) -> String {
    (try? ProseHTML.line(typed, at: 1)) == nil ? filledIn : typed
  }
}

/// What a run says of a statement.
struct Finding {
  var verdict: Page.Verdict
  var values: [Double]
}

extension FinishedRun {
  /// Nil if it did not come to that.
  func finding(_ statement: Statement) -> Finding? {
    if statement.isClaim {
      return claims.claims.first { $0.name == statement.name }
        .map { Finding(verdict: $0.verdict, values: $0.measured.map(\.value)) }
    }
    return claims.comparisons.first { $0.name == statement.name }
      .map { Finding(verdict: $0.verdict, values: [$0.here]) }
  }
}

extension [FinishedRun] {
  /// All that any of them claims, in the order of the first that does.
  var statements: [Statement] {
    var statements: [Statement] = []
    for run in self {
      let claims = run.claims.claims.map {
        Statement(isClaim: true, name: $0.name, text: Statement.words($0.name, or: $0.sentence))
      }
      let comparisons = run.claims.comparisons.map {
        let words = Statement.words($0.name, or: $0.quantity)
        return Statement(
          isClaim: false, name: $0.name, text: "\(words), \(Numerals.figure($0.document)) in the document")
      }
      statements += (claims + comparisons).filter { !statements.contains($0) }
    }
    return statements
  }
}

extension Finding? {
  /// "✓ 0.42"
  var cell: String {
    guard let self else { return "–" }
    return ([self.verdict.mark] + self.values.map(Numerals.figure)).joined(separator: " ")
  }
}

extension [Finding?] {
  /// How many hold, fail and are not judged; then the median and the range of the first value.
  var summary: [String] {
    let found = compactMap { $0 }
    let counts = [Page.Verdict.holds, .fails, .notJudged].map { kind in
      "\(found.count { $0.verdict == kind })"
    }
    let values = found.compactMap(\.values.first)
    guard let middle = values.middle, let low = values.min(), let high = values.max() else {
      return counts + ["–", "–"]
    }
    return counts + [Numerals.figure(middle), "\(Numerals.figure(low)) to \(Numerals.figure(high))"]
  }
}
