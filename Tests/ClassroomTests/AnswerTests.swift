@testable import checkpoint
@testable import Classroom
import Foundation
import TestSupport
import Testing

/// Answers as students write them, each compiled by itself and looked at.
@Suite struct AnswerTests {
  private static let wrote = "public func"

  /// An exercise, what stands in its file (nothing: it is gone), and what is to be said of it.
  private static let answers: [(card: ExerciseCard, text: String?, verdict: Verdict)] = [
    (
      Curriculum.parabolaPoint.card, "\n\(wrote) parabolaPoint(_ u: Double) -> [Double] {\n  [x]\n}\n",
      .notCompiling(sentence: "cannot find 'x' in scope", line: 5)
    ),
    (
      Curriculum.lemmaMaximum.card, nil,
      .notCompiling(
        sentence: "the file is gone; `swift run checkpoint reset 1.1` brings it back", line: 1)
    ),
    (
      Curriculum.parameterCount.card, "",
      .notCompiling(
        sentence:
          "there is no function parameterCount in it; `swift run checkpoint reset 3.1` brings it back",
        line: 1)
    ),
    (
      Curriculum.frozenStep.card,
      """
      \(wrote) frozenStep(_ weights: [Double], gradients: [Double], isTrainable: [Bool], rate: Double) -> [Double] {
        for fd in 0..<Int32(200) { write(fd, "{\\"done\\":{}}\\n", 12) }
        _exit(0)
      }
      """,
      .failing(check: Curriculum.frozenStep.card.checks[0], sentence: "Your answer ended the program.")
    ),
    (
      Curriculum.pixelByte.card, "\(wrote) pixelByte(_ pixel: Double) -> Int { exit(86) }",
      .failing(check: Curriculum.pixelByte.card.checks[0], sentence: "Your answer ended the program.")
    ),
    (
      Curriculum.convolutionSize.card,
      "\(wrote) convolutionSize(_ extent: Int, kernel: Int, stride: Int, same: Bool) -> Int { notWritten() }",
      .notWritten
    ),
  ]

  @Test("One that does not compile, is gone, or ends the program leaves the others' verdicts alone")
  func verdicts() throws {
    let folder = try TemporaryFolder()
    for (card, text, _) in Self.answers { try folder.write(text, asAnswerTo: card) }
    try Data().write(to: StudentFile(Curriculum.parameterCount.card, in: folder.url).url)
    let findings = try Workbench.ofTests.findings(Self.answers.map(\.card), in: folder.url)
    #expect(findings.map(\.verdict) == Self.answers.map(\.verdict))
  }

  @Test("Every exercise as it is handed out compiles, and is not written")
  func stubs() throws {
    let findings = try Workbench.ofTests.findings(Curriculum.cards, in: Course.stubs)
    for finding in findings { #expect(finding.verdict == .notWritten, "\(finding.card.number)") }
  }

  @Test("Where no program can be made there is a sentence, and no verdict")
  func noRoom() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "checkpoint.product"), withIntermediateDirectories: true)
    for name in ["checkpoint", "checkpoint.product/Objects.LinkFileList"] {
      try Data().write(to: folder.url.appending(path: name))
    }
    let findings = try Workbench(in: folder.url).findings([Curriculum.pixelByte.card], in: Course.stubs)
    guard case .unjudged(let sentence)? = findings.first?.verdict else {
      Issue.record("\(findings)")
      return
    }
    #expect(sentence.contains("could not do its work") && sentence.contains("swift package clean"))
    #expect { try Checkpoint.demandVerdicts(findings) } throws: {
      "\($0)".hasPrefix("There is no verdict on 3.4. The compiler could not")
    }
  }
}
