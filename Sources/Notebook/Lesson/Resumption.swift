/// What a lesson says about earlier runs and what they have left.
extension Lesson {
  /// A new run finds what an unfinished one has left.
  func tellEarlierRun() {
    guard let states, states.holdsEarlierRun else { return }
    let sentence =
      "An earlier run was stopped before its end; --resume would go on with it. This one begins anew: what the "
      + "other has kept in \(states.path) will be put aside as \(states.asidePath) when this one keeps its own."
    terminal.block(Prose(markdown: sentence).lines(width: terminal.proseWidth))
  }

  /// Results stay where they are until those of this run can take their place.
  func tellSparedResults() {
    guard let folder, let place = folder.besideResults else { return }
    let sentence =
      "An earlier run's results are in \(folder.path). They stay there until this run has come to its end; "
      + "meanwhile its pictures and its page are in \(place)."
    terminal.block(Prose(markdown: sentence).lines(width: terminal.proseWidth))
  }

  /// What the reader has put into the folder or changed is not overwritten.
  func tellKeptFiles() {
    for (name, now) in folder?.kept ?? [] {
      terminal.item([StyledText("\(name) was not as the lesson had left it: it is kept as \(now).")])
    }
  }

  func tellResumption(of training: TrainingLog, isOver: Bool) {
    let text =
      isOver
      ? "Done before: \(training.epoch.counted("epoch", "epochs")), \(training.step.counted("step", "steps"))."
      : "Resumed after step \(training.step.grouped), in epoch \(training.epoch) of \(training.epochs)."
    terminal.item([StyledText(text, .faint)])
  }

  func tellKept(_ number: Int, of count: Int, _ training: TrainingLog) {
    note(
      "Training \(number) of the \(count) kept is taken from an earlier run: \(training.epoch.counted("epoch", "epochs")), "
        + "\(training.step.counted("step", "steps")). --anew trains again.")
  }

  /// Says something of trainings that were kept.
  func note(_ sentence: String) {
    terminal.item(StyledText(sentence, .faint).wrapped(to: terminal.proseWidth))
  }
}
