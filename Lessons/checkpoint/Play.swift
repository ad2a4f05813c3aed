import ArgumentParser
import Challenges
import Classroom
import Foundation
import Neural

/// Trains a student's game for a challenge, and tells how far it gets.
struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "challenge",
    abstract:
      "Train your game for a challenge: \(Challenge.all.map(\.name).joined(separator: ", ")).")

  @Argument(help: "The challenge: ring, for example.")
  var name: String

  func validate() throws { _ = try challenge() }

  private func challenge() throws -> Challenge {
    guard let challenge = Challenge.all.first(where: { $0.name == name }) else {
      throw ValidationError(
        "There is no challenge \(name); there are \(Challenge.all.map(\.name).joined(separator: ", "))."
      )
    }
    return challenge
  }

  func run() throws {
    let challenge = try challenge()
    let file = Course.folder.appending(path: "Lessons/Challenges/\(challenge.file)")
    let text = try bytes(of: file)
    try say(
      "\(challenge.title): \(challenge.goal).\nTraining \(challenge.type) with \(Challenge.seeds.count) seeds, \(challenge.turns) turns each …"
    )
    let scores = try played(challenge, text)
    let passed = scores.count { $0.score?.passes == true }
    for (seed, run) in zip(Challenge.seeds, scores) {
      try say("  \(run.score?.passes == true ? "✓" : "✗") seed \(seed)  \(run.words)")
    }
    let merit = scores.reduce(0) { $0 + ($1.score?.merit ?? 0) } / Double(scores.count)
    let isDone = passed >= Challenge.needed
    try say(
      "\n\(passed) of \(scores.count) seeds get there, \(isDone ? "which is enough" : "\(Challenge.needed) must"). \(place(merit, in: challenge))"
    )
    let record = ChallengeRecord(passed: passed, outOf: scores.count, merit: merit)
    try ChallengeRecords().note(record, of: challenge, text, scores.map(\.points))
    if !isDone { throw ExitCode(1) }
  }

  private typealias Run = (words: String, score: Challenge.Score?, points: Tensor?)

  /// What each seed comes to, told by the points that it drew and by nothing that it says.
  private func played(_ challenge: Challenge, _ text: Data) throws -> [Run] {
    let products = Bundle.main.executableURL?.deletingLastPathComponent().resolvingSymlinksInPath()
    guard let products else { throw Mistake("This program cannot find itself.") }
    let site = products.appending(path: "answers/.\(UUID().uuidString)")
    defer {
      do { try FileManager.default.removeItem(at: site) } catch { complain(sentence(for: error)) }
    }
    let compilation = try Compilation(Source(challenge, text), in: site, with: products)
    var outcome = compilation.outcome()
    while outcome == nil {
      try Interrupted.heed()
      usleep(1_000)
      outcome = compilation.outcome()
    }
    switch outcome {
    case .program(let program):
      let outcomes = try Bout()(program, seeds: Challenge.seeds, heed: Interrupted.heed)
      let judge = try challenge.judge()
      return outcomes.map { outcome in
        switch outcome {
        case .drawn(let numbers) where numbers.count == challenge.drawn * challenge.width:
          let points = Tensor([challenge.drawn, challenge.width], numbers)
          let score = judge(points)
          return (score.words, score, points)
        case .drawn: return ("It drew another number of points than it was asked for.", nil, nil)
        case .fault(let sentence), .unjudged(let sentence): return (sentence, nil, nil)
        }
      }
    case .fault(let fault), .doubt(let fault):
      try say("It does not compile: \(fault.sentence).")
      if let meaning = InOtherWords.meaning(of: fault.sentence) { try say(meaning) }
      try say("Lessons/Challenges/\(challenge.file):\(fault.line)")
      throw ExitCode(1)
    case nil: return []
    }
  }

  private func place(_ merit: Double, in challenge: Challenge) -> String {
    let better = challenge.recipes.filter { $0.merit > merit }
    let next = challenge.recipes.filter { $0.merit <= merit }.max { $0.merit < $1.merit }
    let below = next.map { ", before the course's own “\($0.name)”" } ?? ""
    return "That is place \(better.count + 1) of \(challenge.recipes.count + 1)\(below)."
  }
}
