/// The front page in the terminal: where the reader stands in each lesson, and what to type next.
package struct Overview {
  private let shelf: Shelf

  package init(of shelf: Shelf) { self.shelf = shelf }

  package func tell(on terminal: Terminal) {
    let standings = shelf.standings
    for standing in standings { terminal.block(lines(standing, width: terminal.proseWidth)) }
    let next = standings.lazy.compactMap(\.next).first
    terminal.block(
      [
        next.map { StyledText("Next: \($0)") } ?? "All is done.",
        StyledText("Open \(shelf.frontPage)", .bold),
      ])
  }

  private func lines(_ standing: Standing, width: Int) -> [StyledText] {
    let lesson = standing.lesson
    let facts = standing.facts.map { "\($0.term): \($0.description)" }.joined(separator: "; ")
    let next = standing.next.map { StyledText("   → \($0)") }
    return [StyledText("\(lesson.number)  \(lesson.title)", .bold)]
      + StyledText(facts, .faint).wrapped(to: width, firstIndent: "   ", indent: "   ")
      + [next].compactMap { $0 }
  }
}
