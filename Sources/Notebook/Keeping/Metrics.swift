/// The file `metrics.csv`: a row for each epoch of each training, with the means of what it recorded.
///
/// There is no clock time in it: two runs of a seed write the same bytes.
enum Metrics {
  static func csv(of trainings: [TrainingLog]) -> String {
    var names: [String] = []
    for name in trainings.flatMap(\.history.names) where !names.contains(name) { names.append(name) }
    var rows = [["training", "epoch", "step"] + names]
    for training in trainings {
      let means = names.map(training.history.means)
      for (epoch, step) in training.history.steps(upTo: training.step).enumerated() {
        let values = means.map { epoch < $0.count ? $0[epoch]?.description ?? "" : "" }
        rows.append([training.name, "\(epoch + 1)", "\(step)"] + values)
      }
    }
    return rows.map(CSV.line).joined()
  }
}
