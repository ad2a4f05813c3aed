@testable import checkpoint
import Classroom
import Foundation
import TestSupport
import Testing

private let hasGit = (try? Git(in: URL(filePath: "/")).output(["version"])) != nil

/// The students' copy.
@Suite(.enabled(if: hasGit)) struct HandoutTests {
  private let folder: TemporaryFolder
  private let course: URL

  /// A small course with a history, and with what lies about in a teacher's.
  init() throws {
    folder = try TemporaryFolder()
    course = folder.url.appending(path: "course")
    for (path, text) in [
      ("Package.swift", "one\ntwo  // solutions\n"), ("data.csv.gz", "zip"),
      ("README.md", "See [the tests](Tests/ClassroomTests/SolutionTests.swift) and [data](data.csv.gz)."),
      (".github/workflows/site.yml", "answer"), (".github/workflows/test.yml", "answer"),
      ("docs/students/AGENTS.md", "guide"), ("docs/students/.github/workflows/checkpoint.yml", "look"),
      ("Lessons/Solutions/A.swift", "answer"), ("Tests/ClassroomTests/Mutants/A.swift", "answer"),
      ("Tests/ClassroomTests/SolutionTests.swift", "answer"),
      ("Lessons/Exercises/Lesson1/LemmaMaximum.swift", "// notWritten() stood here\nanswer"),
    ] { try write(text, to: path) }
    try Git(in: course).begin("x")
    for path in [".env", "grades.csv", "seat12.json", "Lessons/Exercises/Lesson1/LemmaMaximum.swift~"] {
      try write("answer", to: path)
    }
  }

  private func write(_ text: String, to path: String) throws {
    let file = course.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func copy(of course: URL, to name: String) throws -> URL {
    let copy = folder.url.appending(path: name)
    try StudentsCopy(of: course, stubs: { Data("stub of \($0.number)".utf8) }).write(to: copy)
    return copy
  }

  private func files(_ folder: URL) throws -> Set<String> {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    return Set(paths.filter { !$0.hasPrefix(".git/") && !folder.appending(path: $0).hasDirectoryPath })
  }

  @Test("It has what git tracks, the exercises as they are handed out, and no answer of anybody")
  func contents() throws {
    let copy = try copy(of: course, to: "copy")
    let found = try files(copy).filter {
      !FileManager.default.fileExists(atPath: copy.appending(path: $0).path + "/")
    }
    let stubs = Curriculum.cards.map { "Lessons/Exercises/\($0.file)" }
    let others = [
      "Package.swift", "README.md", "data.csv.gz", "AGENTS.md", "files.txt",
      ".github/workflows/checkpoint.yml",
      "Lessons/solutions.sealed",
    ]
    #expect(found == Set(stubs + others))
    for path in found {
      #expect(
        try !String(contentsOf: copy.appending(path: path), encoding: .utf8).contains("answer"), "\(path)")
    }
    #expect(try String(contentsOf: copy.appending(path: "Package.swift"), encoding: .utf8) == "one\n")
    #expect(try String(contentsOf: copy.appending(path: stubs[0]), encoding: .utf8) == "stub of 1.1")
    #expect(
      try String(contentsOf: copy.appending(path: "README.md"), encoding: .utf8)
        == "See the tests (in the teachers’ copy) and [data](data.csv.gz).")
  }

  @Test("A file that was deleted is named, with what brings it back")
  func deleted() throws {
    try FileManager.default.removeItem(at: course.appending(path: "data.csv.gz"))
    #expect { try copy(of: course, to: "copy") } throws: {
      "\($0)"
        == "data.csv.gz belongs to the course and is not there; `git restore data.csv.gz` brings it back."
    }
  }

  @Test("A copy without git hands on what its list names; without either there is a sentence")
  func withoutGit() throws {
    let first = try copy(of: course, to: "first")
    try Data("mine".utf8).write(to: first.appending(path: "notes.txt"))
    let second = try copy(of: first, to: "second")
    #expect(try files(second) == files(first).subtracting(["notes.txt"]))
    try FileManager.default.removeItem(at: first.appending(path: "files.txt"))
    #expect { try copy(of: first, to: "third") } throws: { "\($0)".contains("Copy from a clone") }
    let nowhere = StudentsCopy(
      of: course, stubs: { _ in Data() }, git: Git(in: course, environment: ["PATH": "/nowhere"]))
    #expect { try nowhere.write(to: folder.url.appending(path: "fourth")) } throws: {
      "\($0)".contains("Git is not there")
    }
  }

  @Test("Nobody's settings for git keep a file from the history, or the history from beginning")
  func settings() throws {
    let home = folder.url.appending(path: "home")
    let hooks = home.appending(path: "template/hooks")
    try FileManager.default.createDirectory(at: hooks, withIntermediateDirectories: true)
    let hook = hooks.appending(path: "pre-commit")
    try Data("#!/bin/sh\nexit 1\n".utf8).write(to: hook)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: hook.path(percentEncoded: false))
    try Data("*.gz\n".utf8).write(to: home.appending(path: "ignored"))
    let here = home.path(percentEncoded: false)
    try Data(
      "[core]\nexcludesFile = \(here)/ignored\nautocrlf = true\n[commit]\ngpgsign = true\n[init]\ntemplateDir = \(here)/template\n"
        .utf8
    ).write(to: home.appending(path: ".gitconfig"))
    let git = Git(
      in: try copy(of: course, to: "copy"),
      environment: ProcessInfo.processInfo.environment.merging(["HOME": here, "GIT_DIR": "/nowhere"]) { $1 })
    try git.begin("The course")
    let tracked = try #require(try git.output(["ls-files"]).map { String(decoding: $0, as: UTF8.self) })
    #expect(tracked.contains("data.csv.gz\n"))
    #expect(try git.output(["status", "--porcelain", "--ignored"])?.isEmpty == true)
  }

  @Test("A folder in the course is refused, on whatever way it is named, before anything is written")
  func within() throws {
    let link = folder.url.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: course)
    for url in [course.appending(path: "a/b"), link.appending(path: "a"), link, course] {
      #expect {
        try Goal(url.path(percentEncoded: false), outside: course)
      } throws: {
        "\($0)".contains("lies in the course itself")
      }
    }
    let nowhere = folder.url.appending(path: "nowhere")
    try FileManager.default.createSymbolicLink(
      at: nowhere, withDestinationURL: folder.url.appending(path: "not there"))
    #expect { try Goal(nowhere.path(percentEncoded: false), outside: course) } throws: {
      "\($0)".contains("is there already")
    }
    try write("mine", to: "../notes")
    #expect {
      try Goal(folder.url.appending(path: "notes/a/b").path(percentEncoded: false), outside: course)
    } throws: {
      "\($0)".contains("notes is a file, and no folder can be made in it")
    }
    let run = try Program("checkpoint").run(
      ["handout", Course.folder.appending(path: "Sources/x").path(percentEncoded: false)], in: folder.url)
    #expect(run.exitCode == 64 && run.complaint.contains("lies in the course itself"))
  }

  @Test("A copy that fails half way leaves nothing, and what failed is said")
  func half() throws {
    let parent = folder.url.appending(path: "new/parent")
    let goal = try Goal(parent.appending(path: "copy").path(percentEncoded: false), outside: course)
    #expect {
      try goal.make { copy in
        try StudentsCopy(of: course, stubs: { _ in throw Mistake("The stub is gone.") }).write(to: copy)
      }
    } throws: {
      "\($0)".contains("nothing is left of it. The stub is gone.")
    }
    #expect(throws: Interrupted.self) { try goal.make { _ in throw Interrupted(signal: SIGINT) } }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false))
    #expect(left == ["course"])
  }

  @Test(
    "Where nothing can be written there is a sentence and exit 2",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
  func readOnly() throws {
    let run = try Program("checkpoint").run(["handout", "/proc/students"], in: folder.url)
    #expect(run.exitCode == 2 && run.complaint.hasPrefix("/proc/students is not made"))
    #expect(!run.complaint.contains("Error") && !run.complaint.contains("Code="))
  }
}
