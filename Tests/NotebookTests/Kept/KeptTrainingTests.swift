import Foundation
import Neural
import Plotting
import Testing

@testable import Notebook

@Suite("Trainings that a later run takes")
struct KeptTrainingTests {
  /// Two trainings, one below the other, and what follows them.
  private static let source = """
    //: ## One
    let k = 1
    for batch in lesson.training(epochs: 2, over: 0..<3, named: "one", keeping: [walk]) { walk(batch) }
    lesson.show("A caption")
    //: ## Two
    for batch in lesson.training(epochs: 2, over: 0..<3, named: "two", keeping: [walk]) { walk(batch) }
    lesson.show("Another")
    """

  private struct Outcome: Equatable {
    var made: [Bool] = []
    var said = ""
    var values: [Float] = []
    var shown: [String] = []
    var position: Float = 0
  }

  /// Plays it as far as a test needs it; with `origin` left out, of a program that is not sure what it was built from.
  private func run(
    in path: String, _ source: String = source, program: String = "program", rest: String? = "rest",
    others: String = "data", siblings: [String: String] = [:], from start: Float = 0, arguments: [String] = []
  ) throws -> Outcome {
    var options = try Lesson.Options.parse(arguments)
    options.out = path
    let (terminal, screen) = Screen.terminal()
    let lesson = try Lesson(
      3, "An example", source: source, sourcePath: #filePath, options: options,
      identity: RunIdentity(lesson: 3, options: options, program: program),
      origin: Origin(program: program, rest: rest, others: others, source: source, siblings: siblings),
      terminal: terminal)
    var outcome = Outcome()
    let (random, walk) = (Random(seed: options.seed), Kept(start))
    for (step, line, name) in [(2, 3, "one"), (6, 6, "two")] {
      lesson.step(line: step)
      var isMade = false
      let training = lesson.training(
        epochs: 2, over: 0..<3, named: name, keeping: [random, walk], line: line)
      for number in training {
        isMade = true
        walk.value += Float(number) + random.uniform()
        training.record("position", walk.value)
        if training.endsEpoch {
          lesson.show(
            Figure("Walk") { Line(y: training.history["position"]) }, as: "\(name)-walk", line: line)
          lesson.claim("Epoch \(training.epoch)", true, line: line)
        }
      }
      outcome.made.append(isMade)
      outcome.values += training.history["position"] + training.epochMeans("position")
    }
    outcome.position = walk.value + random.uniform()
    outcome.shown = lesson.page.shown.map { "\($0)" }
    outcome.said = screen.text
    // As a lesson that comes to its end.
    try lesson.states?.clear()
    lesson.kept?.trim(to: 2)
    return outcome
  }

  /// Which trainings of a second run are made.
  private func made(_ second: (String) throws -> Outcome, after first: (String) throws -> Outcome) throws
    -> [Bool]
  {
    try withScratchFolder { path in
      let whole = try first(path)
      #expect(whole.made == [true, true])
      return try second(path).made
    }
  }

