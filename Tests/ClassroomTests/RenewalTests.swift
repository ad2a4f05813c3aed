@testable import checkpoint
import Classroom
import Foundation
import TestSupport
import Testing

/// A newer copy of the course that takes the place of a student's.
@Suite struct RenewalTests {
  private let folder: TemporaryFolder
  private let (here, newer): (URL, URL)

  private static let exercise = "Lessons/Exercises/Lesson1/A.swift"
  private static let stub = "Lessons/Stubs/Lesson1/A.swift"

  /// A student's copy with an answer and notes, and a newer one: a file changed, one gone, one new, a task changed.
  init() throws {
    folder = try TemporaryFolder()
    (here, newer) = (folder.url.appending(path: "here"), folder.url.appending(path: "newer"))
    try handOut(
      here,
      [
        "Package.swift": "old", "Sources/Gone.swift": "gone", "Sources/Same.swift": "same",
        Self.exercise: "task\nwrite", Self.stub: "task\nwrite",
        "Lessons/Exercises/Lesson1/B.swift": "b", "Lessons/Stubs/Lesson1/B.swift": "b",
      ])
    try handOut(
      newer,
      [
        "Package.swift": "new", "Sources/Same.swift": "same", "Sources/New/New.swift": "new",
        Self.exercise: "better task\nwrite", Self.stub: "better task\nwrite",
        "Lessons/Exercises/Lesson1/B.swift": "b2", "Lessons/Stubs/Lesson1/B.swift": "b2",
        "Lessons/Exercises/Lesson1/C.swift": "c", "Lessons/Stubs/Lesson1/C.swift": "c",
      ])
    try write("my answer", Self.exercise, in: here)
    try write("mine", "notes.txt", in: here)
  }

  private func write(_ text: String, _ path: String, in folder: URL) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func handOut(_ copy: URL, _ files: [String: String]) throws {
    for (path, text) in files { try write(text, path, in: copy) }
    try Manifest(files.mapValues { Manifest.hash(Data($0.utf8)) }).write(to: copy)
  }

