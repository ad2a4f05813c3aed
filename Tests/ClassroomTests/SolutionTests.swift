import Classroom
import Foundation
import Solutions
import Testing

/// The checks themselves: right answers pass them, and each of the usual wrong ones is caught by the check that should.
@Suite struct SolutionTests {
  @Test("A right answer passes", arguments: answers.map(\.card.number))
  func solution(number: ExerciseNumber) throws {
    let attempt = try #require(answers.first { $0.card.number == number })
    #expect(attempt.judge() == .done)
  }

  @Test("A wrong answer is caught by the check that is there for it", arguments: Mutants.all)
  func mutant(_ mutant: Mutant) {
    guard case .failing(let check, let sentence) = mutant.verdict() else {
      Issue.record("\(mutant.testDescription): nothing catches it")
      return
    }
    #expect(check == mutant.check)
    #expect(sentence.count > 20)
  }

  @Test("Every exercise has six wrong answers, and every check catches one")
  func everyCheckIsNeeded() {
    for card in Curriculum.cards {
      let mutants = Mutants.all.filter { $0.number == card.number }
      #expect(mutants.count >= 6, "\(card.number)")
      for check in card.checks {
        #expect(mutants.contains { $0.check == check }, "\(card.number) \(check) catches nothing")
      }
    }
  }

  @Test("Each exercise has a stub, a solution, and nothing else lies about")
  func folders() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let expected = Set(Curriculum.cards.map { "Lesson\($0.number.lesson)/\($0.name).swift" })
    for (folder, more) in [
      ("Lessons/Exercises", ""), ("Lessons/Stubs", ""), ("Lessons/Solutions", "Answers.swift"),
      ("Tests/ClassroomTests/Mutants", "Mutant.swift"), ("Sources/Classroom", nil),
    ] as [(String, String?)] {
      let found = try FileManager.default.subpathsOfDirectory(
        atPath: root.appending(path: folder).path(percentEncoded: false)
      )
      .filter { $0.hasSuffix(".swift") && (more == nil ? $0.contains("/") : $0 != more) }
      #expect(Set(found) == expected, "in \(folder)")
    }
    for card in Curriculum.cards {
      let stub = try String(
        contentsOf: root.appending(path: "Lessons/Stubs/\(card.file)"),
        encoding: .utf8)
      let solution = try String(
        contentsOf: root.appending(path: "Lessons/Solutions/Lesson\(card.number.lesson)/\(card.name).swift"),
        encoding: .utf8)
      #expect(stub.split(separator: "TODO").count == 2, "\(card.number)")
      #expect(!solution.contains("TODO"))
      func head(_ text: String) -> Substring {
        text[(text.range(of: "///")?.lowerBound ?? text.startIndex)...].prefix { $0 != "{" }
      }
      #expect(head(stub) == head(solution), "\(card.number): the twins say different things")
      #expect(stub.contains("func \(card.function)("))
      #expect(stub.contains("/// \(card.number) · \(card.title)"))
      #expect((10...40).contains(stub.split(separator: "\n", omittingEmptySubsequences: false).count - 1))
    }
  }
}
