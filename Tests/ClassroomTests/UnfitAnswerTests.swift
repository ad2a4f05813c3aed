@testable import checkpoint
import Classroom
import Foundation
import TestSupport
import Testing

private let start = "public func pixelByte(_ pixel: Double) -> Int"

/// Answers of which no program can be made, in ways that look like a fault of the machine.
@Suite struct UnfitAnswerTests {
  private func verdict(_ text: String, in workbench: Workbench = .ofTests) throws -> Verdict? {
    let (folder, card) = (try TemporaryFolder(), Curriculum.pixelByte.card)
    try folder.write(text, asAnswerTo: card)
    return try workbench.findings([card], in: folder.url).first?.verdict
  }

  @Test(
    "It does not compile, and that is said of it alone",
    arguments: [
      ("\(start) { Classroom.half }", "has no member named 'half'", 3),
      ("\(start) { none() }\n@_silgen_name(\"nothing\") func none() -> Int", "nothing", 1),
      ("\(start) { 1 }\n@_cdecl(\"main\") public func first() {}", "main", 1),
      ("#sourceLocation(file: \"x\", line: 7)\n\(start) { y }", "cannot find 'y' in scope", 1),
      ("import Clasroom\n\(start) { 1 }", "no such module 'Clasroom'", 3),
    ])
  func unfit(text: String, words: String, line: Int) throws {
    let verdict = try verdict(text)
    guard case .notCompiling(let sentence, line) = verdict else {
      Issue.record("\(String(describing: verdict))")
      return
    }
    #expect(sentence.contains(words) && !sentence.contains("/") && !sentence.hasSuffix("."))
  }

  @Test("A folder in its place leaves the others' verdicts alone")
  func folder() throws {
    let (folder, card) = (try TemporaryFolder(), Curriculum.pixelByte.card)
    try FileManager.default.createDirectory(
      at: StudentFile(card, in: folder.url).url, withIntermediateDirectories: true)
    try folder.write("func convolutionSize() { notWritten() }", asAnswerTo: Curriculum.convolutionSize.card)
    let verdicts = try Workbench.ofTests.findings(
      [card, Curriculum.convolutionSize.card], in: folder.url
    ).map(\.verdict)
    #expect(
      verdicts[0]
        == .notCompiling(
          sentence:
            "a folder stands in the file's place; put it elsewhere, and `swift run checkpoint reset 3.4` brings the file back",
          line: 1))
    #expect(verdicts[1].word == "does not compile")
  }

  @Test("An answer that takes the judge's names for its own things learns no token")
  func shadows() throws {
    let checks = Curriculum.pixelByte.card.checks.map { "{\\\"check\\\":{\\\"_0\\\":\\\"\($0)\\\"}}" }
    let lines = (checks + ["{\\\"done\\\":{}}"]).map { "\"\($0)\"" }.joined(separator: ", ")
    let text = """
      \(start) { 1 }
      struct Forged { func answered(by: (Double) -> Int) {} }
      enum Classroom {
        enum Curriculum { static var pixelByte: Forged { Forged() } }
        static func judge(_: Void) {
          let token = readLine() ?? "none"
          for line in [\(lines)] {
            let said = "\\n\\(token) \\(line)\\n"
            for way in [0, 3, 100] as [Int32] { write(way, said, said.utf8.count) }
          }
        }
      }
      """
    #expect(try verdict(text)?.word == "failing")
  }

  @Test("What the course keeps to itself is out of an answer's reach")
  func testable() throws {
    let sentence = "an answer is looked at from outside, and cannot use @testable"
    #expect(
      try verdict("@testable import Classroom\n\(start) { 1 }")
        == .notCompiling(sentence: sentence, line: 3))
    #expect(
      try verdict("\n@`testable` import Classroom\n\(start) { 1 }")
        == .notCompiling(sentence: sentence, line: 4))
  }

  @Test("Of many warnings the error is heard")
  func warnings() throws {
    let long = String(repeating: "x", count: 5_000)
    let lines = (0..<300).map { "  let a\($0) = 1  // \(long)" }.joined(separator: "\n")
    let verdict = try verdict("func many() {\n\(lines)\n}\n\(start) { y }")
    #expect(verdict == .notCompiling(sentence: "cannot find 'y' in scope", line: 305))
  }

  @Test("An error in a very long line is heard at once")
  func longLine() throws {
    let long = String(repeating: "x", count: 100_000)
    #expect(
      try verdict("\(start) { y }  // \(long)")
        == .notCompiling(sentence: "cannot find 'y' in scope", line: 3))
  }

  #if os(Linux)
    @Test("Memory without end is told so")
    func memory() throws {
      guard
        case .failing(_, let sentence) = try verdict(
          "\(start) { [Int](repeating: 1, count: 1 << 28).count }")
      else {
        Issue.record("It is taken for right.")
        return
      }
      #expect(sentence == "Your answer used more than 1 GB of memory. Is there a loop that never ends?")
    }
  #endif

  @Test("The course may lie below a folder of any name")
  func letters() throws {
    let folder = try TemporaryFolder()
    let home = folder.url.appending(path: "müller, 100 %")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    #expect(
      try verdict("\(start) { notWritten() }", in: Workbench(in: Workbench.products, keeping: home))
        == .notWritten)
  }
}
