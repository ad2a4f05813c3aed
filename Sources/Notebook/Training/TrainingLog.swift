import Neural

/// How far a training has come, and what it recorded.
final class TrainingLog {
  let name: String
  let epochs: Int
  /// Nil until the first epoch has shown how long it is.
  var stepsPerEpoch: Int?
  var epoch = 0
  var step = 0
  var history = History()

  init(name: String, epochs: Int, stepsPerEpoch: Int?) {
    self.name = name
    self.epochs = epochs
    self.stepsPerEpoch = stepsPerEpoch
  }

  /// Of the whole training.
  var steps: Int? { stepsPerEpoch.map { $0 * epochs } }

  /// The schedule in words: 30 epochs of 937 minibatches.
  var schedule: String {
    let epochs = epochs.counted("epoch", "epochs")
    guard let stepsPerEpoch else { return epochs }
    return "\(epochs) of \(stepsPerEpoch.counted("minibatch", "minibatches"))"
  }

  func progress(seconds: Double) -> ProgressLine {
    ProgressLine(
      epoch: epoch, epochs: epochs, step: step, steps: steps, losses: history.recentMeans(over: 100),
      seconds: seconds)
  }
}

extension TrainingLog: Resumable {
  func keep(in state: inout TrainingState) {
    state.keep(epoch, as: "epoch")
    state.keep(step, as: "step")
    if let stepsPerEpoch { state.keep(stepsPerEpoch, as: "stepsPerEpoch") }
    var series = TrainingState()
    history.keep(in: &series)
    state.keep(series, as: "history")
  }

  func restore(from state: TrainingState) throws(StateError) {
    epoch = try state.count("epoch")
    step = try state.count("step")
    stepsPerEpoch = state.texts["stepsPerEpoch"] == nil ? nil : try state.count("stepsPerEpoch")
    history = try History(from: state.part("history"))
  }
}
