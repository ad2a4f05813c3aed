import Foundation
import Testing

@testable import Notebook

@Suite("A training")
struct TrainingTests {
  /// Gives what it was made of once more each time, and does not know how much that is.
  private struct Batches: Sequence {
    var count: Int
    func makeIterator() -> AnyIterator<Int> {
      var next = 0
      return AnyIterator {
        next += 1
        return next <= count ? next : nil
      }
    }
  }

  @Test("It goes through the minibatches once for each epoch, and knows where it is")
  func epochs() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      let training = lesson.training(epochs: 2, over: ["a", "b", "c"], line: 6)
      var seen: [String] = []
      for batch in training {
        seen.append("\(training.epoch) \(training.step) \(batch)\(training.endsEpoch ? " ends" : "")")
        training.record("loss", Float(training.step))
      }
      #expect(seen == ["1 1 a", "1 2 b", "1 3 c ends", "2 4 a", "2 5 b", "2 6 c ends"])
      #expect(training.history["loss"] == [1, 2, 3, 4, 5, 6])
      #expect(training.epochMeans("loss") == [2, 5])
      #expect(training.next() == nil, "Over is over.")
    }
  }

  @Test("What it measures is asked once, when the first training is over, and is written down")
  func measuring() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      var asked: [String] = []
      for name in ["first", "second"] {
        let training = lesson.training(epochs: 2, over: 0..<3, named: name, line: 6)
        training.measure {
          asked.append("\(name) \(training.step)")
          return ["steps": training.step, "half": Float(0.5)]
        }
        for _ in training { #expect(asked.count { $0.hasPrefix(name) } == 0) }
      }
      #expect(asked == ["first 6"])
      #expect(lesson.meters == [.init(name: "steps", value: 6), .init(name: "half", value: 0.5)])
    }
  }

  @Test("What it measures needs a name of its own")
  func measuringWhatIsRecorded() async {
    await #expect(processExitsWith: .failure) {
      try withScratchFolder { path in
        let training = try Lesson.example(in: path).training(epochs: 1, over: [0], line: 6)
        training.measure { ["loss": 1] }
        for _ in training { training.record("loss", 1) }
      }
    }
  }

  @Test("An epoch of one minibatch both begins and ends with it")
  func oneStep() throws {
    try withScratchFolder { path in
      let training = try Lesson.example(in: path).training(epochs: 3, over: [0], line: 6)
      var ends: [Bool] = []
      for _ in training { ends.append(training.endsEpoch) }
      #expect(ends == [true, true, true])
    }
  }

  @Test("The means of the epoch under way are there at its end")
  func meansAtEpochEnd() throws {
    try withScratchFolder { path in
      let training = try Lesson.example(in: path).training(epochs: 2, over: 0..<2, line: 6)
      var means: [[Float]] = []
      for batch in training {
        training.record("loss", Float(batch))
        if training.endsEpoch { means.append(training.epochMeans("loss")) }
      }
      #expect(means == [[0.5], [0.5, 0.5]])
    }
  }

  @Test("Minibatches without end are cut into epochs")
  func endless() throws {
    try withScratchFolder { path in
      let batches = sequence(first: 0) { $0 + 1 }
      let training = try Lesson.example(in: path).training(
        epochs: 2, over: batches, stepsPerEpoch: 3, line: 6)
      var ends: [Int] = []
      for _ in training where training.endsEpoch { ends.append(training.step) }
      #expect(ends == [3, 6])
    }
  }

  @Test("An epoch's length is learnt from the first, if it was not told")
  func unknownLength() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      let training = lesson.training(epochs: 3, over: Batches(count: 4), line: 6)
      var schedules: [String] = []
      for _ in training { schedules.append(lesson.trainings[0].schedule) }
      #expect(schedules.first == "3 epochs")
      #expect(schedules.last == "3 epochs of 4 minibatches")
      #expect(schedules.count == 12)
    }
  }

  @Test("The page tells the longest training's schedule")
  func scheduleOnThePage() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      for (epochs, name) in [(1, "short"), (30, "long"), (2, "middle")] {
        for _ in lesson.training(epochs: epochs, over: 0..<937, named: name, line: 6) {}
      }
      lesson.step(line: 8)
      #expect(lesson.page.run.schedule == "standard: 30 epochs of 937 minibatches")
      let metrics = FileManager.default.contents(atPath: path + "/metrics.csv")
      #expect(String(decoding: metrics ?? Data(), as: UTF8.self).split(separator: "\n").count == 1 + 33)
    }
  }

  @Test("In the end it says how much was done")
  func summary() throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal()
      for _ in try Lesson.example(in: path, terminal: terminal).training(epochs: 2, over: 0..<500, line: 1) {}
      #expect(screen.text.hasPrefix("2 epochs, 1,000 steps, "))
      let (other, named) = Screen.terminal()
      let lesson = try Lesson.example(in: path + "/named", terminal: other)
      for _ in lesson.training(epochs: 1, over: 0..<5, named: "frozen", line: 1) {}
      #expect(named.text.hasPrefix("frozen: 1 epoch, 5 steps, "))
    }
  }

  @Test("While it runs on a terminal, it draws its line, at most ten times a second")
  func drawing() throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal(redraws: true)
      let training = try Lesson.example(in: path, terminal: terminal).training(
        epochs: 1, over: 0..<350, line: 1)
      for _ in training { usleep(1000) }
      let lines = screen.text.split(separator: "\r").filter { $0.contains("left") }
      #expect(1...6 ~= lines.count)
      #expect(lines.allSatisfy { $0.contains("░") && $0.contains("/350") })
    }
  }

  @Test("Minibatches that are none, or spent after one epoch, end the program with a sentence")
  func noMinibatches() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try withScratchFolder { path in
        for _ in try Lesson.example(in: path).training(epochs: 1, over: [Int](), line: 6) {}
      }
    }
    #expect(result.said("epoch 1 has no minibatch"))
  }

  @Test("A benchmark times the steps asked for after a warm-up, ends no epoch, and prints one line")
  func benchmark() async {
    let result = await #expect(processExitsWith: .exitCode(0), observing: [\.standardOutputContent]) {
      try withScratchFolder { path in
        let lesson = try Lesson.example(in: path) { $0.benchmark = 50 }
        var steps = 0
        let training = lesson.training(epochs: 1, over: 0..<7, operations: { steps * 1_000_000 }, line: 6)
        for _ in training {
          steps += 1
          if training.endsEpoch || steps > 70 {
            fatalError("More than 10 + 50 + 10 steps, or the end of an epoch.")
          }
          usleep(100)
        }
      }
    }
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    let line = output.split(separator: "\n").last { $0.hasPrefix("{") } ?? ""
    #expect(line.hasPrefix(#"{"lesson":3,"steps":50,"seconds":0."#))
    #expect(line.contains(#""stepsPerSecond":"#) && line.contains(#""gflops":"#) && line.hasSuffix("}"))
  }

  @Test("A benchmark of a lesson without a training has nothing to time, and says so")
  func benchmarkOfNothing() async {
    let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardErrorContent]) {
      try withScratchFolder { path in
        let lesson = try Lesson.example(in: path) { $0.benchmark = 50 }
        lesson.end(line: 10)
      }
    }
    #expect(result.said("Error: --benchmark times a training, but this lesson has none."))
  }

  @Test("It is time to look after so many steps and after the last, and never in a benchmark")
  func timeToLook() throws {
    try withScratchFolder { path in
      let training = try Lesson.example(in: path).training(epochs: 2, over: 0..<5, line: 6)
      var looks: [Int] = []
      for _ in training where training.isTimeToLook(every: 4) { looks.append(training.step) }
      #expect(looks == [4, 8, 10])
    }
  }

  @Test("A benchmark's figures follow from steps, seconds, operations and what they were spent on")
  func benchmarkFigures() {
    var result = BenchmarkResult(lesson: 3, steps: 100, seconds: 0.5)
    #expect(
      result.json == #"{"lesson":3,"steps":100,"seconds":0.5,"stepsPerSecond":200.0,"gflops":null}"#)
    #expect(result.table == "200.00 steps/s\n")
    result.products = .init(
      operations: 1_000_000_000, limit: 8e9, work: [.products: 0.25, .windows: 0.125])
    #expect(
      result.json.hasSuffix(
        #""gflops":2.0,"limit":8.0,"share":0.25,"milliseconds":{"matrix products":2.5,"windows of images":1.25,"batch norm":0.0,"pooling":0.0,"entry by entry":0.0,"sums":0.0,"losses":0.0,"Adam":0.0,"random numbers":0.0,"minibatches":0.0,"the rest":1.25}}"#
      ))
    let rows = result.table.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows.contains("matrix products 2.50 50.0 %"))
    #expect(rows.contains("the rest 1.25 25.0 %"))
    #expect(!rows.contains { $0.hasPrefix("pooling") }, "what a lesson does not do is no row")
    #expect(rows.contains("a step 5.00 100.0 %"))
    #expect(
      result.table.hasSuffix(
        "0.01 GFLOP a step, 2 GFLOP/s: 25 % of the 8 GFLOP/s of a product of 2,048³, measured before and after.\n"
      ))
  }
}
