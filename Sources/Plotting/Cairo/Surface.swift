import CCairo

/// What a canvas draws on: pixels in memory or an SVG stream. Released with its last owner.
final class Surface {
  let pointer: OpaquePointer
  private let stream: ByteStream?

  /// Blank pixels: in colour, or only how much each is covered.
  init(width: Int, height: Int, coverageOnly: Bool = false) {
    stream = nil
    pointer = cairo_image_surface_create(
      coverageOnly ? CAIRO_FORMAT_A8 : CAIRO_FORMAT_RGB24, Int32(clamping: width), Int32(clamping: height))
  }

  /// A copy of `image`.
  convenience init(pixels image: PixelImage) {
    self.init(width: image.width, height: image.height)
    cairo_surface_flush(pointer)
    guard let data = cairo_image_surface_get_data(pointer) else { return }  // the status tells
    let stride = Int(cairo_image_surface_get_stride(pointer))
    for row in 0..<image.height {
      let line = UnsafeMutableRawPointer(data + row * stride)
      for column in 0..<image.width {
        line.storeBytes(
          of: image.pixels[row * image.width + column], toByteOffset: 4 * column, as: UInt32.self)
      }
    }
    cairo_surface_mark_dirty(pointer)
  }

  /// A drawing of `size`, written to `stream` as SVG when it is finished.
  init(svg size: Size, to stream: ByteStream) {
    self.stream = stream
    pointer = cairo_svg_surface_create_for_stream(
      ByteStream.write, stream.reference, size.width, size.height)
    cairo_svg_surface_set_document_unit(pointer, CAIRO_SVG_UNIT_PX)
  }

  deinit {
    cairo_surface_destroy(pointer)
  }

  /// Throws what went wrong on this surface, if anything did.
  func check() throws(PlottingError) {
    let status = cairo_surface_status(pointer)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(String(cString: cairo_status_to_string(status)))
    }
  }

  /// Completes the drawing; an SVG is only now written to the end.
  func finish() throws(PlottingError) {
    cairo_surface_finish(pointer)
    try check()
  }

  /// The pixels as a PNG file of at most 256 colours.
  func indexedPNG() throws(PlottingError) -> [UInt8] {
    cairo_surface_flush(pointer)
    guard let image = PixelImage(of: pointer) else {
      try check()
      throw .cairo("the pixels of the picture are not to be had")
    }
    return IndexedPNG.file(image)
  }

  /// The pixels as a PNG file.
  func png() throws(PlottingError) -> [UInt8] {
    let stream = ByteStream()
    let status = cairo_surface_write_to_png_stream(pointer, ByteStream.write, stream.reference)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(String(cString: cairo_status_to_string(status)))
    }
    return stream.bytes
  }
}

/// Rows of opaque pixels, each 0x00RRGGBB.
struct PixelImage: Sendable {
  let width: Int
  let height: Int
  var pixels: [UInt32]

  init(width: Int, height: Int, filledWith pixel: UInt32) {
    self.width = width
    self.height = height
    pixels = Array(repeating: pixel, count: width * height)
  }

  /// What was drawn on a surface of pixels; nil if they are not to be had.
  init?(of surface: OpaquePointer) {
    guard let data = cairo_image_surface_get_data(surface) else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface))
    self.init(
      width: Int(cairo_image_surface_get_width(surface)),
      height: Int(cairo_image_surface_get_height(surface)),
      filledWith: 0)
    for row in 0..<height {
      let line = UnsafeRawPointer(data + row * stride)
      for column in 0..<width {
        pixels[row * width + column] = line.load(fromByteOffset: 4 * column, as: UInt32.self) & 0xFF_FFFF
      }
    }
  }

  /// The same picture with paper and ink of `ground`; what is no grey keeps its colour.
  func on(_ ground: Ground) -> PixelImage {
    guard ground == .dark else { return self }
    let (paper, ink) = (Color.paper.on(.dark), Color.ink.on(.dark))
    let shades = (0..<256).map { grey -> UInt32 in
      let shade = ink.opacity(1 - Double(grey) / 255).over(paper)
      return [shade.red, shade.green, shade.blue].reduce(0) { $0 << 8 | UInt32(($1 * 255).rounded()) }
    }
    var image = self
    for (index, pixel) in pixels.enumerated() where pixel == (pixel & 255) * 0x01_0101 {
      image.pixels[index] = shades[Int(pixel & 255)]
    }
    return image
  }
}

/// Collects what Cairo writes.
final class ByteStream {
  private(set) var bytes: [UInt8] = []

  var reference: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let write: cairo_write_func_t = { reference, data, count in
    guard let reference, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let stream = Unmanaged<ByteStream>.fromOpaque(reference).takeUnretainedValue()
    stream.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}
