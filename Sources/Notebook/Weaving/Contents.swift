/// The steps of a lesson as its list of contents gives them.
struct Contents {
  struct Entry {
    /// Counted from 1, as `--until` counts.
    var number: Int
    /// In Markdown.
    var title: String
    /// The heading's line in the source.
    var line: Int
    /// The heading's `id` on the page.
    var anchor: String
    /// Nil if the step was not reached, or never asked the clock.
    var seconds: Double?
    /// File and line of the source, `Lessons/lesson3/main.swift:24`; nil if the file is not known.
    var place: String?
  }

  private(set) var entries: [Entry] = []

  /// - Parameter file: The source's name, from the course's folder.
  init(
    steps: [(title: String, line: Int)], durations: [(step: String, seconds: Double?)], file: String? = nil
  ) {
    var durations = durations
    var taken: Set<String> = []
    for (index, step) in steps.enumerated() {
      // Two steps may bear the same title: the first duration belongs to the first of them.
      let duration = durations.firstIndex { $0.step == step.title }.map { durations.remove(at: $0).seconds }
      let anchor = Self.anchor(step.title, besides: taken)
      taken.insert(anchor)
      entries.append(
        Entry(
          number: index + 1, title: step.title, line: step.line, anchor: anchor, seconds: duration ?? nil,
          place: file.map { "\($0):\(step.line)" }))
    }
  }

  func entry(at line: Int) -> Entry? {
    entries.first { $0.line == line }
  }

  /// `The *two* players' networks` becomes `the-two-players-networks`, as GitHub names a heading of Markdown; the second
  /// of that title `the-two-players-networks-2`.
  private static func anchor(_ title: String, besides taken: Set<String>) -> String {
    let letters = title.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
    let words = letters.split(separator: " ")
    return taken.untaken(words.isEmpty ? "step" : words.joined(separator: "-"))
  }
}

extension Set<String> {
  /// The name, or if that is taken the first that is not of `name-2`, `name-3` …
  func untaken(_ name: String) -> String {
    guard contains(name) else { return name }
    var number = 2
    while contains("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }
}
