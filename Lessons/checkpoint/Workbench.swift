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
  private let judgement: Judgement
  private let heed: () throws -> Void

  /// - Parameters:
  ///   - folder: Where programs are kept; beside the course's own if left out.
  ///   - judgement: Who looks at them.
  ///   - heed: Called every now and then; what it throws ends all that is under way.
  init(
    in products: URL, keeping folder: URL? = nil, by judgement: Judgement = Judgement(),
    heed: @escaping () throws -> Void = Interrupted.heed
  ) {
    // The compiler takes one module on two ways for two.
    self.products = products.resolvingSymlinksInPath()
    self.folder = folder ?? self.products.appending(path: "answers")
    self.judgement = judgement
    self.heed = heed
  }

  /// What is to be said of the answers in these exercises' files.
  func findings(_ cards: [ExerciseCard], in exercises: URL) throws -> [Judgement.Finding] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var (findings, damaged) = try look(cards, in: exercises)
    guard !damaged.isEmpty else { return findings }
    for place in damaged.values { try Making.discard(place) }
    let again = try look(damaged.keys.sorted().map { cards[$0] }, in: exercises).findings
    for (index, finding) in zip(damaged.keys.sorted(), again) { findings[index] = finding }
    return findings
  }

  /// The findings, and of those that are none because a kept program did not begin, the places.
  private func look(_ cards: [ExerciseCard], in exercises: URL) throws -> (
    findings: [Judgement.Finding], damaged: [Int: URL]
  ) {
    let made = try sideBySide(cards, heed: heed) { card in
      begin(card, StudentFile(card, in: exercises).url)
    } finish: { begun in
      switch begun {
      case .making(let making):
        do { return try making.outcome() } catch { return .trouble(sentence(for: error)) }
      case .known(let outcome): return outcome
      }
    }
    let judged = try judgement(
      zip(cards, made).compactMap { card, outcome in
        if case .program(let program, _) = outcome { (card, program) } else { nil }
      }, heed: heed)
    var next = judged.makeIterator()
    let findings: [Judgement.Finding] = zip(cards, made).compactMap { card, outcome in
      switch outcome {
      case .program: next.next()
      case .fault(let fault):
        .init(
          card: card, verdict: .notCompiling(sentence: fault.sentence, line: fault.line),
          complaint: fault.words)
      case .trouble(let sentence): .init(card: card, verdict: .unjudged(sentence: sentence))
      }
    }
    var damaged: [Int: URL] = [:]
    for (index, finding) in findings.enumerated() {
      guard case .unjudged = finding.verdict, case .program(let program, isKept: true) = made[index]
      else {
        continue
      }
      damaged[index] = program.deletingLastPathComponent()
    }
    return (findings, damaged)
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
      if let line = TestableImport.line(in: text) {
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
}
