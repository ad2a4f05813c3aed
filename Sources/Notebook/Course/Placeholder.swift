/// What stands on a card until its lesson has run: noise, with which every generator begins. Drawn, not a file.
enum Placeholder {
  static func svg(of lesson: Int) -> String {
    var state = UInt64(lesson)
    // Squares of one shade are one path.
    var shades = Array(repeating: "", count: 5)
    for place in 0..<12 * 20 {
      // Knuth's generator of random numbers: the same picture each time.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      shades[Int(state >> 40) * shades.count / (1 << 24)] += "M\(place % 20) \(place / 20)h1v1h-1z"
    }
    let paths = shades.enumerated().map { "<path opacity=\"0.\($0)\" d=\"\($1)\"/>" }
    return
      "<svg viewBox=\"0 0 20 12\" role=\"img\" aria-label=\"Noise: this lesson has no picture yet.\" "
      + "fill=\"currentColor\">\(paths.joined())</svg>\n"
  }
}
