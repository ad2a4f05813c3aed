import Classroom
import Foundation

/// What a lesson asks of its reader.
extension Lesson {
  /// Asks for a prediction, before the figure that answers it.
  ///
  /// The page keeps the answer folded until the reader opens it. On the terminal it follows at the end of the step, but
  /// with `--step` as soon as Return is pressed.
  ///
  /// - Parameters:
  ///   - question: A sentence of Markdown with `$…$`.
  ///   - answer: Markdown as well, with the numbers that came out.
  ///   - line: The caller's own; leave it out.
  public func guess(_ question: String, answer: String, line: Int = #line) {
    guard options.benchmark == nil else { return }
    narrate(to: line)
    place(.guess(Page.Guess(question: question, answer: answer)), line: line)
    tell("**\(Page.Guess.title)** \(question)")
    if options.pausesBeforeSteps, terminal.canWait {
      terminal.waitForReturn("Return tells.")
      tell(answer)
    } else {
      answers.append(answer)
    }
  }

  /// Tells what was asked in the step, now that the reader has seen it.
  func tellAnswers() {
    for answer in answers { tell("**\(Page.Guess.solution)** \(answer)") }
    answers = []
  }

  /// Tells how the lesson's exercises are done, and lists them: what is to be written, to which step it belongs, and in
  /// which file.
  ///
  /// - Parameters:
  ///   - path: The path of the lesson's source; the exercises lie in a folder beside the lesson's.
  ///   - line: The caller's own; leave it out.
  public func exercises(source path: String = #filePath, line: Int = #line) {
    guard options.benchmark == nil else { return }
    narrate(to: line)
    let folder = URL(filePath: path).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Exercises")
    let manual = """
      Each is a file with one thing to do; the course knows when it is right. `swift run checkpoint \(number)` tells \
      what is done, what is wrong and what is next, `swift run checkpoint hint \(number).1` helps, a little or a lot, \
      and `swift run checkpoint watch \(number)` looks again whenever you save.
      """
    let cards = Curriculum.cards(ofLesson: number).map { card in
      """
      **\(card.number) · \(card.title)** (step *\(link(toStep: card.step))*)

      \(StudentFile(card, in: folder).task)

      `Lessons/Exercises/\(card.file)`
      """
    }
    let list = ([manual] + cards).joined(separator: "\n\n")
    place(.prose(list), line: line)
    tell(list)
  }

  private func tell(_ markdown: String) {
    terminal.block(Prose(markdown: markdown).lines(width: terminal.proseWidth))
  }

  private func link(toStep title: String) -> String {
    let entry = Contents(steps: steps, durations: []).entries.first { $0.title == title }
    return entry.map { "[\(title)](#\($0.anchor))" } ?? title
  }
}
