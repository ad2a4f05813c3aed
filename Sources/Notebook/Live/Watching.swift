import Foundation
import Plotting

/// How a lesson keeps its live page.
extension Lesson {
  /// Makes the page, and says where it is.
  func openLivePage() throws {
    guard let folder else { return }
    let live = try LivePage(page, in: folder, isWatched: options.isWatched)
    self.live = live
    terminal.item([StyledText("Open \(live.path) to watch it run", .bold)])
    if !options.pausesBeforeSteps {
      let note = "The code that the text speaks of stands on that page; with --step it is shown here, too."
      terminal.item(StyledText(note, .faint).wrapped(to: terminal.proseWidth))
    }
  }

  /// A step begins.
  func showStepLive() {
    live?.change()
    tellLive()
    showPageLive()
  }

  /// Something has come onto the page.
  func showPageLive() {
    guard live?.isPageDue == true else { return }
    keepingLive { live in try live.show(page, upTo: endOfStep) }
  }

  /// A training goes on.
  func showLive(_ log: TrainingLog, seconds: Double, drawing: () -> Figure?) {
    guard live?.isTrainingDue == true else { return }
    tellLive()
    showPageLive()
    keepingLive { live in try live.show(log, seconds: seconds, drawing: drawing) }
  }

  func clearTrainingLive() {
    keepingLive { live in try live.clearTraining() }
  }

  private func tellLive() {
    let status =
      currentStep == 0
      ? "It begins." : "Step \(currentStep) of \(steps.count): \(Prose.inline(stepTitle).plain)"
    keepingLive { live in try live.tell(status: status, advice: advice) }
  }

  /// What to do after a kill.
  private var advice: String {
    var arguments = CommandLine.arguments.dropFirst().filter { !["--resume", "--watched"].contains($0) }
    // What `--watch` gives a run besides.
    if let place = arguments.firstIndex(of: "--built-since") { arguments.removeSubrange(place...place + 1) }
    let typed = arguments.map { $0.contains(" ") ? "'\($0)'" : $0 }
    let command = (["swift run \(page.program)"] + typed).joined(separator: " ")
    return states?.isInUse == true
      ? "\(command) --resume goes on from what it had kept."
      : "It had kept nothing yet; \(command) begins again."
  }

  private func keepingLive(_ work: (LivePage) throws -> Void) {
    guard let live else { return }
    do { try work(live) } catch { stop(Ending(error)) }
  }
}
