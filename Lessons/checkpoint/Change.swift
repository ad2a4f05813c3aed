import Classroom

/// What changed in an answer from one look to the next.
struct Change {
  private let before, after: Judgement.Finding

  init(from before: Judgement.Finding, to after: Judgement.Finding) {
    (self.before, self.after) = (before, after)
  }

  var sentence: String {
    "Since the last save: \(words.isEmpty ? "no check came or went" : words.joined(separator: "; "))."
  }

  private var words: [String] {
    let (held, holds) = (Self.holding(before), Self.holding(after))
    switch (before.verdict, after.verdict) {
    case (.notCompiling, .notCompiling): return ["it still does not compile"]
    case (_, .notCompiling):
      return [
        "it no longer compiles" + (held.isEmpty ? "" : "; \(count(held, "check")) passed before")
      ]
    case (.done, .done): return ["still done"]
    default: break
    }
    let (more, fewer) = (holds.filter { !held.contains($0) }, held.filter { !holds.contains($0) })
    var words: [String] = []
    if case .notCompiling = before.verdict { words.append("it compiles") }
    if !more.isEmpty {
      words.append("\(count(more, "more check")) \(more.count == 1 ? "passes" : "pass")")
    }
    if !fewer.isEmpty {
      let names = fewer.map { "“\($0)”" }.joined(separator: ", ")
      words.append(
        "\(count(fewer, "check")) no longer \(fewer.count == 1 ? "passes" : "pass"), \(names)")
    }
    return words
  }

  private static func holding(_ finding: Judgement.Finding) -> [String] {
    finding.outcomes.filter { $0.mistake == nil }.map(\.check)
  }

  private func count(_ checks: [String], _ noun: String) -> String {
    let numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    let number = checks.count < numbers.count ? numbers[checks.count] : "\(checks.count)"
    return "\(number) \(noun)\(checks.count == 1 ? "" : "s")"
  }
}
