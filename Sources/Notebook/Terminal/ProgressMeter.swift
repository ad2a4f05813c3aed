/// Shows how a training gets on: a line drawn over and over on a terminal, now and then a line in a file.
final class ProgressMeter {
  private let log: TrainingLog
  private let terminal: Terminal
  private let interval: Duration
  private var start = ContinuousClock.now
  private var lastLine: ContinuousClock.Instant
  private var lastLook: ContinuousClock.Instant
  private var lastStep = 0
  /// Not before this step is it worth asking the clock again.
  private(set) var nextLook = 1

  init(_ log: TrainingLog, on terminal: Terminal) {
    self.log = log
    self.terminal = terminal
    interval = terminal.redraws ? .milliseconds(100) : .seconds(5)
    lastLine = start
    lastLook = start
  }

  /// Asks the clock, says something if it is time to, and estimates when to ask again.
  func look() {
    let now = ContinuousClock.now
    if now - lastLine >= interval {
      let line = log.progress(seconds: seconds)
      if terminal.redraws {
        terminal.redraw(line.text(width: terminal.width - 1))
      } else {
        terminal.item([StyledText(line.text(width: nil))])
      }
      lastLine = now
    }
    // About twenty looks a second; at most twice as long a wait as before, should steps become slower.
    let made = log.step - lastStep
    let pace = Double(made) / max((now - lastLook).seconds, 1e-9)
    nextLook = log.step + max(1, min(2 * made, Int(min(pace / 20, 1e6))))
    lastLook = now
    lastStep = log.step
  }

  /// Since the training began.
  var seconds: Double { (ContinuousClock.now - start).seconds }

  /// Counts the time of an earlier run with this one's.
  func add(seconds: Double) {
    start -= .seconds(seconds)
    lastStep = log.step
    nextLook = log.step + 1
  }

  func finish() {
    let line = log.progress(seconds: seconds)
    // The number of a training that was given no name says nothing.
    let name = Int(log.name) == nil ? "\(log.name): " : ""
    terminal.item(StyledText(name + line.summary, .faint).wrapped(to: terminal.width, indent: "  "))
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
