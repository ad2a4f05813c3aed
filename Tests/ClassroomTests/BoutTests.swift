@testable import checkpoint
import Challenges
@testable import Classroom
import Foundation
import Neural
import TestSupport
import Testing

/// A student's game for a challenge, compiled by itself and trained in a process of its own.
@Suite struct BoutTests {
  private static let head = "import Challenges\nimport Neural\n"

  /// What a game comes to whose turn and drawing are these.
  private func outcome(turn: String = "", draw: String) throws -> [Bout.Outcome] {
    let text = """
      \(Self.head)public final class RingGame: PointGame {
        private let random: Random
        public init(_ random: Random) { self.random = random }
        public func turn(_ real: Tensor) { \(turn) }
        public func draw(_ count: Int) -> Tensor { \(draw) }
      }
      """
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "site")
    let compilation = try Compilation(
      Source(Challenge.ring, Data(text.utf8)), in: site, with: Workbench.products.resolvingSymlinksInPath())
    var made = compilation.outcome()
    while made == nil {
      usleep(10_000)
      made = compilation.outcome()
    }
    guard case .program(let program) = made else {
      Issue.record("\(String(describing: made))")
      return []
    }
    return Bout()(program, seeds: [1, 2]) {}
  }

  @Test("What it draws comes over as it was drawn, another for another seed")
  func drawn() throws {
    let outcomes = try outcome(draw: "random.normal([count, 2])")
    guard case .drawn(let first)? = outcomes.first, case .drawn(let second)? = outcomes.last else {
      Issue.record("\(outcomes)")
      return
    }
    let expected = Random(seed: 1).stream("game").normal([Challenge.ring.drawn, 2]).values
    #expect(first == expected && first != second)
  }

  @Test(
    "One that draws too much, stops or leaves is told so, whatever it prints",
    arguments: [
      ("", "random.normal([count, 3])", "yours have shape"),
      ("_ = [Int]()[real.shape[0]]", "random.normal([count, 2])", "Index out of range"),
      ("print(\"{\\\"done\\\":{}}\")", "fatalError(\"No more.\")", "No more."),
    ])
  func faults(turn: String, draw: String, words: String) throws {
    for outcome in try outcome(turn: turn, draw: draw) {
      guard case .fault(let sentence) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(sentence.contains(words), "\(sentence)")
    }
  }

  @Test("The best so far stays, with what made it")
  func records() throws {
    let folder = try TemporaryFolder()
    let records = ChallengeRecords(in: folder.url)
    let best = folder.url.appending(path: "out/challenges/ring-best.swift.txt")
    for (merit, text) in [(0.2, "first"), (0.5, "better"), (0.3, "worse")] {
      try records.note(.init(passed: 1, outOf: 5, merit: merit), of: .ring, Data(text.utf8), [nil])
    }
    #expect(try records.records() == ["ring": .init(passed: 1, outOf: 5, merit: 0.5)])
    #expect(try String(contentsOf: best, encoding: .utf8) == "better")
    try Data("{".utf8).write(to: folder.url.appending(path: "out/challenges/best.json"))
    #expect { try records.records() } throws: { "\($0)".contains("is damaged; take it away") }
  }

  @Test("Digits are drawn as pictures, whatever their pixels are")
  func pictures() throws {
    let folder = try TemporaryFolder()
    let challenge = Challenge.digits
    let real = try challenge.sample(Random(seed: 1))
    let drawn = [real, real + Tensor(Float.nan), real * Tensor(1e30), nil]
    try ChallengeRecords(in: folder.url).note(
      .init(passed: 1, outOf: 5, merit: 0.5), of: challenge, Data(), drawn)
    let picture = folder.url.appending(path: "out/challenges/digits-best.png")
    #expect(try Data(contentsOf: picture).count > 10_000)
  }

  @Test("A challenge that there is not is named so")
  func unknown() throws {
    let folder = try TemporaryFolder()
    let run = try Program("checkpoint").run(["challenge", "moon"], in: folder.url)
    #expect(
      run.exitCode == 64
        && run.complaint.contains("There is no challenge moon; there are ring, parabola, digits."))
  }
}
