import Classroom
import Foundation

/// Makes a program of each answer by itself, so that one which does not compile stands in no other's way.
///
/// The program has the student's file and a line that has it judged. It is kept as long as the file and this program are
/// the same.
struct Workbench {
  /// Where this program was built, with the module `Classroom`.
  private let products: URL
  private var folder: URL { products.appending(path: "answers") }

  init(in products: URL) { self.products = products }

  /// What is to be said of the answers in these exercises' files.
  func findings(_ cards: [ExerciseCard], in exercises: URL) throws -> [Judgement.Finding] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let objects = try classroomObjects()
    let made = try sideBySide(cards) { card in
      try Making(
        card, from: StudentFile(card, in: exercises).url, in: folder, with: products, objects)
    } finish: {
      try $0.outcome()
    }
    let judged = try Judgement()(
      zip(cards, made).compactMap { card, outcome in
        if case .program(let program) = outcome { (card, program) } else { nil }
      })
    return zip(cards, made).map { card, outcome in
      if case .fault(let sentence, let line) = outcome {
        return .init(card: card, verdict: .notCompiling(sentence: sentence, line: line))
      }
      return judged.first { $0.card.number == card.number }!
    }
  }

  /// The linker's list of this program's objects, those of `Classroom` alone.
  private func classroomObjects() throws -> String {
    let list = products.appending(path: "checkpoint.product/Objects.LinkFileList")
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    return lines.filter { $0.contains("/Classroom.build/") }.joined(separator: "\n")
  }
}
