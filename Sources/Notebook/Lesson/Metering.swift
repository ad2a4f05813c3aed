import Plotting

/// How the first training, a lesson's main one, is laid beside those of other runs.
extension Lesson {
  /// A training's loop is over, in this run or in one that it was taken from. If it is the first, what it measures is
  /// written down; and a sweep wants its drawing, and no more.
  func endTraining(
    _ training: TrainingLog, measuring meters: (() -> KeyValuePairs<String, any Quantity>)?,
    drawing: (() -> Figure)?
  ) {
    guard training === trainings.first else { return }
    let measured = meters?()
    if let name = measured?.first(where: { training.history.names.contains($0.key) })?.key {
      fatalError("Training.measure: \"\(name)\" is recorded already; give what is measured another name.")
    }
    self.meters = measured?.map { ClaimsFile.Meter(name: $0.key, value: $0.value.inDoublePrecision) } ?? []
    guard options.isFirstTrainingOnly else { return }
    if let figure = drawing?() {
      keep(attempt(try figure.png(scale: 2)), as: "\(SweepPage.drawing).png")
    }
    stop(.firstTraining)
  }
}
