/// Why a figure could not be drawn. Its description is a sentence for the reader.
public enum PlottingError: Error, Equatable, CustomStringConvertible {
  /// Cairo cannot make a picture this large (the limit is 32,767 pixels a side), this small, or at this scale.
  case unusableSize(width: Double, height: Double, scale: Double)
  /// The frames of a flipbook must all have the size of the first, and this one has not.
  case unequalFrames(String, Size, first: Size)
  /// Cairo reported a fault; its own words are attached.
  case cairo(String)

  /// The fault as a sentence.
  public var description: String {
    switch self {
    case .unusableSize(let width, let height, let scale):
      "A figure of \(width) × \(height) points at scale \(scale) cannot be drawn: "
        + "each side must come to between 1 and 32,767 pixels. Change the figure's size or the scale."
    case .unequalFrames(let label, let size, let first):
      "The frames of a flipbook must have one size: “\(label)” has \(size.width) × \(size.height) points, "
        + "the first frame \(first.width) × \(first.height). Give all figures the same width and height, "
        + "and titles of as many lines."
    case .cairo(let words):
      "The figure could not be drawn; Cairo, the drawing library, says: \(words)."
    }
  }
}
