/// Lesson and place in it: `3.2` is the second exercise of lesson 3.
public struct ExerciseNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let lesson: Int
  public let place: Int

  public init(_ lesson: Int, _ place: Int) {
    self.lesson = lesson
    self.place = place
  }

  /// From `3.2`; nil from anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let lesson = Int(parts[0]), let place = Int(parts[1]), lesson > 0, place > 0
    else {
      return nil
    }
    self.init(lesson, place)
  }

  public var description: String { "\(lesson).\(place)" }

  public static func < (a: ExerciseNumber, b: ExerciseNumber) -> Bool {
    (a.lesson, a.place) < (b.lesson, b.place)
  }
}
