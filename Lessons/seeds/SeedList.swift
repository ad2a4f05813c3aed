import ArgumentParser

/// Some seeds, as they are typed: `1-40`, or `1,5,7-9`.
struct SeedList: ExpressibleByArgument, CustomStringConvertible, Equatable {
  let numbers: [UInt64]
  let description: String

  init(_ range: ClosedRange<UInt64>) {
    (numbers, description) = (Array(range), "\(range.lowerBound)-\(range.upperBound)")
  }

  /// Nil if it is no such list, or names a seed twice.
  init?(argument: String) {
    var numbers: [UInt64] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { UInt64($0) }
      guard 1...2 ~= ends.count, let first = ends[0], let last = ends[ends.count - 1],
        first <= last,
        last - first < 10_000
      else { return nil }
      numbers += first...last
    }
    guard Set(numbers).count == numbers.count else { return nil }
    (self.numbers, description) = (numbers, argument)
  }

  var defaultValueDescription: String { description }
}

/// A lesson, as it is typed: `lesson2`, or `2`.
struct LessonName: ExpressibleByArgument, CustomStringConvertible {
  let description: String

  init?(argument: String) {
    guard let number = Int(argument.trimmingPrefix("lesson")), 1...99 ~= number else { return nil }
    description = "lesson\(number)"
  }
}
