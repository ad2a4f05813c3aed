import Foundation
import Notebook

/// What many runs came to: a row for each claim and each comparison.
struct Tally {
  let rows: [SeedTable.Row]
  private let runs: [Run]

  init(of runs: [Run]) {
    self.runs = runs
    let findings = runs.map(\.findings)
    let claims = Self.names(findings) { $0.claims.map(\.name) }.flatMap { name in
      Self.rows(
        .claim, name,
        findings.map { $0?.claims.first { $0.name == name } }.map { claim in
          claim.map { ($0.here, $0.measured) }
        })
    }
    let comparisons = Self.names(findings) { $0.comparisons.map(\.name) }.flatMap { name in
      Self.rows(
        .comparison, name,
        findings.map { $0?.comparisons.first { $0.name == name } }.map { here in
          here.map { ($0.verdict, [Measured($0.here, in: $0.band)]) }
        })
    }
    rows = claims + comparisons
  }

  /// In the order of the lesson; a run that said less than others comes in between.
  private static func names(_ findings: [Findings?], _ names: (Findings) -> [String]) -> [String] {
    var all: [String] = []
    for name in findings.compactMap({ $0.map(names) }).joined() where !all.contains(name) {
      all.append(name)
    }
    return all
  }

  /// - Parameter outcomes: By seed; nil where the lesson did not come to this claim.
  private static func rows(
    _ kind: SeedTable.Kind, _ name: String, _ outcomes: [(verdict: String, measured: [Measured])?]
  ) -> [SeedTable.Row] {
    func count(_ verdict: String) -> Int { outcomes.count { $0?.verdict == verdict } }
    let row = SeedTable.Row(
      kind, name, held: count("holds"), failed: count("fails"), notJudged: count("not judged"))
    let isJudged = row.held + row.failed > 0
    let parts = outcomes.map { $0?.measured.count ?? 0 }.max() ?? 0
    guard parts > 0 else {
      var row = row
      if isJudged { row.estimate(.share(row.held, of: row.held + row.failed)) }
      return [row]
    }
    return (0..<parts).map { part in
      var row = row
      row.describe(
        outcomes.map { $0.flatMap { part < $0.measured.count ? $0.measured[part] : nil } }, isJudged
      )
      return row
    }
  }

  /// Seeds with which the lesson did not come to its end.
  var unfinished: [String] {
    let early = runs.filter { $0.findings == nil }.map { "\($0.seed) (exit code \($0.exitCode))" }
    return early.isEmpty ? [] : ["not run to the end: \(early.joined(separator: ", "))"]
  }

  /// What the one who made the study wants to know first.
  var summary: String {
    let failing = rows.filter { $0.failed > 0 }
    let lines = failing.map {
      "✗ failed with \($0.failed) of \($0.failed + $0.held) seeds: \($0.name)"
    }
    let good = rows.count { $0.failed == 0 && $0.held > 0 }
    return (["\(good) of \(good + failing.count) rows held with every seed."] + unfinished + lines)
      .joined(separator: "\n")
  }
}

extension SeedTable.Row {
  fileprivate mutating func estimate(_ estimate: Estimate) {
    wouldHold = estimate.probability
    self.estimate = estimate.method
  }

  /// - Parameter measured: By seed; nil where the lesson did not come to it.
  fileprivate mutating func describe(_ measured: [Measured?], _ isJudged: Bool) {
    values = measured.map { $0?.value }
    let seen = measured.compactMap { $0 }
    let sorted = seen.map(\.value).filter(\.isFinite).sorted()
    (lowest, highest) = (sorted.first, sorted.last)
    median = sorted.isEmpty ? nil : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    let texts = Set(seen.map(\.bounds))
    bounds = texts.count == 1 ? texts.first.flatMap { $0.isEmpty ? nil : $0 } : nil
    range = Estimate.range(of: sorted)
    if isJudged, !texts.contains("") { estimate(.tail(of: seen)) }
  }
}

extension Measured {
  fileprivate init(_ value: Double, in band: ClosedRange<Double>?) {
    self.init(value, atLeast: band?.lowerBound ?? -.infinity, atMost: band?.upperBound)
  }
}
