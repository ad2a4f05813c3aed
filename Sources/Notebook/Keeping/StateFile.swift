import Foundation
import Neural

/// A file of a training's state.
enum StateFile {
  private static let (beginning, ending) = ("training-", ".safetensors")

  static func name(_ number: Int) -> String { "\(beginning)\(number)\(ending)" }

  /// Of the training in a file of this name; nil if it is another file.
  static func number(_ name: String) -> Int? {
    guard name.hasPrefix(beginning), name.hasSuffix(ending) else { return nil }
    return Int(name.dropFirst(beginning.count).dropLast(ending.count))
  }

  static func title(_ number: Int, _ name: String) -> String { "\(number), \"\(name)\"" }

  /// Throws if it cannot be read, or is not what was written.
  static func read(_ file: String) throws -> SafeTensors {
    var contents: SafeTensors
    do {
      contents = try SafeTensors(contentsOf: URL(filePath: file))
    } catch {
      if case .unreadable = error.problem { throw error }
      throw ResumeError.damaged(file)
    }
    let checksum = contents.metadata.removeValue(forKey: "checksum")
    guard checksum == contents.checksum else { throw ResumeError.damaged(file) }
    return contents
  }

  static func write(_ state: TrainingState, _ metadata: [String: String], to file: String) throws {
    var named = TrainingState()
    named.keep(state, as: "state")
    var contents = SafeTensors(named.tensors, metadata: named.texts)
    contents.metadata.merge(metadata) { _, own in own }
    contents.metadata["checksum"] = contents.checksum
    try contents.write(to: URL(filePath: file))
  }

  static func state(_ contents: SafeTensors) -> TrainingState {
    TrainingState(tensors: contents.tensors, texts: contents.metadata).part("state")
  }
}
