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
  ///   - slips: What students get wrong; no two have the same symptom.
  init(
    _ number: ExerciseNumber, _ name: String, title: String, step: String,
    hints: (nudge: String, idea: String, line: String), checks: [Check<Answer>], slips: [Slip]
  ) {
    card = ExerciseCard(
      number: number, name: name, title: title, step: step,
      hints: [hints.nudge, hints.idea, hints.line], checks: checks.map(\.name), slips: slips)
    self.checks = checks
  }

  /// The exercise together with somebody's answer to it.
  public func answered(by answer: Answer) -> Attempt where Answer: Sendable {
    Attempt(
      card: card,
      checks: checks.map { check in (check.name, { () throws in try check.hold(answer) }) })
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
  let checks: [(name: String, hold: @Sendable () throws -> Void)]

  /// Holds the answer against all its checks, in this process: the answer may trap, or never return.
  ///
  /// - Parameters:
  ///   - begin: Told the name of each check before it begins.
  ///   - fail: Told what the check says if it does not hold.
  public func look(begin: (String) -> Void, fail: (String) -> Void) {
    for (name, hold) in checks {
      begin(name)
      do { try hold() } catch {
        // However much an answer puts into it, the sentence gets through to the judge.
        fail(beginning(of: error, length: 2_000))
      }
    }
  }

  /// What came of each check.
  public func outcomes() -> [CheckOutcome] {
    var outcomes: [CheckOutcome] = []
    look {
      outcomes.append(CheckOutcome($0))
    } fail: { mistake in
      outcomes.append(CheckOutcome(outcomes.removeLast().check, mistake: mistake))
    }
    return outcomes
  }

  /// What the first check says that does not hold.
  public func judge() -> Verdict { outcomes().firstMistake ?? .done }
}
