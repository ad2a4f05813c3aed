import Foundation

/// A Markdown file of the course: its links, the places one can link to, and what it tells a reader to type.
struct Document: CustomStringConvertible, Sendable {
  let url: URL
  let description: String
  /// The targets of its links and pictures, as they stand there.
  private(set) var links: [String] = []
  /// What GitHub makes of its headings.
  private(set) var anchors: Set<String> = []
  /// The lines of its blocks that are marked `sh runnable`.
  private(set) var runnableLines: [String] = []
  /// Its inline code, and the lines of all its blocks.
  private(set) var code: [String] = []

  /// The folder of the package.
  static let course = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// All Markdown files that are kept; not what was built, and not what lessons wrote.
  static let all: [Document] = {
    let path = course.path(percentEncoded: false)
    guard let names = FileManager.default.enumerator(atPath: path) else {
      fatalError("The course's folder \(path) cannot be read.")
    }
    var documents: [Document] = []
    for case let name as String in names {
      let isForeign =
        name.hasPrefix(".build") || name == ".git" || name.hasPrefix("out/") && name != "out/README.md"
      if isForeign {
        names.skipDescendants()
      } else if name.hasSuffix(".md") {
        documents.append(Document(name))
      }
    }
    return documents.sorted { $0.description < $1.description }
  }()

  private init(_ name: String) {
    url = Self.course.appending(path: name)
    description = name
    do { read(try String(contentsOf: url, encoding: .utf8)) } catch {
      fatalError("\(name) cannot be read: \(error)")
    }
  }

  /// A document that a test makes up.
  init(_ text: String, at url: URL) {
    self.url = url
    description = url.lastPathComponent
    read(text)
  }

  private mutating func read(_ text: String) {
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let info = line.wholeMatch(of: /\s*```(.*)/)?.1 {
        fence = fence == nil ? info : nil
      } else if let fence {
        code.append(String(line))
        if fence == "sh runnable" { runnableLines.append(String(line)) }
      } else if line.hasPrefix("    "), !line.contains("- ") {
        code.append(line.trimmingCharacters(in: .whitespaces))
      } else {
        readProse(line)
      }
    }
    runnableLines.removeAll(where: \.isEmpty)
  }

  private mutating func readProse(_ line: Substring) {
    code += line.matches(of: /`([^`]+)`/).map { String($0.1) }
    let words = line.replacing(/`[^`]*`/) {
      "`" + $0.output.dropFirst().dropLast().map { _ in "x" }.joined() + "`"
    }
    links += words.matches(of: /\]\(([^)\s]+)[^)]*\)/).map { String($0.1) }
    links += words.matches(of: /(?:src|href)="([^"]+)"/).map { String($0.1) }
    anchors.formUnion(words.matches(of: /<a id="([^"]+)">/).map { String($0.1) })
    if let heading = line.wholeMatch(of: /#{1,6} (.+)/)?.1 {
      let letters = heading.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
      anchors.insert(letters.replacing(" ", with: "-"))
    }
  }

  /// The links that lead nowhere, each with the reason.
  func brokenLinks() -> [String] {
    links.filter { !$0.contains(/^[a-z]+:/) }.compactMap { link in
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target =
        parts[0].isEmpty ? url : URL(filePath: String(parts[0]), relativeTo: url.deletingLastPathComponent())
      guard FileManager.default.fileExists(atPath: target.path(percentEncoded: false)) else {
        return "\(link): there is no such file"
      }
      guard parts.count == 2 else { return nil }
      do {
        let there =
          parts[0].isEmpty ? self : Document(try String(contentsOf: target, encoding: .utf8), at: target)
        return there.anchors.contains(String(parts[1])) ? nil : "\(link): there is no such heading"
      } catch { return "\(link): \(error)" }
    }
  }
}
