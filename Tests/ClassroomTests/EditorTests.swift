@testable import checkpoint
import Classroom
import Foundation
import TestSupport
import Testing

/// The editor that opens an exercise.
@Suite struct EditorTests {
  @Test("VISUAL before EDITOR before code, where there is one")
  func choice() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path(percentEncoded: false)
    #expect(Editor(in: ["VISUAL": "gvim -f", "EDITOR": "nano"])?.command == "gvim -f")
    #expect(Editor(in: ["VISUAL": " ", "EDITOR": "nano"])?.command == "nano")
    #expect(Editor(in: ["PATH": path]) == nil)
    let code = folder.url.appending(path: "code")
    try Data().write(to: code)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: code.path)
    #expect(Editor(in: ["PATH": "/nowhere:\(path)"])?.command == "code")
  }

  @Test("Those that can are told the line")
  func line() throws {
    func arguments(_ command: String) throws -> [String] {
      try #require(Editor(in: ["EDITOR": command])).arguments("/a b/C.swift", at: 7)
    }
    #expect(try arguments("code --wait") == ["--goto", "/a b/C.swift:7"])
    #expect(try arguments("/usr/bin/vim") == ["+7", "/a b/C.swift"])
    #expect(try arguments("ed") == ["/a b/C.swift"])
  }

  @Test("The editor is started with the exercise's file, and its exit code is the command's")
  func start() throws {
    let folder = try TemporaryFolder()
    let run = try Program("checkpoint").run(
      ["open", "3.2"], in: folder.url, environment: ["VISUAL": "printf '<%s>'"])
    #expect(run.output.hasSuffix("Lessons/Exercises/Lesson3/FrozenStep.swift>") && run.exitCode == 0)
    let gone = try Program("checkpoint").run(
      ["open", "3.2"], in: folder.url, environment: ["VISUAL": "sh -c 'exit 3'"])
    #expect(gone.exitCode == 3)
    let missing = try Program("checkpoint").run(
      ["open", "3.2"], in: folder.url, environment: ["VISUAL": "'no such' --wait"])
    #expect(
      missing.exitCode == 2
        && missing.complaint.hasPrefix("'no such' --wait cannot be started: is it installed?"))
    let none = try Program("checkpoint").run(
      ["open", "3.2"], in: folder.url, environment: ["VISUAL": "", "EDITOR": "", "PATH": "/nowhere"])
    #expect(none.exitCode == 2 && none.complaint.contains("export EDITOR=nano"))
  }
}
