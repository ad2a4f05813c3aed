import Foundation
import Neural
import Testing

@testable import Notebook

@Suite("The lesson's folder")
struct OutputFolderTests {
  private func names(in path: String) -> [String] {
    (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted()
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What a run writes, and whether it comes to its end.
  @discardableResult
  private func run(
    _ files: [String: String], in path: String, lesson: Int = 3, resumes: Bool = false,
    isComplete: Bool = true
  ) throws -> [String] {
    let folder = try OutputFolder(path, lesson: lesson, resumes: resumes)
    for (name, text) in files { try folder.write(text, as: name) }
    if isComplete { try folder.complete() }
    return folder.kept.map { "\($0.name) \($0.now)".replacing(path + "/", with: "") }
  }

  @Test("It is made with the folders above it, and files come out as written, at once")
  func writing() throws {
    try withScratchFolder { path in
      let folder = try OutputFolder(path + "/a/b", lesson: 3)
      try folder.write("one", as: "x.csv")
      try folder.write("two", as: "x.csv")
      #expect(text(path + "/a/b/x.csv") == "two")
      #expect(names(in: path + "/a/b") == [Manifest.name, "x.csv"])
    }
  }

  @Test("Results stay whole until the next run has come to its end; then they go, and nothing else does")
  func replacing() throws {
    try withScratchFolder { path in
      try run(["epoch-1.png": "old", "epoch-2.png": "old", "index.html": "old"], in: path)
      try "mine".write(toFile: path + "/notes.txt", atomically: true, encoding: .utf8)
      let before = names(in: path)

      let second = try OutputFolder(path, lesson: 3)
      #expect(second.besideResults == path + "/unfinished" && names(in: path) == before)
      try second.write("new", as: "epoch-1.png")
      try second.write("new", as: "index.html")
      #expect(second.file("index.html") == path + "/unfinished/index.html")
      #expect(text(second.file("index.html")) == "new")
      for name in ["epoch-1.png", "epoch-2.png", "index.html"] { #expect(text("\(path)/\(name)") == "old") }

      try second.complete()
      #expect(names(in: path) == [Manifest.name, "epoch-1.png", "index.html", "notes.txt"])
      #expect(text(path + "/epoch-1.png") == "new" && text(path + "/index.html") == "new")
      #expect(second.file("index.html") == path + "/index.html" && second.kept.isEmpty)
    }
  }

  @Test("What a stopped run leaves beside earlier results gives way to the next run's, stopped or not")
  func stoppedRuns() throws {
    try withScratchFolder { path in
      try run(["index.html": "whole"], in: path)
      try run(["a.png": "first", "index.html": "first"], in: path, isComplete: false)
      try run(["index.html": "second"], in: path, isComplete: false)
      #expect(
        names(in: path) == [
          Manifest.name, "index.html", "unfinished", "unfinished/\(Manifest.name)", "unfinished/index.html",
        ])
      #expect(text(path + "/index.html") == "whole" && text(path + "/unfinished/index.html") == "second")
      try run(["b.png": "third"], in: path)
      #expect(names(in: path) == [Manifest.name, "b.png"])
    }
  }

  @Test("A run that is taken up again goes on where it wrote")
  func resumed() throws {
    try withScratchFolder { path in
      try run(["a.png": "1", "index.html": "1"], in: path, isComplete: false)
      try run(["index.html": "2"], in: path, resumes: true, isComplete: false)
      #expect(names(in: path) == [Manifest.name, "a.png", "index.html"])
      #expect(text(path + "/index.html") == "2")
      try run(["a.png": "3"], in: path, resumes: true)
      #expect(names(in: path) == [Manifest.name, "a.png"])
      // A new run spares what it did; the new one's own resumption goes on beside it.
      try run(["a.png": "4"], in: path, isComplete: false)
      try run(["a.png": "5"], in: path, resumes: true, isComplete: false)
      #expect(text(path + "/a.png") == "3" && text(path + "/unfinished/a.png") == "5")
    }
  }

  @Test("A file that a killed run had listed and not yet written is no reader's")
  func listedOnly() throws {
    try withScratchFolder { path in
      var folder = try ListedFolder(path, lesson: 3)
      for text in ["one", "two"] { try folder.write(Array(text.utf8), as: "x.csv") }
      try folder.list(["x.csv": Checksum(of: Array("three".utf8)).digits])
      #expect(try ListedFolder(path, lesson: 3).makeWay(for: "x.csv") == nil)
      try "mine".write(toFile: path + "/x.csv", atomically: true, encoding: .utf8)
      #expect(try ListedFolder(path, lesson: 3).makeWay(for: "x.csv") == "x-changed.csv")
    }
  }

  @Test("What the reader has changed, or put there, is kept under another name")
  func readersFiles() throws {
    try withScratchFolder { path in
      func change(_ name: String) throws {
        try "notes".write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
      }
      try run(["lesson3.md": "old", "old.md": "old", "x.png": "old"], in: path)
      for name in ["lesson3.md", "old.md", "data.png"] { try change(name) }
      let kept = try run(["lesson3.md": "new", "x.png": "new", "data.png": "new"], in: path)
      #expect(kept == ["data.png data-changed.png", "lesson3.md lesson3-changed.md"])
      for name in ["lesson3-changed.md", "data-changed.png", "old.md"] {
        #expect(text("\(path)/\(name)") == "notes")
      }
      try change("lesson3.md")
      #expect(try run(["lesson3.md": "newer"], in: path) == ["lesson3.md lesson3-changed-2.md"])
      #expect(text(path + "/lesson3-changed.md") == "notes" && text(path + "/lesson3.md") == "newer")
      // Also what is changed while the run that wrote it goes on.
      let folder = try OutputFolder(path + "/new", lesson: 3)
      try folder.write("step 1", as: "lesson3.md")
      try change("new/lesson3.md")
      try folder.write("step 2", as: "lesson3.md")
      #expect(text(path + "/new/lesson3-changed.md") == "notes" && text(path + "/new/lesson3.md") == "step 2")
    }
  }

  @Test("The folder of another lesson, and one with files of no lesson, are refused and stay as they are")
  func foreignFolders() throws {
    try withScratchFolder { path in
      try run(["index.html": "two"], in: path + "/two", lesson: 2)
      try FileManager.default.createDirectory(atPath: path + "/mine", withIntermediateDirectories: false)
      try "mine".write(toFile: path + "/mine/index.html", atomically: true, encoding: .utf8)
      let before = names(in: path)
      #expect(throws: OutputError.ofLesson(2, path + "/two", wanted: 1)) {
        try OutputFolder(path + "/two", lesson: 1)
      }
      for folder in ["/mine", "/mine/", ""] {
        let names = folder.isEmpty ? ["mine"] : ["index.html"]
        #expect(throws: OutputError.notALesson(path + folder, holds: names)) {
          try OutputFolder(path + folder, lesson: 1)
        }
      }
      #expect(names(in: path) == before && text(path + "/two/index.html") == "two")
      #expect(text(path + "/mine/index.html") == "mine")
    }
  }

