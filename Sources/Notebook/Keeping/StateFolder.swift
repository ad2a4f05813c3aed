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
  /// How many trainings there were.
  private(set) var trainings = 0

  static let name = "training-state"

  /// Where an earlier run's files are put when a new run begins to keep its own. What is there already goes to a name
  /// with a number.
  var asidePath: String { path + ".previous" }

  /// Looks what is there. If the run is to be resumed, all of it must be fit for that.
  init(in folder: String, _ identity: RunIdentity, resumes: Bool) throws {
    path = folder.hasSuffix("/") ? folder + Self.name : "\(folder)/\(Self.name)"
    self.identity = identity
    let files = try Self.files(in: path)
    holdsEarlierRun = !files.isEmpty && !resumes
    guard resumes else { return }
    guard !files.isEmpty else {
      throw ResumeError.nothing(path, aside: try Self.files(in: asidePath).isEmpty ? nil : asidePath)
    }
    for name in files { _ = try read("\(path)/\(name)") }
    try Self.removePartial(in: path)
    isInUse = true
  }

  /// The number of a training that begins, from 1: the same in every run, for a run is always the same.
  func number() -> Int {
    trainings += 1
    return trainings
  }

  /// The state of a training, by its number from 1; nil if this run has none.
  func state(of number: Int, named name: String) throws -> TrainingState? {
    let file = file(number)
    guard isInUse, FileManager.default.fileExists(atPath: file) else { return nil }
    let contents = try read(file)
    let (expected, found) = (StateFile.title(number, name), contents.metadata["training"] ?? "none")
    guard found == expected else {
      throw ResumeError.unfit(file, "it is of training \(found), and \(expected) was expected")
    }
    return StateFile.state(contents)
  }

  /// Keeps the state of a training, in place of what was kept of it before, with a few words about it.
  func keep(
    _ state: TrainingState, of number: Int, named name: String, _ marks: [String: String] = [:]
  ) throws {
    if holdsEarlierRun { try putAside() }
    if !isInUse { try makeFolder() }
    isInUse = true
    var metadata = identity.metadata.merging(marks) { own, _ in own }
    metadata["training"] = StateFile.title(number, name)
    try StateFile.write(state, metadata, to: file(number))
  }

  /// Removes what this run kept.
  func clear() throws {
    if isInUse { try Self.remove(path) }
    isInUse = false
  }

  /// Where a training is kept.
  func file(_ number: Int) -> String { "\(path)/\(StateFile.name(number))" }

  private func read(_ file: String) throws -> SafeTensors {
    let contents = try StateFile.read(file)
    guard let other = RunIdentity(contents.metadata) else { throw ResumeError.damaged(file) }
    if let objection = identity.objection(to: other) { throw ResumeError.unfit(file, objection) }
    return contents
  }

  private func makeFolder() throws {
    if mkdir(path, 0o755) != 0, errno != EEXIST {
      throw OutputError.cannotMakeFolder(path, because: .current)
    }
  }

  private func putAside() throws {
    holdsEarlierRun = false
    if access(asidePath, F_OK) == 0 {
      var number = 2
      while access("\(asidePath)-\(number)", F_OK) == 0 { number += 1 }
      try move(asidePath, to: "\(asidePath)-\(number)")
    }
    try move(path, to: asidePath)
  }

  private func move(_ folder: String, to name: String) throws(OutputError) {
    guard rename(folder, name) == 0 else { throw .cannotWrite(name, because: .current) }
  }

  private static func files(in path: String) throws(OutputError) -> [String] {
    try contents(ofFolder: path).filter { $0.hasSuffix(".safetensors") && !$0.hasPrefix(".") }
  }

  /// Removes the folder, unless others put something there.
  private static func remove(_ path: String) throws(OutputError) {
    try removePartial(in: path)
    for name in try files(in: path) { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  /// What was left by runs that were killed while they wrote.
  private static func removePartial(in path: String) throws(OutputError) {
    for name in try contents(ofFolder: path) where name.hasSuffix(".partial") { unlink("\(path)/\(name)") }
  }
}
