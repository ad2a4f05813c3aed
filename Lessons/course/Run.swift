import ArgumentParser
import Foundation
import Notebook

/// Runs what has not been run, one lesson after the other.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the lessons that were not run yet, or those that you name, one after the other.",
    discussion: """
      What each lesson says goes to out/.run/lesson3.txt. One that fails does not stop the others. The exit code is 0 \
      if all claims held, 1 if one failed, 2 if a lesson came to no end, 130 after Ctrl-C.
      """)

  @Argument(help: "Lessons to run, whether they were run before or not: 3, or 3 4 7.")
  var lessons: [Int] = []

  @Flag(help: "Train for a few seconds only.")
  var quick = false

  @Option(help: ArgumentHelp("Start the random numbers from S.", valueName: "s"))
  var seed: UInt64?

  func validate() throws {
    let known = Syllabus.lessons.map(\.number)
    if let unknown = lessons.first(where: { !known.contains($0) }) {
      throw ValidationError(
        "There is no lesson \(unknown); there are \(known[0]) to \(known[known.count - 1]).")
    }
  }

  func run() throws {
    let shelf = Shelf()
    try shelf.make()
    let waiting = shelf.standings.filter { standing in
      lessons.isEmpty
        ? !standing.isRun(quick: quick, seed: seed) : lessons.contains(standing.lesson.number)
    }.map(\.lesson)
    let terminal = Terminal.standard()
    guard !waiting.isEmpty else {
      terminal.item(["All lessons were run. Name those to run again: swift run course run 3 4"])
      return
    }
    Interruption.watch()
    let arguments = (quick ? ["--quick"] : []) + (seed.map { ["--seed", "\($0)"] } ?? [])
    let code = try Self.run(waiting, arguments, on: shelf, terminal, build: LessonProgram.build)
    if code > 0 { throw ExitCode(code) }
  }

  /// Returns the exit code.
  ///
  /// - Parameter build: Makes a lesson's program; nil if it cannot be made.
  static func run(
    _ lessons: [Syllabus.Entry], _ arguments: [String], on shelf: Shelf, _ terminal: Terminal,
    build: (String) throws -> URL?
  ) throws -> Int32 {
    var progress = Progress(lessons, isQuick: arguments.contains("--quick"), on: terminal)
    var worst: Int32 = 0
    for lesson in lessons {
      progress.tell(lesson, saying: "is being built")
      var code: Int32 = 2
      if let program = try build("lesson\(lesson.number)") {
        let run = try LessonRun(
          program, arguments, on: shelf, saying: shelf.words(of: lesson.number))
        code = try run.wait { progress.tell(lesson, saying: $0) }
      }
      if let signal = Interruption.signal {
        terminal.item([
          StyledText("Interrupted in lesson \(lesson.number). swift run course says how to go on.")
        ])
        return 128 + signal
      }
      progress.finish(lesson, code, saying: shelf.words(of: lesson.number))
      worst = max(worst, code == 0 || code == 1 ? code : 2)
    }
    terminal.item([StyledText("Open \(shelf.frontPage)", .bold)])
    return worst
  }
}
