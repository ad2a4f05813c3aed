import Foundation
import Testing

@testable import Notebook

@Suite("What a lesson claims")
struct JudgingTests {
  @Test("A claim is named by its typed words, whatever the run fills in")
  func names() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      for loss in [0.25, 1.5] {
        lesson.claim("The median is \(decimal(loss, 2)), " + "of \(6) seeds", loss < 1, line: 6)
        lesson.document("loss \(loss)", printed: 1, here: loss, band: 0...2, line: 6)
      }
      #expect(
        lesson.page.claims.map(\.name) == [
          "The median is …, of … seeds", "The median is …, of … seeds (2)",
        ])
      #expect(lesson.page.claims[1].sentence == "The median is 1.50, of 6 seeds")
      #expect(lesson.page.comparisons.map(\.name) == ["loss …", "loss … (2)"])
    }
  }

  @Test(
    "Bounds hold what they say, and never what is no number",
    arguments: [
      (Measured(3.0, above: 3), false), (Measured(3.0, atLeast: 3), true), (Measured(3, atMost: 3), true),
      (Measured(3, below: 3), false), (Measured(Float(3), above: 2, below: 4), true),
      (Measured(5, above: 2, below: 4), false), (Measured(Double.nan, below: 4), false),
    ])
  func bounds(_ measured: Measured, _ holds: Bool) { #expect(measured.holds == holds) }

  @Test("What was measured is kept with its bounds")
  func measuring() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      lesson.claim("It covers 18 pieces", 18, atLeast: 17, line: 6)
      lesson.claim("Near and far", [Measured(0.2, below: 0.3), Measured(4, above: 5)], line: 6)
      #expect(lesson.page.claims.map(\.verdict) == [.holds, .fails])
      #expect(lesson.page.claims[0].measured == [Measured(18, atLeast: 17)])
      #expect(lesson.page.claims[1].measured.map(\.bounds) == ["< 0.3", "> 5"])
    }
  }

  @Test("A number without a bound can be refuted by nothing")
  func unbounded() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Measured(3.0)
    }
    #expect(result.said("needs a bound"))
  }

  private func table(_ change: (inout SeedTable.Row) -> Void = { _ in }) -> SeedTable {
    var row = SeedTable.Row(.claim, "The ratio is …", held: 18, failed: 2, notJudged: 0)
    (row.bounds, row.lowest) = ("> 50", 40)
    change(&row)
    var plain = SeedTable.Row(.claim, "All are sharp", held: 40, failed: 0, notJudged: 0)
    plain.estimate = "least credible share"
    var loss = SeedTable.Row(.comparison, "loss", held: 0, failed: 0, notJudged: 20)
    loss.range = 0.3...0.5
    return SeedTable(origin: [], rows: [row, plain, loss])
  }

  @Test("Beside a claim stands with how many seeds it held; nothing if it says another thing now")
  func record() throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal()
      let lesson = try Lesson.example(in: path, seedTable: table(), terminal: terminal)
      lesson.step(line: 5)
      lesson.claim("The ratio is \(70)", 70.0, above: 50, line: 6)
      lesson.claim("All are sharp", true, line: 6)
      lesson.claim("All are new", true, line: 6)
      #expect(screen.text.contains("✓ The ratio is 70 – held with 18 of 20 seeds\n"))
      #expect(screen.text.contains("✓ All are sharp – held with 40 of 40 seeds\n"))
      #expect(screen.text.contains("✓ All are new\n"))
    }
    #expect(table().record(ofClaim: "The ratio is …", [Measured(70, above: 60)]) == nil)
    #expect(table().record(ofClaim: "The ratio is …", []) == nil)
    #expect(table().record(ofClaim: "All are sharp", [Measured(70, above: 60)]) == nil)
    // A bound that differs from run to run is no reason to doubt.
    #expect(table { $0.bounds = nil }.record(ofClaim: "The ratio is …", [Measured(7, above: 6)]) != nil)
  }

  @Test(
    "A sentence about a share of seeds is judged on the recorded ones, whatever this one says",
    arguments: [(0.9, Page.Verdict.holds), (0.95, .fails)])
  func shares(_ share: Double, _ verdict: Page.Verdict) throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal()
      let lesson = try Lesson.example(in: path, seedTable: table(), terminal: terminal)
      lesson.step(line: 5)
      lesson.claim("The ratio is \(40)", 40.0, above: 50, ofSeeds: share, line: 6)
      #expect(lesson.page.claims.map(\.verdict) == [verdict])
      #expect(lesson.page.claims.map(\.here) == [.fails])
      #expect(
        screen.text.contains(
          "The ratio is 40 – held with 18 of 20 seeds, but not with this one\n"))
    }
  }

  @Test("Without recorded seeds a sentence about a share of them, or a band of theirs, is not judged")
  func nothingRecorded() throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal()
      let lesson = try Lesson.example(in: path, terminal: terminal)
      lesson.step(line: 5)
      lesson.claim("It is so with most", false, ofSeeds: 0.5, line: 6)
      lesson.document("loss", printed: 0.4, here: 0.4, band: .ofSeeds, line: 6)
      #expect(lesson.page.claims.map(\.verdict) == [.notJudged] && lesson.page.failures == 0)
      #expect(lesson.page.comparisons.map(\.verdict) == [.notJudged])
      #expect(screen.text.contains("○ It is so with most – not judged: no other seeds are recorded\n"))
    }
  }

  @Test(
    "In a band of recorded seeds must lie what the document prints, and ours",
    arguments: [(0.4, 0.45, Page.Verdict.holds), (0.6, 0.45, .fails), (0.4, 0.6, .fails)])
  func bands(_ printed: Double, _ here: Double, _ verdict: Page.Verdict) throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path, seedTable: table())
      lesson.step(line: 5)
      lesson.document("loss", printed: printed, here: here, band: .ofSeeds, line: 6)
      #expect(lesson.page.comparisons.map(\.verdict) == [verdict])
      #expect(lesson.page.comparisons.map(\.band) == [0.3...0.5])
    }
  }
}