  @Test("The same again takes both, says so, and comes to the same as the first")
  func taken() throws {
    try withScratchFolder { path in
      let first = try run(in: path)
      let second = try run(in: path)
      #expect(first.made == [true, true] && second.made == [false, false])
      #expect(
        second.said.replacing("\n", with: " ").contains(
          "Training 2 of the 2 kept is taken from an earlier run: 2 epochs, 6 steps. --anew trains again."))
      #expect(second.values == first.values && second.position == first.position)
      #expect(second.shown == first.shown && second.shown.count == 6)
      #expect(try run(in: path, arguments: ["--anew"]).made == [true, true])
    }
  }

  @Test("With one sign changed in each line in turn: above a loop's end it trains again, below it does not")
  func eachLine() throws {
    let lines = Self.source.split(separator: "\n").map(String.init)
    try withScratchFolder { path in
      _ = try run(in: path)
      for (index, line) in lines.enumerated() {
        // Each line ends with a word, behind it at most a quote and brackets.
        let place = try #require(line.lastIndex { $0.isLetter })
        var changed = lines
        changed[index] = line.replacingCharacters(in: place...place, with: "z")
        let outcome = try run(in: path, changed.joined(separator: "\n"), program: "built again")
        let expected = index < 3 ? [true, true] : index < 6 ? [false, true] : [false, false]
        #expect(outcome.made == expected, "\(changed[index])")
        if expected[1] { #expect(try run(in: path).made == expected) }
      }
    }
  }

  @Test(
    "So it does with each thing else that a result follows from",
    arguments: [
      ["--seed", "2"], ["--quick"], ["--full"], ["--threads", "\(Engine.usefulThreads + 1)"],
    ])
  func options(arguments: [String]) throws {
    #expect(try made({ try run(in: $0, arguments: arguments) }, after: { try run(in: $0) }) == [true, true])
  }

  @Test(
    "And with the modules beneath, the data and the sources beside it; a caption's program may be another")
  func others() throws {
    let siblings = ["Game.swift": "func play() {}", "points.csv": "1234"]
    func first(_ path: String) throws -> Outcome { try run(in: path, siblings: siblings) }
    func expect(_ isMade: Bool, _ second: @escaping (String) throws -> Outcome) throws {
      #expect(try made(second, after: first) == [isMade, isMade])
    }
    try expect(false) { try run(in: $0, siblings: siblings) }
    try expect(false) { try run(in: $0, program: "other", siblings: siblings) }
    try expect(true) { try run(in: $0, program: "other", rest: "other", siblings: siblings) }
    try expect(true) { try run(in: $0, others: "other", siblings: siblings) }
    // From a file somewhere else that no run knows of.
    try expect(true) { try run(in: $0, siblings: siblings, from: 0.5) }
    for name in siblings.keys {
      try expect(true) { try run(in: $0, siblings: siblings.merging([name: "other"]) { $1 }) }
      try expect(true) { try run(in: $0, siblings: siblings.filter { $0.key != name }) }
    }
  }

  @Test(
    "A program that is not sure what it was built from takes what it has trained itself, and nothing else")
  func unsure() throws {
    func unsure(_ path: String, _ program: String) throws -> Outcome {
      try run(in: path, program: program, rest: nil)
    }
    #expect(try made({ try unsure($0, "a") }, after: { try unsure($0, "a") }) == [false, false])
    #expect(try made({ try unsure($0, "b") }, after: { try unsure($0, "a") }) == [true, true])
    #expect(try made({ try run(in: $0, program: "b") }, after: { try unsure($0, "a") }) == [true, true])
    #expect(try made({ try unsure($0, "b") }, after: { try run(in: $0, program: "a") }) == [true, true])
    // Its text was changed, and it was not built again.
    #expect(
      try made({ try run(in: $0, Self.source + "\n// z", rest: nil) }, after: { try run(in: $0, rest: nil) })
        == [true, true])
  }

  @Test("What a program has taken it takes again, also when it is no longer sure what it was built from")
  func takenOnce() throws {
    try withScratchFolder { path in
      let edited = Self.source + "\n// z"
      _ = try run(in: path, program: "a")
      #expect(try run(in: path, edited, program: "b").made == [false, false])
      #expect(try run(in: path, edited, program: "b", rest: nil).made == [false, false])
      // And the next caption is as good as the first.
      #expect(try run(in: path, edited + "z", program: "c").made == [false, false])
      #expect(try run(in: path, edited + "z", program: "b", rest: nil).made == [true, true])
    }
  }

  @Test("A damaged file is no training, and that is said; so is one of an older build; both are replaced")
  func damaged() throws {
    try withScratchFolder { path in
      _ = try run(in: path)
      let file = URL(filePath: "\(path)/training-state.done/training-1.safetensors")
      let whole = try Data(contentsOf: file)
      let random = Random(seed: 1)
      var damages = [Data(), whole.prefix(100), whole.dropLast(), whole + [0]]
      for _ in 0..<4 {
        var damaged = whole
        damaged[random.below(whole.count)] ^= 1 << UInt8(random.below(8))
        damages.append(damaged)
      }
      for damaged in damages {
        try damaged.write(to: file)
        let outcome = try run(in: path)
        #expect(outcome.made == [true, false])
        #expect(outcome.said.contains("What was kept of training 1 is damaged; it trains again."))
        #expect(try StateFile.read(file.path(percentEncoded: false)).metadata["code"] != nil)
      }
      // As it was before there were marks.
      let older = try StateFile.read(file.path(percentEncoded: false))
      try StateFile.write(
        StateFile.state(older), older.metadata.filter { !["whole", "code"].contains($0.key) },
        to: file.path(percentEncoded: false))
      #expect(try run(in: path).made == [true, false])
    }
  }

  @Test("Where nothing can be kept it says so once, and all the rest goes as ever")
  func unwritable() throws {
    try withScratchFolder { path in
      try Data().write(to: URL(filePath: "\(path)/training-state.done"))
      let outcome = try run(in: path)
      #expect(outcome.made == [true, true])
      #expect(outcome.said.replacing("\n", with: " ").matches(of: /so nothing is kept there/).count == 1)
    }
  }

  @Test(
    "One file for each training: those of a run that had more are removed, and what a kill left half-written")
  func bounded() throws {
    try withScratchFolder { path in
      _ = try run(in: path)
      let folder = "\(path)/training-state.done"
      for name in ["training-3.safetensors", "training-12.safetensors", ".training-1.safetensors.77.partial"]
      {
        try Data([1]).write(to: URL(filePath: "\(folder)/\(name)"))
      }
      try Data([1]).write(to: URL(filePath: "\(folder)/notes.txt"))
      #expect(try run(in: path).made == [false, false])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
          == ["notes.txt", "training-1.safetensors", "training-2.safetensors"])
    }
  }
}
