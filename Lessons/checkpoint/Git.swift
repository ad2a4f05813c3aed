import Classroom
import Foundation

/// Runs git in a folder, as if its user had set nothing: no setting, hook, template or key of theirs has a say.
struct Git {
  let folder: URL
  private let environment: [String: String]

  init(in folder: URL, environment: [String: String] = ProcessInfo.processInfo.environment) {
    (self.folder, self.environment) = (folder, environment)
  }

  static let missing =
    "Git is not there, or not on the way where programs are looked for (PATH). Install it (`sudo apt-get install git`, on a Mac `xcode-select --install`), then once more."

  private static let settings = [
    "core.excludesFile=/dev/null", "core.attributesFile=/dev/null", "core.hooksPath=/dev/null",
    "core.autocrlf=false", "core.fsmonitor=false", "commit.gpgsign=false",
    "init.defaultBranch=main",
    "safe.directory=*", "gc.auto=0", "user.name=Course", "user.email=course@localhost",
  ]

  /// Whether git can be started at all.
  var isThere: Bool { get throws { try output(["version"]) != nil } }

  /// What git prints; nil if it fails, or is not there.
  func output(_ arguments: [String]) throws -> Data? {
    var environment = environment.filter { !$0.key.hasPrefix("GIT_") }
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_NOSYSTEM"] = "1"
    let words = Self.settings.flatMap { ["-c", $0] }
    let git = try Child(
      "/usr/bin/env", ["git", "-C", folder.path(percentEncoded: false)] + words + arguments,
      environment: environment, complains: false)
    return try git.wait(heed: Interrupted.heed) == .exit(0) ? git.printed : nil
  }

  /// A history of one commit that has all of the folder's files.
  func begin(_ message: String) throws {
    for arguments in [
      ["init", "--quiet", "--template="], ["add", "--all", "--force"],
      ["commit", "--quiet", "--no-verify", "-m", message],
    ] where try output(arguments) == nil {
      let advice = try isThere ? "Is the disk full?" : Self.missing
      throw Mistake("Git could not begin the copy's history (git \(arguments[0])). \(advice)")
    }
  }
}
