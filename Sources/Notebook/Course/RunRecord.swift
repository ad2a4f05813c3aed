import Foundation
import Neural
import Plotting

/// The file `run.json` in a lesson's folder: what the course's front page says of the run that wrote it.
package struct RunRecord: Codable, Sendable {
  package var lesson: Int
  package var seed: UInt64
  package var schedule: String
  package var threads: Int
  /// As in 2026-11-21.
  package var date: String
  /// What the steps took together.
  package var seconds: Double
  /// Why it came to no end, if it did not.
  package var endedEarly: String?
  /// Of claims and of comparisons.
  package var checks: Tally
  /// For the search: what stands under the figures and over the tables.
  var captions: [Caption] = []
  var picture: Page.Picture?
  /// The figures, by their names; nil if an earlier build wrote it.
  var figures: [String: ShownFigure]?

  package struct Tally: Codable, Equatable, Sendable {
    package var (held, failed, notJudged) = (0, 0, 0)
  }

  /// What `docs/figures.md` has a rule for.
  struct ShownFigure: Codable, Equatable {
    var hasCaption: Bool
    var parts: [Figure.Part]
  }

  struct Caption: Codable, Equatable {
    /// The step's, on the page.
    var anchor: String
    var text: String
  }

  static let name = "run.json"

  /// Of a folder; nil if there is none, or one that was damaged, which says as little.
  init?(of folder: String) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(WholeFile.read("\(folder)/\(Self.name)")))
    } catch { return nil }
  }

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// What must be typed for the same run: nothing for the ordinary one.
  package var options: [String] {
    (seed == 1 ? [] : ["--seed", "\(seed)"]) + (schedule == "standard" ? [] : ["--\(schedule)"])
      + (threads == Engine.usefulThreads ? [] : ["--threads", "\(threads)"])
  }
}

extension RunRecord {
  init(_ page: Page, schedule: Lesson.Schedule, contents: Contents) {
    lesson = page.lesson
    (seed, threads, date, endedEarly) = (page.run.seed, page.run.threads, page.run.date, page.run.endedEarly)
    self.schedule = schedule.rawValue
    seconds = page.run.durations.compactMap(\.seconds).reduce(0, +)
    checks = Tally(page.claims.map(\.verdict) + page.comparisons.map(\.verdict))
    captions = page.shown.compactMap { shown in
      guard let caption = shown.content.caption, !caption.isEmpty,
        let step = contents.entries.last(where: { $0.line < shown.line })
      else { return nil }
      return Caption(anchor: step.anchor, text: Prose.inline(caption).plain)
    }
    picture = page.emblem
    figures = page.shown.reduce(into: [:]) { figures, shown in
      guard let picture = shown.content.picture, let parts = picture.parts else { return }
      figures[picture.name] = ShownFigure(hasCaption: shown.content.caption != "", parts: parts)
    }
  }
}

extension RunRecord.Tally {
  fileprivate init(_ verdicts: [Page.Verdict]) {
    held = verdicts.count { $0 == .holds }
    failed = verdicts.count { $0 == .fails }
    notJudged = verdicts.count { $0 == .notJudged }
  }
}

extension Page.Content {
  fileprivate var caption: String? {
    switch self {
    case .picture(let picture): picture.caption
    case .flipbook(let book): book.animation.caption
    case .table(let table): table.caption
    case .text, .prose, .guess, .claim, .comparison: nil
    }
  }

  /// The picture that it is, or the last one of its frames, under the name of all.
  fileprivate var picture: Page.Picture? {
    switch self {
    case .picture(let picture): return picture
    case .flipbook(let book):
      guard var last = book.frames.last?.picture else { return nil }
      (last.name, last.parts) = (book.animation.name, book.animation.parts)
      return last
    case .table, .text, .prose, .guess, .claim, .comparison: return nil
    }
  }
}

extension Page {
  /// The figure that stands for the lesson, or the newest if it has not come to that: by day and by night, and the same
  /// on a phone, where panels below each other would be too tall for a card.
  fileprivate var emblem: Picture? {
    let pictures = shown.compactMap(\.content.picture)
    let chosen = Syllabus.lesson(lesson).flatMap { entry in pictures.last { $0.name == entry.picture } }
    guard var picture = chosen ?? pictures.last else { return nil }
    let editions = picture.editions ?? [.init(png: Data(picture.png), isNarrow: false, isDark: false)]
    picture.editions = editions.filter { !$0.isNarrow }
    (picture.png, picture.caption, picture.parts) = ([], "", nil)
    return picture
  }
}
