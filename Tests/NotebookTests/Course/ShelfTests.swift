import Classroom
import Foundation
import Testing

@testable import Notebook

@Suite("The course's folder of results and its front page")
struct ShelfTests {
  private func text(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// A lesson's folder as a run leaves it.
  private func leave(_ number: Int, on shelf: Shelf, change: (inout RunRecord) -> Void = { _ in }) throws {
    var page = SampleLesson.page
    page.lesson = number
    var record = RunRecord(page, schedule: .standard, contents: try Weaver(page).contents)
    record.endedEarly = nil
    record.seed = 1
    change(&record)
    let folder = "\(shelf.path)/lesson\(number)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(record.json()).write(to: URL(filePath: "\(folder)/run.json"))
    try Data("A page".utf8).write(to: URL(filePath: "\(folder)/index.html"))
    var manifest = Manifest(lesson: number)
    manifest.isComplete = record.endedEarly == nil
    try Data(manifest.json).write(to: URL(filePath: "\(folder)/\(Manifest.name)"))
  }

  @Test("A card says when a lesson ran and what came of it; one that did not run, what to type")
  func cards() throws {
    try withScratchFolder { path in
      let shelf = Shelf(path)
      try leave(3, on: shelf)
      try shelf.renew()
      let html = text(shelf.frontPage)
      #expect(html.contains("<a href=\"lesson3/index.html\">An MLP that draws digits</a>"))
      #expect(
        html.contains("<dd>2026-11-21, to its end</dd>") && html.contains("<dd>1, ordinary length</dd>"))
      #expect(html.contains("<dd>1 min 32 s on this machine</dd>"))
      #expect(html.contains("<dt>Checks</dt><dd>3 held, 1 failed, 1 not judged</dd>"))
      #expect(html.contains("src=\"data:image/png;base64,"))
      #expect(
        html.contains("<code>swift run lesson4</code>")
          && html.contains("<code>swift run checkpoint 3</code>"))
      #expect(html.matches(of: /<svg\s/).count == Syllabus.lessons.count - 1)
      #expect(html.matches(of: /(src|href)="(?!data:|lesson3\/index.html"|#)/).isEmpty)
      #expect(text("\(path)/lessons.js").hasPrefix("lessonsHere([3]);\n"))
    }
  }

  @Test("A run that was stopped, and one of an older build")
  func otherStates() throws {
    try withScratchFolder { path in
      let shelf = Shelf(path)
      try leave(2, on: shelf) { ($0.endedEarly, $0.seed) = ("interrupted in step 2", 7) }
      try leave(5, on: shelf)
      try Data("{".utf8).write(to: URL(filePath: "\(path)/lesson5/run.json"))
      #expect(shelf.standings[1].next == "swift run lesson2")
      try FileManager.default.createDirectory(
        atPath: "\(path)/lesson2/training-state", withIntermediateDirectories: true)
      #expect(shelf.standings[1].next?.hasPrefix("swift run lesson2 --seed 7") == true)
      #expect(shelf.standings[1].next?.hasSuffix(" --resume") == true)
      #expect(shelf.standings[4].facts[0].description == "by an older build, which left no word of it")
      #expect(!shelf.standings[1].facts.contains { $0.term == "Time" })
      try leave(2, on: shelf) { $0.schedule = "quick" }
      #expect(shelf.standings[1].next == "swift run lesson2")
      #expect(shelf.standings[1].isRun(quick: true, seed: 1) && !shelf.standings[1].isRun)
      #expect(!shelf.standings[1].isRun(quick: true, seed: 2))
      // Killed: it had no time to say that it ended early.
      unlink("\(path)/lesson2/\(Manifest.name)")
      #expect(!shelf.standings[1].isRun(quick: true, seed: 1))
      #expect(shelf.standings[1].facts[0].description.hasSuffix("still under way, or killed"))
    }
  }

  @Test("What checkpoint finds is counted, and what it found before stays")
  func exercises() throws {
    try withScratchFolder { path in
      let shelf = Shelf(path)
      let cards = Curriculum.cards(ofLesson: 3)
      try leave(3, on: shelf)
      try shelf.note([.init(card: cards[0], verdict: .done), .init(card: cards[1], verdict: .done)])
      #expect(text(shelf.frontPage).contains("<dd>2 of \(cards.count) done</dd>"))
      try shelf.note([.init(card: cards[1], verdict: .notWritten)])
      #expect(text(shelf.frontPage).contains("<dd>1 of \(cards.count) done</dd>"))
      try shelf.note([.init(card: cards[0], verdict: .unjudged(sentence: "The disk is full."))])
      #expect(text(shelf.frontPage).contains("<dd>1 of \(cards.count) done</dd>"))
      try shelf.note(cards.map { .init(card: $0, verdict: .done) })
      #expect(shelf.standings[2].next == nil)
    }
  }

  @Test(
    "A file of the reader's, and a page that the reader changed, stay as they are",
    arguments: [
      "index.html", "lessons.js",
    ])
  func foreignFiles(name: String) throws {
    try withScratchFolder { path in
      let shelf = Shelf(path)
      for made in [
        "", "<p>Mine</p>\n", "<!-- Written by the course; a change is kept. 0123456789abcdef -->\n",
      ] {
        try Data(made.utf8).write(to: URL(filePath: "\(path)/\(name)"))
        #expect(throws: FrontPageError.foreign("\(path)/\(name)")) { try shelf.renew() }
        #expect(text("\(path)/\(name)") == made)
      }
      unlink("\(path)/\(name)")
      try shelf.renew()
      let changed = text("\(path)/\(name)").replacing("lesson", with: "Lesson")
      try Data(changed.utf8).write(to: URL(filePath: "\(path)/\(name)"))
      try leave(1, on: shelf)
      #expect(throws: FrontPageError.foreign("\(path)/\(name)")) { try shelf.renew() }
      #expect(text("\(path)/\(name)") == changed)
      // Nor is a link taken for nothing because it leads nowhere.
      unlink("\(path)/\(name)")
      symlink("nowhere", "\(path)/\(name)")
      #expect(throws: FrontPageError.foreign("\(path)/\(name)")) { try shelf.renew() }
    }
  }

  @Test("A folder that cannot be written to is said, with what to do")
  func unwritable() {
    #expect {
      try Shelf("/proc/no-such-folder").renew()
    } throws: {
      "\($0)".contains("/proc/no-such-folder") && "\($0)".contains("swift run course")
    }
  }

  @Test("Lessons that end at one time wait for each other: who writes last has seen all")
  func atOneTime() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let other = open("\(path)/.lock", O_CREAT | O_RDWR, 0o644)
    defer { close(other) }
    flock(other, LOCK_EX)
    let renewal = Task.detached { try Shelf(path).renew() }
    try await Task.sleep(for: .milliseconds(200))
    #expect(!FileManager.default.fileExists(atPath: "\(path)/index.html"))
    try leave(1, on: Shelf(path))
    flock(other, LOCK_UN)
    try await renewal.value
    #expect(text("\(path)/index.html").contains("1 of \(Syllabus.lessons.count) lessons have a page"))
    #expect(text("\(path)/lessons.js").hasPrefix("lessonsHere([1]);"))
  }

  @Test("Only a lesson in its usual place has a front page")
  func place() throws {
    func shelf(_ out: String?) throws -> Shelf? {
      var options = try Lesson.Options.parse([])
      options.out = out
      return Shelf(of: "lesson3", options: options)
    }
    #expect(
      try shelf(nil)?.path == "out" && shelf("out/lesson3/")?.path == "out"
        && shelf("./out/../out/lesson3") != nil)
    #expect(
      try shelf("out/lesson4") == nil && shelf("elsewhere/lesson3") == nil && shelf("out/lesson3/card") == nil
    )
  }

  @Test("A page that says the same is not written again")
  func sameBytes() throws {
    try withScratchFolder { path in
      let shelf = Shelf(path)
      try leave(1, on: shelf)
      try shelf.renew()
      var before = stat()
      stat(shelf.frontPage, &before)
      try shelf.renew()
      var after = stat()
      stat(shelf.frontPage, &after)
      #expect(before.st_ino == after.st_ino)
    }
  }

  @Test("What stands for a picture has all shades, and each lesson its own")
  func placeholder() {
    #expect(!Placeholder.svg(of: 1).contains("d=\"\""))
    #expect(Placeholder.svg(of: 1) != Placeholder.svg(of: 2))
  }
}
