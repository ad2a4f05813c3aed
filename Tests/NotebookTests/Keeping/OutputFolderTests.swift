import Foundation
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

  @Test("It is made with the folders above it, and files come out as written")
  func writing() throws {
    try withScratchFolder { path in
      let folder = try OutputFolder(path + "/a/b")
      try folder.write("one", as: "x.csv")
      try folder.write("two", as: "x.csv")
      #expect(text(path + "/a/b/x.csv") == "two")
      #expect(names(in: path + "/a/b") == [OutputFolder.manifest, "x.csv"])
    }
  }

  @Test("The next run removes what this one left and it did not write itself, and nothing else")
  func leftovers() throws {
    try withScratchFolder { path in
      let first = try OutputFolder(path)
      try first.write("old", as: "epoch-1.png")
      try first.write("old", as: "epoch-2.png")
      try "mine".write(toFile: path + "/notes.txt", atomically: true, encoding: .utf8)

      let second = try OutputFolder(path)
      try second.write("new", as: "epoch-1.png")
      #expect(names(in: path).contains("epoch-2.png"), "Nothing is removed before the page is written.")
      try second.removeLeftovers()
      #expect(names(in: path) == [OutputFolder.manifest, "epoch-1.png", "notes.txt"])
      #expect(text(path + "/epoch-1.png") == "new")
    }
  }

  @Test("A run that was killed before its page was written leaves nothing behind for good")
  func killedRun() throws {
    try withScratchFolder { path in
      try OutputFolder(path).write("old", as: "old.png")
      try OutputFolder(path).write("killed", as: "killed.png")
      let third = try OutputFolder(path)
      try third.write("new", as: "new.png")
      try third.removeLeftovers()
      #expect(names(in: path) == [OutputFolder.manifest, "new.png"])
    }
  }

  @Test("A list that was tampered with does not lead out of the folder")
  func tamperedList() throws {
    try withScratchFolder { path in
      try "precious".write(toFile: path + "/precious.txt", atomically: true, encoding: .utf8)
      let folder = try OutputFolder(path + "/out")
      try "../precious.txt\n".write(
        toFile: path + "/out/" + OutputFolder.manifest, atomically: true, encoding: .utf8)
      _ = folder
      try OutputFolder(path + "/out").removeLeftovers()
      #expect(text(path + "/precious.txt") == "precious")
    }
  }

  @Test("A folder that cannot be made gets a sentence")
  func unmakable() throws {
    try withScratchFolder { path in
      try "a file".write(toFile: path + "/file", atomically: true, encoding: .utf8)
      let error = #expect(throws: OutputError.self) { try OutputFolder(path + "/file/out") }
      #expect(
        error?.description
          == "Cannot make the folder \(path)/file/out: not a directory. Choose another with --out.")
    }
  }

  @Test("A name that is taken by a folder cannot be written, and the sentence says so")
  func unwritable() throws {
    try withScratchFolder { path in
      let folder = try OutputFolder(path)
      try FileManager.default.createDirectory(atPath: path + "/x.csv", withIntermediateDirectories: false)
      let error = #expect(throws: OutputError.self) { try folder.write("text", as: "x.csv") }
      #expect(error?.description.hasPrefix("Cannot write \(path)/x.csv: is a directory.") == true)
      #expect(names(in: path) == [OutputFolder.manifest, "x.csv"], "No temporary file stays behind.")
    }
  }

  @Test("When there is no more room, the former file stays whole and nothing half-written is left")
  func fullDisk() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    await #expect(processExitsWith: .success) { [path = path as String] in
      let folder = try OutputFolder(path)
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
    #expect(names(in: path) == [OutputFolder.manifest, "x.csv"])
  }
}
