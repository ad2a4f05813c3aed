/// A task for a student: what a right answer does, and what to say to one who is stuck.
///
/// The answer is a function of type `Answer`, which the student writes in a file of its own. What makes it right stands
/// here once; the student's file, the solution and the wrong answers that test the checks are all held against the
/// same list.
public struct Exercise<Answer>: Sendable {
  public let card: ExerciseCard
  let checks: [Check<Answer>]

  /// - Parameters:
  ///   - number: Lesson and place in it, `3.2`.
  ///   - name: The name of its file and, with a small first letter, of what the student writes.
  ///   - title: What it is about, in a few words.
  ///   - step: The step of the lesson that it belongs to, as `--list` names it.
  ///   - hints: A nudge, the idea, almost the line.
  ///   - checks: In the order in which a student should get them right.
  package init(
    _ number: ExerciseNumber, _ name: String, title: String, step: String,
    hints: (nudge: String, idea: String, line: String), checks: [Check<Answer>]
  ) {
    card = ExerciseCard(
      number: number, name: name, title: title, step: step,
      hints: [hints.nudge, hints.idea, hints.line], checks: checks.map(\.name))
    self.checks = checks
  }

  /// The exercise together with somebody's answer to it.
  public func answered(by answer: Answer) -> Attempt where Answer: Sendable {
    Attempt(card: card) { begin in
      for check in checks {
        begin(check.name)
        do { try check.hold(answer) } catch {
          // However much an answer puts into it, the sentence gets through to the judge.
          return .failing(check: check.name, sentence: beginning(of: error, length: 2_000))
        }
      }
      return .done
    }
  }
}

/// One thing that a right answer does.
public struct Check<Answer>: Sendable {
  /// What it does: "where nobody can tell, one half".
  let name: String
  let hold: @Sendable (Answer) throws -> Void

  /// - Parameter hold: Throws a ``Mistake`` if the answer does not do it.
  package init(_ name: String, _ hold: @escaping @Sendable (Answer) throws -> Void) {
    self.name = name
    self.hold = hold
  }
}

/// Somebody's answer to an exercise, not yet looked at.
public struct Attempt: Sendable {
  public let card: ExerciseCard
  private let look: @Sendable (_ begin: (String) -> Void) -> Verdict

  init(card: ExerciseCard, look: @escaping @Sendable (_ begin: (String) -> Void) -> Verdict) {
    self.card = card
    self.look = look
  }

  /// Holds the answer against its checks until one fails, in this process: the answer may trap, or never return.
  ///
  /// - Parameter begin: Told the name of each check before it begins.
  public func judge(_ begin: (String) -> Void = { _ in }) -> Verdict { look(begin) }
}
