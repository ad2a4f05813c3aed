import Foundation
import Neural
import Testing

@testable import Notebook

/// Each ending is reached in a process of its own, for it ends that.
@Suite("How a lesson ends")
struct EndingTests {
  private func text(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  @Test("All claims hold: 0, and a line says which page to open")
  func complete() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(0), observing: [\.standardOutputContent]) {
      [path = path as String] in
      let lesson = try Lesson.example(in: path, terminal: .standard())
      lesson.step(line: 5)
      lesson.claim("It holds", true, line: 6)
      lesson.claim("This too", true, line: 6)
      lesson.end(line: 10)
    }
    #expect(result.said("✓ Both claims hold.\n"))
    #expect(result.said("Open \(path)/index.html\n"))
    #expect(text(path + "/claims.json").contains("This too"))
  }

  @Test("A claim fails: 1, and it is named once more")
  func failure() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(1), observing: [\.standardOutputContent]) {
      [path = path as String] in
      let lesson = try Lesson.example(in: path, terminal: .standard())
      lesson.step(line: 5)
      lesson.claim("It holds", true, line: 6)
      lesson.document("parameters", printed: 3, here: 4, line: 6)
      lesson.end(line: 10)
    }
    #expect(
      result.said(
        """
        ✗ 1 claim holds; 0 of 1 figure agrees with the document.
        ✗ parameters: 3 in the document, 4 here
        """))
  }

  @Test("--until stops before the next step")
  func until() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(0), observing: [\.standardOutputContent]) {
      [path = path as String] in
      let lesson = try Lesson.example(in: path, terminal: .standard()) { $0.until = 1 }
      lesson.step(line: 5)
      lesson.step(line: 8)
      fatalError("The second step was begun.")
    }
    #expect(result.said("Stopped after step 1, as asked by --until 1.\n"))
    #expect(FileManager.default.fileExists(atPath: path + "/index.html"))
  }

  @Test("Ctrl-C in a training: the step at hand is finished, the page written, and the code is 130")
  func interruption() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(130), observing: [\.standardOutputContent]) {
      [path = path as String] in
      Interruption.watch()
      let lesson = try Lesson.example(in: path, terminal: .standard())
      lesson.step(line: 5)
      let training = lesson.training(epochs: 10, over: 0..<100, line: 6)
      for _ in training {
        if training.step == 150 { pressControlC() }
        training.record("loss", Float(training.step))
      }
      fatalError("The training went on.")
    }
    #expect(result.said("Interrupted in step 1, after 150 training steps.\nOpen"))
    #expect(text(path + "/metrics.csv") == "training,epoch,step,loss\n1,1,100,50.5\n1,2,150,125.5\n")
  }

  @Test("Ctrl-C outside a training is heeded by the next step")
  func interruptionBetweenSteps() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    await #expect(processExitsWith: .exitCode(130)) { [path = path as String] in
      Interruption.watch()
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      pressControlC()
      lesson.step(line: 8)
      fatalError("The lesson went on.")
    }
  }

  @Test("So are a shutdown and a terminal that closes: 143 and 129", arguments: [SIGTERM, SIGHUP])
  func otherSignals(signal: Int32) async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    await #expect(processExitsWith: .exitCode(128 + signal)) {
      [path = path as String, signal = signal as Int32] in
      Interruption.watch()
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      let training = lesson.training(epochs: 10, over: 0..<100, keeping: [Random(seed: 1)], line: 6)
      for _ in training where training.step == 150 { pressControlC(signal) }
    }
    #expect(text(path + "/index.html").contains("interrupted"))
    #expect(FileManager.default.fileExists(atPath: path + "/training-state/training-1.safetensors"))
  }

  @Test("Standard output that cannot be written to: 2, and a sentence; the page is kept")
  func fullOutput() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardErrorContent]) {
      [path = path as String] in
      close(STDOUT_FILENO)
      StandardStreams.open()
      let lesson = try Lesson.example(in: path, terminal: .standard())
      lesson.step(line: 5)
      lesson.end(line: 10)
    }
    #expect(result.said("Error: Not all could be written to standard output: bad file descriptor."))
    #expect(FileManager.default.fileExists(atPath: path + "/index.html"))
  }

  @Test("Without standard error there is still the exit code")
  func closedComplaints() async throws {
    await #expect(processExitsWith: .exitCode(2)) {
      close(STDERR_FILENO)
      StandardStreams.open()
      try withScratchFolder { path in
        let lesson = try Lesson.example(in: path)
        lesson.step(line: 5)
        _ = lesson.attempt(try Source("no/such/file").text)
      }
    }
  }

  @Test("A run that stops, or cannot even begin, leaves an earlier run's results alone, and says so")
  func sparing() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: path).filter { $0 != "unfinished" }.sorted()
    }
    await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      for _ in lesson.training(epochs: 1, over: 0..<3, line: 6) {}
      lesson.save("weights.txt", line: 6) { try "w".write(toFile: $0, atomically: true, encoding: .utf8) }
      lesson.end(line: 10)
    }
    let (before, page) = (try names(), text(path + "/index.html"))
    let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardOutputContent]) {
      [path = path as String] in
      let lesson = try Lesson.example(in: path, terminal: .standard())
      lesson.step(line: 5)
      _ = lesson.attempt(try Source("no/such/file").text)
    }
    #expect(result.said("An earlier run's results are in"))
    #expect(result.said("Open \(path)/unfinished/index.html\n"))
    await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in
      let lesson = try Lesson.example(in: path) { $0.until = 1 }
      lesson.step(line: 5)
      lesson.step(line: 8)
    }
    #expect(try names() == before && text(path + "/index.html") == page)
    #expect(before.contains("metrics.csv") && before.contains("weights.txt"))
    #expect(text(path + "/unfinished/index.html").contains("ends early"))
    await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      lesson.end(line: 10)
    }
    #expect(try names() == before.filter { $0 != "metrics.csv" && $0 != "weights.txt" })
    #expect(!FileManager.default.fileExists(atPath: path + "/unfinished"))
  }

  @Test("Without a page nobody is sent to one")
  func noPage() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(
      processExitsWith: .exitCode(2), observing: [\.standardOutputContent, \.standardErrorContent]
    ) { [path = path as String] in
      let lesson = try Lesson.example(in: path, terminal: .standard())
      lesson.step(line: 5)
      lesson.show(Table(header: ["$\\frac$"], rows: [], caption: "$\\frac$"), line: 6)
      lesson.end(line: 10)
    }
    #expect(result.said("The page cannot be made."))
    #expect(!result.said("Open "))
  }

  @Test("A second Ctrl-C ends the program at once")
  func impatience() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      Interruption.watch()
      pressControlC()
      kill(getpid(), SIGINT)
      sleep(10)
    }
  }

  @Test("A loss that is no number stops the lesson: 3, and a sentence says where and what to try")
  func divergence() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(3), observing: [\.standardErrorContent]) {
      [path = path as String] in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      let training = lesson.training(epochs: 2, over: 0..<4, line: 6)
      for _ in training { training.record("generator", training.step == 6 ? .nan : 1) }
    }
    #expect(
      result.said(
        "Error: The training diverged: at step 6, in epoch 2, generator became not a number. "
          + "Try a lower learning rate, or another seed with --seed.\n"))
    #expect(text(path + "/metrics.csv").hasSuffix("1,2,6,nan\n"))
    #expect(FileManager.default.fileExists(atPath: path + "/index.html"))
  }

  @Test("So does one that is infinite", arguments: ["inf", "-inf"])
  func infiniteLoss(loss: String) async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(3), observing: [\.standardErrorContent]) {
      [path = path as String, loss = loss as String] in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      let training = lesson.training(epochs: 1, over: 0..<4, line: 6)
      for _ in training { training.record("discriminator", training.step == 3 ? Float(loss) ?? 0 : 1) }
    }
    #expect(
      result.said(
        "Error: The training diverged: at step 3, in epoch 1, discriminator became infinite. "
          + "Try a lower learning rate, or another seed with --seed.\n"))
    #expect(FileManager.default.fileExists(atPath: path + "/index.html"))
  }

  @Test("Something needed is not to be had: 2, with the error's own sentence, and the page so far is kept")
  func missing() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardErrorContent]) {
      [path = path as String] in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      _ = lesson.attempt(try Source("no/such/file").text)
    }
    #expect(result.said("Error: Cannot read the lesson's source, which is its text: no/such/file: "))
    #expect(FileManager.default.fileExists(atPath: path + "/index.html"))
  }

  @Test("The folder vanishes while the lesson runs: 2 and a sentence")
  func unwritable() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardErrorContent]) {
      [path = path as String] in
      let lesson = try Lesson.example(in: path + "/out")
      lesson.step(line: 5)
      removeScratchFolder(path + "/out")
      lesson.step(line: 8)
    }
    #expect(result.said("Error: Cannot write \(path)/out/"))
    #expect(result.said("no such file or directory"))
  }
}

/// Returns when the signal has arrived: tests run on threads that do not take it themselves.
private func pressControlC(_ signal: Int32 = SIGINT) {
  kill(getpid(), signal)
  while Interruption.signal == nil { usleep(100) }
}
