/// What a lesson says about runs that were stopped.
extension Lesson {
  /// A new run finds what an unfinished one has left.
  func tellEarlierRun() {
    guard let states, states.holdsEarlierRun else { return }
    let sentence =
      "An earlier run was stopped before its end; --resume would go on with it. This one begins anew: what the "
      + "other has kept in \(states.path) will be put aside as \(states.asidePath) when this one keeps its own."
    terminal.block(Prose(markdown: sentence).lines(width: terminal.proseWidth))
  }

  func tellResumption(of training: TrainingLog, isOver: Bool) {
    let text =
      isOver
      ? "Done before: \(training.epoch.counted("epoch", "epochs")), \(training.step.counted("step", "steps"))."
      : "Resumed after step \(training.step.grouped), in epoch \(training.epoch) of \(training.epochs)."
    terminal.item([StyledText(text, .faint)])
  }

  /// How many trainings there were up to this one.
  func number(of training: TrainingLog) -> Int {
    (trainings.firstIndex { $0 === training } ?? trainings.count) + 1
  }
}
