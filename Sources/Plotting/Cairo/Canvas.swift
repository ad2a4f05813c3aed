import CCairo

/// Where marks draw: a Cairo context that speaks in points, colours and paths.
///
/// Cairo keeps the first error to itself and ignores every call after it, so drawing never throws;
/// `check()` at the end tells.
public final class Canvas {
  let context: OpaquePointer
  private let surface: Surface
  private let ground: Ground
  /// The plots drawn so far, and where their axes lie.
  var plots: [DrawnPlot] = []

  typealias DrawnPlot = (title: String, plot: Plot, area: PlotArea)

  init(_ surface: Surface, scale: Double = 1, on ground: Ground = .light) {
    self.surface = surface
    self.ground = ground
    context = cairo_create(surface.pointer)
    cairo_scale(context, scale, scale)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    useUnhintedFont()
  }

  deinit {
    cairo_destroy(context)
  }

  /// Throws what went wrong since the canvas was made, if anything did.
  func check() throws(PlottingError) {
    try surface.check()
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(String(cString: cairo_status_to_string(status)))
    }
  }

  // MARK: Shapes

  /// Draws a line through `path`; `dash` lists lengths drawn and skipped in turn, empty for a solid line.
  public func stroke(
    _ path: [Point], color: Color, width: Double, dash: [Double] = [], roundEnds: Bool = false
  ) {
    cairo_set_line_width(context, width)
    cairo_set_line_cap(context, roundEnds ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_dash(context, dash, Int32(dash.count), 0)
    let piece = 64
    guard path.count > 2 * piece, dash.isEmpty, roundEnds else {
      trace(path)
      use(color)
      cairo_stroke(context)
      return
    }
    // Cairo's time grows faster than the number of segments in one stroke, so a long line is drawn
    // in pieces: opaque on a sheet of their own, so that the overlaps do not show.
    if color.opacity < 1 { cairo_push_group(context) }
    use(color.opacity(1))
    for start in stride(from: 0, to: path.count - 1, by: piece) {
      trace(path[start...min(start + piece, path.count - 1)])
      cairo_stroke(context)
    }
    if color.opacity < 1 {
      cairo_pop_group_to_source(context)
      cairo_paint_with_alpha(context, color.opacity)
    }
  }

  /// Fills the polygon with the corners `path`.
  public func fill(_ path: some Sequence<Point>, color: Color) {
    trace(path)
    cairo_close_path(context)
    use(color)
    cairo_fill(context)
  }

  /// Fills a rectangle.
  public func fill(_ rectangle: Rectangle, color: Color) {
    cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    use(color)
    cairo_fill(context)
  }

  /// Fills the disc around `center`.
  public func disc(at center: Point, radius: Double, color: Color) {
    cairo_new_sub_path(context)
    cairo_arc(context, center.x, center.y, radius, 0, 2 * .pi)
    use(color)
    cairo_fill(context)
  }

  /// Draws what `body` draws, but nothing outside `rectangle`.
  public func clipped(to rectangle: Rectangle, _ body: () -> Void) {
    cairo_save(context)
    cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    cairo_clip(context)
    body()
    cairo_restore(context)
  }

  /// Draws `image` over the whole of `rectangle`.
  func draw(_ image: PixelImage, in rectangle: Rectangle) {
    guard image.width > 0, image.height > 0 else { return }
    let source = Surface(pixels: image.on(ground))
    cairo_save(context)
    cairo_translate(context, rectangle.x, rectangle.y)
    cairo_scale(
      context, rectangle.width / Double(image.width), rectangle.height / Double(image.height))
    cairo_set_source_surface(context, source.pointer, 0, 0)
    cairo_paint(context)
    cairo_restore(context)
  }

  private func trace(_ path: some Sequence<Point>) {
    cairo_new_path(context)
    for point in path { cairo_line_to(context, point.x, point.y) }
  }

  /// Draws from here on in the form of `color` that belongs to the ground.
  func use(_ color: Color) {
    let color = color.on(ground)
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.opacity)
  }
}
