/// The look of every figure, in one place. Lengths are points.
enum Style {
  static let margin = 18.0
  static let panelGap = 22.0
  /// The least height between the axes of a plot, whatever stands around them.
  static let smallestArea = 110.0

  static let title = TextStyle(size: 14.5, isBold: true, color: .ink)
  static let panelTitle = TextStyle(size: 12, isBold: true, color: .ink)
  static let note = TextStyle(size: 11, color: Color(hex: 0x666666, dark: 0xA3A5AA))
  static let axisLabel = TextStyle(size: 11.5, color: .ink)
  static let tickLabel = TextStyle(size: 11, color: Color(hex: 0x333333, dark: 0xC6C4C0))
  static let legend = TextStyle(size: 11, color: .ink)
  static let landmark = TextStyle(size: 11, color: .neutral)
  static let sentence = TextStyle(size: 12, color: Color(hex: 0x666666, dark: 0xA3A5AA))

  static let background = Color.paper
  static let emptyArea = Color(hex: 0xF5F5F5, dark: 0x202327)
  static let axis = Color(hex: 0x4D4D4D, dark: 0x9A9DA3)
  static let majorGrid = Color(hex: 0xE3E3E3, dark: 0x34373C)
  static let minorGrid = Color(hex: 0xF2F2F2, dark: 0x25282C)

  static let axisWidth = 1.0
  static let gridWidth = 1.0
  static let minorGridWidth = 0.5
  static let tick = 4.0
  static let minorTick = 2.0
}

/// Size, weight and colour of a piece of text, set in DejaVu Sans.
public struct TextStyle: Sendable, Hashable {
  /// The size of the font, in points.
  public var size: Double
  /// Whether the strokes are heavy.
  public var isBold: Bool
  /// The colour of the letters.
  public var color: Color

  /// Text of `size` points.
  public init(size: Double, isBold: Bool = false, color: Color = .neutral) {
    self.size = size
    self.isBold = isBold
    self.color = color
  }

  /// From one baseline to the next.
  var lineHeight: Double { (size * 1.3).rounded(.up) }
}
