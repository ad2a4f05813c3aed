/// What is known of an exercise without its answer.
public struct ExerciseCard: Sendable {
  public let number: ExerciseNumber
  public let name: String
  public let title: String
  /// The step of the lesson that it belongs to.
  public let step: String
  /// A nudge, the idea, almost the line.
  public let hints: [String]
  /// The names of its checks, in order.
  public let checks: [String]
  /// What students get wrong.
  let slips: [Slip]

  /// The name of what the student writes.
  public var function: String { name.prefix(1).lowercased() + name.dropFirst() }

  /// The student's file, from the folder of all of them, `Lessons/Exercises`: `Lesson3/ParameterCount.swift`.
  public var file: String { "Lesson\(number.lesson)/\(name).swift" }

  /// What to say to one whose answer is wrong just as a known slip makes it; nil if none is known that does.
  public func advice(on outcomes: [CheckOutcome]) -> String? {
    guard outcomes.map(\.check) == checks else { return nil }
    let symptom = Slip.symptom(of: outcomes)
    return slips.first { $0.symptom == symptom }?.advice
  }
}
