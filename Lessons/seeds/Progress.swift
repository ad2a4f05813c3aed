import Foundation

/// Tells how far a study is: a line that is drawn over on a terminal, and a line for each run in a file.
struct Progress {
  private let total: Int
  private let before: Int
  private var made: [Run]
  private let start = ContinuousClock.now
  private let redraws = isatty(STDOUT_FILENO) != 0
  private var shown = ""

  init(of total: Int, made: [Run]) {
    (self.total, self.made, before) = (total, made, made.count)
    if !made.isEmpty { print("\(made.count) of \(total) runs were made before.") }
  }

  mutating func count(_ run: Run) {
    made.append(run)
    if !redraws {
      print("seed \(run.seed): exit code \(run.exitCode); \(made.count) of \(total) runs")
    }
    fflush(nil)
  }

  mutating func show(underWay: Int) {
    guard redraws else { return }
    let bad = made.count { $0.exitCode != 0 }
    var line =
      "\(made.count) of \(total) runs, \(bad) with a refuted claim or worse, \(underWay) under way"
    let (new, left) = (made.count - before, total - made.count)
    if new > 0 {
      let seconds = (ContinuousClock.now - start) / .seconds(1) / Double(new) * Double(left)
      line += ", about \(Int((seconds / 60).rounded(.up))) min left"
    }
    guard line != shown else { return }
    shown = line
    print("\r\u{1B}[2K\(line)", terminator: "")
    fflush(nil)
  }

  func finish() {
    if !shown.isEmpty { print() }
  }
}
