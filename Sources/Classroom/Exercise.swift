/// A task for a student: what the answer is, what it must do, and what to say to one who is stuck.
///
/// The answer is a function or a value of type `Answer`, which the student writes in a file of its own. What a right
/// answer is stands here once; the student's file, the solution and the wrong answers that test the checks are all held
/// against the same list.
public struct Exercise<Answer>: Sendable {
  public let card: ExerciseCard
  public let checks: [Check<Answer>]

  /// - Parameters:
  ///   - number: Lesson and place in it, `3.2`.
  ///   - name: The name of its file, and, with a small first letter, of what the student writes.
  ///   - title: What it is about, in a few words.
  ///   - step: The step of the lesson that it belongs to, as `--list` names it.
  ///   - hints: A nudge, the idea, almost the line.
  ///   - checks: In the order in which a student should get them right.
  public init(
    _ number: ExerciseNumber, _ name: String, title: String, step: String,
    hints: (nudge: String, idea: String, line: String), checks: [Check<Answer>]
  ) {
    card = ExerciseCard(
      number: number, name: name, title: title, step: step, hints: [hints.nudge, hints.idea, hints.line],
      checks: checks.map(\.name))
    self.checks = checks
  }

  /// The exercise together with somebody's answer to it.
  public func answered(by answer: Answer) -> Attempt where Answer: Sendable {
    Attempt(card: card) {
      for check in checks {
        do { try check.hold(answer) } catch let mistake as Mistake {
          return .failing(check: check.name, mistake.description)
        } catch {
          return .failing(check: check.name, "\(error)")
        }
      }
      return .done
    }
  }
}

/// One thing that a right answer does.
public struct Check<Answer>: Sendable {
  /// What it does, "the mean of all gradients is 0".
  public let name: String
  let hold: @Sendable (Answer) throws -> Void

  /// - Parameter hold: Throws a ``Mistake`` if the answer does not do it.
  public init(_ name: String, _ hold: @escaping @Sendable (Answer) throws -> Void) {
    self.name = name
    self.hold = hold
  }
}

/// What is known of an exercise without its answer.
public struct ExerciseCard: Sendable {
  public let number: ExerciseNumber
  public let name: String
  public let title: String
  public let step: String
  /// A nudge, the idea, almost the line.
  public let hints: [String]
  /// The names of its checks, in order.
  public let checks: [String]
}

/// Somebody's answer to an exercise, not yet looked at.
public struct Attempt: Sendable {
  public let card: ExerciseCard
  /// Holds the answer against all checks, in this process: it may trap, or never return.
  public let judge: @Sendable () -> Verdict
}
