import ArgumentParser
import Classroom
import Foundation

/// Brings corrections to a student's copy: a newer one takes the place of all but the answers and the student's own files.
struct Update: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract:
      "Bring a newer copy of the course into this one; your answers and your own files stay.")

  @Argument(help: "A folder with the newer copy, or the address from which git clones it.")
  var source: String

  func run() throws {
    let here = Course.folder
    guard FileManager.default.fileExists(atPath: here.appending(path: Manifest.name).path) else {
      throw Mistake(
        "This is no copy that was handed out (it has no \(Manifest.name)), but the course itself; `git pull` brings a newer one."
      )
    }
    let clone = here.appending(path: ".build/update-\(UUID().uuidString)")
    defer {
      if FileManager.default.fileExists(atPath: clone.path) {
        do { try FileManager.default.removeItem(at: clone) } catch {
          complain(sentence(for: error))
        }
      }
    }
    let folder = URL(filePath: source)
    let newer = try isFolder(folder) && !isBareRepository ? folder : cloned(to: clone)
    let renewal = try Renewal(of: here, from: newer)
    try renewal.carryOut()
    try say(renewal.words)
  }

  /// A folder that has the copy's history and not its files.
  private var isBareRepository: Bool {
    ["HEAD", "objects"].allSatisfy {
      FileManager.default.fileExists(
        atPath: URL(filePath: source).appending(path: $0).path(percentEncoded: false))
    }
  }

  func cloned(
    to folder: URL, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> URL {
    guard source.contains(":") || isBareRepository else {
      throw Mistake(
        "\(source) is no folder; name the newer copy's, or an address to clone it from.")
    }
    try say("Fetching \(source) …")
    let git = try Child(
      "/usr/bin/env",
      [
        // Line ends that its user has git change would be changes of files.
        "git", "clone", "--quiet", "--depth", "1", "-c", "core.autocrlf=false", "--", source,
        folder.path(percentEncoded: false),
      ],
      environment: environment.merging(["GIT_TERMINAL_PROMPT": "0"]) { $1 })
    guard try git.wait(heed: Interrupted.heed) == .exit(0) else {
      let lines = plain(String(decoding: git.printed, as: UTF8.self)).split(separator: "\n")
      // What is wrong stands at its beginning, advice of all kinds at its end.
      let said = lines.first { $0.hasPrefix("fatal:") } ?? lines.last ?? ""
      throw Mistake("Git could not fetch \(source), and nothing is changed: \(said)")
    }
    return folder
  }
}
