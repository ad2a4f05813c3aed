import Foundation
import TestSupport
import Testing

/// Quick runs of a lesson that are stopped in their training.
enum StoppedRun {
  /// Kills a run, resumes it, interrupts it, and lets it come to its end at last.
  ///
  /// - Returns: What came of the last part.
  static func resumedToTheEnd(of number: Int, in folder: URL) throws -> Program.Outcome {
    let lesson = Program("lesson\(number)")
    let state = folder.appending(path: "out/lesson\(number)/training-state")
    var arguments = ["--quick", "--threads", "1", "--save-every", "0.1"]
    // Seeded, but in time and not in steps: nobody can say where in the training they fall.
    for (signal, delay) in zip([SIGKILL, SIGINT], delays(seed: UInt64(number))) {
      let start = Date.now
      var due = Date.distantFuture
      let outcome = try lesson.run(arguments, in: folder, sending: signal) {
        if due == .distantFuture, lastChange(in: state) > start { due = .now + delay }
        return Date.now >= due
      }
      if outcome.exitCode == 0 {
        #expect(
          arguments.contains("--resume"), "It was through before it could be stopped, or keeps no state.")
        return outcome
      }
      #expect(outcome.exitCode == (signal == SIGINT ? 130 : SIGKILL), "\(outcome.complaint)")
      if signal == SIGINT { try expectPage(of: outcome, number, in: folder) }
      if !arguments.contains("--resume") { arguments.append("--resume") }
    }
    return try lesson.run(arguments, in: folder)
  }

  /// Ctrl-C keeps the page so far, and says how to go on.
  private static func expectPage(of outcome: Program.Outcome, _ number: Int, in folder: URL) throws {
    #expect(outcome.output.contains("nterrupted") && outcome.output.contains("Give --resume to go on"))
    let page = try String(
      contentsOf: folder.appending(path: "out/lesson\(number)/index.html"), encoding: .utf8)
    #expect(page.contains("interrupted"))
  }

  /// Stops a quick run in its training, and leaves it at that.
  static func begin(_ lesson: Program, _ number: Int, _ arguments: [String] = [], in folder: URL) throws {
    try begin(lesson, arguments, state: "out/lesson\(number)", in: folder)
  }

  /// The same, where the results go elsewhere.
  static func begin(_ lesson: Program, _ arguments: [String], state place: String, in folder: URL) throws {
    let state = folder.appending(path: "\(place)/training-state")
    let outcome = try lesson.run(
      ["--quick", "--save-every", "0.1"] + arguments, in: folder, sending: SIGKILL
    ) {
      lastChange(in: state) > .distantPast
    }
    #expect(outcome.exitCode == SIGKILL)
  }

  /// In seconds.
  private static func delays(seed: UInt64) -> [Double] {
    var state = seed
    return (0..<2).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31)
    }
  }

  /// When a state was last written.
  private static func lastChange(in state: URL) -> Date {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: state.path(percentEncoded: false))) ?? []
    return names.filter { $0.hasSuffix(".safetensors") }.compactMap { name in
      let file = state.appending(path: name).path(percentEncoded: false)
      return (try? FileManager.default.attributesOfItem(atPath: file))?[.modificationDate] as? Date
    }.max() ?? .distantPast
  }
}
