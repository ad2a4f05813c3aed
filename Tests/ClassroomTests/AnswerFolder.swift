@testable import checkpoint
import Classroom
import Foundation
import TestSupport

extension Workbench {
  /// Beside the tests lie the course's programs.
  static var ofTests: Workbench { Workbench(in: products) }

  static let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
}

extension TemporaryFolder {
  /// Puts an answer where a student would write it; nil leaves its file away.
  func write(_ text: String?, asAnswerTo card: ExerciseCard) throws {
    let file = StudentFile(card, in: url).url
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.map { try Data("import Classroom\nimport Foundation\n\($0)".utf8).write(to: file) }
  }
}
