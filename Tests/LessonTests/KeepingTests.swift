import Foundation
import TestSupport
import Testing

/// What a run does with a folder in which there is something already.
@Suite(.serialized)
struct KeepingTests {
  private let folder: TemporaryFolder
  private let lesson = Program("lesson1")
  private var out: URL { folder.url.appending(path: "out/lesson1") }

  /// What a whole run of lesson 1 leaves, in short.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    let list = #"{"lesson": 1, "isComplete": true, "files": {"index.html": "1", "lesson1.ipynb": "2"}}"#
    for (name, text) in [
      ("index.html", "A page"), ("lesson1.ipynb", "A notebook"), ("old.png", "A picture"),
      (".written-by-lesson", list),
    ] {
      try Data(text.utf8).write(to: out.appending(path: name))
    }
  }

  private func contents(of folder: URL) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    where !["unfinished", "training-state", ".written-by-lesson", "live", ".live"].contains(
      where: name.hasPrefix)
    {
      contents[name] = FileManager.default.contents(atPath: "\(folder.path(percentEncoded: false))/\(name)")
    }
    return contents
  }

  @Test("Ctrl-C and --until leave an earlier run's results as they are, and say where this one's are")
  func stopped() throws {
    let before = try contents(of: out)
    #expect(before.count == 3)
    let interrupted = try lesson.run(["--full"], in: folder.url) { isUnderWay }
    #expect(interrupted.exitCode == 130, "\(interrupted.complaint)")
    #expect(try contents(of: out) == before)
    let stopped = try lesson.run(["--quick", "--until", "1", "--seed", "2"], in: folder.url)
    #expect(stopped.exitCode == 0 && stopped.output.contains("Open out/lesson1/unfinished/index.html"))
    #expect(try contents(of: out) == before)
  }

  /// A further run has begun to write.
  private var isUnderWay: Bool {
    FileManager.default.fileExists(atPath: out.appending(path: "unfinished").path(percentEncoded: false))
  }

  @Test("Another lesson's folder, one of the reader's own, and none: 64, and nothing is touched")
  func foreign() throws {
    let mine = folder.url.appending(path: "mine")
    try FileManager.default.createDirectory(at: mine, withIntermediateDirectories: false)
    try Data("mine".utf8).write(to: mine.appending(path: "data.png"))
    let before = try contents(of: folder.url)
    for (out, words) in [
      ("out/lesson1", "folder of lesson 1"), ("mine", "data.png"), ("", "name of a folder"), (".", "mine"),
    ] {
      let run = try Program("lesson2").run(["--quick", "--out", out], in: folder.url)
      #expect(run.exitCode == 64 && run.complaint.contains(words), "\(out): \(run.complaint)")
      let others = try contents(of: folder.url).filter { !["output.txt", "complaint.txt"].contains($0.key) }
      #expect(others == before.filter { !["output.txt", "complaint.txt"].contains($0.key) })
    }
  }

  @Test("A page with the reader's notes is kept under another name, and the lesson says so")
  func notes() throws {
    let page = out.appending(path: "lesson1.ipynb")
    let run = try lesson.run(["--quick"], in: folder.url)
    #expect(run.output.contains("kept as out/lesson1/lesson1-changed.ipynb"))
    #expect(try Data(contentsOf: out.appending(path: "lesson1-changed.ipynb")) == Data("A notebook".utf8))
    #expect(try Data(contentsOf: page).count > 1000)
  }

  @Test("A second run into a folder in which one is at work gets a sentence at once")
  func twoAtOnce() throws {
    let (lesson, folder) = (lesson, folder)
    var second: Program.Outcome?
    let elsewhere = try TemporaryFolder()
    let first = try lesson.run(["--full"], in: folder.url) {
      guard isUnderWay else { return false }
      let out = folder.url.appending(path: "out/lesson1").path(percentEncoded: false)
      second = try? lesson.run(["--quick", "--out", out], in: elsewhere.url)
      return true
    }
    #expect(first.exitCode == 130)
    #expect(second?.exitCode == 2 && second?.complaint.contains("Another run is at work in") == true)
  }
}
