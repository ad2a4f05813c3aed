import Foundation
import Neural
import Testing

@testable import Notebook

/// Each run is a process of its own, for it ends that.
@Suite("What is left of a run when it ends")
struct StoppedRunTests {
  private func hasState(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/training-state/training-1.safetensors")
  }

  @Test("Ctrl-C in a training: its state is kept, and --resume is named")
  func interruption() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(130), observing: [\.standardOutputContent]) {
      [path = path as String] in
      Interruption.watch()
      let lesson = try Lesson.example(in: path, terminal: .standard())
      lesson.step(line: 5)
      let training = lesson.training(epochs: 10, over: 0..<100, keeping: [Random(seed: 1)], line: 6)
      for _ in training where training.step == 150 {
        kill(getpid(), SIGINT)
        while Interruption.signal == nil { usleep(100) }
      }
    }
    #expect(
      result.said("Interrupted in step 1, after 150 training steps. Give --resume to go on from here.\n"))
    #expect(hasState(path))
    let lesson = try Lesson.example(in: path) { $0.resume = true }
    let training = lesson.training(epochs: 10, over: 0..<100, keeping: [Random(seed: 1)], line: 6)
    #expect(training.next() == 50 && training.step == 151 && training.epoch == 2)
  }

  @Test("--until keeps what was trained, the end of the lesson removes it")
  func endings() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in
      let lesson = try Lesson.example(in: path) { $0.until = 1 }
      lesson.step(line: 5)
      for _ in lesson.training(epochs: 1, over: 0..<10, keeping: [Random(seed: 1)], line: 6) {}
      lesson.step(line: 8)
    }
    #expect(hasState(path))
    await #expect(processExitsWith: .exitCode(1)) { [path = path as String] in
      let lesson = try Lesson.example(in: path) { $0.resume = true }
      lesson.step(line: 5)
      for _ in lesson.training(epochs: 1, over: 0..<10, keeping: [Random(seed: 1)], line: 6) {}
      lesson.claim("It fails", false, line: 6)
      lesson.end(line: 10)
    }
    #expect(!FileManager.default.fileExists(atPath: path + "/training-state"))
  }

  @Test("A training that was over is resumed as often as one likes")
  func resumedTwice() throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    do {
      let first = try Lesson.example(in: path)
      for _ in first.training(epochs: 1, over: 0..<10, keeping: [Random(seed: 1)], line: 6) {}
    }
    let file = URL(filePath: path + "/training-state/training-1.safetensors")
    let state = try Data(contentsOf: file)
    let again = try Lesson.example(in: path) { $0.resume = true }
    let training = again.training(epochs: 1, over: 0..<10, keeping: [Random(seed: 1)], line: 6)
    #expect(training.next() == nil)
    training.save()
    #expect(try Data(contentsOf: file) == state)
  }

  @Test("A training that diverged would diverge again: nothing is left to resume")
  func divergence() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    await #expect(processExitsWith: .exitCode(3)) { [path = path as String] in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      let training = lesson.training(epochs: 1, over: 0..<10, keeping: [Random(seed: 1)], line: 6)
      for _ in training {
        training.save()
        training.record("loss", training.step == 6 ? .nan : 1)
      }
    }
    #expect(!FileManager.default.fileExists(atPath: path + "/training-state"))
  }

  @Test("A model of another shape, or more of it, or less, is refused: 2, and the state stays as it is")
  func otherShapes() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    do {
      let lesson = try Lesson.example(in: path)
      let net = Sequential("net") { Dense(3, 4, Random(seed: 1)) }
      for _ in lesson.training(epochs: 1, over: 0..<10, named: "net", keeping: [net], line: 6) {}
    }
    let file = path + "/training-state/training-1.safetensors"
    let before = FileManager.default.contents(atPath: file)
    for (width, depth, sentence) in [
      (5, 1, "\"kept.1.dense_1.weight\" was expected to be 3 × 5, but is 3 × 4"),
      (4, 2, "it lacks \"kept.1.dense_2.weight\""),
      (4, 0, "it has \"kept.1.dense_1.bias\", which is not needed"),
    ] {
      let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardErrorContent]) {
        [path = path as String, width = width as Int, depth = depth as Int] in
        let lesson = try Lesson.example(in: path) { $0.resume = true }
        let net = Sequential("net") {
          for index in 0..<depth { Dense(index == 0 ? 3 : width, width, Random(seed: 1)) }
        }
        for _ in lesson.training(epochs: 1, over: 0..<10, named: "net", keeping: [net], line: 6) {}
      }
      #expect(result.said("Error: Cannot resume with \(file): "))
      #expect(result.said(sentence))
      #expect(FileManager.default.contents(atPath: file) == before)
    }
  }

  @Test("A state that cannot be written ends the run with a sentence: 2, and the one before is whole")
  func unwritable() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardErrorContent]) {
      [path = path as String] in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      let net = Sequential("net") { Dense(100, 100, Random(seed: 1)) }
      let training = lesson.training(epochs: 1, over: 0..<10, keeping: [net], line: 6)
      for _ in training {
        training.save()
        // As good as a full disk: from now on no file may grow past a thousand bytes.
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      }
    }
    #expect(result.said("training-1.safetensors cannot be written: file too large"))
    let next = try Lesson.example(in: path) { $0.resume = true }
    #expect(try next.states?.state(of: 1, named: "1")?.number("progress.step", as: Int.self) == 1)
  }

  @Test("A training inside another's loop is a mistake, and says so")
  func nested() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try withScratchFolder { path in
        let lesson = try Lesson.example(in: path)
        for _ in lesson.training(epochs: 1, over: 0..<3, keeping: [Random(seed: 1)], line: 6) {
          for _ in lesson.training(epochs: 1, over: 0..<3, line: 6) {}
        }
      }
    }
    #expect(result.said("Training: another one ran inside this one's loop"))
  }
}
