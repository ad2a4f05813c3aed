import Classroom
import Foundation
import TestSupport
import Testing

/// What a teacher sees of a class.
@Suite struct ClassSheetTests {
  private let cards = [Curriculum.lemmaMaximum.card, Curriculum.optimalDiscriminator.card]

  @Test("A standing comes back from its file as it was")
  func roundTrip() throws {
    let standing = ClassSheet.Standing(verdicts: [
      .init(cards[0], .done), .init(cards[1], .failing(check: "far out", sentence: "0 came.")),
    ])
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "ada.json")
    try standing.json().write(to: file, atomically: true, encoding: .utf8)
    let read = try ClassSheet.Standing(contentsOf: file)
    #expect(read.verdicts.map(\.verdict) == ["done", "failing"])
    #expect(read.verdicts.map(\.sentence) == [nil, "far out: 0 came."])
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
    let rows = html.matches(of: /<tr><th>(.*?)<\/th>(.*?)<\/tr>/).map { ($0.1, $0.2) }
    #expect(rows.map(\.0) == ["Student", "&lt;seat 1>", "seat 2", "done by"])
    #expect(
      rows[1].1
        == "<td class=\"done\">✓</td><td class=\"failing\" title=\"a &lt; b: &quot;0&quot; came.\">✗</td><td>1</td>"
    )
    #expect(rows[2].1 == "<td class=\"done\">✓</td><td class=\"open\">·</td><td>1</td>")
    #expect(rows[3].1 == "<td>2</td><td>0</td><td></td>")
    #expect(!html.contains("src=") && !html.contains("<script"))
  }

  @Test("Another file is refused by name")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "notes.json")
    try "{}".write(to: file, atomically: true, encoding: .utf8)
    #expect {
      try ClassSheet.Standing(contentsOf: file)
    } throws: {
      "\($0)" == "notes.json is not a file from `checkpoint report --json`."
    }
  }
}
