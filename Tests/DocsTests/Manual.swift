import Foundation
import TestSupport

/// What the programs of the course say of themselves: which there are, and which flags each knows.
enum Manual {
  /// The programs in Package.swift that answer to `--help`; these two take none of our flags.
  static let programs: [String] = {
    do {
      let package = try String(
        contentsOf: Document.course.appending(path: "Package.swift"), encoding: .utf8)
      return package.matches(of: /executableTarget\(\s*name: "(\w+)"/).map { String($0.1) }
        .filter { !["classifier", "frontispiece"].contains($0) }
    } catch { fatalError("Package.swift cannot be read: \(error)") }
  }()

  /// The flags of each program, and of each subcommand under its name: "checkpoint report".
  static let flags: [String: Set<String>] = {
    var flags: [String: Set<String>] = [:]
    for program in programs {
      let help = help(program, [])
      flags[program] = known(in: help)
      guard let list = help.split(separator: "SUBCOMMANDS:").dropFirst().first else { continue }
      for name in list.matches(of: /(?m)^  (\w+)/).map({ String($0.1) }) where name != "See" {
        flags["\(program) \(name)"] = known(in: Self.help(program, [name]))
      }
    }
    return flags
  }()

  private static func help(_ program: String, _ subcommand: [String]) -> String {
    do {
      let folder = try TemporaryFolder()
      return try Program(program).run(subcommand + ["--help"], in: folder.url).output
    } catch { fatalError("\(program) --help cannot be run: \(error)") }
  }

  private static func known(in help: String) -> Set<String> {
    Set(help.matches(of: /--[a-z][a-z-]*/).map { String($0.0) })
  }

  /// What is wrong with a piece of code that names our programs or flags; nil if nothing is.
  static func complaint(about code: String) -> String? {
    if code.hasPrefix("--") {
      let unknown = named(in: code).filter { flag in !flags.values.contains { $0.contains(flag) } }
      return unknown.first.map { "no program knows \($0)" }
    }
    for command in code.matches(of: /swift run ([^&|;>)]+)/).map(\.1) {
      let words = command.split(separator: " ").map(String.init)
      guard let name = words.first, name.contains(/^[a-z]/), !name.contains(/[$…N]/) else { continue }
      let program = name.trimmingCharacters(in: CharacterSet(charactersIn: "\"`'"))
      guard flags[program] != nil else {
        // The last is what a reader makes with `course new`.
        if ["classifier", "frontispiece", "my-ring"].contains(program) { continue }
        return "there is no program \(program)"
      }
      let subcommand = words.dropFirst().first.map { "\(program) \($0)" } ?? ""
      // Without a subcommand `checkpoint` tells its table.
      let usual = (flags[program] ?? []).union(flags["\(program) table"] ?? [])
      let own = flags[subcommand] ?? usual
      if let unknown = named(in: String(command)).first(where: { !own.contains($0) }) {
        return "\(program) does not know \(unknown)"
      }
    }
    return nil
  }

  private static func named(in code: String) -> [String] {
    code.matches(of: /(?:^|\s)(--[a-z][a-z-]*)/).map { String($0.1) }
  }
}
