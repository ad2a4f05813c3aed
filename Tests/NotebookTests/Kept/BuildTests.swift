import Foundation
import Neural
import Testing

@testable import Notebook

@Suite("What a program was built of")
struct BuildTests {
  /// A folder as SwiftPM has it, with a program `own`, linked from an object of its own and two others.
  private func withProducts(_ work: (_ folder: String, _ program: String) throws -> Void) throws {
    try withScratchFolder { folder in
      let objects = ["Neural.build/Tensor.swift.o", "CMachine.build/machine.c.o", "own.build/main.swift.o"]
      for name in objects.map({ $0.split(separator: "/")[0] }) + ["own.product"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      }
      for name in objects { try Data(name.utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
      let place = URL(filePath: folder).resolvingSymlinksInPath().path(percentEncoded: false)
      let list = objects.map { "'\(place)/\($0)'\n" }.joined()
      try list.write(toFile: "\(folder)/own.product/Objects.LinkFileList", atomically: true, encoding: .utf8)
      usleep(30_000)
      try Data("program".utf8).write(to: URL(filePath: "\(folder)/own"))
      try work(folder, "\(folder)/own")
    }
  }

  @Test(
    "All that is linked counts, but for the lesson's own; one sign more in any of it makes another number")
  func linked() throws {
    try withProducts { folder, program in
      func linked() -> (digits: String, own: Set<String>)? {
        Build(program: program, of: "own", since: nil).linked()
      }
      func link() throws {
        usleep(30_000)
        try Data("program".utf8).write(to: URL(filePath: program))
      }
      let first = try #require(linked())
      #expect(first.own == ["main.swift.o"])
      for (name, counts) in [
        ("Neural.build/Tensor.swift.o", true), ("CMachine.build/machine.c.o", true),
        ("own.build/main.swift.o", false),
      ] {
        let file = URL(filePath: "\(folder)/\(name)")
        let before = try Data(contentsOf: file)
        try (before + [0]).write(to: file)
        usleep(30_000)
        // Compiled, and the program not linked again: nobody knows what is in it.
        #expect(linked() == nil)
        try link()
        #expect((linked()?.digits != first.digits) == counts, "\(name)")
        try before.write(to: file)
        try link()
      }
      #expect(linked()?.digits == first.digits)
      try FileManager.default.removeItem(atPath: "\(folder)/own.product/Objects.LinkFileList")
      #expect(linked() == nil)
    }
  }

  @Test("What was compiled in the same moment as the program was linked may be newer than it")
  func sameMoment() throws {
    try withProducts { folder, program in
      #expect(Build(program: program, of: "own", since: nil).linked() != nil)
      // Two names of one file change at one time.
      try FileManager.default.removeItem(atPath: program)
      try FileManager.default.linkItem(atPath: "\(folder)/own.build/main.swift.o", toPath: program)
      #expect(Build(program: program, of: "own", since: nil).linked() == nil)
    }
  }

  @Test("A file that was touched since the build began may not be what was compiled, whatever date it bears")
  func touched() throws {
    try withProducts { folder, program in
      let source = "\(folder)/main.swift"
      try Data("let a = 1".utf8).write(to: URL(filePath: source))
      usleep(60_000)
      let beginning = Build.now
      #expect(Build(program: program, of: "own", since: beginning).has(source))
      #expect(!Build(program: program, of: "own", since: beginning).has("\(folder)/none.swift"))
      try FileManager.default.moveItem(atPath: source, toPath: "\(folder)/aside")
      try Data("let a = 2".utf8).write(to: URL(filePath: source))
      try FileManager.default.setAttributes([.modificationDate: Date.distantPast], ofItemAtPath: source)
      #expect(!Build(program: program, of: "own", since: beginning).has(source))
      try FileManager.default.removeItem(atPath: source)
      try FileManager.default.moveItem(atPath: "\(folder)/aside", toPath: source)
      #expect(!Build(program: program, of: "own", since: beginning).has(source))
      usleep(60_000)
      #expect(Build(program: program, of: "own", since: Build.now).has(source))
    }
  }

  @Test("Without a word on it, only of a program that this process has built is it known when that was")
  func unknown() throws {
    try withProducts { folder, program in
      let source = "\(folder)/own.product/Objects.LinkFileList"
      // This process is older than the program and than the source: the source may have been changed meanwhile.
      #expect(!Build(program: program, of: "own").has(source))
      // What was there before this process has not changed since.
      #expect(Build(program: program, of: "own").has("/bin/sh"))
      // This process is younger than that program, so it has not built it.
      #expect(!Build(program: "/bin/sh", of: "own").has("/bin/sh"))
    }
  }

  @Test(
    "Where only prose was changed the program stays what it was, and the compiler's note on it tells the time"
  )
  func onlyProse() throws {
    try withProducts { folder, program in
      let source = "\(folder)/main.swift"
      try Data("//: Prose".utf8).write(to: URL(filePath: source))
      usleep(60_000)
      let start = Build.now
      func knows() -> Bool { Build(program: program, of: "own", start: start).has(source) }
      usleep(30_000)
      for name in ["own.build/main.swift.o", "Neural.build/Tensor.swiftdeps"] {
        try Data().write(to: URL(filePath: "\(folder)/\(name)"))
      }
      #expect(!knows())
      try Data().write(to: URL(filePath: "\(folder)/own.build/main.swiftdeps"))
      #expect(knows())
      #expect(!Build(program: program, of: "own", start: Build.now + 1).has(source))
    }
  }

  @Test(
    "What the compiler says is told in a sentence with its place",
    arguments: [
      (
        "/elsewhere/main.swift:12:5: error: cannot find 'a' in scope\n/elsewhere/main.swift:13:5: error: more",
        "/elsewhere/main.swift, line 12: cannot find 'a' in scope. Save, and it is tried again."
      ),
      (
        "\(Syllabus.folder.path(percentEncoded: false))/Lessons/lesson3/main.swift:7:1: error: expected '}'",
        "Lessons/lesson3/main.swift, line 7: expected '}'. Save, and it is tried again."
      ),
      ("error: no space left", "It cannot be built: no space left. Save, and it is tried again."),
      ("", "It cannot be built: the compiler said nothing. Save, and it is tried again."),
    ])
  func sentence(words: String, sentence: String) {
    #expect(SaveWatch.sentence(of: words) == sentence)
  }

  @Test("What is kept can be removed, and only that; not while a run is at work there")
  func removing() throws {
    try withScratchFolder { path in
      let place = "\(path)/lesson3"
      try FileManager.default.createDirectory(
        atPath: place + "/training-state.done", withIntermediateDirectories: true)
      try FileManager.default.createDirectory(atPath: path + "/lesson4", withIntermediateDirectories: true)
      for name in ["training-1.safetensors", "training-2.safetensors", ".training-2.safetensors.1.partial"] {
        try Data(count: 100).write(to: URL(filePath: "\(place)/training-state.done/\(name)"))
      }
      try Data(count: 100).write(to: URL(filePath: "\(place)/index.html"))
      #expect(try KeptTrainings.places(in: path) == [place])
      do {
        let lock = try FolderLock(place)
        #expect(try KeptTrainings.remove(from: place) == nil)
        _ = lock
      }
      #expect(try KeptTrainings.remove(from: place) == 300)
      #expect(try FileManager.default.contentsOfDirectory(atPath: place) == ["index.html"])
      #expect(try KeptTrainings.places(in: path) == [] && KeptTrainings.remove(from: place) == 0)
    }
  }
}
