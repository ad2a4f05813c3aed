import Foundation

/// Looks at an answer in a process of its own: one that loops for ever or traps takes nothing else down.
public struct Judgement {
  /// The program that looks, when called with `judge`, the number, and the file for its verdict.
  public let program: URL
  /// Seconds that an answer has.
  public let limit: Double

  public init(by program: URL, limit: Double = 10) {
    self.program = program
    self.limit = limit
  }

  /// What becomes of the answer to this exercise.
  public func callAsFunction(_ card: ExerciseCard) throws -> Verdict {
    let folder = FileManager.default.temporaryDirectory.appending(path: "checkpoint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { remove(folder) }
    let (verdictFile, complaints) = (folder.appending(path: "verdict"), folder.appending(path: "complaints"))
    try Data().write(to: complaints)

    let process = Process()
    process.executableURL = program
    process.arguments = ["judge", "\(card.number)", verdictFile.path()]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: complaints)
    // A trap is told in a sentence; nobody waits for a list of frames.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    try process.run()
    let start = ContinuousClock.now
    while process.isRunning {
      if ContinuousClock.now - start > .seconds(limit) {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return .stopped("It was still computing after \(Int(limit)) seconds. Does a loop never end?")
      }
      usleep(2_000)
    }
    process.waitUntilExit()
    if process.terminationReason == .exit, process.terminationStatus == notWrittenExitCode {
      return .notWritten
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let said = try String(contentsOf: complaints, encoding: .utf8)
      return .stopped("It stopped the program\(Judgement.reason(in: said)).")
    }
    return try Verdict(kept: String(contentsOf: verdictFile, encoding: .utf8))
  }

  /// Judges in this process and keeps the verdict, for a ``Judgement`` in another one to read.
  public static func carryOut(_ attempt: Attempt, keeping file: URL) throws {
    try attempt.judge().kept.write(to: file, atomically: true, encoding: .utf8)
  }

  /// What Swift said as it trapped: ": Index out of range".
  private static func reason(in complaints: String) -> String {
    for line in complaints.split(separator: "\n") {
      if let range = line.range(of: "Fatal error: ") { return ": " + line[range.upperBound...] }
    }
    return ", as by an index out of range or a number that does not fit"
  }

  private func remove(_ folder: URL) {
    do { try FileManager.default.removeItem(at: folder) } catch {
      FileHandle.standardError.write(
        Data("A temporary folder stays behind: \(error.localizedDescription)\n".utf8))
    }
  }
}

extension Verdict {
  /// As text, from one process to another.
  var kept: String {
    switch self {
    case .done: "done"
    case .notWritten: "not written"
    case .failing(let check, let sentence): "failing\n\(check)\n\(sentence)"
    case .stopped(let sentence): "stopped\n\(sentence)"
    }
  }

  init(kept text: String) throws {
    let parts = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("done", 1): self = .done
    case ("not written", 1): self = .notWritten
    case ("failing", 3): self = .failing(check: parts[1], parts[2])
    case ("stopped", 2...): self = .stopped(parts.dropFirst().joined(separator: "\n"))
    default:
      throw Mistake("The verdict on an exercise cannot be read: \"\(text)\". Run the checkpoint again.")
    }
  }
}
