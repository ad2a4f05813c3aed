import Foundation
import Neural
import Notebook
import Plotting

/// The executed course as Markdown with its pictures, for those who read it on GitHub and do not run it: `docs/course`.
struct Publication {
  private let shelf: Shelf
  private let folder: URL

  /// So much of a repository pictures may take.
  static let most = 15_000_000

  init(of shelf: Shelf, in folder: URL = Syllabus.folder.appending(path: "docs/course")) {
    (self.shelf, self.folder) = (shelf, folder)
  }

  /// A lesson's page there.
  func page(of lesson: Int) -> URL { folder.appending(path: "lesson\(lesson).md") }

  /// Makes it anew of what the lessons left, all of it or nothing; returns its size in bytes.
  func make() throws -> Int {
    let standings = shelf.standings
    let unfit = standings.filter { !$0.isRun }.map(\.lesson.number)
    guard unfit.isEmpty else { throw PublicationError.notRun(unfit) }
    var files: [(name: String, bytes: [UInt8])] = []
    for standing in standings { files += try self.files(of: standing) }
    files.append(("README.md", Array(index(standings).utf8)))
    let size = files.map(\.bytes.count).reduce(0, +)
    guard size <= Self.most else { throw PublicationError.tooLarge(bytes: size) }
    try write(files)
    return size
  }

  private func files(of standing: Standing) throws -> [(name: String, bytes: [UInt8])] {
    let number = standing.lesson.number
    let folder = "\(shelf.path)/lesson\(number)"
    var page = String(decoding: try WholeFile.read("\(folder)/lesson\(number).md"), as: UTF8.self)
    let source = try Self.source(of: standing.lesson)
    page += try Self.seal(of: source)
    guard try Self.difference(of: page, from: source) == nil else {
      throw PublicationError.stale(number)
    }
    let link = /(!\[(?:\\.|[^\]\\])*\])\(([^)\/]+\.png)\)/
    let pictures = Set(page.matches(of: link).map { String($0.output.2) }).sorted()
    page.replace(link) { "\($0.output.1)(lesson\(number)/\($0.output.2))" }
    return try [("lesson\(number).md", Array((page + ways(from: number)).utf8))]
      + pictures.map { name in
        ("lesson\(number)/\(name)", Print.smaller(try WholeFile.read("\(folder)/\(name)")))
      }
  }

  /// To the lessons before and after.
  private func ways(from number: Int) -> String {
    let names = [(number - 1, "← "), (number + 1, "")].compactMap { other, arrow in
      lesson(other).map {
        "[\(arrow)\($0.fullTitle)\(arrow.isEmpty ? " →" : "")](lesson\(other).md)"
      }
    }
    return "\n"
      + (names.prefix(1) + ["[All lessons](README.md)"] + names.dropFirst()).joined(
        separator: " · ") + "\n"
  }

  private func lesson(_ number: Int) -> Syllabus.Entry? {
    Syllabus.lessons.first { $0.number == number }
  }

  private func index(_ standings: [Standing]) -> String {
    let rows = standings.map { standing in
      let lesson = standing.lesson
      let record = standing.record
      let run = record.map {
        "\(Numerals.duration($0.seconds)), seed \($0.seed), \($0.checks.held) checks held, \($0.checks.failed) failed"
      }
      return
        "| [\(lesson.fullTitle)](lesson\(lesson.number).md) | \(lesson.sentence) | \(run ?? "") |\n"
    }
    return """
      # The executed course

      Each page was written by a run at ordinary length; `swift run lesson1` makes the first of them on your machine. \
      All were put here by `swift run course publish`.

      | Lesson | What it shows | The run |
      | --- | --- | --- |
      \(rows.joined())
      """
  }

  private func write(_ files: [(name: String, bytes: [UInt8])]) throws {
    for lesson in Syllabus.lessons {
      let place = folder.appending(path: "lesson\(lesson.number)").path(percentEncoded: false)
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      // Pictures of an earlier run that this one did not draw.
      let wanted = Set(files.map(\.name))
      for name in try FileManager.default.contentsOfDirectory(atPath: place)
      where name.hasSuffix(".png") && !wanted.contains("lesson\(lesson.number)/\(name)") {
        unlink("\(place)/\(name)")
      }
    }
    for file in files {
      try WholeFile.write(
        file.bytes, to: folder.appending(path: file.name).path(percentEncoded: false))
    }
  }
}

extension Publication {
  /// Whether a published page still says what the lesson's source says, in prose and in code: the beginning of the first
  /// piece that it does not have, or a word on what it has too much; nil if all is the same. What the run showed is not
  /// compared.
  static func difference(of page: String, from source: String) throws -> String? {
    var rest = page[...]
    for piece in try SourcePieces.of(source) {
      guard let range = rest.firstRange(of: piece) else { return String(piece.prefix(80)) }
      rest = rest[range.upperBound...]
    }
    return page.contains(try seal(of: source)) ? nil : "something that the source has no more"
  }

  /// Says of which prose and code the page was made.
  static func seal(of source: String) throws -> String {
    let digits = Checksum(of: Array(try SourcePieces.of(source).joined(separator: "\n\n").utf8))
      .digits
    return "\n<!-- Of a source with checksum \(digits). -->\n"
  }

  static func source(of lesson: Syllabus.Entry) throws -> String {
    String(decoding: try WholeFile.read(Syllabus.source(lesson.number)), as: UTF8.self)
  }
}

/// Why the course is not published.
enum PublicationError: Error, Equatable, CustomStringConvertible {
  case notRun([Int])
  case stale(Int)
  case tooLarge(bytes: Int)

  var description: String {
    switch self {
    case .notRun(let lessons):
      "Nothing is published: \(lessons.map { "lesson \($0)" }.joined(separator: ", ")) was not run to its end at ordinary "
        + "length. Type swift run course run, then this again."
    case .stale(let lesson):
      "Nothing is published: the page of lesson \(lesson) is not of its source as it is now. "
        + "Type swift run course run \(lesson), then this again."
    case .tooLarge(let bytes):
      "Nothing is published: pages and pictures are \(bytes.grouped) bytes, more than \(Publication.most.grouped)."
    }
  }
}
