@testable import checkpoint
import Classroom
import Foundation
import TestSupport
import Testing

/// The course's own answers, as `checkpoint solution` shows them.
@Suite struct SolutionTextTests {
  @Test("Each has two sentences on what to notice, and code without what the student's file has as well")
  func notices() throws {
    for card in Curriculum.cards {
      let solution = try SolutionText(of: card)
      #expect(solution.code.hasPrefix("public func \(card.function)(") && !solution.code.contains("///"))
      #expect(!solution.code.contains("To notice"))
      #expect(solution.notice.matches(of: /[.?]( |$)/).count == 2, "\(card.number): \(solution.notice)")
    }
  }

  @Test("Under the seal nothing can be read, and each comes out as it went in")
  func seal() throws {
    let folder = try TemporaryFolder()
    let solutions = Course.folder.appending(path: "Lessons/Solutions")
    let sealed = try SealedSolutions.seal { try Data(contentsOf: solutions.appending(path: $0.file)) }
    let words = String(decoding: sealed, as: UTF8.self)
    #expect(!words.contains("func") && !words.contains(Data("public func".utf8).base64EncodedString()))
    let file = folder.url.appending(path: SealedSolutions.path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try sealed.write(to: file)
    for card in Curriculum.cards {
      #expect(try SolutionText(of: card, in: folder.url).code == SolutionText(of: card).code)
    }
    try FileManager.default.removeItem(at: file)
    #expect { try SolutionText(of: Curriculum.cards[0], in: folder.url) } throws: {
      "\($0)".contains("are not in this copy")
    }
  }

  @Test("Who gives up is told of, once, among all that were given up")
  func givenUp() throws {
    let folder = try TemporaryFolder()
    let given = GivenUp(in: folder.url)
    #expect(try given.numbers() == [])
    for card in [Curriculum.frozenStep.card, Curriculum.pixelByte.card, Curriculum.frozenStep.card] {
      try given.note(card)
    }
    #expect(try given.numbers() == ["3.2", "3.4"])
  }
}
