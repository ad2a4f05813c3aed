import Foundation
import Neural
import Plotting

/// The minibatches of a whole training, epoch after epoch, to be looped over once.
///
/// ```swift
/// let training = lesson.training(epochs: 20, over: minibatches, keeping: [model, adam])
/// for batch in training {
///   training.record("loss", step(batch))
///   if training.endsEpoch { … }
/// }
/// ```
///
/// While the loop runs, a line on the terminal tells how far it has come. Ctrl-C is heeded between two
/// steps. A class, and not `Sendable`: it belongs to the loop that runs it.
///
/// A training that knows what its loop changes (`keeping:`) survives the end of the program. From time to time, at Ctrl-C
/// and at its own end it writes all that down; with `--resume` it goes on from there, and ends with the same bytes as
/// if nothing had happened. See ``Lesson/training(epochs:over:stepsPerEpoch:named:keeping:operations:line:)``.
///
/// With `--benchmark` the loop makes a warm-up, the steps asked for, and a few to look into, in as many epochs as that
/// takes; `endsEpoch` stays false and it is never time to look, so that nothing is drawn; then the program
/// ends. A lesson with several trainings is measured by its first.
public final class Training<Minibatches: Sequence>: Sequence, IteratorProtocol {
  /// A minibatch.
  public typealias Element = Minibatches.Element

  /// Whether the minibatch at hand is its epoch's last.
  public internal(set) var endsEpoch = false

  let lesson: Lesson
  let log: TrainingLog
  let meter: ProgressMeter
  private var benchmark: Benchmark?
  private var drawing: (() -> Figure)?
  private var meters: (() -> KeyValuePairs<String, any Quantity>)?
  private let operations: (() -> Int)?

  let minibatches: Minibatches
  private var iterator: Minibatches.Iterator?
  private var upcoming: Element?
  /// An epoch ends after so many, should the minibatches not end before.
  private let limit: Int?
  var stepInEpoch = 0
  private var hasBegun = false
  var isOver = false

  /// What the loop changes.
  let keeping: [any Resumable]
  /// By which it is kept.
  let number: Int
  /// Where it is asked for, if in the lesson's own source.
  let line: Int?
  /// What its result follows from, so that a later run may take it.
  private(set) var marks: [String: String] = [:]
  /// Follows from all that the loop changes, as it was before the first step.
  private(set) var beginning = ""
  /// Where the random numbers stood when the epoch under way began.
  var chance = TrainingState()
  var lastSave = ContinuousClock.now
  var pause = Duration.zero

  init(
    _ log: TrainingLog, over minibatches: Minibatches, limit: Int?, keeping: [any Resumable],
    in lesson: Lesson, at line: Int?, operations: (() -> Int)?
  ) {
    self.lesson = lesson
    self.line = line
    self.log = log
    self.minibatches = minibatches
    self.limit = limit
    self.keeping = keeping
    number = lesson.states?.number() ?? 0
    self.operations = operations
    meter = ProgressMeter(log, on: lesson.terminal)
    benchmark = lesson.options.benchmark.map { Benchmark(steps: $0, lesson: lesson.number) }
  }

  /// The epoch under way, from 1.
  public var epoch: Int { log.epoch }

  /// The step under way, from 1, counted over all epochs.
  public var step: Int { log.step }

  /// What was recorded so far.
  public var history: History { log.history }

  /// Whether to look at what was learned: after every so many steps and after the last. Never in a benchmark, which
  /// times steps alone.
  public func isTimeToLook(every steps: Int) -> Bool {
    benchmark == nil && (log.step.isMultiple(of: steps) || endsEpoch && epoch == log.epochs)
  }

  /// The mean of a series over each epoch, the one under way included.
  public func epochMeans(_ name: String) -> [Float] { log.history.epochMeans(name) }

  /// Keeps one value of a series, such as the loss that this step's update returned.
  ///
  /// A value that is infinite or no number ends the lesson with a sentence and exit code 3: nothing
  /// that follows could be right.
  public func record(_ name: String, _ value: Float) {
    log.history.record(name, value)
    if !value.isFinite {
      lesson.stop(.diverged(series: name, value: value, step: log.step, epoch: log.epoch))
    }
  }

  /// What the live page shows besides the curves while the loop runs, drawn anew every few seconds. It must draw no
  /// random number and change nothing: whether somebody looks makes no difference to the results.
  public func watch(_ drawing: @escaping () -> Figure) { self.drawing = drawing }

  /// What a sweep and a comparison tell of this training besides its losses: asked once, when the loop is over. It must
  /// draw no random number and change nothing.
  ///
  /// ```swift
  /// training.measure { ["digits found": histogram(of: generator(latent)).digitsDrawn] }
  /// ```
  public func measure(_ meters: @escaping () -> KeyValuePairs<String, any Quantity>) { self.meters = meters }

  /// The next minibatch: what `for … in` calls.
  public func next() -> Element? {
    if !hasBegun { begin() }
    guard keeping.isEmpty || isOver || lesson.trainingUnderWay === log else {
      fatalError(
        "Training: another one ran inside this one's loop, so this one cannot be resumed. Let one follow the other."
      )
    }
    if let signal = Interruption.signal {
      save()
      lesson.stop(.interrupted(by: signal, training: log.step))
    }
    if benchmark != nil {
      lookAtBenchmark()
    } else if log.step >= meter.nextLook {
      meter.look()
      if isTimeToSave { save() }
      lesson.showLive(log, seconds: meter.seconds) { drawing?() }
    }
    if upcoming == nil {
      guard beginEpoch() else {
        lesson.endTraining(log, measuring: meters, drawing: drawing)
        return nil
      }
    }
    let batch = upcoming
    log.step += 1
    advance()
    return batch
  }

  private func begin() {
    hasBegun = true
    lesson.trainingUnderWay = log
    guard !keeping.isEmpty, lesson.states != nil else { return }
    lesson.journal = Journal()
    if lesson.kept != nil {
      beginning = checksumOfParts
      marks = currentMarks
    }
    if !resume() { takeKept() }
  }

  /// One minibatch is fetched ahead, to know which is the last.
  private func advance() {
    stepInEpoch += 1
    upcoming = stepInEpoch == limit ? nil : iterator?.next()
    endsEpoch = upcoming == nil && benchmark == nil
  }

  /// False if there is no further epoch.
  private func beginEpoch() -> Bool {
    guard !isOver else { return false }
    if log.epoch > 0 {
      log.history.endEpoch(atStep: log.step)
      log.stepsPerEpoch = stepInEpoch
    }
    if log.epoch == log.epochs, benchmark == nil {
      isOver = true
      meter.finish()
      finish()
      lesson.clearTrainingLive()
      lesson.journal = nil
      return false
    }
    chance = randomState
    iterate()
    guard upcoming != nil else {
      fatalError(
        "Training: epoch \(log.epoch + 1) has no minibatch. Each epoch goes through the minibatches anew, "
          + "so they must be a sequence that is not empty and can be iterated again.")
    }
    log.epoch += 1
    return true
  }

  /// Begins to go through the minibatches, and passes over the first ones.
  func iterate(passing count: Int = 0) {
    var iterator = minibatches.makeIterator()
    upcoming = iterator.next()
    self.iterator = iterator
    stepInEpoch = 0
    while stepInEpoch < count { advance() }
  }

  private func lookAtBenchmark() {
    if let result = benchmark?.look(done: log.step, operations: operations) {
      // For people here, and for programs there.
      StandardStreams.complain(result.table)
      StandardStreams.say(result.json + "\n")
      StandardStreams.exit(0)
    }
  }
}
