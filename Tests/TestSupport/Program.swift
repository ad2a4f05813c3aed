import Classroom
import Foundation

/// A program of this package, run as a student runs it.
public struct Program: Sendable {
  public let executable: URL

  /// The program of this name, built beside the tests.
  public init(_ name: String) {
    executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name)
  }

  /// Another program, such as a shell.
  public init(at executable: URL) {
    self.executable = executable
  }

  /// What a run came to.
  public struct Outcome: Sendable {
    /// Or the number of the signal that ended it.
    public let exitCode: Int32
    /// Whether it had to be killed because its time was up.
    public let ranOutOfTime: Bool
    public let output: String
    public let complaint: String
  }

  /// Runs the program in `folder` to its end.
  ///
  /// Its output goes to files: a pipe that nobody reads while waiting would fill up and hang.
  ///
  /// - Parameters:
  ///   - limit: Seconds after which it is killed; long, since it only has to end what hangs.
  ///   - signal: What the program gets once it is time: Ctrl-C.
  ///   - isTime: Asked every now and then.
  ///   - environment: What is set besides, or otherwise, in its environment.
  ///   - output: A file for what it prints, which the outcome then does not tell.
  public func run(
    _ arguments: [String], in folder: URL, limit: Double = 900, sending signal: Int32 = SIGINT,
    when isTime: (() -> Bool)? = nil, environment: [String: String] = [:], output: String? = nil
  ) throws -> Outcome {
    let (outputFile, complaintFile) = (
      folder.appending(path: "output.txt"), folder.appending(path: "complaint.txt")
    )
    for file in [outputFile, complaintFile] { try Data().write(to: file) }
    let child = try Child(
      executable.path(percentEncoded: false), arguments,
      environment: ProcessInfo.processInfo.environment.merging(environment) { $1 }, in: folder,
      output: FileHandle(forWritingTo: output.map { URL(filePath: $0) } ?? outputFile),
      complaint: FileHandle(forWritingTo: complaintFile))
    let start = ContinuousClock.now
    var (isSent, ranOutOfTime) = (false, false)
    while child.look() == nil {
      if let isTime, !isSent, isTime() {
        child.send(signal)
        isSent = true
      }
      if ContinuousClock.now - start > .seconds(limit) {
        ranOutOfTime = true
        child.end()
      }
      usleep(20_000)
    }
    let exitCode: Int32 =
      switch child.wait() {
      case .exit(let code): code
      case .signal(let signal): signal
      }
    return Outcome(
      exitCode: exitCode, ranOutOfTime: ranOutOfTime,
      output: try String(contentsOf: outputFile, encoding: .utf8),
      complaint: try String(contentsOf: complaintFile, encoding: .utf8))
  }
}

/// A folder for one test, gone with it.
public final class TemporaryFolder {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "gan-lessons-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(at: url) } catch {
      print("A test's folder stays behind: \(error)")
    }
  }
}
