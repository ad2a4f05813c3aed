import CCairo
import CZlib

/// A picture that was drawn before, from its PNG file.
public struct Print: Mark {
  /// Pictures need no legend.
  public var name: String? { nil }
  /// Pictures have their own colours.
  public var color: Color? = .neutral
  private let image: PixelImage

  /// Nil if the bytes are no PNG file, or a damaged one.
  public init?(png: [UInt8]) {
    guard let image = Surface.pixels(ofPNG: png) else { return nil }
    self.image = image
  }

  /// The same picture in at most 256 colours, if that makes a smaller file. Pictures that have so few already stay as they
  /// are, and so do moving ones: their frames share their colours.
  public static func smaller(_ png: [UInt8]) -> [UInt8] {
    guard let print = Print(png: png),
      !PNGFile.chunks(of: png).contains(where: { ["acTL", "PLTE"].contains($0.name) })
    else { return png }
    let indexed = IndexedPNG.file(print.image, level: Z_BEST_COMPRESSION)
    return indexed.count < png.count ? indexed : png
  }

  /// As wide as there is room, and no pixel larger than half a point.
  public func size(within available: Double) -> Size? {
    let width = min(available, Double(image.width) / 2)
    return Size(width: width, height: width * Double(image.height) / Double(image.width))
  }

  /// The picture.
  public func draw(on canvas: Canvas, in frame: Rectangle) { canvas.draw(image, in: frame) }

  /// Pictures place themselves.
  public var xValues: [Double] { [] }
  /// Pictures place themselves.
  public var yValues: [Double] { [] }
  /// Pictures.
  public static let figureKind: String? = "Pictures"
  /// What is on it, its own figure said.
  public var summary: String? { "a picture drawn before" }
  /// Its numbers lie beside the picture itself.
  public var columns: [Column] { [] }
}

extension Surface {
  /// The pixels of a PNG file; nil if Cairo cannot read it.
  fileprivate static func pixels(ofPNG png: [UInt8]) -> PixelImage? {
    let source = ByteSource(png)
    let surface = cairo_image_surface_create_from_png_stream(ByteSource.read, source.reference)
    defer { cairo_surface_destroy(surface) }
    let format = cairo_image_surface_get_format(surface)
    guard let surface, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      [CAIRO_FORMAT_RGB24, CAIRO_FORMAT_ARGB32].contains(format)
    else { return nil }
    return PixelImage(of: surface).flatMap { $0.pixels.isEmpty ? nil : $0 }
  }
}

/// Hands Cairo the bytes that it asks for.
private final class ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var reference: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let read: cairo_read_func_t = { reference, target, count in
    guard let reference, let target else { return CAIRO_STATUS_READ_ERROR }
    let source = Unmanaged<ByteSource>.fromOpaque(reference).takeUnretainedValue()
    guard source.rest.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
    for (index, byte) in source.rest.prefix(Int(count)).enumerated() { target[index] = byte }
    source.rest = source.rest.dropFirst(Int(count))
    return CAIRO_STATUS_SUCCESS
  }
}
