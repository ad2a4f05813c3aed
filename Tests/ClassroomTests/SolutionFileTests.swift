@testable import checkpoint
import Classroom
import Foundation
import TestSupport
import Testing

/// Right answers, compiled by themselves as students' are.
@Suite struct SolutionFileTests {
  private func verdict(_ card: ExerciseCard, changed: (String) -> String) throws -> Verdict? {
    let folder = try TemporaryFolder()
    let solution = Course.folder.appending(path: "Lessons/Solutions/\(card.file)")
    try folder.write(changed(String(contentsOf: solution, encoding: .utf8)), asAnswerTo: card)
    return try Workbench.ofTests.findings([card], in: folder.url).first?.verdict
  }

  @Test("It may speak of what stood in its place, and end its lines with two characters")
  func words() throws {
    #expect(
      try verdict(Curriculum.leakyRectifier.card) {
        $0.replacing("{\n", with: "{\n  // TODO: it said notWritten() here\n").replacing("\n", with: "\r\n")
      } == .done)
  }

  @Test("It may write garbage on every way that there is")
  func garbage() throws {
    #expect(
      try verdict(Curriculum.minibatchSizes.card) {
        $0.replacing(
          "{\n", with: "{\n  for way in 0..<Int32(200) { write(way, \"garbage\", 7) }\n  return ")
      } == .done)
  }
}
