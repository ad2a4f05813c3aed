import Foundation
import Testing

@testable import Notebook

/// The lessons' own sources, as pages.
@Suite("The sources of the lessons")
struct SourcesTests {
  private static let lessons = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Lessons").standardizedFileURL

  private static func sources() throws -> [(name: String, text: String)] {
    let files = try #require(FileManager.default.enumerator(at: lessons, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" && $0.path.contains("/Lessons/lesson") }
      .map { ($0.path.components(separatedBy: "/Lessons/")[1], try String(contentsOf: $0, encoding: .utf8)) }
  }

  @Test("No line is wider than a page: at 100 columns code needs no scrolling")
  func lines() throws {
    let sources = try Self.sources()
    #expect(sources.count > 40)
    let wide = sources.flatMap { name, text in
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { $0.element.count > 100 }.map { "\(name):\($0.offset + 1), \($0.element.count) columns" }
    }
    #expect(wide == [])
  }

  @Test("A page has at most 500 lines, and a cell at most 15: what only draws or judges stands beside it")
  func sizes() throws {
    for (name, text) in try Self.sources() where name.hasSuffix("/main.swift") {
      #expect(text.count(where: \.isNewline) <= 500, "\(name)")
      for cell in try Markup(text).cells where cell.kind == .code {
        let lines = cell.text.split(separator: "\n").count
        #expect(lines <= 15, "\(name):\(cell.lines.lowerBound), \(lines) lines")
      }
    }
  }

  @Test("Every step begins with a sentence")
  func sentences() throws {
    for (name, text) in try Self.sources() where name.hasSuffix("/main.swift") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where line.hasPrefix("//: ## ") {
        let next = lines[index + 1]
        #expect(next.hasPrefix("/*:") || next.hasPrefix("//: "), "\(name): “\(line.dropFirst(7))”")
      }
    }
  }

  @Test("One name of a picture means one thing in all lessons")
  func pictures() throws {
    /// Shown by several lessons, and the same in each.
    let shared: Set = ["losses", "meters", "real-digits", "flipbook", "pad"]
    var lessons: [String: Set<Substring>] = [:]
    for (name, text) in try Self.sources() where name.hasSuffix("/main.swift") {
      for match in text.matches(of: /as: "([a-z-]+)"/) {
        lessons[String(match.1), default: []].insert(name.prefix(7))
      }
    }
    #expect(lessons.count > 40)
    for (picture, lessons) in lessons where lessons.count > 1 {
      #expect(shared.contains(picture), "\(picture): \(lessons.sorted())")
    }
  }
}
