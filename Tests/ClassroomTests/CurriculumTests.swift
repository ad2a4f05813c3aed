@testable import Classroom
import Foundation
import Testing

@Suite struct CurriculumTests {
  @Test("At least four exercises a lesson, numbered without a gap, with hints of three grades")
  func curriculum() {
    for lesson in 1...8 {
      let cards = Curriculum.cards(ofLesson: lesson)
      #expect(cards.count >= 4)
      #expect(cards.map(\.number.place) == Array(1...cards.count))
    }
    #expect(Curriculum.cards.count >= 32)
    for card in Curriculum.cards {
      #expect(card.hints.count == 3 && card.hints.allSatisfy { $0.count > 12 })
      #expect(Set(card.hints).count == 3)
      #expect(card.checks.count >= 2)
    }
  }

  @Test("Each exercise belongs to a step that its lesson has")
  func steps() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for card in Curriculum.cards {
      let lesson = try String(
        contentsOf: root.appending(path: "Lessons/lesson\(card.number.lesson)/main.swift"), encoding: .utf8)
      #expect(lesson.contains("## \(card.step)\n"), "\(card.number): no step \"\(card.step)\"")
    }
  }

  @Test("Where the digits that are shown are the same, by how much the answer is off")
  func gaps() {
    func mistake(_ check: () throws -> Void) -> String {
      do { try check() } catch { return "\(error)" }
      return ""
    }
    #expect(
      mistake { try expect("It", 1.5 + 0x1p-30, is: 1.5, within: 1e-12) }
        == "It should be 1.5, but your answer is off by 9.31323e-10, which so many digits do not show.")
    #expect(
      mistake { try expect("It", [0, 1.5 - 0x1p-30], is: [0, 1.5], within: 1e-12) }
        == "It should be [0, 1.5], but your answer is off by -9.31323e-10, which so many digits do not show.")
    #expect(
      mistake { try expect("It", 1.5, is: 2) } == "It should be 2, but your answer says 1.5.")
  }

  @Test("Each exercise is a test of its own")
  func tests() throws {
    let tests = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "LessonCheckpoints.swift"),
      encoding: .utf8)
    for card in Curriculum.cards {
      #expect(
        tests.contains("func \(card.function)() throws { try check(Curriculum.\(card.function).card) }"))
    }
  }

  @Test func numbers() {
    #expect(ExerciseNumber("3.2") == ExerciseNumber(3, 2))
    for text in ["3", "3.", ".2", "3.2.1", "a.b", "0.1", ""] {
      #expect(ExerciseNumber(text) == nil, "\(text)")
    }
    #expect(ExerciseNumber(2, 9) < ExerciseNumber(3, 1))
  }

  @Test func secrets() {
    let hash = Secret.hash(of: 0.52678, digits: 5, salt: "x")
    let secret = Secret(salt: "x", digits: 5, hash: hash)
    #expect(secret.isRevealed(by: 0.526777))
    #expect(!secret.isRevealed(by: 0.52679))
    #expect(!secret.isRevealed(by: .nan))
    #expect(Secret.hash(of: 0.52678, digits: 5, salt: "y") != hash)
  }

  @Test func numbersAsAStudentWouldWriteThem() {
    #expect(short(0.1 + 0.2) == "0.3")
    #expect(short(114064) == "114064")
    #expect(short(1.0 / 3) == "0.333333")
    #expect(short(-0.00012345678) == "-0.000123457")
    #expect(short(1.9722796241351285e-108) == "1.97228e-108" && short(-2e-12) == "-2e-12")
    #expect(short(1.25e15 + 0.5) == "1.25e15")
    #expect(short(.infinity) == "inf")
  }
}
