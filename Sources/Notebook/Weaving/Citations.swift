/// Prose whose citations are links to the list of references at the page's end.
///
/// `[@metz2017]` becomes “Metz and others, 2017”, and `[-@metz2017]`, behind names that stand there already, “2017”.
struct Citations {
  private(set) var text: String
  private(set) var keys: Set<String> = []

  /// - Parameter firstLine: Where the prose begins in the source, for what is said of an unknown key.
  init(_ prose: String, firstLine: Int) throws(MarkupError) {
    text = prose
    guard prose.contains("@") else { return }
    for citation in prose.matches(of: /\[(-?)@([a-z0-9-]+)\]/).reversed() {
      let (key, range) = (String(citation.output.2), citation.range)
      guard let reference = Reference.all.first(where: { $0.key == key }) else {
        throw .unknownReference(key, line: firstLine + prose[..<range.lowerBound].count(where: \.isNewline))
      }
      keys.insert(key)
      let label = citation.output.1.isEmpty ? reference.label : reference.year
      text.replaceSubrange(range, with: "[\(label)](#\(key))")
    }
  }
}
