import Classroom
import Exercises
import Foundation
import Testing

/// `swift test --filter Lesson1`: the exercises of lesson 1, as in `swift run checkpoint 1`.
@Suite struct Lesson1 {
  @Test(arguments: exercises(ofLesson: 1))
  func exercise(_ exercise: Checkpointed) throws { try exercise.check() }
}

/// `swift test --filter Lesson2`: the exercises of lesson 2, as in `swift run checkpoint 2`.
@Suite struct Lesson2 {
  @Test(arguments: exercises(ofLesson: 2))
  func exercise(_ exercise: Checkpointed) throws { try exercise.check() }
}

/// `swift test --filter Lesson3`: the exercises of lesson 3, as in `swift run checkpoint 3`.
@Suite struct Lesson3 {
  @Test(arguments: exercises(ofLesson: 3))
  func exercise(_ exercise: Checkpointed) throws { try exercise.check() }
}

/// `swift test --filter Lesson4`: the exercises of lesson 4, as in `swift run checkpoint 4`.
@Suite struct Lesson4 {
  @Test(arguments: exercises(ofLesson: 4))
  func exercise(_ exercise: Checkpointed) throws { try exercise.check() }
}

/// `swift test --filter Lesson5`: the exercises of lesson 5, as in `swift run checkpoint 5`.
@Suite struct Lesson5 {
  @Test(arguments: exercises(ofLesson: 5))
  func exercise(_ exercise: Checkpointed) throws { try exercise.check() }
}

/// `swift test --filter Lesson6`: the exercises of lesson 6, as in `swift run checkpoint 6`.
@Suite struct Lesson6 {
  @Test(arguments: exercises(ofLesson: 6))
  func exercise(_ exercise: Checkpointed) throws { try exercise.check() }
}

/// `swift test --filter Lesson7`: the exercises of lesson 7, as in `swift run checkpoint 7`.
@Suite struct Lesson7 {
  @Test(arguments: exercises(ofLesson: 7))
  func exercise(_ exercise: Checkpointed) throws { try exercise.check() }
}

/// An exercise as the test runner names it.
struct Checkpointed: Sendable, CustomTestStringConvertible {
  let card: ExerciseCard
  var testDescription: String { "\(card.number) \(card.title)" }

  /// Passes if the answer is right, fails with the learner's sentence if it is wrong, and is skipped if it is not written.
  func check() throws {
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
      path: "checkpoint")
    let file = StudentFile(card, in: exercisesFolder)
    let place = SourceLocation(
      fileID: "Exercises/\(card.name).swift", filePath: file.url.path(), line: file.line, column: 1)
    let finding = try #require(try Judgement(by: program)([card]).first)
    switch finding.verdict {
    case .done: return
    case .notWritten:
      try Test.cancel("not written yet: \(file.place)", sourceLocation: place)
    case .failing(let check, let sentence):
      Issue.record("Not yet so: \(check). \(sentence)", sourceLocation: place)
    }
  }
}

private func exercises(ofLesson lesson: Int) -> [Checkpointed] {
  Curriculum.cards(ofLesson: lesson).map { Checkpointed(card: $0) }
}
