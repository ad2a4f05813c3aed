@testable import checkpoint
import Foundation
import Testing

/// Where an answer asks for what the course keeps to itself.
@Suite struct TestableImportTests {
  @Test(
    "A comment or a string may speak of it",
    arguments: [
      "import Classroom  // no @testable import Classroom", "/* a\n@testable import Classroom\n*/",
      "let a = \"@testable import\"", "let a = \"\"\"\n  @testable import Classroom\n  \"\"\"",
      "let a = 1 / 2  // no @testable here", "/* /* */ @testable import */",
    ])
  func spoken(text: String) {
    #expect(TestableImport.line(in: Data(text.utf8)) == nil)
  }

  @Test(
    "Code may not use it",
    arguments: [
      ("@testable import Classroom", 1), ("\n@`testable` import Classroom", 2),
      ("\n\n@testable\n@_exported\nimport Classroom", 3), ("/* */ @testable /* */ import Classroom", 1),
      ("// a\r@testable import Classroom", 2), ("// a\r\n@testable import Classroom", 2),
      ("/* /* */ */ @testable import Classroom", 1), ("let a = \"\\\"\"; @testable import Classroom", 1),
      ("let a = #\"\\\"#; @testable import Classroom", 1),
      ("let a = /\"/; @testable import Classroom", 1),
      ("let a = /\"\"\"/\n@testable import Classroom", 2),
      ("let a = /\"\"\"/\nlet b = \"\"\"\n  \"\"\"\n@testable import Classroom", 4),
      ("let a = #/\n\"\"\"\n/#\n@testable import Classroom", 4),
      ("let a = ##/\n/*\n/##\n@testable import Classroom", 4),
      ("func `a /* b`() {}\n@testable import Classroom", 2),
    ])
  func used(text: String, line: Int) {
    #expect(TestableImport.line(in: Data(text.utf8)) == line)
  }
}
