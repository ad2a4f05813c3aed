import Foundation
import Neural
import Plotting

/// The page to watch a run on, there from its first second.
///
/// It is a frame, `live.html` in the lesson's folder, beside whatever results are there. Hidden files bring what it
/// shows: the lesson so far, the training under way, and a heartbeat. When the run is over the frame gives way to the
/// finished page.
final class LivePage {
  static let name = "live.html"

  private let folder: OutputFolder
  private let heart: Heartbeat
  private var told = (status: "", advice: "")
  /// How often each part was shown, counted from a number that no run before this one came to.
  private var versions: [Part: Int] = [:]
  private let start = Date.now
  /// A reader has the page of the run before and sees this one's in its place, but not its first moments.
  private let isWatched: Bool
  private var (pages, trainings, drawings) = (Pace(), Pace(), Pace())
  private var isPageChanged = false
  /// Those of the training under way, as last drawn.
  private var figures = ""

  private enum Part: String, CaseIterable {
    case page, training
  }

  init(_ page: Page, in folder: OutputFolder, isWatched: Bool = false) throws {
    (self.folder, self.isWatched) = (folder, isWatched)
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
  func change() { isPageChanged = true }

  /// Whether the page has changed and was not made a moment ago.
  var isPageDue: Bool { isPageChanged && pages.isDue && isUnderWay }

  /// Whether a training was not shown a moment ago.
  var isTrainingDue: Bool { trainings.isDue && isUnderWay }

  private var isUnderWay: Bool { !isWatched || Date.now > start + 4 }

  /// Shows the page down to a line.
  func show(_ page: Page, upTo line: Int) throws {
    isPageChanged = false
    try pages.run { try show(.page, try HTMLPage(Weaver(page)).parts(upTo: line)) }
  }

  /// Shows how far a training has come, and its figures if it is time to draw them anew.
  func show(_ log: TrainingLog, seconds: Double, drawing: () -> Figure?) throws {
    if drawings.isDue {
      figures = try drawings.run { try TrainingHTML.figures(log, drawing: drawing()) }
    }
    try trainings.run { try show(.training, [TrainingHTML.section(log, seconds: seconds, figures)]) }
  }

  /// The training is over: what came of it is on the lesson's page.
  func clearTraining() throws {
    figures = ""
    if versions[.training] != nil { try show(.training, [TrainingHTML.empty]) }
  }

  /// The run is over, and the next follows in its place when the reader saves.
  func rest(_ page: Page) throws {
    try show(page, upTo: .max)
    if versions[.training] != nil { try clearTraining() }
    try heart.beat { told in
      told.isAtRest = true
      told.status = "\(page.run.endedEarly.map { "It was \($0)" } ?? "Done"). Save, and it runs again."
    }
  }

  /// The run is over; its page is a file of this name in the lesson's folder.
  func end(for name: String) throws(OutputError) {
    try heart.stop(for: folder.besideResults == nil ? name : "\(OutputFolder.unfinished)/\(name)")
    for part in Part.allCases { unlink(Self.script(part.rawValue, in: folder)) }
  }

  private func show(_ part: Part, _ elements: [String]) throws(OutputError) {
    try Script.write("show", [part.rawValue] + elements, to: Self.script(part.rawValue, in: folder))
    let version = versions[part, default: Int(start.timeIntervalSince1970 * 1000)] + 1
    versions[part] = version
    try heart.beat { $0.parts[part.rawValue] = version }
  }

  private static func script(_ name: String, in folder: OutputFolder) -> String {
    folder.beside(".live-\(name).js")
  }
}
