import Neural

/// Why a lesson's results cannot be kept.
enum OutputError: Error, Equatable, CustomStringConvertible {
  case cannotMakeFolder(String, because: SystemProblem)
  case cannotWrite(String, because: SystemProblem)
  case cannotRead(String, because: SystemProblem)
  /// Another run is at work in the folder.
  case inUse(String)
  /// The folder is that of another lesson.
  case ofLesson(Int, String, wanted: Int)
  /// The folder has files that no lesson put there.
  case notALesson(String, holds: [String])

  var description: String {
    switch self {
    case .cannotMakeFolder(let path, let problem):
      "Cannot make the folder \(path): \(problem). Choose another with --out."
    case .cannotWrite(let path, let problem):
      "Cannot write \(path): \(problem). Make room, or choose another folder with --out; "
        + "what was written before is still there."
    case .cannotRead(let path, let problem):
      "Cannot read \(path): \(problem). Choose another folder with --out."
    case .inUse(let path):
      "Another run is at work in \(path). Wait for its end, or give this one a folder of its own with --out."
    case .ofLesson(let other, let path, let wanted):
      "\(path) is the folder of lesson \(other), and this is lesson \(wanted): nothing there is touched. "
        + "Choose another folder with --out."
    case .notALesson(let path, let names):
      "\(path) is no lesson's folder: it holds \(Self.list(names)), which no lesson has written. "
        + "Nothing there is touched. Choose a new folder with --out."
    }
  }

  /// The folder was a bad choice: a mistake on the command line.
  var isMistaken: Bool {
    switch self {
    case .ofLesson, .notALesson: true
    case .cannotMakeFolder, .cannotWrite, .cannotRead, .inUse: false
    }
  }

  private static func list(_ names: [String]) -> String {
    names.count > 3 ? "\(names[0]), \(names[1]) and \(names.count - 2) more" : names.joined(separator: ", ")
  }
}
