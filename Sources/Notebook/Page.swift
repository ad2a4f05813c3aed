import Foundation
import Plotting

/// A lesson as a reader sees it: its source, and what each line of it brought forth.
///
/// The runner fills a page while the lesson runs; the weavers turn it into HTML, Markdown and Jupyter.
public struct Page: Sendable {
  /// The number a student types: 3 for `swift run lesson3`.
  var lesson: Int
  var title: String
  /// The lesson's `main.swift`, as text in playground markup.
  var source: String
  /// Where that stands in the course's folder: `Lessons/lesson3/main.swift`; nil if it is in no file.
  var sourceName: String?
  /// What a student types after `swift run`: `lesson3`, or the name of a folder of one's own.
  var program: String { Self.program(ofLesson: lesson, source: sourceName) }

  static func program(ofLesson number: Int, source: String?) -> String {
    let folder = source?.split(separator: "/").dropLast().last.map(String.init)
    return number > 0 ? "lesson\(number)" : folder ?? "lesson"
  }

  /// What the lesson showed, in the order of showing; each hangs under the cell that holds its line.
  var shown: [Shown] = []
  /// The sentences that the lesson staked on a number.
  var claims: [Claim] = []
  /// The document's printed figures beside ours.
  var comparisons: [Comparison] = []
  var run: Run
  /// The page lays several runs beside each other, and tells of each what it must itself.
  var isOfSeveralRuns = false

  /// Something shown by one line of the source.
  struct Shown: Sendable, Codable {
    /// Counted from 1, as `#line` does.
    var line: Int
    var content: Content
  }

  enum Content: Sendable, Codable {
    case picture(Picture)
    case flipbook(Flipbook)
    case table(Table)
    /// Shown as typed, in a fixed-width face: a value, a model's summary.
    case text(String)
    /// Prose that the program made, in Markdown.
    case prose(String)
    case guess(Guess)
    case claim(Claim)
    case comparison(Comparison)
  }

  struct Picture: Sendable, Codable {
    /// The file's name without its ending, `loss-curves`: the lesson's folder holds `loss-curves.png` and `.csv`.
    var name: String
    var png: [UInt8] = []
    /// The picture's width in points; its PNG may hold several pixels to the point.
    var width: Double
    var alternativeText: String
    /// In Markdown, with `$…$`.
    var caption: String
    /// Its words and colours; nil if an earlier build kept it, or if it is one of many frames.
    var parts: [Figure.Part]?
    /// The picture for other readers; nil if an earlier build kept it, which knew of none.
    var editions: [Edition]?
    /// What its lines and dots come to, in JSON, for ``ReadingScript``; nil if it has none.
    var readings: String?
    /// What to play with; nil if it is but a picture.
    var pad: Pad?

    /// Without the PNG, which is a file of the lesson's folder and kept as such.
    private enum CodingKeys: CodingKey {
      case name, width, alternativeText, caption, parts, editions, readings, pad
    }

    /// The picture drawn for one kind of page, with two pixels to the point. It lies in the page alone.
    struct Edition: Sendable, Codable {
      var png: Data
      var isNarrow: Bool
      var isDark: Bool
    }

    /// Square sheets of drawings, each with its own corners, for ``PadScript``.
    struct Pad: Sendable, Codable {
      var sheets: [Data]
      /// Of each drawing, row by row; nil for what is not a number.
      var opinions: [[Double?]]
    }
  }

  /// Pictures of one size that follow each other in time.
  struct Flipbook: Sendable, Codable {
    /// The frames in order; each is also a file of its own.
    var frames: [Frame]
    /// All frames in one moving picture, for documents without a script.
    var animation: Picture

    struct Frame: Sendable, Codable {
      /// When it is: "epoch 250".
      var label: String
      var picture: Picture
    }
  }

  /// What ``Lesson/show(_:line:)-(Page.Table,_)`` shows in columns.
  public struct Table: Sendable, Codable {
    var header: [String]
    /// As many cells as the header has, in Markdown.
    var rows: [[String]]
    var caption: String
    /// Columns of figures are set flush right.
    var numericColumns: Set<Int>
  }

  /// A question to the reader, asked before the figure that answers it.
  struct Guess: Sendable, Codable {
    var question: String
    /// Folded on the page until the reader opens it.
    var answer: String
  }

  /// What a reader must know to run the same again.
  struct Run: Sendable {
    var seed: UInt64
    /// `quick`, `standard` or `full`, and what that is: "20 epochs of 937 minibatches".
    var schedule: String
    var isQuick: Bool
    var swiftVersion: String
    /// As in 2026-11-21.
    var date: String
    var threads: Int
    /// The processor's name; it decides how sums are rounded.
    var processor: String
    /// Title of each step begun, and the seconds it took (nil while it runs or if it was not reached).
    var durations: [(step: String, seconds: Double?)]
    /// Why the page ends early, if it does: "interrupted in step 7".
    var endedEarly: String?
    /// The knobs that are not as the lesson has them.
    var turned: [Knobs.Turned] = []
    /// Images that took the place of the lesson's own.
    var dataset: OtherData?

    /// Whether it is the lesson as it stands.
    var isLessonsOwn: Bool { turned.isEmpty && dataset == nil }
  }
}

/// A table as a lesson shows it.
public typealias Table = Page.Table
