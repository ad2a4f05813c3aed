import Foundation
import Testing

@testable import Notebook

@Suite("Runs beside each other")
struct ComparisonTests {
  /// A folder with what a run leaves for a comparison.
  private func run(
    in folder: String, lesson: Int = 3, seed: UInt64 = 1, knobs: [String: String] = ["k": "1"],
    value: Double = 0.5, meters: [ClaimsFile.Meter]? = nil,
    verdict: Page.Verdict = .holds,
    metrics: String? = "training,epoch,step,loss\n1,1,10,2\n1,2,20,1.5\n2,1,5,9\n"
  ) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let claims = ClaimsFile(
      lesson: lesson, seed: seed, schedule: "standard", threads: 2, processor: "P", knobs: knobs,
      meters: meters,
      claims: [
        Page.Claim(
          step: "a", name: "It is …, $…$", sentence: "It is \(value), $x$",
          measured: [Measured(value, below: 1)], here: verdict)
      ],
      comparisons: [
        Page.Comparison(
          step: "a", name: "loss", quantity: "loss", document: 2, here: value, band: 0...3, verdict: .holds)
      ])
    try claims.json().write(toFile: "\(folder)/claims.json", atomically: true, encoding: .utf8)
    try metrics?.write(toFile: "\(folder)/metrics.csv", atomically: true, encoding: .utf8)
  }

  private func page(of folders: [String], to out: String) throws -> String {
    try RunComparison(folders.map { try FinishedRun($0) }).write(to: out)
    return try String(contentsOfFile: "\(out)/compare.md", encoding: .utf8)
  }

  @Test("First what differs, then curves, meters and claims of each")
  func two() throws {
    try withScratchFolder { path in
      try run(in: "\(path)/one")
      try run(in: "\(path)/two", seed: 7, knobs: ["k": "5"], value: 1.25, verdict: .fails)
      let text = try page(of: ["\(path)/one", "\(path)/two"], to: "\(path)/out")
      #expect(text.contains("| run | k | seed |\n| --- | --- | --- |\n| `one` | 1 | 1 |\n| `two` | 5 | 7 |"))
      #expect(text.contains("| `two` | 1.5 | 1 | 1 | 0 |"))
      #expect(text.contains("| It is …, $…$ | ✓ 0.5 | ✗ 1.25 |") || text.contains("✓ 0.5 | ✗ 1.25"))
      #expect(text.contains("loss, 2 in the document | ✓ 0.5 | ✓ 1.25"))
      for name in ["index.html", "curves-1.png", "curves-1.csv"] {
        #expect(FileManager.default.fileExists(atPath: "\(path)/out/\(name)"))
      }
      let html = try String(contentsOfFile: "\(path)/out/index.html", encoding: .utf8)
      #expect(html.contains("Several runs") && !html.contains("<dt>Seed</dt>"))
      // Once more, in its own place.
      _ = try page(of: ["\(path)/two", "\(path)/one"], to: "\(path)/out")
    }
  }

  @Test("What a run measured at its end stands beside its losses; a file of an older build has none of it")
  func meters() throws {
    try withScratchFolder { path in
      try run(in: "\(path)/one", meters: [.init(name: "modes", value: 8), .init(name: "gap", value: .nan)])
      try run(in: "\(path)/old", seed: 7)
      let file = "\(path)/old/claims.json"
      #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("meters"))
      let text = try page(of: ["\(path)/one", "\(path)/old"], to: "\(path)/out")
      #expect(text.contains("| run | loss | modes | gap | held | failed | not judged |"))
      #expect(text.contains("| `one` | 1.5 | 8 | not a number | 2 |"))
      #expect(text.contains("| `old` | 1.5 | – | – | 2 |"))
    }
  }

  @Test("Of thirty there are counts, medians and ranges, and the names that tell them apart")
  func thirty() throws {
    try withScratchFolder { path in
      let folders = (1...30).map { "\(path)/class/student\($0)/out/lesson3" }
      for (index, folder) in folders.enumerated() {
        try run(in: folder, value: Double(index), verdict: index < 10 ? .fails : .holds)
      }
      let text = try page(of: folders, to: "\(path)/out")
      #expect(text.contains("| `student17` |") && text.contains("| 20 | 10 | 0 | 14.5 | 0 to 29 |"))
      #expect(text.contains("Nothing that a run writes down"))
      #expect(text.contains("median of 30"))
    }
  }

  @Test("What is no run, or of another lesson, or damaged, gets a sentence, and nothing is written")
  func mistakes() throws {
    try withScratchFolder { path in
      try run(in: "\(path)/one")
      try run(in: "\(path)/other", lesson: 4)
      try run(in: "\(path)/damaged", metrics: "training,epoch,step,loss\n1,x,10,2\n")
      try run(in: "\(path)/short", metrics: "training,epoch\n")
      try run(in: "\(path)/bad")
      try "{}".write(toFile: "\(path)/bad/claims.json", atomically: true, encoding: .utf8)
      func sentence(_ names: String...) -> String {
        do {
          _ = try page(of: names.map { "\(path)/\($0)" }, to: "\(path)/out")
          return "none"
        } catch { return "\(error)" }
      }
      #expect(sentence("one", "none").contains("is no folder of a run"))
      #expect(sentence("one", "other").contains("lesson 3 and another of lesson 4"))
      #expect(sentence("one", "damaged").contains("Line 2 of"))
      #expect(sentence("one", "short").contains("Line 1 of"))
      #expect(sentence("one", "bad").contains("is not as a lesson of this build writes it"))
      #expect(!FileManager.default.fileExists(atPath: "\(path)/out"))
    }
  }

  @Test("A run without a training has claims to compare, and no curves")
  func untrained() throws {
    try withScratchFolder { path in
      for name in ["one", "two"] { try run(in: "\(path)/\(name)", lesson: 1, metrics: nil) }
      let text = try page(of: ["\(path)/one", "\(path)/two"], to: "\(path)/out")
      #expect(!text.contains("## Curves") && text.contains("## Claims"))
    }
  }
}
