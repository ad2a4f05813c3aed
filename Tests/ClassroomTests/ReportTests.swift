@testable import checkpoint
@testable import Classroom
import Foundation
import TestSupport
import Testing

/// What graders read.
@Suite struct ReportTests {
  private let cards = [Curriculum.parameterCount.card, Curriculum.frozenStep.card, Curriculum.pixelByte.card]

  /// One that is done, one with a check that fails in the middle, and one that does not compile.
  private var findings: [Judgement.Finding] {
    let frozen = cards[1].checks
    return [
      .init(card: cards[0], verdict: .done, outcomes: cards[0].checks.map { CheckOutcome($0) }),
      .init(
        card: cards[1], verdict: .failing(check: frozen[1], sentence: "a <b> & \"c\""),
        outcomes: [
          CheckOutcome(frozen[0]), CheckOutcome(frozen[1], mistake: "a <b> & \"c\""), CheckOutcome(frozen[2]),
        ]),
      .init(card: cards[2], verdict: .notCompiling(sentence: "cannot find 'x' in scope", line: 5)),
    ]
  }

  private func row(_ name: String, _ findings: [Judgement.Finding]) -> ClassSheet.Row {
    .init(name: name, standing: .init(verdicts: findings.map { .init($0) }))
  }

  @Test("JSON has a point for each check that holds, and is as the schema says")
  func json() throws {
    let json = try ClassSheet.Standing(verdicts: findings.map { .init($0, gaveUp: true) }).json()
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let file = Course.folder.appending(path: "docs/report.schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    #expect(Schema(schema).faults(value) == [])
    let standing = try JSONDecoder().decode(ClassSheet.Standing.self, from: Data(json.utf8))
    #expect(standing.points == 5 && standing.outOf == 9)
    #expect(standing.verdicts.map(\.points) == [3, 2, 0])
    #expect(standing.verdicts[1].checks?.map(\.outcome) == ["holds", "fails", "holds"])
    #expect(standing.verdicts[2].checks?.map(\.outcome) == ["not reached", "not reached", "not reached"])
    // The schema is no rubber stamp.
    for wrong in [
      json.replacing("\"failing\"", with: "\"fine\""),
      json.replacing("\"points\" : 5", with: "\"points\" : \"5\""),
      json.replacing("\"gaveUp\"", with: "\"name\""),
    ] {
      let value = try JSONSerialization.jsonObject(with: Data(wrong.utf8))
      #expect(Schema(schema).faults(value) != [])
    }
  }

  @Test("JUnit's XML has a case for each check, and nothing in it is taken for XML")
  func junit() {
    let xml = TestReport(findings).xml()
    #expect(
      xml.contains("<testsuites name=\"checkpoint\" tests=\"9\" failures=\"1\" errors=\"1\" skipped=\"2\">"))
    #expect(
      xml.contains(
        "name=\"frozen weights stay\"><failure message=\"a &lt;b&gt; &amp; &quot;c&quot;\"/></testcase>"))
    #expect(xml.contains("<error message=\"It does not compile: line 5: cannot find 'x' in scope\"/>"))
    #expect(xml.split(separator: "<testcase").count == 10)
    let odd = Judgement.Finding(card: cards[0], verdict: .unjudged(sentence: "a\u{1B}[2J\u{0}\u{FFFE}b\nc"))
    #expect(TestReport([odd]).xml().contains("message=\"ab&#10;c\""))
    // A sign with an accent upon it is the sign still.
    let accents = Judgement.Finding(card: cards[0], verdict: .unjudged(sentence: "<\u{301}&\u{301}\"\u{301}"))
    #expect(
      TestReport([accents]).xml().contains("message=\"&lt;\u{301}&amp;\u{301}&quot;\u{301}\""))
  }

  @Test("A grade book has a row a student, a column an exercise, and no formula")
  func csv() {
    let sheet = ClassSheet(
      cards: cards,
      rows: [
        row("seat10", findings), row("=1+1, \"x\"", []), .init(name: "seat2", unreadable: "it is a folder"),
      ])
    #expect(
      GradeBook(sheet).csv().split(separator: "\n", omittingEmptySubsequences: false) == [
        "student,3.1,3.2,3.4,points", "points possible,3,3,3,9", "\"'=1+1, \"\"x\"\"\",0,0,0,0", "seat2,,,,",
        "seat10,3,2,0,5",
      ])
  }

  @Test(
    "A name that a spreadsheet might compute, or an accent upon a sign, is text in one column",
    arguments: [
      ("@SUM(A1)", "'@SUM(A1)"), (" =1+1", "' =1+1"), ("=\u{301}1", "'=\u{301}1"), ("＝1", "'＝1"),
      ("\u{200B}-1", "'-1"), ("Jörg, \"JJ\"", "\"Jörg, \"\"JJ\"\"\""), ("a,\u{301}b", "\"a,\u{301}b\""),
      ("a\"\u{301}b", "\"a\"\"\u{301}b\""), ("anna=1", "anna=1"),
    ])
  func names(name: String, field: String) {
    let table = GradeBook(ClassSheet(cards: cards, rows: [row(name, [])])).csv()
    #expect(table.hasSuffix("\n\(field),0,0,0,0"))
  }

  @Test("Points that a file claims are never more than there are; older files tell verdicts alone")
  func claims() {
    let json = """
      {"verdicts": [{"exercise": "3.1", "verdict": "done"}, {"exercise": "3.2", "verdict": "failing", "points": 999},
      {"exercise": "3.4", "verdict": "failing", "points": -1}]}
      """
    let sheet = ClassSheet(cards: cards, rows: [.init(name: "a", json: Data(json.utf8))])
    #expect(GradeBook(sheet).csv().hasSuffix("\na,3,3,0,6"))
  }

  @Test("Files that are called alike are told apart by their folders")
  func rowNames() {
    let names = checkpoint.rowNames(
      of: ["/a/1/seat1.json", "/b/1/seat1.json", "/b/2/seat1.json", "Müller, Jö.json", "/c/seat 2.json"].map {
        URL(filePath: $0)
      })
    #expect(names == ["a/1/seat1", "b/1/seat1", "2/seat1", "Müller, Jö", "seat 2"])
    // What follows a point is no ending but a part of the name, unless it is json.
    #expect(
      checkpoint.rowNames(
        of: ["/a.meier", "/a.schmidt", "/b.json", "/b", "/c.x.JSON"].map { URL(filePath: $0) })
        == ["a.meier", "a.schmidt", "/b.json", "/b", "c.x"])
  }

  @Test("What is required and not done is named, and exit code 1")
  func require() throws {
    let requirement = try Requirement.parse(["--require", "3.2", "--require", "3.1"])
    #expect(try requirement.cards().map { "\($0.number)" } == ["3.2", "3.1"])
    #expect(throws: (any Error).self) { try requirement.demand(requirement.cards(), in: findings) }
    #expect(throws: Never.self) { try requirement.demand([cards[0]], in: findings) }
    let folder = try TemporaryFolder()
    let program = Program("checkpoint")
    // Lesson 9 is refused before anything is looked at.
    let run = try program.run(["report", "--json", "--require", "9"], in: folder.url)
    #expect(run.exitCode == 64 && run.output == "" && run.complaint.contains("There is no exercise 9."))
  }
}

