import Classroom
import Foundation

/// Makes a program of each answer by itself, so that one which does not compile stands in no other's way.
///
/// The program has the student's file and a line that has it judged. It is kept as long as the file and this program are
/// the same.
struct Workbench {
  /// Where this program was built, with the module `Classroom`.
  private let products: URL
  private let folder: URL

  /// - Parameter folder: Where programs are kept; beside the course's own if left out.
  init(in products: URL, keeping folder: URL? = nil) {
    // The compiler takes one module on two ways for two.
    self.products = products.resolvingSymlinksInPath()
    self.folder = folder ?? self.products.appending(path: "answers")
  }

  /// What is to be said of the answers in these exercises' files.
  func findings(_ cards: [ExerciseCard], in exercises: URL) throws -> [Judgement.Finding] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let made = sideBySide(cards) { card in
      begin(card, StudentFile(card, in: exercises).url)
    } finish: { begun in
      switch begun {
      case .making(let making):
        do { return try making.outcome() } catch { return .trouble(sentence(for: error)) }
      case .known(let outcome): return outcome
      }
    }
    let judged = Judgement()(
      zip(cards, made).compactMap { card, outcome in
        if case .program(let program) = outcome { (card, program) } else { nil }
      })
    var next = judged.makeIterator()
    return zip(cards, made).compactMap { card, outcome in
      switch outcome {
      case .program: next.next()
      case .fault(let fault):
        .init(card: card, verdict: .notCompiling(sentence: fault.sentence, line: fault.line))
      case .trouble(let sentence): .init(card: card, verdict: .unjudged(sentence: sentence))
      }
    }
  }

  private enum Begun {
    case making(Making)
    case known(Making.Outcome)
  }

  private func begin(_ card: ExerciseCard, _ file: URL) -> Begun {
    func fault(_ sentence: String, line: Int = 1) -> Begun {
      .known(.fault(Compilation.Fault(sentence: sentence, line: line)))
    }
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      return fault(
        "the file is gone; `swift run checkpoint reset \(card.number)` brings it back")
    }
    guard !isFolder(file) else {
      return fault(
        "a folder stands in the file's place; put it elsewhere, and `swift run checkpoint reset \(card.number)` brings the file back"
      )
    }
    do {
      let text = try bytes(of: file)
      if let line = Self.lineTesting(text) {
        return fault(
          "an answer is looked at from outside, and cannot use @testable", line: line)
      }
      return .making(try Making(card, text, in: folder, with: products))
    } catch let unreadable as Unreadable {
      return fault("\(file.lastPathComponent) cannot be read: \(unreadable.reason)")
    } catch {
      return .known(.trouble(sentence(for: error)))
    }
  }

  /// The course is built so that its tests reach what it keeps to itself; the compiler lets nobody put anything between
  /// the two parts of the word that asks for it.
  private static func lineTesting(_ text: Data) -> Int? {
    let text = String(decoding: text, as: UTF8.self)
    return text.firstRange(of: /@`?testable/).map {
      text[..<$0.lowerBound].count(where: \.isNewline) + 1
    }
  }
}
