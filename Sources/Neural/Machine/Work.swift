import Synchronization

/// What a training step spends its time on: what a benchmark asks for. Unless somebody asks, nothing is measured.
///
/// The parts of an operation that several threads do at the same time count by so much less: all times together are no
/// longer than the step. What is missing to it is what lies between the operations: memory, the tape, the layers' calls,
/// and threads that wait for each other.
public enum Work: String, CaseIterable, Sendable {
  case products = "matrix products"
  /// Copying windows of images to matrices and back, im2col and col2im.
  case windows = "windows of images"
  case batchNorm = "batch norm"
  case pooling = "pooling"
  /// Activations, arithmetic and maxout.
  case entries = "entry by entry"
  /// Sums over a minibatch, as of a bias' gradient, and of the gradients of what was used twice.
  case sums = "sums"
  case losses = "losses"
  case adam = "Adam"
  case noise = "random numbers"
  /// Copying rows of the data.
  case minibatches = "minibatches"

  private static let isMeasured = Atomic<Bool>(false)
  private static let dawn = ContinuousClock.now
  /// Since then, in nanoseconds: more than 0.
  private static var time: Int64 { Int64((dawn.duration(to: .now) + .nanoseconds(1)) / .nanoseconds(1)) }
  private static let times = Mutex<[Work: Duration]>([:])

  /// Measures from now on, from zero.
  public static func measure() {
    times.withLock { $0 = [:] }
    isMeasured.store(true, ordering: .relaxed)
  }

  /// How long each kind of work has taken.
  public static var measured: [Work: Duration] { times.withLock { $0 } }

  /// The beginning of a piece of work, 0 if nobody wants to know.
  @inline(__always)
  package static func begin() -> Int64 { isMeasured.load(ordering: .relaxed) ? time : 0 }

  /// The end of a piece of work; `threads` of them do such pieces at the same time.
  @inline(__always)
  package func end(_ start: Int64, threads: Int = 1) {
    if start > 0 { add(Work.time - start, threads) }
  }

  private func add(_ nanoseconds: Int64, _ threads: Int) {
    Work.times.withLock { $0[self, default: .zero] += .nanoseconds(nanoseconds) / threads }
  }
}
