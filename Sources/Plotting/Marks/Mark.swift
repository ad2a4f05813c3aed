/// Something drawn from data: a line, a cloud of points, a landmark, a grid of pictures.
///
/// Each mark has a file of its own in `Marks`. A new one says which values the axes must cover, draws
/// itself, and describes itself for the legend, the CSV file and the alternative text.
public protocol Mark: Sendable {
  /// What the mark is called in the legend, the CSV file and the alternative text; nil keeps it out
  /// of the legend.
  var name: String? { get }
  /// Its colour; a figure gives marks without one the next of ``Color/cycle``.
  var color: Color? { get set }

  /// Values the x axis must cover; those it has no place for are left out.
  var xValues: [Double] { get }
  /// Values the y axis must cover; those it has no place for are left out.
  var yValues: [Double] { get }
  /// Values on an axis that carry a label outside of the plot.
  var landmarks: [Landmark] { get }
  /// What the mark's colours stand for, if for numbers: a bar beside the plot tells it.
  var colorScale: ColorScale? { get }
  /// The size within `width` points of a mark that brings its own, such as a grid of pictures. Such a
  /// mark stands alone in its figure and has no axes.
  func size(within width: Double) -> Size?

  /// How far it may be drawn beyond the axes, in points, so that what lies on their ends is seen whole.
  var reach: Double { get }

  /// Draws what lies behind every other mark, and behind the axes.
  func drawBehind(on canvas: Canvas, in area: PlotArea)
  /// Draws the mark.
  func draw(on canvas: Canvas, in area: PlotArea)
  /// Draws a mark that brings its own size.
  func draw(on canvas: Canvas, in frame: Rectangle)
  /// Draws the sample that stands in the legend.
  func drawKey(on canvas: Canvas, in frame: Rectangle)

  /// What a figure of such marks is called: "Line plot".
  static var figureKind: String? { get }
  /// What there is to see, in words: "loss from 1.39 to 0.62".
  var summary: String? { get }
  /// What a reader of the figure must know about how it was drawn, or nil.
  var note: String? { get }
  /// The data, as columns of equal length.
  var columns: [Column] { get }
}

/// A column of a figure's data.
public struct Column: Sendable, Equatable {
  /// The heading.
  public let name: String
  /// A value for each row.
  public let values: [Double]

  /// The column `name` of a mark's data.
  public init(_ name: String, _ values: [Double]) {
    self.name = name
    self.values = values
  }
}

/// A value worth knowing on one of the axes, labelled at the edge of the plot, where no data is.
public struct Landmark: Sendable, Equatable {
  /// Which axis a value lies on.
  public enum Direction: Sendable {
    /// The horizontal axis.
    case x
    /// The vertical axis.
    case y
  }

  /// The axis.
  public let axis: Direction
  /// The place on the axis.
  public let value: Double
  /// What stands beside it.
  public let label: String

  /// The landmark `label` at `value`.
  public init(_ axis: Direction, at value: Double, label: String) {
    self.axis = axis
    self.value = value
    self.label = label
  }
}

extension Mark {
  /// No landmarks.
  public var landmarks: [Landmark] { [] }
  /// One colour for all.
  public var colorScale: ColorScale? { nil }
  /// The mark fills the space between the axes.
  public func size(within width: Double) -> Size? { nil }
  /// Half a line.
  public var reach: Double { 1 }
  /// Nothing lies behind.
  public func drawBehind(on canvas: Canvas, in area: PlotArea) {}
  /// Nothing: the mark lies between axes.
  public func draw(on canvas: Canvas, in frame: Rectangle) {}
  /// Nothing: the mark has its own size.
  public func draw(on canvas: Canvas, in area: PlotArea) {}
  /// No sample in the legend.
  public func drawKey(on canvas: Canvas, in frame: Rectangle) {}
  /// No kind of its own.
  public static var figureKind: String? { nil }
  /// Nothing to say.
  public var note: String? { nil }

  /// The colour to draw with.
  public var ink: Color { color ?? .neutral }
}