  @Test("One run at a time; another folder is free, and so is this one afterwards")
  func twoAtOnce() throws {
    try withScratchFolder { path in
      do {
        let first = try OutputFolder(path + "/a", lesson: 3)
        #expect(throws: OutputError.inUse(path + "/a")) { try OutputFolder(path + "/a", lesson: 3) }
        _ = try OutputFolder(path + "/b", lesson: 3)
        try first.write("one", as: "x.csv")
      }
      _ = try OutputFolder(path + "/a", lesson: 3)
    }
  }

  @Test("A folder of an older build is taken over; pages changed since are kept")
  func olderList() throws {
    try withScratchFolder { path in
      let pages = ["claims.json", "index.html", "lesson3.md", "old.png"]
      for name in pages { try "old".write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8) }
      try (pages.joined(separator: "\n") + "\n").write(
        toFile: "\(path)/\(Manifest.name)", atomically: true, encoding: .utf8)
      let later = [FileAttributeKey.modificationDate: Date.now + 3600]
      try FileManager.default.setAttributes(later, ofItemAtPath: path + "/lesson3.md")
      #expect(throws: OutputError.ofLesson(3, path, wanted: 4)) { try OutputFolder(path, lesson: 4) }
      let kept = try run(["index.html": "new", "lesson3.md": "new"], in: path)
      #expect(kept == ["lesson3.md lesson3-changed.md"])
      #expect(names(in: path) == [Manifest.name, "index.html", "lesson3-changed.md", "lesson3.md"])
    }
  }

  @Test("A list that was tampered with does not lead out of the folder")
  func tamperedList() throws {
    try withScratchFolder { path in
      try "precious".write(toFile: path + "/precious.txt", atomically: true, encoding: .utf8)
      let sum = Manifest.checksum(of: path + "/precious.txt") ?? ""
      for list in ["../precious.txt\n", #"{"isComplete": true, "files": {"../precious.txt": "\#(sum)"}}"#] {
        try run([:], in: path + "/out")
        try list.write(toFile: "\(path)/out/\(Manifest.name)", atomically: true, encoding: .utf8)
        try run(["a.png": "a"], in: path + "/out")
        #expect(text(path + "/precious.txt") == "precious")
      }
    }
  }

  @Test("A folder that cannot be made gets a sentence")
  func unmakable() throws {
    try withScratchFolder { path in
      try "a file".write(toFile: path + "/file", atomically: true, encoding: .utf8)
      let error = #expect(throws: OutputError.self) { try OutputFolder(path + "/file/out", lesson: 3) }
      #expect(
        error?.description
          == "Cannot make the folder \(path)/file/out: not a directory. Choose another with --out.")
    }
  }

  @Test("A folder in the way is the reader's, too, and moved out of it")
  func unwritable() throws {
    try withScratchFolder { path in
      let folder = try OutputFolder(path, lesson: 3)
      try FileManager.default.createDirectory(atPath: path + "/x.csv", withIntermediateDirectories: false)
      try folder.write("text", as: "x.csv")
      #expect(names(in: path) == [Manifest.name, "x-changed.csv", "x.csv"])
    }
  }

  @Test("When there is no more room, the former file stays whole and nothing half-written is left")
  func fullDisk() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    await #expect(processExitsWith: .success) { [path = path as String] in
      let folder = try OutputFolder(path, lesson: 3)
      try folder.write("former", as: "x.csv")
      // As good as a full disk: no file may grow past a thousand bytes.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #expect(throws: OutputError.cannotWrite(path + "/x.csv", because: SystemProblem(code: EFBIG))) {
        try folder.write([UInt8](repeating: 0, count: 5000), as: "x.csv")
      }
    }
    #expect(text(path + "/x.csv") == "former")
    #expect(names(in: path) == [Manifest.name, "x.csv"])
  }
}