  /// All that lies in the student's copy.
  private func contents() throws -> [String: String] {
    var contents: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: here.path(percentEncoded: false)) {
      let file = here.appending(path: path)
      if !isFolder(file) { contents[path] = try String(contentsOf: file, encoding: .utf8) }
    }
    return contents
  }

  @Test("All is new but answers and what is the student's own; a task that changed is shown")
  func renewed() throws {
    let renewal = try Renewal(of: here, from: newer)
    try renewal.carryOut()
    var found = try contents()
    let list = try String(contentsOf: newer.appending(path: "files.txt"), encoding: .utf8)
    #expect(found.removeValue(forKey: "files.txt") == list)
    #expect(
      found == [
        "Package.swift": "new", "Sources/Same.swift": "same", "Sources/New/New.swift": "new",
        Self.exercise: "my answer", Self.stub: "better task\nwrite", "notes.txt": "mine",
        "Lessons/Exercises/Lesson1/B.swift": "b2", "Lessons/Stubs/Lesson1/B.swift": "b2",
        "Lessons/Exercises/Lesson1/C.swift": "c", "Lessons/Stubs/Lesson1/C.swift": "c",
      ])
    #expect(
      renewal.words.contains(
        "\(Self.exercise) changed; your answer stays as it is. The difference:\n- task\n+ better task\n"))
    #expect(!renewal.words.contains("write\n+") && renewal.words.contains("B.swift changed, and yours"))
    #expect(try Renewal(of: here, from: newer).words == "This copy is up to date already.")
  }

  @Test(
    "Where something would be lost nothing is changed",
    arguments: ["Package.swift", "Sources/Gone.swift", "Sources/New/New.swift"])
  func dirty(path: String) throws {
    try write("mine", path, in: here)
    let before = try contents()
    #expect { try Renewal(of: here, from: newer) } throws: {
      "\($0)".hasPrefix("Nothing is changed, for this would be lost: \(path). ")
    }
    #expect(try contents() == before)
  }

  @Test("Nothing goes because a list does not name it that broke off, or has no hashes")
  func brokenList() throws {
    let (before, list) = (try contents(), try Manifest(of: newer).files)
    for kept in [[], ["Sources/Same.swift"], ["Package.swift"]] {
      try Manifest(list.filter { kept.contains($0.key) || $0.key == Self.stub }).write(to: newer)
      #expect { try Renewal(of: here, from: newer) } throws: {
        "\($0)".contains("files.txt is damaged, for it does not name")
      }
    }
    try Manifest(list.mapValues { _ in nil }).write(to: newer)
    #expect(try Manifest(of: newer).files.count == list.count)
    #expect { try Renewal(of: here, from: newer) } throws: {
      "\($0)".contains("was handed out before copies could be brought up to date")
    }
    #expect(try contents() == before)
  }

  @Test("A newer copy that is damaged, or none, is refused")
  func damaged() throws {
    try write("other", "Package.swift", in: newer)
    #expect { try Renewal(of: here, from: newer) } throws: {
      "\($0)" == "The newer copy's Package.swift is not as it was handed out; fetch that copy anew."
    }
    try write("0123456789abcdef ../evil\n", "files.txt", in: newer)
    #expect { try Renewal(of: here, from: newer) } throws: {
      "\($0)".contains("which is no file of the course")
    }
    try FileManager.default.removeItem(at: newer.appending(path: "files.txt"))
    #expect { try Renewal(of: here, from: newer) } throws: {
      "\($0)".contains("is no copy that was handed out")
    }
    #expect { try Renewal(of: here, from: here.appending(path: "../here")) } throws: {
      "\($0)".hasPrefix("That is this copy itself")
    }
    // A list as copies had it before there were hashes.
    try handOut(newer, ["Package.swift": "new"])
    try write("Package.swift\n", "files.txt", in: here)
    #expect { try Renewal(of: here, from: newer) } throws: {
      "\($0)".contains("before copies could be brought")
    }
  }

  @Test(
    "Wherever it is stopped, every file is there; and then all is as it was, or all is new", arguments: 0..<6)
  func stopped(step: Int) throws {
    let before = try contents()
    let site = here.appending(path: ".update")
    let (coming, going) = (["Package.swift", "Sources/New/New.swift"], ["Sources/Gone.swift"])
    // As it lies there after so many moves, or once some of them were taken back.
    for path in coming {
      try write(String(contentsOf: newer.appending(path: path), encoding: .utf8), "ready/\(path)", in: site)
    }
    for path in ["Package.swift", "Sources/Gone.swift"] {
      try write(String(contentsOf: here.appending(path: path), encoding: .utf8), "kept/\(path)", in: site)
    }
    try write("= Package.swift\n+ Sources/New/New.swift\n- Sources/Gone.swift\n", "begun", in: site)
    let steps: [() throws -> Void] =
      coming.map { path in { try self.replace(path, in: self.here, from: site.appending(path: "ready")) } }
      + [
        { try FileManager.default.removeItem(at: here.appending(path: "Sources/Gone.swift")) },
        { try FileManager.default.removeItem(at: site.appending(path: "begun")) },
        {
          try write("= Package.swift\n+ Sources/New/New.swift\n- Sources/Gone.swift\n", "begun", in: site)
          try replace("Package.swift", in: here, from: site.appending(path: "kept"))
        },
      ]
    for move in steps.prefix(step) { try move() }
    let file = here.appending(path: "Package.swift").path(percentEncoded: false)
    let number = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int
    try Exchange.recover(in: here)
    // What never came is left alone: its folder may be one that can only be read.
    let after = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int
    #expect(number != nil && (number == after) == (step == 0 || step >= 4))
    let isDone = step == 4
    #expect(try isDone ? contents()["Package.swift"] == "new" : contents() == before)
    #expect(!FileManager.default.fileExists(atPath: site.path))
    try Exchange(in: here, from: newer, coming: coming, going: isDone ? [] : going).carryOut()
    #expect(
      try contents()["Sources/New/New.swift"] == "new" && contents()["Sources/Gone.swift"] == nil
        && !FileManager.default.fileExists(atPath: site.path))
  }

  private func replace(_ path: String, in folder: URL, from other: URL) throws {
    try write(String(contentsOf: other.appending(path: path), encoding: .utf8), path, in: folder)
    try FileManager.default.removeItem(at: other.appending(path: path))
  }

  @Test("While one is under way, another program neither brings back its files nor begins one")
  func twoAtOnce() throws {
    let site = here.appending(path: ".update")
    try write("= Package.swift\n", "begun", in: site)
    try write("kept", "kept/Package.swift", in: site)
    let folder = open(site.path(percentEncoded: false), O_RDONLY)
    try #require(folder >= 0 && flock(folder, LOCK_EX | LOCK_NB) == 0)
    try Exchange.recover(in: here)
    #expect(try contents()["Package.swift"] == "old")
    #expect {
      try Exchange(in: here, from: newer, coming: ["Package.swift"], going: []).carryOut()
    } throws: {
      "\($0)".hasPrefix("Another update of this copy is under way")
    }
    close(folder)
    try Exchange.recover(in: here)
    #expect(try contents()["Package.swift"] == "kept")
  }

  private static let game = "Lessons/Challenges/RingGame.swift"

  @Test("A game that was written stays, one that was not comes as it is now", arguments: [true, false])
  func games(isWritten: Bool) throws {
    for (copy, text) in [(here, "game"), (newer, "better game")] {
      try handOut(copy, ["Package.swift": "old", Self.game: text])
      try write("old", "Package.swift", in: copy)
    }
    if isWritten { try write("my game", Self.game, in: here) }
    let renewal = try Renewal(of: here, from: newer)
    try renewal.carryOut()
    #expect(try contents()[Self.game] == (isWritten ? "my game" : "better game"))
    #expect(renewal.words.contains("\(Self.game) begins in another way now; your game stays") == isWritten)
    #expect(try Renewal(of: here, from: newer).words == "This copy is up to date already.")
  }

  @Test("Lessons of one's own are no change of the course, and stay named in its Package.swift")
  func ownLessons() throws {
    let line = "// Lessons of one's own, made so far:"
    for (copy, text) in [(here, "old\n\(line)\n"), (newer, "new\n\(line)\n")] {
      try handOut(copy, ["Package.swift": text])
    }
    try write("old\n\(line) my-ring, mine\n", "Package.swift", in: here)
    try Renewal(of: here, from: newer).carryOut()
    #expect(try contents()["Package.swift"] == "new\n\(line) my-ring, mine\n")
    #expect(try Renewal(of: here, from: newer).words == "This copy is up to date already.")
    try write("changed\n\(line) my-ring, mine\n", "Package.swift", in: here)
    #expect(throws: Mistake.self) { try Renewal(of: here, from: newer) }
  }

  @Test("What was only taken away comes again; a copy that was handed out earlier is refused")
  func missingAndOlder() throws {
    try FileManager.default.removeItem(at: here.appending(path: "Sources/Same.swift"))
    try FileManager.default.removeItem(at: here.appending(path: "Sources/Gone.swift"))
    try Renewal(of: here, from: newer).carryOut()
    #expect(try contents()["Sources/Same.swift"] == "same")
    func date(_ copy: URL, _ date: String) throws {
      try Manifest(Manifest(of: copy).files, date: date).write(to: copy)
    }
    try date(here, "2026-11-26T08:00:00Z")
    try date(newer, "2026-11-20T09:00:00Z")
    #expect { try Renewal(of: here, from: newer) } throws: {
      "\($0)".contains("was handed out on 2026-11-20T09:00:00Z, before yours, on 2026-11-26T08:00:00Z")
    }
    try date(newer, "2026-11-26T08:00:01Z")
    #expect(throws: Never.self) { try Renewal(of: here, from: newer) }
  }

  @Test("One that fails in the middle leaves all as it was, and says why")
  func failing() throws {
    let before = try contents()
    // A file stands where a folder is needed.
    try write("x", "Sources/New", in: here)
    #expect {
      try Exchange(in: here, from: newer, coming: ["Package.swift", "Sources/New/New.swift"], going: [])
        .carryOut()
    } throws: {
      "\($0)".hasPrefix("The update is not done, and all is as it was.")
    }
    #expect(try contents() == before.merging(["Sources/New": "x"]) { $1 })
  }

  @Test(
    "Where a file's folder can only be read, that is said, and all is as it was", .enabled(if: getuid() != 0))
  func readOnly() throws {
    let before = try contents()
    let sources = here.appending(path: "Sources").path(percentEncoded: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: sources)
    defer {
      #expect(throws: Never.self) {
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: sources)
      }
    }
    #expect { try Renewal(of: here, from: newer).carryOut() } throws: {
      "\($0)".hasPrefix("The update is not done, and all is as it was.") && "\($0)".contains("ermission")
    }
    #expect(try contents() == before)
  }

  @Test("Through git a newer copy comes as it was handed out, whatever its user has git do with line ends")
  func lineEnds() throws {
    try Data("[core]\nautocrlf = true\n".utf8).write(to: folder.url.appending(path: ".gitconfig"))
    let environment = ProcessInfo.processInfo.environment.merging([
      "HOME": folder.url.path(percentEncoded: false)
    ]) { $1 }
    try Git(in: newer).begin("The course")
    let address = "file://\(newer.path(percentEncoded: false))"
    let update = try Update.parse([address])
    let clone = try update.cloned(to: folder.url.appending(path: "clone"), environment: environment)
    try Renewal(of: here, from: clone).carryOut()
    #expect(try contents()[Self.stub] == "better task\nwrite")
    // A student's own clone, too, by what stands at the course's root.
    try FileManager.default.copyItem(
      at: Course.folder.appending(path: ".gitattributes"), to: newer.appending(path: ".gitattributes"))
    try Git(in: newer).begin("The course")
    let own = folder.url.appending(path: "own").path(percentEncoded: false)
    let git = try Child(
      "/usr/bin/env", ["git", "clone", "--quiet", address, own], environment: environment)
    #expect(git.wait(heed: {}) == .exit(0))
    #expect(try String(contentsOfFile: "\(own)/\(Self.stub)", encoding: .utf8) == "better task\nwrite")
  }

  @Test("Where git can fetch nothing, what it says first is told, and not the end of its advice")
  func nothingToFetch() throws {
    let clone = folder.url.appending(path: "clone")
    let update = try Update.parse(["file://\(folder.url.path(percentEncoded: false))/nowhere"])
    #expect { try update.cloned(to: clone) } throws: {
      "\($0)".contains(/nothing is changed: fatal: .*nowhere.* does not appear to be a git repository$/)
    }
  }

  @Test("In the course itself there is nothing to bring up to date this way")
  func course() throws {
    guard !FileManager.default.fileExists(atPath: Course.folder.appending(path: "files.txt").path) else {
      return
    }
    let run = try Program("checkpoint").run(["update", newer.path(percentEncoded: false)], in: folder.url)
    #expect(run.exitCode == 2 && run.complaint.contains("`git pull` brings a newer one"))
  }
}
