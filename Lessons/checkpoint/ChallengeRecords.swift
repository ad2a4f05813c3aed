import Challenges
import Classroom
import Foundation
import Neural
import Plotting

/// The best that a game of a challenge has come to.
struct ChallengeRecord: Codable, Equatable {
  let passed, outOf: Int
  let merit: Double
}

/// The best so far of each challenge, with the file that it came from and a picture, in `out/challenges`.
struct ChallengeRecords {
  private let folder: URL

  init(in folder: URL = Course.folder) {
    self.folder = folder.appending(path: "out/challenges")
  }

  private var file: URL { folder.appending(path: "best.json") }

  func records() throws -> [String: ChallengeRecord] {
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      return [:]
    }
    do {
      return try JSONDecoder().decode([String: ChallengeRecord].self, from: bytes(of: file))
    } catch is DecodingError {
      throw Mistake("\(file.relativePath) is damaged; take it away, and train once more.")
    }
  }

  /// Draws what each seed made; and, if nothing better was ever made, keeps how.
  func note(
    _ record: ChallengeRecord, of challenge: Challenge, _ text: Data, _ drawn: [Tensor?]
  ) throws {
    var records = try records()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let name = challenge.name
    let picture = try figure(challenge, drawn).png()
    try Data(picture).write(to: folder.appending(path: "\(name).png"), options: .atomic)
    try say("out/challenges/\(name).png has what they drew.")
    let best = records[name].map { ($0.passed, $0.merit) } ?? (-1, -1)
    guard (record.passed, record.merit) > best else {
      return try say("The best so far stays: \(best.0) of \(record.outOf) seeds.")
    }
    records[name] = record
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try text.write(to: folder.appending(path: "\(name)-best.swift.txt"), options: .atomic)
    try Data(picture).write(to: folder.appending(path: "\(name)-best.png"), options: .atomic)
    try encoder.encode(records).write(to: file, options: .atomic)
    try say("It is the best so far, and kept as out/challenges/\(name)-best.swift.txt.")
  }

  private func figure(_ challenge: Challenge, _ drawn: [Tensor?]) throws -> Figure {
    let real = try challenge.sample(Random(seed: 1))
    let panels = zip(Challenge.seeds, drawn).map { seed, points in
      let title = "seed \(seed)\(points == nil ? ": nothing" : "")"
      guard challenge.width == 2 else { return images(title, points) }
      return Figure(title, height: 460, equalUnits: challenge.name == "ring") {
        cloud("data", real, .real)
        if let points { cloud("drawn", points, .generated) }
      }
    }
    let shared: SharedAxes = challenge.width == 2 ? [.x, .y] : []
    return Figure(challenge.title, columns: 3, panels: panels, sharing: shared, width: 960)
  }

  /// The first hundred.
  private func images(_ title: String, _ drawn: Tensor?) -> Figure {
    Figure(title) {
      ImageGrid(
        pixels: drawn?.rows(0..<100).values ?? [Float](repeating: -1, count: 78_400), width: 28,
        height: 28, columns: 10, range: -1...1)
    }
  }

  private func cloud(_ name: String, _ points: Tensor, _ color: Color) -> Scatter {
    let values = points.values
    return Scatter(
      name, x: stride(from: 0, to: values.count, by: 2).map { values[$0] },
      y: stride(from: 1, to: values.count, by: 2).map { values[$0] }, color: color, radius: 1.1)
  }
}
