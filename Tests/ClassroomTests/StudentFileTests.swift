import Classroom
import Foundation
import TestSupport
import Testing

/// The file in which a student writes.
@Suite struct StudentFileTests {
  private let folder: TemporaryFolder
  private let file: StudentFile

  /// In a folder such as students make them.
  init() throws {
    folder = try TemporaryFolder()
    file = StudentFile(Curriculum.parameterCount.card, in: folder.url.appending(path: "My GANs, 100 %"))
    try FileManager.default.createDirectory(
      at: file.url.deletingLastPathComponent(), withIntermediateDirectories: true)
  }

  @Test("It is found in a folder whose name has blanks")
  func blanks() throws {
    try Data("/// 3.1 · T\n///\n/// Count.\nfunc parameterCount() {\n  notWritten()\n}\n".utf8).write(
      to: file.url)
    #expect(file.line == 5 && file.task == "Count.")
    #expect(file.place.hasSuffix("My GANs, 100 %/Lesson3/ParameterCount.swift:5"))
  }

  @Test("Lines may end with two characters, and a comment is not where to write")
  func lineEnds() throws {
    try Data(
      "/// 3.1 · T\r\n///\r\n/// Count.\r\nfunc parameterCount() {\r\n  // no notWritten() here\r\n  notWritten()\r\n}\r\n"
        .utf8
    ).write(to: file.url)
    #expect(file.line == 6 && file.task == "Count.")
  }
}
