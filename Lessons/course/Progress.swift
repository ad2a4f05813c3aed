import Foundation
import Notebook

/// One line over all lessons of a `course run`: which is under way, what it says, and about how long all will take. In a
/// file, and on a terminal that cannot draw over a line, a line for each lesson that is over.
struct Progress {
  private let lessons: [Syllabus.Entry]
  private let isQuick: Bool
  private let terminal: Terminal
  private let start = ContinuousClock.now
  private var lessonStart = ContinuousClock.now
  private var isDone: Set<Int> = []

  init(_ lessons: [Syllabus.Entry], isQuick: Bool, on terminal: Terminal) {
    (self.lessons, self.isQuick, self.terminal) = (lessons, isQuick, terminal)
  }

  mutating func tell(_ lesson: Syllabus.Entry, saying words: String) {
    guard terminal.redraws else { return }
    let head = "\(isDone.count + 1) of \(lessons.count): lesson \(lesson.number)"
    let line = [head, timeLeft, words.trimmingCharacters(in: .whitespaces)].compactMap { $0 }
      .joined(separator: "  ")
    terminal.redraw(String(line.prefix(max(20, terminal.width - 1))))
  }

  mutating func finish(_ lesson: Syllabus.Entry, _ code: Int32, saying file: String) {
    isDone.insert(lesson.number)
    let time = Numerals.duration((ContinuousClock.now - lessonStart) / .seconds(1))
    lessonStart = .now
    let (mark, style, rest): (String, StyledText.Style, String) =
      switch code {
      case 0: ("✓", .good, time)
      case 1: ("✗", .bad, "\(time); a claim failed, and its page says which")
      default:
        ("✗", .bad, "\(time); it came to no end (exit code \(code)); what it said is in \(file)")
      }
    terminal.item([StyledText(mark, style) + StyledText(" \(lesson.command)  \(rest)")])
  }

  /// By how the lessons that are over compare with what they took elsewhere; nil as long as none is.
  private var timeLeft: String? {
    func expected(_ lessons: [Syllabus.Entry]) -> Double { lessons.map(\.seconds).reduce(0, +) }
    let done = expected(lessons.filter { isDone.contains($0.number) })
    guard !isQuick, done > 0 else { return nil }
    let pace = (lessonStart - start) / .seconds(1) / done
    let left = pace * (expected(lessons) - done) - (ContinuousClock.now - lessonStart) / .seconds(1)
    return "about \(Numerals.duration(max(1, left))) left"
  }
}
