import Foundation
import Neural

/// Points of the plane from a file of one's own: a line for each, `x,y`.
public enum Points {
  /// Reads the file that lies beside the source that asks for it. A first line of words is a heading.
  ///
  /// [n × 2]: x and y
  public static func csv(_ name: String, beside source: String = #filePath) throws(PointsError) -> Tensor {
    let file = URL(filePath: source).deletingLastPathComponent().appending(path: name)
    let text: String
    do { text = try String(contentsOf: file, encoding: .utf8) } catch { throw .unreadable(name) }
    var values: [Float] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let numbers = fields.compactMap(Float.init)
      if index == 0, numbers.isEmpty { continue }
      guard fields.count == 2, numbers.count == 2, numbers.allSatisfy(\.isFinite) else {
        throw .notAPoint(name, line: index + 1, text: String(line.prefix(40)))
      }
      values += numbers
    }
    guard !values.isEmpty else { throw .empty(name) }
    return Tensor([values.count / 2, 2], values)
  }
}

/// Why a file of points cannot be used.
public enum PointsError: Error, Equatable, CustomStringConvertible {
  /// It is not there, or is no text.
  case unreadable(String)
  /// It has no point.
  case empty(String)
  /// A line is not two numbers.
  case notAPoint(String, line: Int, text: String)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let name):
      "\(name) cannot be read. Put it beside the lesson's main.swift: a line for each point, x,y."
    case .empty(let name):
      "\(name) has no point. It should have a line for each, x,y."
    case .notAPoint(let name, let line, let text):
      "Line \(line) of \(name) should be two numbers, x,y, but is \"\(text)\"."
    }
  }
}
