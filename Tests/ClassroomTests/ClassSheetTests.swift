@testable import Classroom
import Foundation
import TestSupport
import Testing

/// What a teacher sees of a class.
@Suite struct ClassSheetTests {
  private let cards = [Curriculum.lemmaMaximum.card, Curriculum.optimalDiscriminator.card]

  /// What a student's file says of an exercise whose first checks hold, so many.
  private func entry(
    _ card: ExerciseCard, _ verdict: Verdict, holding count: Int = 0, gaveUp: Bool = false
  ) -> ClassSheet.Standing.Entry {
    let outcomes = card.checks.prefix(verdict == .done ? card.checks.count : count).map { CheckOutcome($0) }
    return .init(.init(card: card, verdict: verdict, outcomes: outcomes), gaveUp: gaveUp)
  }

  @Test("A standing comes back from its file as it was")
  func roundTrip() throws {
    let standing = ClassSheet.Standing(verdicts: [
      entry(cards[0], .done), entry(cards[1], .notCompiling(sentence: "cannot find 'x' in scope", line: 3)),
    ])
    let read = try JSONDecoder().decode(ClassSheet.Standing.self, from: Data(standing.json().utf8))
    #expect(read.verdicts.map(\.verdict) == ["done", "does not compile"])
    #expect(read.verdicts.map(\.sentence) == [nil, "line 3: cannot find 'x' in scope"])
  }

  @Test("A row a student, in order; what failed is told, and nothing in it is taken for HTML")
  func page() {
    let html = ClassSheet(
      cards: cards,
      rows: [
        .init(name: "seat 2", standing: .init(verdicts: [entry(cards[0], .done)])),
        .init(
          name: "<seat 1>",
          standing: .init(verdicts: [
            entry(cards[0], .done), entry(cards[1], .failing(check: "a < b", sentence: "\"0\" came.")),
          ])),
      ]
    ).html()
    let rows = html.matches(of: /<tr><th[^>]*>(.*?)<\/th>(.*?)<\/tr>/).map { ($0.1, $0.2) }
    #expect(rows.prefix(4).map(\.0) == ["Student", "&lt;seat 1>", "seat 2", "done by"])
    #expect(
      rows[1].1
        == "<td class=\"done\">✓</td><td class=\"failing\"><details><summary>✗</summary>a &lt; b: &quot;0&quot; came.</details></td><td>1</td><td></td>"
    )
    #expect(rows[2].1 == "<td class=\"done\">✓</td><td class=\"open\">·</td><td>1</td><td></td>")
    #expect(rows[3].1 == "<td>2</td><td>0</td><td></td><td></td>")
    #expect(!html.contains("src=") && !html.contains("<script"))
  }

  @Test("People count: seat2 stands before seat10. What is no standing is a row that says so")
  func order() {
    let rows = ["seat10", "Seat1", "seat2"].map { ClassSheet.Row(name: $0, json: Data("{}".utf8)) }
    let html = ClassSheet(cards: cards, rows: rows).html()
    let found = html.matches(of: /<tr><th[^>]*>([^<]*)<\/th><td colspan="4">This file is not from/).map {
      "\($0.1)"
    }
    #expect(found == ["Seat1", "seat2", "seat10"])
  }

  @Test("An exercise that a file lists twice counts once, as its first entry says")
  func twice() {
    let standing = ClassSheet.Standing(verdicts: [
      entry(cards[0], .notWritten), entry(cards[0], .done), entry(cards[1], .done), entry(cards[1], .done),
    ])
    let html = ClassSheet(cards: cards, rows: [.init(name: "a", standing: standing)]).html()
    #expect(html.contains("<td class=\"open\">·</td><td class=\"done\">✓</td><td>1</td>"))
    #expect(html.contains(">done by</th><td>0</td><td>1</td>"))
  }

  @Test("How far a class is with each exercise, and its commonest mistake by the course's own sentence")
  func progress() {
    let card = Curriculum.parameterCount.card
    let slip = card.slips[0]
    func row(_ name: String, _ advice: String?, points: Int) -> ClassSheet.Row {
      let advice = advice.map { "\"advice\": \"\($0)\"," } ?? ""
      return .init(
        name: name,
        json: Data(
          """
          {"verdicts": [{"exercise": "3.1", "verdict": "failing", \(advice) "sentence": "\(name) <b>", "points": \(points)}]}
          """.utf8))
    }
    let progress = ClassProgress(
      card,
      of: [
        row("a", slip.advice, points: 1), row("b", slip.advice, points: 0),
        row("c", "You are clever.", points: 0),
        .init(name: "d", standing: .init(verdicts: [entry(card, .done)])),
        .init(name: "e", standing: .init(verdicts: [])), .init(name: "f", json: Data()),
      ])
    #expect(progress.done == 1 && progress.failing == 3 && progress.open == 1 && progress.percent == 26)
    #expect(progress.commonest?.sentence == slip.advice && progress.commonest?.count == 2)
    #expect(progress.html.contains("<td>26 %</td><td class=\"said\">\(escaped(slip.advice)) (2)</td>"))
    // What no slip of the course says is not taken for the course's words.
    let forged = ClassProgress(card, of: [row("c", "You are clever.", points: 0)])
    #expect(forged.commonest?.sentence == "c <b>" && forged.html.contains("c &lt;b> (1)"))
    let html = ClassSheet(cards: [card], rows: []).html()
    #expect(html.contains("<a href=\"#e3.1\">3.1</a>") && html.contains("<tr id=\"e3.1\">"))
    #expect(!html.contains("title=") && html.contains("@media print"))
  }
}
