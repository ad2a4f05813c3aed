import Foundation
import Neural
import Plotting
import Testing

@testable import Notebook

@Suite("A training that is stopped and resumed")
struct ResumingTests {
  /// Numbers in an order drawn anew for each epoch.
  private struct Shuffled: Sequence {
    let random: Random
    func makeIterator() -> IndexingIterator<[Int]> { random.permutation(4).makeIterator() }
  }

  /// What a lesson with one training comes to.
  private struct Outcome: Equatable {
    var history: [Float]
    var epochMeans: [Float]
    var steps: [String]
    var position: Float
    var endsEpoch: Bool
    var shown: [String]
    var claims: [String]
    var files: [String: Data]
  }

  private struct Stop: Error {}

  /// A lesson of three epochs; its loop records, shows and collects. Stopped after so many steps of this run, it
  /// leaves what a killed program leaves.
  private func run(
    in path: String, resuming: Bool = false, seed: UInt64 = 1, stoppingAfter last: Int = .max,
    saving: (Int) -> Bool = { _ in true }
  ) throws -> Outcome {
    let lesson = try Lesson.example(in: path) { options in
      (options.resume, options.seed) = (resuming, seed)
      options.saveInterval = 1000
    }
    lesson.step(line: 5)
    let random = Random(seed: seed)
    let (data, noise) = (random.stream("data"), random.stream("noise"))
    let walk = Kept(Float(0))
    let steps = Kept([String]())
    let training = lesson.training(
      epochs: 3, over: Shuffled(random: data), named: "walk", keeping: [data, noise, walk, steps], line: 6)
    for number in training {
      // The data's own stream is drawn from in the loop, too.
      walk.value += Float(number) + noise.uniform() + data.uniform()
      training.record("position", walk.value)
      if number == 2 { training.record("second", walk.value) }
      steps.value.append("\(training.epoch) \(training.step) \(number)\(training.endsEpoch ? " ends" : "")")
      if training.endsEpoch {
        let figure = Figure("Walk") { Line(y: training.history["position"]) }
        lesson.show(figure, as: "walk", line: 6)
        lesson.show(figure, as: "walk-\(training.epoch)", line: 6)
        lesson.show("epoch \(training.epoch)", line: 6)
        lesson.show(Table(header: ["n"], rows: [["\(training.epoch)"]], caption: ""), line: 6)
        lesson.claim("Epoch \(training.epoch)", true, line: 6)
        lesson.document("epoch", printed: 2, here: training.epoch, line: 6)
        lesson.save("walk.txt", line: 6) {
          try "\(walk.value)".write(toFile: $0, atomically: true, encoding: .utf8)
        }
      }
      if saving(training.step) { training.save() }
      if steps.value.count == last { throw Stop() }
    }
    lesson.step(line: 8)
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path)
    where ["png", "csv", "txt"].contains(where: name.hasSuffix) || name == "claims.json" {
      files[name] = FileManager.default.contents(atPath: "\(path)/\(name)")
    }
    return Outcome(
      history: training.history["position"] + training.history["second"],
      epochMeans: training.epochMeans("position"), steps: steps.value, position: walk.value,
      endsEpoch: training.endsEpoch, shown: lesson.page.shown.map { "\($0)" },
      claims: lesson.page.claims.map { "\($0)" } + lesson.page.comparisons.map { "\($0)" }, files: files)
  }

  private func stop(in path: String, resuming: Bool = false, seed: UInt64 = 1, after last: Int) {
    #expect(throws: Stop.self) { try run(in: path, resuming: resuming, seed: seed, stoppingAfter: last) }
  }

  private func file(in path: String, _ number: Int = 1) -> String {
    "\(path)/training-state/training-\(number).safetensors"
  }

  @Test("Stopped after any step it comes to the same as without a stop", arguments: 1...12)
  func sameOutcome(step: Int) throws {
    try withScratchFolder { path in
      let whole = try run(in: path + "/whole")
      #expect(whole.steps.count == 12 && whole.files.count == 2 * 4 + 3)
      stop(in: path + "/parts", after: step)
      // A power cut may have lost what was shown.
      for name in try FileManager.default.contentsOfDirectory(atPath: path + "/parts")
      where name != "training-state" {
        try FileManager.default.removeItem(atPath: "\(path)/parts/\(name)")
      }
      #expect(try run(in: path + "/parts", resuming: true) == whole)
    }
  }

  @Test("So it does after many stops, and with steps that are made twice")
  func manyStops() throws {
    try withScratchFolder { path in
      let whole = try run(in: path + "/whole")
      let parts = path + "/parts"
      for (index, step) in [2, 3, 7, 8, 11].enumerated() {
        #expect(throws: Stop.self) {
          try run(in: parts, resuming: index > 0, stoppingAfter: step) { $0 % 3 != 0 }
        }
      }
      #expect(try run(in: parts, resuming: true) == whole)
    }
  }

  @Test("A training that came to its end is not made again")
  func finished() throws {
    try withScratchFolder { path in
      func run(resuming: Bool) throws -> (made: Int, log: TrainingLog, said: String) {
        let (terminal, screen) = Screen.terminal()
        let lesson = try Lesson.example(in: path, terminal: terminal) { $0.resume = resuming }
        let (random, count) = (Random(seed: 1), Kept(0))
        var made = 0
        for name in ["one", "two"] {
          let training = lesson.training(
            epochs: 2, over: 0..<3, named: name, keeping: [random, count], line: 6)
          for _ in training {
            count.value += 1
            made += 1
            training.record("loss", random.uniform())
          }
          #expect(training.next() == nil && training.endsEpoch)
        }
        #expect(count.value == 12)
        return (made, lesson.trainings[1], screen.text)
      }
      let first = try run(resuming: false)
      let second = try run(resuming: true)
      #expect(first.made == 12 && second.made == 0)
      #expect(second.log.history["loss"] == first.log.history["loss"])
      #expect(second.log.schedule == first.log.schedule && second.log.step == 6)
      #expect(second.said.contains("Done before: 2 epochs, 6 steps."))
    }
  }

  @Test("A training without a list of what to keep is made again, and leaves no state")
  func notKept() throws {
    try withScratchFolder { path in
      do {
        let lesson = try Lesson.example(in: path) { $0.saveInterval = 0 }
        for _ in lesson.training(epochs: 2, over: 0..<30, line: 6) { usleep(3000) }
        #expect(!FileManager.default.fileExists(atPath: path + "/training-state"))
        for _ in lesson.training(epochs: 2, over: 0..<3, keeping: [Random(seed: 1)], line: 6) {}
        #expect(FileManager.default.fileExists(atPath: file(in: path, 2)))
      }

      let next = try Lesson.example(in: path) { $0.resume = true }
      var made = 0
      for _ in next.training(epochs: 2, over: 0..<3, line: 6) { made += 1 }
      #expect(made == 6)
    }
  }

  @Test("The state is kept as often as was asked for, and at first after 20 seconds")
  func interval() throws {
    try withScratchFolder { path in
      for (interval, isKept) in [(nil, false), (0.05, true), (60, false)] as [(Double?, Bool)] {
        let lesson = try Lesson.example(in: path + "/\(interval ?? -1)") { $0.saveInterval = interval }
        let training = lesson.training(epochs: 1, over: 0..<1000, keeping: [Random(seed: 1)], line: 6)
        for _ in training {
          usleep(1000)
          if training.step == 300 { break }
        }
        #expect((lesson.states?.isInUse ?? false) == isKept)
      }
    }
  }

  @Test("An earlier run's state is put aside when a new run keeps its own, and says so before")
  func putAside() throws {
    try withScratchFolder { path in
      stop(in: path, after: 3)
      let first = FileManager.default.contents(atPath: file(in: path))
      let (terminal, screen) = Screen.terminal()
      try Lesson.example(in: path, terminal: terminal).tellEarlierRun()
      #expect(
        screen.text.contains("An earlier run was stopped before its end; --resume would go on with it."))
      #expect(FileManager.default.contents(atPath: file(in: path)) == first)
      stop(in: path, seed: 2, after: 5)
      #expect(
        FileManager.default.contents(atPath: path + "/training-state.previous/training-1.safetensors")
          == first)
    }
  }

  @Test("The last that was put aside has the name that was told; those before it are numbered")
  func putAsideAgain() throws {
    try withScratchFolder { path in
      let identity = RunIdentity(lesson: 3, options: try Lesson.Options.parse([]))
      func seconds(_ ending: String) -> String? {
        let file = URL(filePath: "\(path)/training-state.previous\(ending)/training-1.safetensors")
        return try? SafeTensors(contentsOf: file).metadata["state.seconds"]
      }
      for seconds in [10, 5, 7, 20] {
        let states = try StateFolder(in: path, identity, resumes: false)
        try states.keep(TrainingState(texts: ["seconds": "\(seconds)"]), of: 1, named: "1")
      }
      #expect(["", "-2", "-3", "-4"].map(seconds) == ["7", "10", "5", nil])
    }
  }

  @Test("Without a state there is nothing to resume; an older one put aside is named")
  func nothing() throws {
    try withScratchFolder { path in
      let state = path + "/training-state"
      func error() -> ResumeError? {
        #expect(throws: ResumeError.self) { try Lesson.example(in: path) { $0.resume = true } }
      }
      #expect(error() == .nothing(state, aside: nil))
      #expect(error()?.description.hasPrefix("There is nothing to resume: no \(state).") == true)
      stop(in: path, after: 3)
      try FileManager.default.moveItem(atPath: state, toPath: state + ".previous")
      #expect(error() == .nothing(state, aside: state + ".previous"))
      #expect(error()?.description.contains("rename it to \(state)") == true)
    }
  }

  @Test(
    "A state of another run is refused and stays as it is",
    arguments: [
      ["--seed", "2"], ["--quick"], ["--full"], ["lesson"], ["program"], ["own"],
      ["--threads", "\(Engine.usefulThreads + 1)"],
    ])
  func foreign(arguments: [String]) throws {
    try withScratchFolder { path in
      stop(in: path, after: 3)
      let before = FileManager.default.contents(atPath: file(in: path))
      let isOption = arguments[0].hasPrefix("--")
      var options = try Lesson.Options.parse((isOption ? arguments : []) + ["--resume"])
      options.out = path
      let error = #expect(throws: ResumeError.self) {
        let number = arguments == ["lesson"] ? 4 : 3
        let identity = RunIdentity(
          lesson: number, options: options, own: arguments == ["own"] ? "fast true" : "",
          program: arguments == ["program"] ? "other" : "")
        return try StateFolder(in: path, identity, resumes: true)
      }
      let words =
        isOption
        ? arguments.joined(separator: " ")
        : ["lesson": "lesson 3", "program": "changed", "own": "fast true"][arguments[0]] ?? ""
      #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
      #expect(error?.description.contains(file(in: path)) == true)
      #expect(FileManager.default.contents(atPath: file(in: path)) == before)
    }
  }

  @Test("A state that is not what was written is refused and stays as it is")
  func damaged() throws {
    try withScratchFolder { path in
      stop(in: path, after: 6)
      let url = URL(filePath: file(in: path))
      let whole = try Data(contentsOf: url)
      var damages = [Data(), whole.prefix(7), whole.prefix(whole.count / 2), whole.dropLast(), whole + [0]]
      damages.append(Data(repeating: 0, count: whole.count))
      // Any byte anywhere: the same ones every time.
      let random = Random(seed: 1)
      for _ in 0..<200 {
        var damaged = whole
        damaged[random.below(whole.count)] ^= 1 << UInt8(random.below(8))
        damages.append(damaged)
      }
      for damaged in damages {
        try damaged.write(to: url)
        #expect(throws: ResumeError.damaged(url.path(percentEncoded: false))) {
          try Lesson.example(in: path) { $0.resume = true }
        }
        #expect(try Data(contentsOf: url) == damaged)
      }
      try whole.write(to: url)
      _ = try run(in: path, resuming: true)
    }
  }

  @Test("A file under another's name is refused")
  func misnamed() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      for _ in lesson.training(epochs: 1, over: 0..<3, keeping: [Random(seed: 1)], line: 6) {}
      for _ in lesson.training(epochs: 1, over: 0..<3, keeping: [Random(seed: 2)], line: 6) {}
      try FileManager.default.removeItem(atPath: file(in: path, 1))
      try FileManager.default.moveItem(atPath: file(in: path, 2), toPath: file(in: path, 1))
      let identity = RunIdentity(lesson: 3, options: lesson.options)
      let error = #expect(throws: ResumeError.self) {
        try StateFolder(in: path, identity, resumes: true).state(of: 1, named: "1")
      }
      #expect(error == .unfit(file(in: path, 1), "it is of training 2, \"2\", and 1, \"1\" was expected"))
    }
  }

  @Test("What a killed run has left half-written is cleared away, what others put there is not")
  func leftovers() throws {
    try withScratchFolder { path in
      stop(in: path, after: 3)
      let state = path + "/training-state"
      try Data([1]).write(to: URL(filePath: state + "/.training-1.safetensors.123.partial"))
      try Data([1]).write(to: URL(filePath: state + "/notes.txt"))
      let lesson = try Lesson.example(in: path) { $0.resume = true }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: state).sorted() == [
          "notes.txt", "training-1.safetensors",
        ])
      try lesson.states?.clear()
      #expect(try FileManager.default.contentsOfDirectory(atPath: state) == ["notes.txt"])
    }
  }
}
