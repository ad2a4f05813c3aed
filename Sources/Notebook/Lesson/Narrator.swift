/// Reads a lesson's prose aloud, up to the line that the lesson has come to.
struct Narrator {
  enum Passage: Equatable {
    /// A step's title, and its number from 1.
    case step(number: Int, title: String)
    case prose(String)
  }

  private let markup: Markup
  /// The last line told.
  private var told = 0

  init(_ markup: Markup) {
    self.markup = markup
  }

  var steps: [(title: String, line: Int)] { markup.steps }

  /// The number, from 1, of the step that a line belongs to; nil before the first.
  func step(at line: Int) -> Int? {
    steps.lastIndex { $0.line < line }.map { $0 + 1 }
  }

  /// The code of a step that a reader sees.
  func code(ofStep number: Int) -> [String] {
    markup.cells.filter { $0.kind == .code && step(at: $0.lines.lowerBound) == number }.map(\.text)
  }

  /// The prose above a line that was not yet told, none of it beyond the end of the line's own step.
  mutating func passages(before line: Int, ofStep number: Int?) -> [Passage] {
    let following = number ?? 0
    let end = following < steps.count ? min(line, steps[following].line) : line
    var passages: [Passage] = []
    var text: [Substring] = []
    func finish() {
      let joined = text.joined(separator: "\n")
      if joined.contains(where: { !$0.isWhitespace }) { passages.append(.prose(joined)) }
      text = []
    }
    for cell in markup.cells
    where cell.kind == .prose && cell.lines.lowerBound < end && told < cell.lines.upperBound {
      for (offset, content) in cell.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      {
        let place = cell.lines.lowerBound + offset
        guard told < place, place < end else { continue }
        if let index = steps.firstIndex(where: { $0.line == place }) {
          finish()
          passages.append(.step(number: index + 1, title: steps[index].title))
        } else {
          text.append(content)
        }
      }
      finish()
    }
    told = max(told, end - 1)
    return passages
  }
}
