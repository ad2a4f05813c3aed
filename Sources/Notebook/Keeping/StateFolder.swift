import Foundation
import Neural

/// Where the trainings of a run are kept until the lesson has come to its end: `training-state`, a file for each.
///
/// A file appears whole or not at all, and tells of itself whether it is whole and which run it belongs to.
final class StateFolder {
  /// As the student would type it.
  let path: String
  private let identity: RunIdentity
  /// The files there are those of a run that was stopped, and this one does not go on with them.
  private(set) var holdsEarlierRun: Bool
  /// This run has files there.
  private(set) var isInUse = false

  /// Where an earlier run's files are put when a new run begins to keep its own.
  var asidePath: String { path + ".previous" }

  /// Looks what is there. If the run is to be resumed, all of it must be fit for that.
  init(in folder: String, _ identity: RunIdentity, resumes: Bool) throws {
    path = folder.hasSuffix("/") ? folder + "training-state" : "\(folder)/training-state"
    self.identity = identity
    let files = Self.files(in: path)
    holdsEarlierRun = !files.isEmpty && !resumes
    guard resumes else { return }
    guard !files.isEmpty else {
      throw ResumeError.nothing(path, aside: Self.files(in: asidePath).isEmpty ? nil : asidePath)
    }
    for name in files { _ = try read("\(path)/\(name)") }
    isInUse = true
  }

  /// The state of a training, by its number from 1; nil if this run has none.
  func state(of number: Int, named name: String) throws -> TrainingState? {
    let file = file(number)
    guard isInUse, FileManager.default.fileExists(atPath: file) else { return nil }
    let contents = try read(file)
    guard contents.metadata["training"] == name else {
      let other = contents.metadata["training"] ?? "none"
      throw ResumeError.unfit(file, "it is of the training \"\(other)\", and \"\(name)\" was expected")
    }
    return TrainingState(tensors: contents.tensors, texts: contents.metadata).part("state")
  }

  /// Keeps the state of a training, in place of what was kept of it before.
  func keep(_ state: TrainingState, of number: Int, named name: String) throws {
    if holdsEarlierRun { try putAside() }
    if !isInUse { try makeFolder() }
    isInUse = true
    var named = TrainingState()
    named.keep(state, as: "state")
    var contents = SafeTensors(named.tensors, metadata: named.texts)
    contents.metadata.merge(identity.metadata) { _, own in own }
    contents.metadata["training"] = name
    contents.metadata["checksum"] = contents.checksum
    try contents.write(to: URL(filePath: file(number)))
  }

  /// Removes what this run kept.
  func clear() {
    if isInUse { Self.remove(path) }
    isInUse = false
  }

  /// Where a training is kept.
  func file(_ number: Int) -> String { "\(path)/training-\(number)\(Self.ending)" }

  private func read(_ file: String) throws -> SafeTensors {
    var contents: SafeTensors
    do {
      contents = try SafeTensors(contentsOf: URL(filePath: file))
    } catch {
      if case .unreadable = error.problem { throw error }
      throw ResumeError.damaged(file)
    }
    let checksum = contents.metadata.removeValue(forKey: "checksum")
    guard checksum == contents.checksum, let other = RunIdentity(contents.metadata) else {
      throw ResumeError.damaged(file)
    }
    if let objection = identity.objection(to: other) { throw ResumeError.unfit(file, objection) }
    return contents
  }

  private func makeFolder() throws {
    if mkdir(path, 0o755) != 0, errno != EEXIST {
      throw OutputError.cannotMakeFolder(path, because: .current)
    }
  }

  private func putAside() throws {
    Self.remove(asidePath)
    guard rename(path, asidePath) == 0 else { throw OutputError.cannotWrite(asidePath, because: .current) }
    holdsEarlierRun = false
  }

  private static let ending = ".safetensors"

  private static func files(in path: String) -> [String] {
    names(in: path).filter { $0.hasSuffix(ending) }
  }

  /// Those of a folder that is not there are none.
  private static func names(in path: String) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
    return names.sorted()
  }

  /// With what was left by runs killed while they wrote, but nothing that others put there.
  private static func remove(_ path: String) {
    for name in names(in: path) where name.hasSuffix(ending) || name.hasSuffix(".partial") {
      unlink("\(path)/\(name)")
    }
    rmdir(path)
  }
}
