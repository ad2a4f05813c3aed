import CCairo

/// Which part of a text stands at the point it is given.
public enum TextAnchor: Sendable {
  /// The left end, the middle or the right end of the baseline.
  case left, center, right
}

extension Canvas {
  /// Hinting fits letters to the pixels of one machine. Without it, and with letters drawn as
  /// outlines, the same font gives the same picture everywhere and a figure looks the same at every scale.
  func useUnhintedFont() {
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_set_font_options(context, options)
    cairo_font_options_destroy(options)
  }

  /// Writes one line of text with its baseline at `point`, turned by `quarterTurns` to the left.
  public func text(
    _ text: String, at point: Point, _ style: TextStyle, anchor: TextAnchor = .left, quarterTurns: Int = 0
  ) {
    let text = text.typeset
    let width = anchor == .left ? 0 : self.width(of: text, style)
    let offset =
      switch anchor {
      case .left: 0.0
      case .center: -width / 2
      case .right: -width
      }
    use(style)
    cairo_save(context)
    cairo_translate(context, point.x, point.y)
    cairo_rotate(context, -Double(quarterTurns) * .pi / 2)
    cairo_new_path(context)
    cairo_move_to(context, offset, 0)
    cairo_text_path(context, text)
    use(style.color)
    cairo_fill(context)
    cairo_restore(context)
  }

  /// Writes lines below each other, the first of them just below `top`.
  func text(_ lines: [String], below top: Point, _ style: TextStyle, anchor: TextAnchor = .left) {
    let first = top.y + (style.lineHeight + digitHeight(style)) / 2
    for (index, line) in lines.enumerated() {
      text(line, at: Point(top.x, first + Double(index) * style.lineHeight), style, anchor: anchor)
    }
  }

  /// Points from the start of a line of text to its end.
  public func width(of text: String, _ style: TextStyle) -> Double {
    use(style)
    var extents = cairo_text_extents_t()
    cairo_text_extents(context, text.typeset, &extents)
    return extents.x_advance
  }

  /// The height of a digit; half of it centres a line of text on a point.
  func digitHeight(_ style: TextStyle) -> Double {
    use(style)
    var extents = cairo_text_extents_t()
    cairo_text_extents(context, "0", &extents)
    return extents.height
  }

  /// `text` in lines no wider than `width`, broken between words, and within a word only if it alone
  /// is too wide.
  func lines(of text: String, width limit: Double, _ style: TextStyle) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(whereSeparator: \.isNewline) {
      var line = ""
      for word in paragraph.split(whereSeparator: \.isWhitespace) {
        let longer = line.isEmpty ? String(word) : line + " " + word
        if width(of: longer, style) <= limit {
          line = longer
          continue
        }
        if !line.isEmpty { lines.append(line) }
        line = ""
        for letter in word {
          if !line.isEmpty, width(of: line + String(letter), style) > limit {
            lines.append(line)
            line = ""
          }
          line.append(letter)
        }
      }
      if !line.isEmpty { lines.append(line) }
    }
    return lines
  }

  private func use(_ style: TextStyle) {
    cairo_select_font_face(
      context, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL,
      style.isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL)
    cairo_set_font_size(context, style.size)
  }
}

extension String {
  /// With the apostrophe of printed text for that of a keyboard.
  var typeset: String { replacing("'", with: "’") }
}
