/// Tells Swift's code from its strings and comments, piece by piece.
///
/// Strings hold code, `"\(x)"`, which may hold strings: what a piece stands in is kept here and not on the stack, so
/// that no source is nested too deeply.
package struct SwiftLexer {
  package enum Part {
    case code, string, comment
  }

  private enum Place: Equatable {
    /// Opened by so many `#` and a `"` or, if long, three.
    case string(hashes: Int, isLong: Bool)
    /// Code within a string, in so many parentheses of its own.
    case interpolation(open: Int)
    /// Swift's comments nest.
    case comment(depth: Int)
  }

  private var places: [Place] = []

  package init() {}

  /// Whether what comes next stands in no string and in no comment.
  var isInCode: Bool { places.isEmpty }

  /// What begins at `start`, and where it ends: a comment; a string up to its end or to the code within it; or a
  /// character of code.
  package mutating func piece(of source: [Unicode.Scalar], at start: Int) -> (part: Part, end: Int) {
    switch places.last {
    case .comment(let depth): return (.comment, comment(in: source, from: start, depth: depth))
    case .string(let hashes, let isLong): return (.string, string(in: source, from: start, hashes, isLong))
    case .interpolation(let open):
      if source[start] == ")" {
        places.removeLast()
        if open > 0 {
          places.append(.interpolation(open: open - 1))
        } else {
          return piece(of: source, at: start)
        }
      } else if source[start] == "(" {
        places[places.count - 1] = .interpolation(open: open + 1)
      }
    case nil: break
    }
    if source.has("//", at: start) {
      return (.comment, source[start...].firstIndex(of: "\n") ?? source.count)
    }
    if source.has("/*", at: start) {
      places.append(.comment(depth: 1))
      return (.comment, comment(in: source, from: start + 2, depth: 1))
    }
    let hashes = source[start...].prefix { $0 == "#" }.count
    guard source.has("\"", at: start + hashes) else { return (.code, start + max(hashes, 1)) }
    let isLong =
      source.has("\"\"\"", at: start + hashes) && !isRawQuote(in: source, at: start + hashes, hashes)
    places.append(.string(hashes: hashes, isLong: isLong))
    return (.string, string(in: source, from: start + hashes + (isLong ? 3 : 1), hashes, isLong))
  }

  /// `#"""#` is a string on one line that holds a quote.
  private func isRawQuote(in source: [Unicode.Scalar], at start: Int, _ hashes: Int) -> Bool {
    guard hashes > 0 else { return false }
    let closing = "\"" + String(repeating: "#", count: hashes)
    return source[(start + 2)...].prefix { $0 != "\n" }.indices.contains { source.has(closing, at: $0) }
  }

  private mutating func string(
    in source: [Unicode.Scalar], from start: Int, _ hashes: Int, _ isLong: Bool
  ) -> Int {
    let marks = String(repeating: "#", count: hashes)
    let (closing, escape, opening) = ((isLong ? "\"\"\"" : "\"") + marks, "\\" + marks, "\\" + marks + "(")
    var end = start
    while end < source.count {
      if source.has(closing, at: end) {
        places.removeLast()
        return end + closing.unicodeScalars.count
      } else if source.has(opening, at: end) {
        places.append(.interpolation(open: 0))
        return end + hashes + 2
      } else if source.has(escape, at: end), !source.has("\n", at: end + hashes + 1) {
        end += hashes + 2
      } else if source[end] == "\n", !isLong {
        places.removeLast()
        return end
      } else {
        end += 1
      }
    }
    return min(end, source.count)
  }

  private mutating func comment(in source: [Unicode.Scalar], from start: Int, depth: Int) -> Int {
    var depth = depth
    var end = start
    while end < source.count, depth > 0 {
      let isMark = source.has("/*", at: end) || source.has("*/", at: end)
      if isMark { depth += source[end] == "/" ? 1 : -1 }
      end += isMark ? 2 : 1
    }
    places.removeLast()
    if depth > 0 { places.append(.comment(depth: depth)) }
    return end
  }
}

extension [Unicode.Scalar] {
  /// Whether this text stands there.
  package func has(_ text: String, at start: Int) -> Bool {
    var index = start
    for scalar in text.unicodeScalars {
      guard index < count, self[index] == scalar else { return false }
      index += 1
    }
    return true
  }
}
