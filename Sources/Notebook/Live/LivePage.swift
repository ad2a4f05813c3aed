import Foundation
import Plotting
import Neural

/// The page to watch a run on, there from its first second.
///
/// It is a frame, `live.html` in the lesson's folder, beside whatever results are there. Hidden files bring what it
/// shows: the lesson so far, the training under way, and a heartbeat. Drawing takes no more than a fiftieth of the time.
/// When the run is over the frame gives way to the finished page.
final class LivePage {
  static let name = "live.html"

  private let folder: OutputFolder
  private let heart: Heartbeat
  /// The two parts, and when each may be made again.
  private var lesson = Part(name: "page")
  private var training = Part(name: "training")
  private var isChanged = false
  private var told = (status: "", advice: "")

  private struct Part {
    let name: String
    var version = 0
    var cost = Duration.zero
    var last: ContinuousClock.Instant?

    var isDue: Bool { last.map { ContinuousClock.now - $0 >= max(.seconds(2), cost * 100) } ?? true }
  }

  init(_ page: Page, in folder: OutputFolder) throws {
    self.folder = folder
    heart = try Heartbeat(Self.script("beat", in: folder))
    try folder.writeBeside(try HTMLPage(Weaver(page)).frame(), as: Self.name)
  }

  /// As the student would type it.
  var path: String { folder.beside(Self.name) }

  /// Says what the lesson is at, and what to do should it not move any more.
  func tell(status: String, advice: String) throws(OutputError) {
    guard (status, advice) != told else { return }
    told = (status, advice)
    try heart.beat { ($0.status, $0.advice) = (status, advice) }
  }

  /// Something was added to the lesson's page.
  func change() { isChanged = true }

  /// Shows the page down to a line, if it has changed and was not made a moment ago.
  func show(_ page: Page, upTo line: Int) throws {
    guard isChanged, lesson.isDue else { return }
    isChanged = false
    try show(&lesson) { try HTMLPage(Weaver(page)).parts(upTo: line) }
  }

  /// Shows how a training gets on, if that was not done a moment ago.
  func show(_ log: TrainingLog, seconds: Double, drawing: () -> Figure?) throws {
    guard training.isDue else { return }
    try show(&training) { [try TrainingHTML.section(log, seconds: seconds, drawing: drawing())] }
  }

  /// The training is over: what came of it is on the lesson's page.
  func clearTraining() throws {
    guard training.version > 0 else { return }
    try show(&training) { [TrainingHTML.empty] }
  }

  /// The run is over; its page is a file of this name in the lesson's folder.
  func end(for name: String) throws(OutputError) {
    try heart.stop(for: folder.besideResults == nil ? name : "\(OutputFolder.unfinished)/\(name)")
    for part in [lesson, training] { unlink(Self.script(part.name, in: folder)) }
  }

  private func show(_ part: inout Part, _ html: () throws -> [String]) throws {
    let start = ContinuousClock.now
    try Script.write("show", [part.name] + html(), to: Self.script(part.name, in: folder))
    part.version += 1
    let (name, version) = (part.name, part.version)
    try heart.beat { $0.parts[name] = version }
    part.last = .now
    part.cost = .now - start
  }

  private static func script(_ name: String, in folder: OutputFolder) -> String {
    folder.beside(".live-\(name).js")
  }
}
