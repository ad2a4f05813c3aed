/// A piece of a lesson's source that a page sets in one way.
struct Cell: Equatable {
  enum Kind: Equatable {
    /// Markdown, freed of its comment marks.
    case prose
    /// Swift that the reader sees.
    case code
    /// Swift that the reader does not see; what it shows still has its place on the page.
    case hidden
  }

  var kind: Kind
  /// Without blank lines before and after.
  var text: String
  /// Where the text stands in the source, counted from 1 as `#line` does.
  var lines: ClosedRange<Int>
}

/// A heading in a lesson's prose.
struct Heading: Equatable {
  /// 2 for `## The data`.
  var level: Int
  /// As typed, in Markdown.
  var title: String
  var line: Int
}
