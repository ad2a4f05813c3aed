@testable import checkpoint
import Classroom
import TestSupport
import Testing

/// Errors of the compiler, as one who knows Python understands them.
@Suite struct InOtherWordsTests {
  private static let start = "public func pixelByte(_ pixel: Double) -> Int"

  @Test(
    "What learners write, as this compiler puts it, and what is said of it",
    arguments: [
      ("{ Int(pixel ** 2) }", "write x * x"), ("{ let n = 2; return Int(pixel * n) }", "Double(n)"),
      ("{ (0..3).count }", "0..<n in Swift"),
      ("{ pixel * 2.5 }", "Here stands a Double, and an Int is needed: write Int(…) around it."),
      ("{ len([1]) }", "x.count"), ("{ if pixel > 0 { return 1 } }", "without a return"),
      ("{ let a = 1; a = 2; return a }", "make a var of it"), ("{ pixel = 2; return 1 }", "make a var of it"),
      ("{ [1].max() }", "x.max() ?? 0"), ("{ Int(logarithm(pixel)) }", "Swift does not know logarithm"),
      ("{ let a = 1 return a }", "an operator or a comma"), ("{ Int(pixel) }\n}", "one } too many"),
      ("{ \"a\" }", "Here stands a String, and an Int is needed."),
    ])
  func words(body: String, meaning: String) throws {
    let (folder, card) = (try TemporaryFolder(), Curriculum.pixelByte.card)
    try folder.write("\(Self.start) \(body)\n", asAnswerTo: card)
    let finding = try #require(try Workbench.ofTests.findings([card], in: folder.url).first)
    guard case .notCompiling(let sentence, _) = finding.verdict else {
      Issue.record("\(finding.verdict)")
      return
    }
    #expect(InOtherWords.meaning(of: sentence)?.contains(meaning) == true, "\(sentence)")
    #expect(finding.complaint.contains(sentence) && !finding.complaint.contains("/.build"))
    #expect(finding.complaint.contains("PixelByte.swift:"))
  }
}
