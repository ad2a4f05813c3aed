import Foundation

/// The file `seeds-quick.csv` or `seeds-default.csv` beside a lesson: with how many seeds each of its claims held,
/// and what was measured. `swift run seeds` records it; the lesson's page cites it.
package struct SeedTable: Equatable, Sendable {
  /// Where it comes from: the commit, the processor, the day, the seeds. Each is a line that begins with `#`.
  package var origin: [String]
  package var rows: [Row]

  package init(origin: [String], rows: [Row]) { (self.origin, self.rows) = (origin, rows) }

  /// A claim or a comparison; a claim about several numbers has a row for each.
  package struct Row: Equatable, Sendable {
    package var kind: Kind
    /// The sentence as typed, with an ellipsis for what each run fills in.
    package var name: String
    /// Of the claim as a whole, in all its rows alike.
    package var (held, failed, notJudged): (Int, Int, Int)
    /// An estimate of the probability that it holds with a seed nobody has tried, and how it was made.
    package var wouldHold: Double?
    package var estimate = ""
    /// Nil if the claim is no comparison of a number, or if each run has bounds of its own.
    package var bounds: String?
    package var (lowest, median, highest): (Double?, Double?, Double?)
    /// Where 99 in 100 seeds are expected, and where all recorded ones are.
    package var range: ClosedRange<Double>?
    /// In the order of the seeds.
    package var values: [Double?] = []

    package init(_ kind: Kind, _ name: String, held: Int, failed: Int, notJudged: Int) {
      (self.kind, self.name) = (kind, name)
      (self.held, self.failed, self.notJudged) = (held, failed, notJudged)
    }
  }

  package enum Kind: String, Sendable { case claim, comparison }

  /// What a lesson's file is called.
  package static func name(_ schedule: Lesson.Schedule) -> String {
    "seeds-\(schedule == .standard ? "default" : schedule.rawValue).csv"
  }

  /// The table that lies beside a lesson's source; nil if none was recorded.
  static func recorded(beside source: String, _ schedule: Lesson.Schedule) throws -> SeedTable? {
    let file = URL(filePath: source).deletingLastPathComponent().appending(path: name(schedule))
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return nil }
    return try SeedTable(csv: String(contentsOf: file, encoding: .utf8), in: file.path(percentEncoded: false))
  }

  /// With how many of the recorded seeds a claim held; nil if it was not recorded, or said something else then.
  func record(ofClaim name: String, _ measured: [Measured]) -> Page.Record? {
    let rows = rows.filter { $0.kind == .claim && $0.name == name }
    guard let first = rows.first, first.held + first.failed > 0 else { return nil }
    let bounds = measured.map(\.bounds)
    let isTheSame =
      measured.isEmpty
      ? rows.allSatisfy { $0.lowest == nil }
      : rows.count == measured.count
        && zip(rows, bounds).allSatisfy { $0.lowest != nil && ($0.bounds == nil || $0.bounds == $1) }
    return isTheSame ? Page.Record(held: first.held, of: first.held + first.failed) : nil
  }
}

extension SeedTable {
  /// Where a number of a comparison lies with 99 in 100 seeds; nil if it was not recorded.
  func range(ofComparison name: String) -> ClosedRange<Double>? {
    rows.first { $0.kind == .comparison && $0.name == name }?.range
  }
}

extension Measured {
  /// "> 50", or "≥ 0.3 < 0.9"; a bound at infinity is none.
  package var bounds: String {
    [(">", above), ("≥", atLeast), ("≤", atMost), ("<", below)]
      .compactMap { sign, bound in
        bound.flatMap { $0.isFinite ? "\(sign) \(SeedTable.digits($0))" : nil }
      }.joined(separator: " ")
  }
}
