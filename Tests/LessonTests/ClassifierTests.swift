import Foundation
import TestSupport
import Testing

/// The program that trains the digit classifier: what it does before it trains.
struct ClassifierTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program("classifier").run(arguments, in: folder.url)
  }

  @Test("It tells what it does, and refuses what it does not know")
  func commandLine() throws {
    let help = try run("--help")
    #expect(help.exitCode == 0 && help.output.contains("The folder to write to. (default: out/classifier)"))
    for arguments in [["--frob"], ["a", "b"], [""]] {
      let outcome = try Program("classifier").run(arguments, in: folder.url)
      #expect(outcome.exitCode == 64 && outcome.output.isEmpty, "\(arguments): \(outcome)")
    }
  }

  @Test("Where nothing can be written, it says so and does not begin")
  func unreachable() throws {
    let path = folder.url.path(percentEncoded: false)
    try Data().write(to: folder.url.appending(path: "file"))
    try FileManager.default.createDirectory(
      atPath: path + "/a/digit-classifier.safetensors", withIntermediateDirectories: true)
    for (goal, sentence) in [
      ("/proc/nope", "The folder /proc/nope cannot be made: "),
      ("file/b", "The folder file/b cannot be made: Not a directory. Name a folder that you may write to."),
      ("file", "Nothing can be written to the folder file: Not a directory"),
      ("a", "The file a/digit-classifier.safetensors cannot be written: Is a directory"),
    ] {
      let outcome = try run(goal)
      #expect(outcome.exitCode == 2 && outcome.output.isEmpty && !outcome.ranOutOfTime, "\(goal): \(outcome)")
      #expect(outcome.complaint.hasPrefix("Error: \(sentence)"), "\(outcome.complaint)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/a").count == 1)
  }
}
