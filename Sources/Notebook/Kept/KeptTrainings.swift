import Foundation
import Neural

/// The trainings that came to their end, for the next run of the lesson: `training-state.done`, a file for each, beside
/// the lesson's results.
///
/// A file is that of ``StateFolder`` under a second name, and tells besides what its result followed from. There is one
/// for each training of a run and no more: a new one takes the place of what has its number.
package final class KeptTrainings {
  /// As the student would type it.
  let path: String
  private let identity: RunIdentity
  private let origin: Origin
  /// How many there were when this run began.
  let count: Int
  /// Nothing more can be kept, and that was said.
  private var isGivenUp = false

  static let name = StateFolder.name + ".done"

  init(in folder: String, _ identity: RunIdentity, _ origin: Origin) {
    path = folder.hasSuffix("/") ? folder + Self.name : "\(folder)/\(Self.name)"
    (self.identity, self.origin) = (identity, origin)
    count = Self.names(in: path).count { StateFile.number($0) != nil }
  }

  /// What is kept of a training.
  enum Finding {
    case training(TrainingState)
    /// Nothing, or one that might have come to another result.
    case nothing
    /// Not what was written.
    case damaged
  }

  /// See ``Origin/marks(ofTrainingAt:step:from:)``.
  func marks(ofTrainingAt line: Int?, step: ClosedRange<Int>, from beginning: String) -> [String: String] {
    origin.marks(ofTrainingAt: line, step: step, from: beginning)
  }

  /// What is there of a training with these marks.
  func training(_ number: Int, named name: String, _ marks: [String: String]) -> Finding {
    let file = "\(path)/\(StateFile.name(number))"
    guard access(file, F_OK) == 0 else { return .nothing }
    guard let contents = try? StateFile.read(file) else { return .damaged }
    let other = RunIdentity(contents.metadata)
    guard other?.lesson == identity.lesson, other?.options == identity.options,
      contents.metadata["training"] == StateFile.title(number, name),
      Origin.areAlike(contents.metadata, marks)
    else { return .nothing }
    let state = StateFile.state(contents)
    note(marks, beside: state, contents.metadata, in: file)
    return .training(state)
  }

  /// A result follows from more than it was known to follow from: this program makes it, too, so the next run of it
  /// takes it even where nobody can tell any more when it was built.
  private func note(
    _ marks: [String: String], beside state: TrainingState, _ metadata: [String: String], in file: String
  ) {
    let known = metadata.merging(marks) { $1 }
    guard known != metadata, !isGivenUp else { return }
    // What was kept stays as it was where it cannot be written, and is worth as much as before.
    do { try StateFile.write(state, known, to: file) } catch { isGivenUp = true }
  }

  /// Keeps a training whose state lies in a file; returns a sentence, once, if that cannot be done.
  func keep(_ number: Int, from file: String) -> String? {
    guard !isGivenUp else { return nil }
    let place = "\(path)/\(StateFile.name(number))"
    let partial = "\(path)/.\(StateFile.name(number)).\(getpid()).partial"
    do throws(SystemProblem) {
      if mkdir(path, 0o755) != 0, errno != EEXIST { throw .current }
      if link(file, partial) == 0 {
        guard rename(partial, place) == 0 else { throw .current }
      } else {
        // Not every disk knows second names.
        try WholeFile.write(try WholeFile.read(file), to: place)
      }
      return nil
    } catch {
      unlink(partial)
      isGivenUp = true
      return "The next run will train again: \(path) cannot be written (\(error)), so nothing is kept there."
    }
  }

  /// A run is none the worse for a folder that cannot be read.
  private static func names(in path: String) -> [String] { (try? contents(ofFolder: path)) ?? [] }

  /// Removes those beyond a run's last, if they can be removed.
  func trim(to count: Int) {
    for name in Self.names(in: path) {
      let number = StateFile.number(name)
      if number.map({ $0 > count }) ?? name.hasSuffix(".partial") { unlink("\(path)/\(name)") }
    }
  }
}

extension KeptTrainings {
  /// The runs' folders in one, of those that keep something.
  package static func places(in shelf: String) throws -> [String] {
    try contents(ofFolder: shelf).map { "\(shelf)/\($0)" }.filter { access("\($0)/\(name)", F_OK) == 0 }
  }

  /// Removes what the runs in a folder keep; returns how many bytes that were, nil if one is at work there.
  package static func remove(from place: String) throws -> Int? {
    let folder = "\(place)/\(name)"
    guard access(folder, F_OK) == 0 else { return 0 }
    let lock: FolderLock
    do throws(OutputError) { lock = try FolderLock(place) } catch {
      guard case .inUse = error else { throw error }
      return nil
    }
    return try withExtendedLifetime(lock) {
      var bytes = 0
      for file in try contents(ofFolder: folder)
      where StateFile.number(file) != nil || file.hasSuffix(".partial") {
        var status = stat()
        if stat("\(folder)/\(file)", &status) == 0 { bytes += Int(status.st_size) }
        guard unlink("\(folder)/\(file)") == 0 else {
          throw OutputError.cannotWrite("\(folder)/\(file)", because: .current)
        }
      }
      rmdir(folder)
      return bytes
    }
  }
}
