@testable import Classroom
import Foundation
import TestSupport
import Testing

/// What a teacher sees of a class.
@Suite struct ClassSheetTests {
  private let cards = [Curriculum.lemmaMaximum.card, Curriculum.optimalDiscriminator.card]

  @Test("A standing comes back from its file as it was")
  func roundTrip() throws {
    let standing = ClassSheet.Standing(verdicts: [
      .init(cards[0], .done), .init(cards[1], .notCompiling(sentence: "cannot find 'x' in scope", line: 3)),
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
        .init(name: "seat 2", standing: .init(verdicts: [.init(cards[0], .done)])),
        .init(
          name: "<seat 1>",
          standing: .init(verdicts: [
            .init(cards[0], .done), .init(cards[1], .failing(check: "a < b", sentence: "\"0\" came.")),
          ])),
      ]
    ).html()
    let rows = html.matches(of: /<tr><th[^>]*>(.*?)<\/th>(.*?)<\/tr>/).map { ($0.1, $0.2) }
    #expect(rows.map(\.0) == ["Student", "&lt;seat 1>", "seat 2", "done by"])
    #expect(
      rows[1].1
        == "<td class=\"done\">✓</td><td class=\"failing\"><details><summary>✗</summary>a &lt; b: &quot;0&quot; came.</details></td><td>1</td>"
    )
    #expect(rows[2].1 == "<td class=\"done\">✓</td><td class=\"open\">·</td><td>1</td>")
    #expect(rows[3].1 == "<td>2</td><td>0</td><td></td>")
    #expect(!html.contains("src=") && !html.contains("<script"))
  }

  @Test("People count: seat2 stands before seat10. What is no standing is a row that says so")
  func order() {
    let rows = ["seat10", "Seat1", "seat2"].map { ClassSheet.Row(name: $0, json: Data("{}".utf8)) }
    let html = ClassSheet(cards: cards, rows: rows).html()
    let found = html.matches(of: /<tr><th[^>]*>([^<]*)<\/th><td colspan="3">This file is not from/).map {
      "\($0.1)"
    }
    #expect(found == ["Seat1", "seat2", "seat10"])
  }

  @Test("An exercise that a file lists twice counts once, as its first entry says")
  func twice() {
    let standing = ClassSheet.Standing(verdicts: [
      .init(cards[0], .notWritten), .init(cards[0], .done), .init(cards[1], .done), .init(cards[1], .done),
    ])
    let html = ClassSheet(cards: cards, rows: [.init(name: "a", standing: standing)]).html()
    #expect(html.contains("<td class=\"open\">·</td><td class=\"done\">✓</td><td>1</td>"))
    #expect(html.contains(">done by</th><td>0</td><td>1</td>"))
  }
}
