import ArgumentParser
import Classroom
import Foundation
import Neural
import Plotting

/// A lesson's first training, once for each value of a knob, or for each pair of values of two.
///
/// Each is a run of the lesson's own program in a folder within the sweep's, so it is kept, judged and resumed like any.
struct Sweep {
  /// A knob and its values.
  struct Axis: Equatable {
    var knob: Knob
    var values: [String]
  }

  /// A setting of the knobs, and the seeds that it is played from.
  struct Cell: Equatable {
    var settings: [String]
    var seeds: [UInt64]

    func folder(_ seed: UInt64, in sweep: String) -> String {
      "\(sweep)/\(Knobs.nameOfFolder(settings + ["seed=\(seed)"]))"
    }
  }

  let lesson: Int
  let axes: [Axis]
  let cells: [Cell]
  /// Where its page goes.
  let folder: String
  private let options: Lesson.Options

  /// More than that are not looked at.
  static let mostRuns = 100

  /// Throws a sentence if it cannot be played.
  init(of lesson: Int, _ program: String, _ knobs: Knobs, _ options: Lesson.Options) throws {
    var options = options
    options.settings = knobs.settings
    (self.lesson, self.options) = (lesson, options)
    let others = [
      ("--resume", options.resume), ("--until", options.until != nil), ("--list", options.list),
      ("--knobs", options.listsKnobs), ("--step", options.pausesBeforeSteps),
      ("--benchmark", options.benchmark != nil),
    ]
    if let other = others.first(where: \.1)?.0 {
      throw ValidationError(
        "\(other) and --sweep contradict each other: a sweep plays many trainings, each whole.")
    }
    axes = try options.sweeps.map { try Self.axis($0, of: knobs.all) }
    let names = axes.map(\.knob.name) + options.settings.map { String($0.prefix { $0 != "=" }) }
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError("\(twice) is asked for twice; sweep it or set it, once.")
    }
    var settings: [[String]] = [[]]
    for axis in axes {
      settings = settings.flatMap { before in axis.values.map { before + ["\(axis.knob.name)=\($0)"] } }
    }
    let seeds = (0..<UInt64(options.seeds)).map { options.seed &+ $0 }
    cells = settings.map { Cell(settings: $0, seeds: seeds) }
    guard cells.count * seeds.count <= Self.mostRuns else {
      throw ValidationError(
        "That sweep has \(cells.count * seeds.count) trainings; \(Self.mostRuns) are the most.")
    }
    folder =
      options.out
      ?? "out/\(program)-sweep-\(Knobs.nameOfFolder(axes.map(\.knob.name) + options.changes))"
    guard Shelf(of: program, options: options) == nil || options.out == nil else {
      throw ValidationError(
        "out/\(program) is for the lesson as it is; leave out --out, or name another folder for the sweep."
      )
    }
  }

  private static func axis(_ text: String, of knobs: [Knob]) throws -> Axis {
    guard let sign = text.firstIndex(of: "=") else {
      throw ValidationError("--sweep wants a knob and its values, as in --sweep k=1,2,5, but got \(text).")
    }
    let knob = try Knobs.find(String(text[..<sign]), among: knobs)
    let typed = text[text.index(after: sign)...].split(separator: ",", omittingEmptySubsequences: false)
    let values = try typed.map { try Knobs.read("\(knob.name)=\($0)", of: knobs).value }
    guard values.count > 1, Set(values).count == values.count else {
      throw ValidationError("--sweep \(knob.name) wants two values or more, all different, but got \(text).")
    }
    return Axis(knob: knob, values: values)
  }

  /// Plays all, and makes the page; returns the exit code.
  func run(on terminal: Terminal) throws -> Int32 {
    let count = cells.count * cells[0].seeds.count
    terminal.item([StyledText("A sweep: \(count.counted("training", "trainings")).")])
    if let signal = try playAll(count, on: terminal) { return 128 + signal }
    try SweepPage(self).write()
    terminal.item([StyledText("Open \(folder)/index.html", .bold)])
    return 0
  }

  /// The place is proved before anything is played, and no other sweep gets it meanwhile. Returns the signal that ended
  /// it.
  private func playAll(_ count: Int, on terminal: Terminal) throws -> Int32? {
    try withExtendedLifetime(OutputFolder(folder, lesson: lesson)) {
      var number = 0
      for cell in cells {
        for seed in cell.seeds {
          number += 1
          let name = (cell.settings + (cell.seeds.count > 1 ? ["seed \(seed)"] : [])).joined(separator: ", ")
          let start = ContinuousClock.now
          let code = try play(cell, seed)
          if let signal = Interruption.signal {
            terminal.item([StyledText("Interrupted in training \(number) of \(count). No page was made.")])
            return signal
          }
          guard [0, 1, 3].contains(code) else {
            let words = words(of: cell.folder(seed, in: folder))
            let said = try String(contentsOfFile: words, encoding: .utf8)
            throw SweepError.failed(name, words: words, said: said)
          }
          let time = Numerals.duration((ContinuousClock.now - start).seconds)
          let ending = code == 3 ? "it diverged" : "done"
          terminal.item([StyledText("\(number) of \(count)  \(name): \(ending), \(time)")])
        }
      }
      return nil
    }
  }

  private func play(_ cell: Cell, _ seed: UInt64) throws -> Int32 {
    let place = cell.folder(seed, in: folder)
    let words = words(of: place)
    try Data().write(to: URL(filePath: words))
    let schedule = options.schedule == .standard ? [] : ["--\(options.schedule.rawValue)"]
    let data = options.data.map { ["--data", $0] } ?? []
    let settings = (options.settings + cell.settings).flatMap { ["--set", $0] }
    let child = try Child(
      Bundle.main.executablePath ?? CommandLine.arguments[0],
      ["--first-training", "--plain", "--seed", "\(seed)", "--threads", "\(options.threads)", "--out", place]
        + schedule + data + settings,
      output: FileHandle(forWritingTo: URL(filePath: words)))
    var isTold = false
    return child.wait {
      guard Interruption.signal != nil, !isTold else { return }
      child.send(SIGINT)
      isTold = true
    }.code
  }

  /// The file to which a run speaks: hidden, and so nobody's.
  private func words(of place: String) -> String {
    let name = place.split(separator: "/").last ?? ""
    return "\(folder)/.\(name).txt"
  }
}

/// A training of a sweep that could not be played.
enum SweepError: Error, CustomStringConvertible {
  case failed(String, words: String, said: String)

  var description: String {
    switch self {
    case .failed(let name, let words, let said):
      "The training with \(name) came to no end.\(Self.last(said)) All that it said is in \(words); those before it are kept beside that."
    }
  }

  /// The complaint at the end, if there is one, behind a space.
  private static func last(_ said: String) -> Substring {
    said.split(separator: "\n").last { $0.hasPrefix("Error: ") }?.dropFirst("Error:".count) ?? ""
  }
}
