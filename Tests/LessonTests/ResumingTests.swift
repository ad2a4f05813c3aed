import Foundation
import TestSupport
import Testing

/// What can be amiss when a student types --resume.
@Suite(.serialized)
struct ResumingTests {
  private let folder: TemporaryFolder
  private let lesson = Program("lesson1")
  private var state: URL { folder.url.appending(path: "out/lesson1/training-state/training-1.safetensors") }

  /// A run of lesson 1, killed in its training.
  init() throws {
    folder = try TemporaryFolder()
    try StoppedRun.begin(lesson, 1, in: folder.url)
  }

  /// Resuming must fail with these words, and leave the state as it is.
  private func expectRefusal(
    _ arguments: [String], by program: Program? = nil, says words: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try Data(contentsOf: state)
    let run = try (program ?? lesson).run(arguments + ["--resume"], in: folder.url)
    #expect(run.exitCode == 2, sourceLocation: location)
    #expect(run.complaint.hasPrefix("Error: Cannot resume"), "\(run.complaint)", sourceLocation: location)
    #expect(run.complaint.contains(words), "\(run.complaint)", sourceLocation: location)
    #expect(try Data(contentsOf: state) == before, sourceLocation: location)
  }

  @Test("A state of other options is refused and stays as it is")
  func foreign() throws {
    try expectRefusal([], says: "--quick")
    try expectRefusal(["--quick", "--seed", "7"], says: "--seed 7")
    try expectRefusal(["--full"], says: "--full")
  }

  @Test("So is one of another program, which any change in the code makes; a mere copy goes on")
  func otherProgram() throws {
    let (other, copy) = (folder.url.appending(path: "other"), folder.url.appending(path: "copy"))
    for program in [other, copy] { try FileManager.default.copyItem(at: lesson.executable, to: program) }
    let file = try FileHandle(forWritingTo: other)
    try file.seekToEnd()
    try file.write(contentsOf: Data([0]))
    try file.close()
    try expectRefusal(["--quick"], by: Program(at: other), says: "the code beneath it was changed")
    let run = try Program(at: copy).run(["--quick", "--resume"], in: folder.url)
    // It may have been killed just after its last step.
    #expect(run.exitCode == 0 && run.output.contains(/Resumed after step|Done before/), "\(run.complaint)")
  }

  @Test("A damaged state, or a part of one, is refused and stays as it is")
  func damaged() throws {
    let whole = try Data(contentsOf: state)
    for place in [5, 40, whole.count / 2, whole.count - 1] {
      var damaged = whole
      damaged[place] ^= 4
      try damaged.write(to: state)
      try expectRefusal(["--quick"], says: "damaged")
    }
    for length in [0, 100, whole.count - 4] {
      try whole.prefix(length).write(to: state)
      try expectRefusal(["--quick"], says: "damaged")
    }
  }

  @Test("A new start says that there was another, and puts its state aside")
  func newStart() throws {
    let before = try Data(contentsOf: state)
    let run = try lesson.run(["--quick"], in: folder.url)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("An earlier run was stopped before its end"))
    let aside = folder.url.appending(path: "out/lesson1/training-state.previous/training-1.safetensors")
    #expect(try Data(contentsOf: aside) == before)
    #expect(!FileManager.default.fileExists(atPath: state.path(percentEncoded: false)))
  }
}
