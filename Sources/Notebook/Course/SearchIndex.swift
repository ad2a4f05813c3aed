import Foundation

/// All that the lessons say, for the front page's search: a place for each step, with its heading, its prose, and what
/// stands under the figures and over the tables of the last run.
struct SearchIndex {
  struct Place: Equatable {
    var lesson: Int
    /// The step's on the lesson's page; empty for what stands before the first.
    var anchor: String
    var heading: String
    var text: String
  }

  private(set) var places: [Place] = []

  /// - Parameter sources: The lessons' texts by number. What cannot be read or parsed is left out: its own run complains.
  init(_ sources: [Int: String], captions: [Int: [RunRecord.Caption]]) {
    for (number, source) in sources.sorted(by: { $0.key < $1.key }) {
      guard let markup = try? Markup(source) else { continue }
      places += Self.places(number, markup, captions[number] ?? [])
    }
  }

  /// Of the course's own lessons.
  init(_ standings: [Standing]) {
    var sources: [Int: String] = [:]
    for lesson in Syllabus.lessons {
      sources[lesson.number] = try? Source(Syllabus.source(lesson.number)).text
    }
    let captions = standings.map { ($0.lesson.number, $0.record?.captions ?? []) }
    self.init(sources, captions: Dictionary(uniqueKeysWithValues: captions))
  }

  private static func places(_ number: Int, _ markup: Markup, _ captions: [RunRecord.Caption]) -> [Place] {
    let steps = Contents(steps: markup.steps, durations: []).entries
    var places = [Place(lesson: number, anchor: "", heading: Syllabus.lesson(number)?.title ?? "", text: "")]
    places += steps.map { step in
      Place(lesson: number, anchor: step.anchor, heading: Prose.inline(step.title).plain, text: "")
    }
    for cell in markup.cells.withoutTitle where cell.kind == .prose {
      let lines = cell.text.split(separator: "\n", omittingEmptySubsequences: false)
      // A cell may hold the end of one step and the heading of the next.
      let starts = [cell.lines.lowerBound] + steps.map(\.line).filter { cell.lines.dropFirst().contains($0) }
      for (start, end) in zip(starts, starts.dropFirst() + [cell.lines.upperBound + 1]) {
        let heading = steps.lastIndex { $0.line <= start }
        let isHeading = heading.map { steps[$0].line == start } ?? false
        let piece = lines[(start - cell.lines.lowerBound)..<(end - cell.lines.lowerBound)].dropFirst(
          isHeading ? 1 : 0)
        let prose = Prose(markdown: piece.joined(separator: "\n")).lines(width: .max).map(\.plain)
        places[heading.map { $0 + 1 } ?? 0].add(prose.joined(separator: " "))
      }
    }
    for caption in captions {
      guard let index = places.firstIndex(where: { $0.anchor == caption.anchor }) else { continue }
      places[index].add(caption.text)
    }
    return places
  }

  /// A list of lists, as a script reads it; no text in it can end the script's element.
  var json: String {
    let lists = places.map { [$0.lesson, $0.anchor, $0.heading, $0.text] as [Any] }
    guard let json = try? JSONSerialization.data(withJSONObject: lists) else {
      fatalError("Lists of texts can always be written.")
    }
    return String(decoding: json, as: UTF8.self).replacing("<", with: "\\u003c")
  }
}

extension SearchIndex.Place {
  fileprivate mutating func add(_ words: String) {
    let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return }
    text += text.isEmpty ? words : " " + words
  }
}
