import ArgumentParser
import Foundation

/// Reads inputs that are damaged in all manner of ways, to find one that ends the program.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz",
    abstract: "Hands damaged inputs to all that this package reads, and looks whether it lives.",
    discussion: """
      The first inputs are those of Tests/Fuzz/corpus as they are; the others are made of these. A reader may refuse \
      an input with a sentence. What traps, takes longer than \(Batch.secondsPerInput) seconds or more than 1 GB of \
      memory, or becomes HTML whose tags do not match, is a failure: the input is kept in out/fuzz, and belongs \
      into the corpus once the reader is mended. The same seed makes the same inputs.
      """)

  @Option(help: "How long it may take.")
  var seconds: Double?

  @Option(help: "How many inputs to try.")
  var inputs: Int?

  @Option(help: "What the inputs are made from.")
  var seed: UInt64 = 1

  @Option(help: "The number of the first input.")
  var from = 0

  @Option(help: "Only this of \(Reader.all.map(\.name).joined(separator: ", ")).")
  var reader: String?

  @Argument(help: "Files to read as they are with --reader, instead of inputs that are made.")
  var files: [String] = []

  /// How the program starts itself, so that it outlives what traps.
  @Option(help: .hidden)
  var report: String?

  func validate() throws {
    if let reader, !Reader.all.map(\.name).contains(reader) {
      throw ValidationError("There is no reader \(reader).")
    }
    if !files.isEmpty, reader == nil { throw ValidationError("Say with --reader what the files are.") }
    if from < 0 || inputs ?? 1 < 1 || !((seconds ?? 1) > 0) {
      throw ValidationError("Numbers of inputs, and seconds, are above 0.")
    }
  }

  func run() throws {
    let readers = Reader.all.filter { reader == nil || $0.name == reader }
    let inputs = try Inputs(seed: seed, readers: readers, files: files)
    let count = files.isEmpty ? self.inputs ?? (seconds == nil ? 10_000 : .max - from) : files.count
    let batch = Batch(inputs: inputs, numbers: from..<from + count, seconds: seconds)
    if let report { return try batch.run(reportingTo: report) }
    if try !Campaign(batch, arguments: arguments).run() { throw ExitCode(1) }
  }

  /// What another process needs to make the same inputs.
  private var arguments: [String] {
    ["--seed", "\(seed)"] + (reader.map { ["--reader", $0] } ?? []) + files
  }
}
