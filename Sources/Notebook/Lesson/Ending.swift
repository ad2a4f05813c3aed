/// How a lesson comes to its end.
enum Ending: Equatable {
  case complete
  case asked(until: Int)
  /// A sweep wants no more.
  case firstTraining
  /// By Ctrl-C or another signal, after so many training steps, if in a training.
  case interrupted(by: Int32, training: Int?)
  case diverged(series: String, value: Float, step: Int, epoch: Int)
  /// Something the lesson needs is not to be had.
  case failed(String)
  case unwritable(OutputError)

  /// The page could not be made or kept.
  init(_ error: any Error) {
    self =
      (error as? OutputError).map { .unwritable($0) } ?? .failed("The page cannot be made. " + error.sentence)
  }

  var isUnwritable: Bool {
    if case .unwritable = self { true } else { false }
  }

  /// The learner brought it about.
  var isWished: Bool {
    switch self {
    case .asked, .interrupted: true
    case .complete, .firstTraining, .diverged, .failed, .unwritable: false
    }
  }

  /// There is nothing to go on with: all is done, or would only come to the same.
  var isFinal: Bool {
    switch self {
    case .complete, .firstTraining, .diverged: true
    case .asked, .interrupted, .failed, .unwritable: false
    }
  }

  /// All that was asked for is there, and takes the place of what an earlier run left.
  var isWhole: Bool { self == .complete || self == .firstTraining }

  /// What the page says of it, by the number of the step under way; nil for a lesson run to its end.
  func note(step: Int) -> String? {
    let place = step > 0 ? " in step \(step)" : " before the first step"
    switch self {
    case .complete: return nil
    case .asked(let last): return "stopped after step \(last), as asked by --until \(last)"
    case .firstTraining: return "stopped after the first training, as a sweep asks"
    case .interrupted(_, let training?):
      return "interrupted\(place), after \(training.counted("training step", "training steps"))"
    case .interrupted(_, nil): return "interrupted\(place)"
    case .diverged: return "the training diverged\(place)"
    case .failed, .unwritable: return "failed\(place)"
    }
  }

  /// What the learner should know and do; nil if nothing went wrong.
  var complaint: String? {
    switch self {
    case .complete, .asked, .firstTraining, .interrupted:
      nil
    case .diverged(let series, let value, let step, let epoch):
      "The training diverged: at step \(step.grouped), in epoch \(epoch), \(series) became "
        + "\(value.isNaN ? "not a number" : "infinite"). "
        + "Try a lower learning rate, or another seed with --seed."
    case .failed(let sentence):
      sentence
    case .unwritable(let error):
      error.description
    }
  }

  /// 0 or, if a claim or a comparison failed, 1; 2 if something needed is missing or cannot be written;
  /// 3 if the training diverged; 128 and its number after a signal, so 130 after Ctrl-C.
  func exitCode(failures: Int) -> Int32 {
    switch self {
    case .complete, .asked, .firstTraining: failures == 0 ? 0 : 1
    case .interrupted(let signal, _): 128 + signal
    case .diverged: 3
    case .failed, .unwritable: 2
    }
  }
}
