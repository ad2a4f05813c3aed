import Classroom
import Foundation

/// Where a reader stands in a lesson: what the last run left, and what is done of its exercises.
package struct Standing {
  package let lesson: Syllabus.Entry
  /// There is a page to open.
  package let hasPage: Bool
  /// Nil if it was not run, or by an older build.
  package let record: RunRecord?
  /// A run that was stopped while these results were there already.
  package let unfinished: RunRecord?
  package let exercises: (done: Int, of: Int)
  private let isResumable: Bool

  init(_ lesson: Syllabus.Entry, in folder: String, exercises verdicts: [String: String]) {
    self.lesson = lesson
    hasPage = FileManager.default.fileExists(atPath: "\(folder)/index.html")
    var record = hasPage ? RunRecord(of: folder) : nil
    if record?.endedEarly == nil, Manifest(of: folder)?.isComplete != true {
      record?.endedEarly = "still under way, or killed"
    }
    self.record = record
    let later = RunRecord(of: "\(folder)/unfinished")
    unfinished = later
    isResumable = FileManager.default.fileExists(atPath: "\(folder)/\(StateFolder.name)")
    let cards = Curriculum.cards(ofLesson: lesson.number)
    exercises = (cards.count { verdicts["\($0.number)"] == Verdict.done.word }, cards.count)
  }

  /// The lesson was run to its end, at its ordinary length or longer.
  package var isRun: Bool { isRun(quick: false, seed: nil) }

  /// The lesson was run to its end, at least as long as asked, with this seed if one is given.
  package func isRun(quick: Bool, seed: UInt64?) -> Bool {
    guard let record, record.endedEarly == nil else { return false }
    return (quick || record.schedule != "quick") && (seed == nil || record.seed == seed)
  }

  /// What to type next; nil if all is done.
  package var next: String? {
    if let stopped = unfinished ?? record, stopped.endedEarly != nil, isResumable {
      return ([lesson.command] + stopped.options + ["--resume"]).joined(separator: " ")
    }
    if !isRun { return lesson.command }
    return exercises.done < exercises.of ? "swift run checkpoint \(lesson.number)" : nil
  }

  /// How the run was, in a few phrases.
  package var facts: [(term: String, description: String)] {
    guard let record else {
      return [("Run", hasPage ? "by an older build, which left no word of it" : "not yet")] + [exercisesDone]
    }
    let (length, checks) = (record.schedule, record.checks)
    var facts = [
      ("Run", "\(record.date), \(record.endedEarly ?? "to its end")"),
      ("Seed", "\(record.seed), \(length == "standard" ? "ordinary length" : length)"),
    ]
    // Of the step in which a run was stopped, no time is known.
    if record.endedEarly == nil {
      facts.append(("Time", "\(Numerals.duration(record.seconds)) on this machine"))
    }
    let judged = [
      "\(checks.held) held", "\(checks.failed) failed",
      checks.notJudged > 0 ? "\(checks.notJudged) not judged" : nil,
    ].compactMap { $0 }
    facts.append(("Checks", judged.joined(separator: ", ")))
    if let later = unfinished { facts.append(("Since then", later.endedEarly ?? "a run was begun")) }
    return facts + [exercisesDone]
  }

  private var exercisesDone: (String, String) { ("Exercises", "\(exercises.done) of \(exercises.of) done") }
}