/// As much of JSON Schema as the course's own schema needs.
private struct Schema {
  private let schema: [String: Any]

  init(_ schema: Any) { self.schema = schema as? [String: Any] ?? [:] }

  func faults(_ value: Any, at place: String = "") -> [String] {
    var faults: [String] = []
    if let words = schema["enum"] as? [String], !words.contains("\(value)") {
      faults.append("\(place): no word of it")
    }
    switch schema["type"] as? String {
    case "object":
      guard let object = value as? [String: Any] else { return ["\(place): no object"] }
      let properties = schema["properties"] as? [String: Any] ?? [:]
      for name in schema["required"] as? [String] ?? [] where object[name] == nil {
        faults.append("\(place)/\(name) is missing")
      }
      for (name, part) in object {
        guard let known = properties[name] else {
          faults.append("\(place)/\(name) is unknown")
          continue
        }
        faults += Schema(known).faults(part, at: "\(place)/\(name)")
      }
    case "array":
      guard let array = value as? [Any] else { return ["\(place): no array"] }
      for (index, part) in array.enumerated() {
        faults += Schema(schema["items"] ?? [:]).faults(part, at: "\(place)/\(index)")
      }
    case "integer":
      guard !(value is String), let number = value as? Int else { return ["\(place): no whole number"] }
      if let least = schema["minimum"] as? Int, number < least { faults.append("\(place) is below \(least)") }
    case "string": if !(value is String) { faults.append("\(place): no string") }
    case "boolean": if !(value is Bool) { faults.append("\(place): no boolean") }
    default: break
    }
    return faults
  }
}
