/// How far a class is with one exercise.
struct ClassProgress {
  let card: ExerciseCard
  /// Those whose file can be read.
  private let rows: [ClassSheet.Row]

  init(_ card: ExerciseCard, of rows: [ClassSheet.Row]) {
    (self.card, self.rows) = (card, rows.filter { $0.fault == nil })
  }

  var done: Int { rows.count { $0.isDone(card) } }
  /// Whose answer does not do, or not compile.
  var failing: Int { rows.count { ["failing", "does not compile"].contains($0.entry(card)?.verdict) } }
  /// Whose answer is not written, or has no verdict.
  var open: Int { rows.count - done - failing }

  /// The share of all students' checks that hold, in per cent.
  var percent: Int {
    let most = rows.count * card.checks.count
    return most == 0 ? 0 : rows.reduce(0) { $0 + $1.points(card) } * 100 / most
  }

  /// The commonest mistake, and how many make it; of equals the first by the alphabet.
  var commonest: (sentence: String, count: Int)? {
    let mistakes = Dictionary(grouping: rows.compactMap { $0.mistake(card) }) { $0 }.mapValues(\.count)
    return mistakes.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// A row of the table about the class.
  var html: String {
    let mistake = commonest.map { "\(escaped($0.sentence)) (\($0.count))" } ?? ""
    return
      "<tr id=\"e\(card.number)\"><th scope=\"row\">\(card.number) \(escaped(card.title))</th><td>\(done)</td><td>\(failing)</td><td>\(open)</td><td>\(percent) %</td><td class=\"said\">\(mistake)</td></tr>"
  }
}
