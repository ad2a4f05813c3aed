import Neural

/// How a training outlives the program.
extension Training {
  /// All that the minibatches and the loop's body depend on.
  private var state: TrainingState {
    var state = TrainingState()
    state.keep(log, as: "progress")
    state.keep(stepInEpoch, as: "stepInEpoch")
    state.keep(isOver ? 1 : 0, as: "isOver")
    state.keep(meter.seconds, as: "seconds")
    state.keep(chance, as: "chance")
    if let shuffled { state.keep(shuffled, as: "minibatches") }
    for (index, part) in keeping.enumerated() { state.keep(part, as: "kept.\(index + 1)") }
    if let journal = lesson.journal { state.keep(journal, as: "shown") }
    return state
  }

  /// Minibatches that draw random numbers themselves.
  private var shuffled: (any Resumable)? { minibatches as? any Resumable }

  /// Where all random numbers stand that the minibatches may draw from.
  var randomState: TrainingState {
    var state = TrainingState()
    if let shuffled { state.keep(shuffled, as: "minibatches") }
    for (index, part) in keeping.enumerated() where part is Random { state.keep(part, as: "\(index + 1)") }
    return state
  }

  /// Follows from all that the loop changes, as it is now.
  var checksumOfParts: String {
    var state = randomState
    for (index, part) in keeping.enumerated() { state.keep(part, as: "kept.\(index + 1)") }
    return SafeTensors(state.tensors, metadata: state.texts).checksum
  }

  /// Seldom enough that it takes no more than a fiftieth of the time, if the student did not say how often.
  var isTimeToSave: Bool {
    let interval = lesson.options.saveInterval.map(Duration.seconds) ?? Swift.max(.seconds(20), pause * 50)
    return ContinuousClock.now - lastSave >= interval
  }

  /// Writes down how things stand between two steps.
  func save() {
    // Without a journal it was over when it was resumed, and is kept already, with all that it showed.
    guard !keeping.isEmpty, log.step > 0, lesson.journal != nil, let states = lesson.states else { return }
    let start = ContinuousClock.now
    lesson.attempt(try states.keep(state, of: number, named: log.name, isOver ? marks : [:]))
    lastSave = .now
    pause = lastSave - start
  }

  /// Goes on where an earlier run stopped; false if there is none to be resumed that came so far.
  func resume() -> Bool {
    guard let states = lesson.states,
      let state = lesson.attempt(try states.state(of: number, named: log.name))
    else { return false }
    do throws(StateError) {
      try restore(state)
    } catch {
      lesson.stop(.failed(ResumeError.unfit(states.file(number), error.description).description))
    }
    lesson.tellResumption(of: log, isOver: isOver)
    return true
  }

  /// Another step would have other ones.
  var currentMarks: [String: String] {
    lesson.kept?.marks(ofTrainingAt: line, step: lesson.linesOfStep, from: beginning) ?? [:]
  }

  /// Takes what an earlier run came to, if this one must come to the same.
  func takeKept() {
    guard let kept = lesson.kept, !lesson.options.trainsAnew else { return }
    switch kept.training(number, named: log.name, marks) {
    case .nothing: return
    case .damaged: lesson.note("What was kept of training \(number) is damaged; it trains again.")
    case .training(let state):
      do throws(StateError) {
        try restore(state)
      } catch {
        // Something is used that the loop changes and that is not named under `keeping`, and has another shape now.
        lesson.stop(.failed("What was kept of training \(number) does not fit: \(error). Give --anew."))
      }
      lesson.tellKept(number, of: kept.count, log)
    }
  }

  /// Writes down how things stand at the end, for this run and for the next.
  func finish() {
    guard lesson.journal != nil else { return }
    save()
    guard let kept = lesson.kept, let states = lesson.states, !keeping.isEmpty, log.step > 0,
      marks == currentMarks
    else { return }
    if let sentence = kept.keep(number, from: states.file(number)) { lesson.note(sentence) }
  }

  private func restore(_ state: TrainingState) throws(StateError) {
    // The minibatches of the epoch under way, as they were when it began…
    chance = state.part("chance")
    if let shuffled { try chance.restore(shuffled, as: "minibatches") }
    for (index, part) in keeping.enumerated() where part is Random {
      try chance.restore(part, as: "\(index + 1)")
    }
    isOver = try state.number("isOver", as: Int.self) != 0
    if !isOver { iterate(passing: try state.number("stepInEpoch")) }
    endsEpoch = isOver || endsEpoch
    // … and then everything as it was when the step was done.
    try state.restore(log, as: "progress")
    if let shuffled { try state.restore(shuffled, as: "minibatches") }
    for (index, part) in keeping.enumerated() { try state.restore(part, as: "kept.\(index + 1)") }
    if let journal = lesson.journal {
      try state.restore(journal, as: "shown")
      lesson.replay(journal)
    }
    let seconds = try state.number("seconds", as: Double.self)
    meter.add(seconds: seconds)
    lesson.add(seconds: seconds)
    let names = self.state.names
    if let name = state.names.subtracting(names).min() { throw .unknown(name) }
    if let name = names.subtracting(state.names).min() { throw .missing(name) }
    if isOver { lesson.journal = nil }
  }
}
