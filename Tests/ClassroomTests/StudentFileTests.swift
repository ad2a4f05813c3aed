@testable import checkpoint
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

  @Test("A teacher's own answer is handed out as the stub that it was")
  func answered() throws {
    let stub = Data("// TODO\nnotWritten()\n".utf8)
    try stub.write(to: file.url)
    let git = Git(in: folder.url.appending(path: "My GANs, 100 %"))
    let author = ["-c", "user.name=A", "-c", "user.email=a@b"]
    for arguments in [["init"], ["add", "--all"], author + ["commit", "-m", "x"]] {
      _ = try #require(try git.output(arguments))
    }
    #expect(try HandedOut(file).contents() == stub)
    try Data("42".utf8).write(to: file.url)
    #expect(try HandedOut(file).contents() == stub)
  }
}
