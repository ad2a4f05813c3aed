import Foundation
import Neural

/// The first training of a `metrics.csv`, the lesson's main one, epoch by epoch.
struct MetricsTable {
  /// In the order of the file.
  private(set) var series: [(name: String, points: [(x: Double, y: Double)])] = []
  /// What the rows count: epochs, or of a single one the steps.
  private(set) var epochs = 0

  /// Nil if there is no such file.
  init?(file: String) throws(ComparisonError) {
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    guard let bytes = try? WholeFile.read(file) else { throw .unreadable(file) }
    try self.init(CSV.rows(String(decoding: bytes, as: UTF8.self)), in: file)
  }

  init(_ rows: [[String]], in file: String) throws(ComparisonError) {
    guard let header = rows.first, header.starts(with: ["training", "epoch", "step"]) else {
      throw .notMetrics(file, line: 1)
    }
    series = header.dropFirst(3).map { ($0, []) }
    let first = rows.dropFirst().first?.first
    for (index, row) in rows.enumerated().dropFirst() where row.first == first {
      guard row.count == header.count, let epoch = Double(row[1]) else {
        throw .notMetrics(file, line: index + 1)
      }
      epochs += 1
      for (place, text) in row.dropFirst(3).enumerated() where !text.isEmpty {
        guard let value = Double(text) else { throw .notMetrics(file, line: index + 1) }
        series[place].points.append((epoch, value))
      }
    }
    series.removeAll { $0.points.isEmpty }
  }
}
