import Classroom
import Foundation
import Neural
import Notebook

/// One thing the doctor has looked at.
struct Finding {
  var what: String
  var seen: String
  /// What to do about it; nil if it is as it should be.
  var advice: String?

  var isLacking: Bool { advice != nil }

  func lines(width: Int) -> [StyledText] {
    let mark = advice == nil ? StyledText("✓ ", .good) : StyledText("✗ ", .bad)
    let text = "\(what): \(seen)" + (advice.map { ". \($0)" } ?? "")
    return (mark + StyledText(text)).wrapped(to: width, indent: "  ")
  }

  static func swift() -> Finding {
    let words = Command.output(["swift", "--version"]) ?? ""
    let version = words.firstMatch(of: /Swift version (\d+)\.(\d+)/)
    let numbers = version.map { (Int($0.1) ?? 0, Int($0.2) ?? 0) } ?? (0, 0)
    return Finding(
      what: "Swift",
      seen: version.map { "\($0.1).\($0.2)" } ?? "not among the programs of this shell",
      advice: numbers >= (6, 2)
        ? nil : "The lessons need 6.2 or later; see https://www.swift.org/install.")
  }

  /// That this program runs, proves them; which they are, helps who reads a report of trouble. Without one of them
  /// nothing could be built, and `bootstrap` is what looks for them.
  static func libraries() -> Finding {
    let versions = ["cairo", "md4c", "zlib"].map { name in
      "\(name) \(Command.output(["pkg-config", "--modversion", name]) ?? "of unknown version")"
    }
    return Finding(
      what: "Libraries", seen: ([Engine.productLibrary] + versions).joined(separator: ", "),
      advice: nil)
  }

  static func font() -> Finding {
    let home = FileManager.default.homeDirectoryForCurrentUser.path(percentEncoded: false)
    let folders = [
      "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "\(home).fonts",
      "\(home).local/share/fonts",
      "\(home)Library/Fonts",
    ]
    let isThere = folders.contains { folder in
      guard let names = FileManager.default.enumerator(atPath: folder) else { return false }
      for case let name as String in names where name.hasSuffix("DejaVuSans.ttf") { return true }
      return false
    }
    return Finding(
      what: "Font", seen: isThere ? "DejaVu Sans" : "DejaVu Sans is not installed",
      advice: isThere
        ? nil
        : "Figures would have another, and some of their text might not fit; type ./bootstrap.")
  }

  /// The lessons' pages take some 60 MB, another build of the course a gigabyte.
  static func disk() -> Finding {
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    let facts = try? FileManager.default.attributesOfFileSystem(
      forPath: here.path(percentEncoded: false))
    guard let free = (facts?[.systemFreeSize] as? NSNumber)?.doubleValue else {
      return Finding(what: "Disk", seen: "it does not say how much is free", advice: nil)
    }
    return Finding(
      what: "Disk", seen: String(format: "%.1f GB free", free / 1e9),
      advice: free > 1e9 ? nil : "Make room: at least 1 GB.")
  }

  static func git() -> Finding {
    let version = Command.output(["git", "--version"])?.firstMatch(of: /\d+(\.\d+)+/).map {
      String($0.0)
    }
    return Finding(
      what: "Git", seen: version ?? "not among the programs of this shell",
      advice: version == nil
        ? "The lessons do without; `checkpoint reset` and `handout` need it." : nil)
  }

  static func cores() -> Finding {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return Finding(
      what: "Cores",
      seen: "\(cores.counted("core", "cores")), of which the lessons use \(Engine.usefulThreads)",
      advice: nil)
  }
}

/// Programs of others.
private enum Command {
  /// What it says, without blanks at the end; nil if it is not there or fails.
  static func output(_ words: [String]) -> String? {
    // That it cannot be started is an answer, too.
    guard let child = try? Child("/usr/bin/env", words, complains: false), child.wait() == .exit(0)
    else {
      return nil
    }
    return String(decoding: child.printed, as: UTF8.self).trimmingCharacters(
      in: .whitespacesAndNewlines)
  }
}
