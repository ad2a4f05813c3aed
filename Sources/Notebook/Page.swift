/// A lesson as a reader sees it: its source, and what each line of it brought forth.
///
/// The runner fills a page while the lesson runs; the weavers turn it into HTML, Markdown and Jupyter.
public struct Page: Sendable {
  /// The number a student types: 3 for `swift run lesson3`.
  public var lesson: Int
  public var title: String
  /// The lesson's `main.swift`, as text in playground markup.
  public var source: String
  /// What the lesson showed, in the order of showing; each hangs under the cell that holds its line.
  public var shown: [Shown] = []
  /// The sentences that the lesson staked on a number.
  public var claims: [Claim] = []
  /// The document's printed figures beside ours.
  public var comparisons: [Comparison] = []
  public var run: Run

  /// Something shown by one line of the source.
  public struct Shown: Sendable {
    /// Counted from 1, as `#line` does.
    public var line: Int
    public var content: Content
  }

  public enum Content: Sendable {
    case picture(Picture)
    case table(Table)
    /// Shown as typed, in a fixed-width face: a value, a model's summary.
    case text(String)
    case claim(Claim)
    case comparison(Comparison)
  }

  public struct Picture: Sendable {
    /// The file's name without its ending, `loss-curves`: the lesson's folder holds `loss-curves.png` and `.csv`.
    public var name: String
    public var png: [UInt8]
    /// The picture's width in points; its PNG may hold several pixels to the point.
    public var width: Double
    public var alternativeText: String
    /// In Markdown, with `$…$`.
    public var caption: String
  }

  public struct Table: Sendable {
    public var header: [String]
    /// As many cells as the header has, in Markdown.
    public var rows: [[String]]
    public var caption: String
    /// Columns of figures are set flush right.
    public var numericColumns: Set<Int>
  }

  public enum Verdict: String, Sendable, Codable {
    case holds
    case fails
    /// A quick run is too short to tell, and says so.
    case notJudged = "not judged"
  }

  /// A sentence with a condition behind it that could have refuted it.
  public struct Claim: Sendable, Codable {
    public var step: String
    public var sentence: String
    public var verdict: Verdict
  }

  /// A figure that the document prints, ours, and the band in which ours must lie.
  public struct Comparison: Sendable, Codable {
    public var step: String
    public var quantity: String
    public var document: Double
    public var here: Double
    public var band: ClosedRange<Double>
    public var verdict: Verdict
  }

  /// What a reader must know to run the same again.
  public struct Run: Sendable {
    public var seed: UInt64
    /// `quick`, `standard` or `full`, and what that is: "20 epochs of 937 minibatches".
    public var schedule: String
    public var isQuick: Bool
    public var swiftVersion: String
    /// As in 2026-11-21.
    public var date: String
    public var threads: Int
    /// Title of each step begun, and the seconds it took (nil while it runs or if it was not reached).
    public var durations: [(step: String, seconds: Double?)]
    /// Why the page ends early, if it does: "interrupted in step 7".
    public var endedEarly: String?
  }
}
