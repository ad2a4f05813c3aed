import Foundation

/// Why a study cannot go on, to the one who began it.
enum StudyError: Error, Equatable, CustomStringConvertible {
  case interrupted
  case anotherBuild(folder: String)
  case busy(folder: String)
  case notBuilt(lesson: String)
  /// No run has come to its end; there is no table to write.
  case nothing(folder: String)
  case file(String, reason: String)

  var description: String {
    switch self {
    case .interrupted:
      "Interrupted. The runs that are over are kept; the same command goes on from here."
    case .anotherBuild(let folder):
      "The runs in \(folder) are of another build of the lesson, and do not belong into one table with new ones. "
        + "Give --anew to forget them."
    case .busy(let folder):
      "Another study is at work in \(folder). Wait for its end, or give this one another schedule or --threads."
    case .notBuilt(let lesson):
      "\(lesson) could not be built; what the compiler says stands above."
    case .nothing(let folder):
      "No run came to its end. Why, stands in output.txt of each run's folder in \(folder). No table is written."
    case .file(let path, let reason):
      "Cannot use \(path): \(reason)"
    }
  }

  /// Does something with a file, and names it if that fails.
  static func catching<Value>(_ file: URL, _ work: () throws -> Value) throws(StudyError) -> Value {
    do { return try work() } catch {
      throw .file(file.path(percentEncoded: false), reason: error.localizedDescription)
    }
  }
}
