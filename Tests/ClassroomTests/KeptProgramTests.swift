@testable import checkpoint
import Classroom
import Foundation
import TestSupport
import Testing

/// Programs of answers, kept until the next look.
@Suite struct KeptProgramTests {
  private let card = Curriculum.pixelByte.card
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func verdict() throws -> Verdict? {
    let workbench = Workbench(in: Workbench.products, keeping: folder.url)
    return try workbench.findings([card], in: Course.stubs).first?.verdict
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false)) }
  }

  @Test("One that is damaged, or of which the folder alone is left, is made anew")
  func damaged() throws {
    #expect(try verdict() == .notWritten)
    let place = try #require(try names.first { !$0.hasSuffix(".lock") })
    let program = folder.url.appending(path: "\(place)/program")
    // Cut off, as a power cut leaves it.
    try FileHandle(forWritingTo: program).truncate(atOffset: 0)
    #expect(try verdict() == .notWritten)
    try FileManager.default.removeItem(at: program)
    #expect(try verdict() == .notWritten)
    #expect(try names.sorted() == [place, "\(place).lock"])
  }

  @Test("One that is half made when this program is asked to end, is not left behind")
  func halfMade() throws {
    struct Asked: Error {}
    let workbench = Workbench(in: Workbench.products, keeping: folder.url) {
      if try names.contains(where: { $0.hasPrefix(".") }) { throw Asked() }
    }
    #expect(throws: Asked.self) { try workbench.findings([card], in: Course.stubs) }
    #expect(try !names.isEmpty && names.allSatisfy { $0.hasSuffix(".lock") })
  }
}
