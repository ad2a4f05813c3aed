/// The line of `Package.swift` that names the reader's own lessons. SwiftPM looks for new folders only when this file has
/// changed: so each is named there, in a comment.
public enum OwnLessons {
  private static let mark = "// Lessons of one's own, made so far:"

  /// Those that a manifest names.
  public static func names(in manifest: String) -> [String] {
    let line = manifest.split(separator: "\n").first { $0.hasPrefix(mark) } ?? ""
    return line.dropFirst(mark.count).split(whereSeparator: { ", ".contains($0) }).map(String.init)
  }

  /// The manifest with these named, and no others.
  public static func named(_ names: [String], in manifest: String) -> String {
    let line = ([mark] + (names.isEmpty ? [] : [names.joined(separator: ", ")])).joined(separator: " ")
    var lines = manifest.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let place = lines.firstIndex(where: { $0.hasPrefix(mark) }) else {
      return names.isEmpty ? manifest : "\(manifest)\(line)\n"
    }
    lines[place] = line
    return lines.joined(separator: "\n")
  }
}
