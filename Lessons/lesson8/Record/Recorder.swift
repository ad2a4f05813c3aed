import ArgumentParser
import Datasets
import Foundation
import Neural
import Notebook

/// What lesson 8 can be asked besides what all lessons can.
struct RecordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Play the games of a study, contest or losses, and write what comes of them beside the "
        + "lesson; begun, it goes on where it was.",
      valueName: "study"))
  var record: StudyName?

  @Option(help: ArgumentHelp("Record so many seeds.", valueName: "n"))
  var recordSeeds = Study.usualSeeds

  @Option(
    help: ArgumentHelp("Record with this share of the budget, to try it.", valueName: "share"))
  var recordShare = 1.0

  func validate() throws {
    guard record != nil || (recordSeeds == Study.usualSeeds && recordShare == 1) else {
      throw ValidationError("--record-seeds and --record-share need --record.")
    }
    guard recordSeeds >= 2, recordShare > 0, recordShare <= 1 else {
      throw ValidationError(
        "A recording takes two seeds or more, and a share of the budget above 0 and up to 1.")
    }
  }
}

/// What can be recorded.
nonisolated enum StudyName: String, ExpressibleByArgument, CaseIterable { case contest, losses }

/// Plays a study's games one after the other. Each that is over is written down at once, so that a
/// recording that was stopped goes on with the next.
struct Recorder {
  let study: Study
  let digits: Tensor
  let judge: Judge

  init(_ study: Study, _ digits: Tensor, _ judge: Judge) {
    (self.study, self.digits, self.judge) = (study, digits, judge)
  }

  /// Of the lesson's source, from which the next build takes the file.
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  private var path: String { folder.appending(path: study.file).path(percentEncoded: false) }

  func record() throws {
    // Of two at once each would write without the other's games.
    let lock = open(folder.path(percentEncoded: false), O_RDONLY)
    defer { close(lock) }
    guard lock < 0 || flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw RecorderIsBusy() }
    var file = try begun()
    let trials = study.seeds.flatMap { seed in study.recipes.map { ($0, seed) } }
    for (number, (recipe, seed)) in trials.enumerated() {
      let trial = Trial(recipe, seed: seed)
      guard !file.trials.contains(where: trial.isSame) else { continue }
      print("\(number + 1) of \(trials.count): \(recipe.name), rate \(trial.rate), seed \(seed)")
      file.trials.append(played(recipe, seed: seed))
      try file.text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    print("→ Lessons/lesson8/\(study.file)")
  }

  /// What was recorded of this very study before, or nothing.
  private func begun() throws -> RecordFile {
    let facts = [
      "processor: \(Processor.name)", "threads: \(Engine.threads)",
      "budget: \(study.budget) a game", "run: \(study.command)",
      "seeds: \(study.seeds.count)",
    ]
    let origin =
      ["commit: \(Self.commit)", "date: \(Date.now.formatted(.iso8601.year().month().day()))"]
      + facts
    guard FileManager.default.fileExists(atPath: path) else { return RecordFile(origin: origin) }
    let earlier = try RecordFile(path: path)
    // Of another commit or day it may be; of another machine or budget its seconds would not be
    // comparable.
    guard facts.allSatisfy(earlier.origin.contains) else { return RecordFile(origin: origin) }
    return earlier
  }

  private static var commit: String {
    let git = Process()
    let output = Pipe()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "describe", "--always", "--abbrev=12", "--dirty= with changes"]
    git.currentDirectoryURL = URL(filePath: #filePath).deletingLastPathComponent()
    git.standardOutput = output
    do { try git.run() } catch { return "unknown" }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return text.split(separator: "\n").first.map(String.init) ?? "unknown"
  }

  private func played(_ recipe: Recipe, seed: UInt64) -> Trial {
    var trial = Trial(recipe, seed: seed)
    let random = Random(seed: seed)
    let game = Game(recipe, random)
    let minibatches = Minibatches(
      digits, size: recipe.minibatch, shuffledBy: random.stream("minibatches"),
      keepsShortBatch: false)
    var (images, seconds, isOver) = (0, 0.0, false)
    while !isOver {
      for real in minibatches {
        if Interruption.signal != nil { stop() }
        let start = ContinuousClock.now
        let losses = game.turn(real)
        seconds += (ContinuousClock.now - start) / .seconds(1)
        let before = images
        images += recipe.minibatch
        isOver =
          switch study.budget {
          case .seconds(let most): seconds >= most
          case .images(let most): images >= most
          }
        let isLost = !losses.discriminator.isFinite || !losses.generator.isFinite
        isOver = isOver || isLost
        if isOver || Look.isDue(from: before, to: images) {
          let scores = isLost ? .lost : judge.yardstick(game.drawn(for: judge))
          trial.looks.append(Look(images: images, seconds: seconds, scores: scores))
        }
        if isOver { break }
      }
    }
    return trial
  }

  /// Ends the program: the game under way is lost, those before it are written down.
  private func stop() -> Never {
    print("Stopped. Given again, --record \(study.name) goes on with this game.")
    exit(130)
  }
}

/// Somebody else is recording.
nonisolated struct RecorderIsBusy: Error, CustomStringConvertible {
  var description: String {
    "Another recording is at work beside the lesson. Wait for its end, or stop it first."
  }
}
