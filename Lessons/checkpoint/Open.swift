import ArgumentParser
import Classroom
import Foundation

/// Opens an exercise's file where there is something to write.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open an exercise's file in your editor ($VISUAL, $EDITOR, or else code).")

  @Argument(help: "The exercise, 3.2.")
  var number: String

  func run() throws {
    let file = StudentFile(try Checkpoint.exercise(number), in: Course.exercises)
    let path = file.url.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else {
      throw Mistake("\(path) is gone; `swift run checkpoint reset \(number)` brings it back.")
    }
    guard let editor = Editor(in: ProcessInfo.processInfo.environment) else {
      throw Mistake(
        "Which editor? Name yours, as in `export EDITOR=nano`, or open \(file.place) in it yourself."
      )
    }
    try editor.open(path, at: file.line)
  }
}

/// An editor, by the command that starts it.
struct Editor {
  let command: String

  /// The one that its user has named; else `code`, if it is there.
  init?(in environment: [String: String]) {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first {
      !$0.allSatisfy(\.isWhitespace)
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let hasCode = folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/code") }
    guard let command = named ?? (hasCode ? "code" : nil) else { return nil }
    self.command = command
  }

  /// What to say to it so that it shows this line.
  func arguments(_ path: String, at line: Int) -> [String] {
    let name =
      command.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? ""
    return switch name {
    case "code", "codium", "cursor": ["--goto", "\(path):\(line)"]
    case "vi", "vim", "nvim", "nano", "emacs", "emacsclient", "kak", "micro", "gedit":
      ["+\(line)", path]
    default: [path]
    }
  }

  /// This process becomes the editor, which so has the terminal to itself. Its command may have words of its own
  /// (`code --wait`), which a shell takes apart.
  func open(_ path: String, at line: Int) throws -> Never {
    let missing =
      "\(command) cannot be started: is it installed? Name another, as in `export EDITOR=nano`, or open \(path):\(line) in it yourself."
    let script = """
      is_there() { command -v "$1" >/dev/null; }
      is_there \(command) || { printf '%s\\n' "$0" >&2; exit 2; }
      exec \(command) "$@"
      """
    let words = ["/bin/sh", "-c", script, missing] + arguments(path, at: line)
    execv("/bin/sh", words.map { strdup($0) } + [nil])
    throw Mistake("\(command) cannot be started: \(String(cString: strerror(errno))).")
  }
}
