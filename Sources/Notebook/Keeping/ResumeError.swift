/// Why a run cannot go on where an earlier one stopped.
enum ResumeError: Error, Equatable, CustomStringConvertible {
  /// `aside`: where an older state was put, if there is one.
  case nothing(String, aside: String?)
  case damaged(String)
  /// A state of something else, and what that is.
  case unfit(String, String)

  var description: String {
    switch self {
    case .nothing(let path, nil):
      "There is nothing to resume: no \(path). A run that is stopped in its training leaves it, "
        + "and one that comes to its end removes it. Start without --resume."
    case .nothing(let path, let aside?):
      "There is nothing to resume: no \(path). An older run's state is in \(aside); "
        + "to go on with that, rename it to \(path). Or start without --resume."
    case .damaged(let file):
      "Cannot resume: \(file) is damaged, its contents are not what was written. \(remedy)"
    case .unfit(let file, let reason):
      "Cannot resume with \(file): \(reason). \(remedy)"
    }
  }

  private var remedy: String {
    "It stays as it is; a start without --resume begins anew and puts it aside."
  }
}
