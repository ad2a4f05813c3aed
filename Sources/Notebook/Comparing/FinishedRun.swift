import Foundation
import Neural

/// What a run left in its folder, as far as it can be laid beside others: `claims.json` and, if it trained,
/// `metrics.csv`.
package struct FinishedRun {
  package let folder: String
  /// What it is called among the others.
  var label: String
  let claims: ClaimsFile
  /// Of its first training; nil if it has none.
  let curves: MetricsTable?

  /// Throws a sentence if the folder has not what it needs.
  package init(_ folder: String) throws(ComparisonError) {
    self.folder = folder
    label = folder
    let file = "\(folder)/claims.json"
    let bytes: [UInt8]
    do { bytes = try WholeFile.read(file) } catch { throw .noRun(folder, because: error) }
    do { claims = try ClaimsFile(json: Data(bytes)) } catch { throw .unreadable(file) }
    curves = try MetricsTable(file: "\(folder)/metrics.csv")
  }

  /// A picture among its files; nil if it is not there, or damaged.
  func picture(_ name: String) -> [UInt8]? { try? WholeFile.read("\(folder)/\(name).png") }

  /// How its first training ended: of each series the mean of the last epoch, and what was measured besides.
  var meters: [ClaimsFile.Meter] {
    let means = curves?.series.compactMap { series in
      series.points.last.map { ClaimsFile.Meter(name: series.name, value: $0.y) }
    }
    return (means ?? []) + (claims.meters ?? [])
  }

  func meter(_ name: String) -> Double? { meters.first { $0.name == name }?.value }

  var verdicts: [Page.Verdict] { claims.claims.map(\.verdict) + claims.comparisons.map(\.verdict) }

  /// What may differ between runs of one lesson: a name and a value each.
  var circumstances: [(name: String, value: String)] {
    claims.knobs.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [
      ("data", claims.data ?? "the lesson's own"), ("seed", "\(claims.seed)"), ("length", claims.schedule),
      ("threads", "\(claims.threads)"), ("processor", claims.processor),
    ]
  }
}

extension [FinishedRun] {
  /// Names them by what their paths do not share: `anna` and `ben` for `anna/out/lesson3` and `ben/out/lesson3`.
  package var labelled: [FinishedRun] {
    let paths = map { run in
      run.folder.split(separator: "/").filter { $0 != "." }.map(String.init)
    }
    func shared(_ paths: [[String]]) -> Int {
      let shortest = paths.map(\.count).min() ?? 0
      return (0..<shortest).first { place in Set(paths.map { $0[place] }).count > 1 } ?? shortest
    }
    let (before, behind) = (shared(paths), shared(paths.map { $0.reversed() }))
    return zip(self, paths).map { run, path in
      var run = run
      let own = path.dropFirst(before).dropLast(behind)
      run.label = own.isEmpty ? path.last ?? run.folder : own.joined(separator: "/")
      return run
    }
  }
}

/// Why runs cannot be laid beside each other.
package enum ComparisonError: Error, Equatable, CustomStringConvertible {
  case noRun(String, because: SystemProblem)
  case unreadable(String)
  case notMetrics(String, line: Int)
  case twoLessons(Int, Int)

  package var description: String {
    switch self {
    case .noRun(let folder, let problem):
      "\(folder) is no folder of a run: its claims.json cannot be read, \(problem). Name folders that a lesson has "
        + "written, such as out/lesson3."
    case .unreadable(let file):
      "\(file) is not as a lesson of this build writes it. Run the lesson again, or leave its folder out."
    case .notMetrics(let file, let line):
      "Line \(line) of \(file) is not as a lesson writes it. Run the lesson again, or leave its folder out."
    case .twoLessons(let one, let other):
      "One run is of lesson \(one) and another of lesson \(other). Compare runs of one lesson."
    }
  }
}
