import Classroom
import Foundation

/// Batches, each in a process of its own, until the inputs or the time are at an end.
struct Campaign {
  private let batch: Batch
  private let arguments: [String]
  private static let size = 20_000
  private static let failures = "out/fuzz"

  init(_ batch: Batch, arguments: [String]) {
    self.batch = batch
    self.arguments = arguments
  }

  /// Whether there was no failure.
  func run() throws -> Bool {
    let start = ContinuousClock.now
    var elapsed: Double { (ContinuousClock.now - start) / .seconds(1) }
    var (next, taken, refused, memory, failures) = (batch.numbers.lowerBound, 0, 0, 0, 0)
    while next < batch.numbers.upperBound {
      let left = batch.seconds.map { $0 - elapsed }
      if let left, left <= 0 { break }
      let count = min(Self.size, batch.numbers.upperBound - next)
      let (report, end) = try process(next, count, seconds: left)
      taken += report.taken
      refused += report.refused
      memory = max(memory, report.memory)
      next = report.number
      if !report.isOver {
        failures += 1
        try keep(next, end)
        next += 1
      }
    }
    let tried = next - batch.numbers.lowerBound
    print(
      "\(tried) inputs in \(Int(elapsed.rounded())) s: \(taken) taken, \(refused) refused, \(failures) failures; "
        + "at most \(memory >> 20) MB of memory.")
    return failures == 0
  }

  /// The same program again, for some of the inputs.
  private func process(_ from: Int, _ count: Int, seconds: Double?) throws -> (Batch.Report, end: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch {
        print("A temporary folder stays behind: \(error)")
      }
    }
    let path = folder.appending(path: "report").path(percentEncoded: false)
    // What ended it is found out with the input at hand; a trace each time would take seconds.
    let environment = ProcessInfo.processInfo.environment.merging([
      "SWIFT_BACKTRACE": "enable=no", "TMPDIR": folder.path(percentEncoded: false),
    ]) { $1 }
    let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    let child = try Child(
      own.path(percentEncoded: false),
      ["--report", path, "--from", "\(from)", "--inputs", "\(count)"]
        + (seconds.map { ["--seconds", "\($0)"] } ?? []) + arguments,
      environment: environment, output: .standardOutput, complaint: .standardError)
    let end =
      switch child.wait() {
      case .exit(let code): "exit code \(code)"
      case .signal(let signal): "signal \(signal)"
      }
    return (try Batch.Report(contentsOf: path) ?? Batch.Report(number: from), end)
  }

  /// Keeps an input that ended the process.
  private func keep(_ number: Int, _ end: String) throws {
    let (reader, bytes) = batch.inputs.input(number)
    try FileManager.default.createDirectory(atPath: Self.failures, withIntermediateDirectories: true)
    let file = "\(Self.failures)/\(reader.name)-\(number)"
    try Data(bytes).write(to: URL(filePath: file))
    print("Input \(number) ended the program (\(end)). Again: swift run fuzz --reader \(reader.name) \(file)")
  }
}
