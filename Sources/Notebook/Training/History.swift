import Neural

/// What a training recorded, by name: every value, and where each epoch ended.
public struct History: Sendable {
  /// In the order of their first recording.
  public private(set) var names: [String] = []
  private var values: [[Float]] = []
  private var epochs: [EpochEnd] = []

  private struct EpochEnd: Sendable {
    var step: Int
    /// How many values each series had by then.
    var counts: [Int]
  }

  /// Every value recorded under a name, in order; empty if there is none.
  public subscript(name: String) -> [Float] {
    names.firstIndex(of: name).map { values[$0] } ?? []
  }

  /// The mean of a series over each epoch, the one under way included; NaN where nothing was recorded.
  public func epochMeans(_ name: String) -> [Float] {
    means(name).map { $0 ?? .nan }
  }

  /// The same, nil where nothing was recorded.
  func means(_ name: String) -> [Float?] {
    guard let series = names.firstIndex(of: name) else { return [] }
    let counts = epochs.map { series < $0.counts.count ? $0.counts[series] : 0 } + [values[series].count]
    var means: [Float?] = []
    var start = 0
    for (epoch, end) in counts.enumerated() where epoch < epochs.count || end > start {
      means.append(start < end ? mean(of: values[series][start..<end]) : nil)
      start = end
    }
    return means
  }

  mutating func record(_ name: String, _ value: Float) {
    if let series = names.firstIndex(of: name) {
      values[series].append(value)
    } else {
      names.append(name)
      values.append([value])
    }
  }

  mutating func endEpoch(atStep step: Int) {
    epochs.append(EpochEnd(step: step, counts: values.map(\.count)))
  }

  /// How many steps had been made at the end of each epoch, and at `step` in the one under way.
  func steps(upTo step: Int) -> [Int] {
    let ends = epochs.map(\.step)
    return step > ends.last ?? 0 ? ends + [step] : ends
  }

  /// The mean of each series over its last values.
  func recentMeans(over count: Int) -> [(name: String, value: Float)] {
    zip(names, values).map { ($0, mean(of: $1.suffix(count))) }
  }

  private func mean(of values: ArraySlice<Float>) -> Float {
    Float(values.reduce(0.0) { $0 + Double($1) } / Double(values.count))
  }
}

extension History {
  func keep(in state: inout TrainingState) {
    state.keep(names.count, as: "series")
    for (index, name) in names.enumerated() {
      state.keep(name, as: "\(index).name")
      state.keep(Tensor([values[index].count], values[index]), as: "\(index).values")
    }
    let ends = epochs.map { ([$0.step] + $0.counts).map(String.init).joined(separator: " ") }
    state.keep(ends.joined(separator: ";"), as: "epochs")
  }

  init(from state: TrainingState) throws(StateError) {
    for index in 0..<(try state.count("series")) {
      names.append(try state.text("\(index).name"))
      guard let tensor = state.tensors["\(index).values"] else { throw .missing("\(index).values") }
      values.append(tensor.values)
    }
    let ends = try state.text("epochs")
    for line in ends.split(separator: ";") {
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      // No epoch ends before the one before it, nor after the last value.
      let earlier = epochs.last?.counts ?? []
      guard let step = numbers.first, numbers.count <= 1 + values.count,
        zip(numbers.dropFirst(), values).allSatisfy({ 0...$1.count ~= $0 }),
        zip(numbers.dropFirst(), earlier).allSatisfy({ $0 >= $1 })
      else { throw .unreadable("epochs", ends) }
      epochs.append(EpochEnd(step: step, counts: Array(numbers.dropFirst())))
    }
  }
}
