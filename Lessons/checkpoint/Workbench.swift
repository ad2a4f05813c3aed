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
    let made = try sideBySide(cards) { card in
      try begin(card, StudentFile(card, in: exercises).url)
    } finish: { begun in
      switch begun {
      case .making(let making): try making.outcome()
      case .gone(let outcome): outcome
      }
    }
    let judged = try Judgement()(
      zip(cards, made).compactMap { card, outcome in
        if case .program(let program) = outcome { (card, program) } else { nil }
      })
    var next = judged.makeIterator()
    return zip(cards, made).compactMap { card, outcome in
      switch outcome {
      case .program: next.next()
      case .fault(let sentence, let line):
        .init(card: card, verdict: .notCompiling(sentence: sentence, line: line))
      }
    }
  }

  private enum Begun {
    case making(Making)
    case gone(Making.Outcome)
  }

  private func begin(_ card: ExerciseCard, _ file: URL) throws -> Begun {
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      let sentence = "the file is gone; `swift run checkpoint reset \(card.number)` brings it back"
      return .gone(.fault(sentence, line: 1))
    }
    return .making(try Making(card, Data(contentsOf: file), in: folder, with: products))
  }
}
