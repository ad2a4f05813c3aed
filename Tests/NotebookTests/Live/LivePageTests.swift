import Foundation
import Plotting
import Testing

@testable import Notebook

@Suite("The page on which a run is watched")
struct LivePageTests {
  private func text(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// What a script beside the page calls it with.
  private func call(_ name: String, in path: String) throws -> [Any] {
    let script = text("\(path)/.live-\(name).js")
    let json = try #require(script.firstMatch(of: /^live\.\w+\(\.\.\.(.*)\);\n$/)?.output.1)
    return try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any])
  }

  private func told(in path: String) throws -> [String: Any] {
    try #require(call("beat", in: path).first as? [String: Any])
  }

  @Test("It is there at once, named on the terminal, and shows the step under way and none beyond")
  func beginning() throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal()
      let lesson = try Lesson.example(in: path, terminal: terminal)
      try lesson.openLivePage()
      #expect(
        screen.text.hasPrefix("Open \(path)/live.html to watch it run\nThe code that the text speaks of"))
      #expect(text("\(path)/live.html").contains("<main id=\"lesson\"></main>"))
      lesson.step(line: 5)
      let parts = try #require(call("page", in: path) as? [String])
      #expect(parts[0] == "page" && parts[1].contains("An example") && parts[2].contains("Sixty thousand"))
      #expect(parts[2].contains("<h2 id=\"the-data\">") && !parts[2].contains("The training"))
      #expect(try told(in: path)["status"] as? String == "Step 1 of 2: The data")
      #expect(try (told(in: path)["advice"] as? String)?.contains("kept nothing yet") == true)
    }
  }

  @Test("It beats while the program is busy with something else")
  func beating() throws {
    try withScratchFolder { path in
      let heart = try Heartbeat(path + "/beat.js")
      let first = text(path + "/beat.js")
      for _ in 0..<60 where text(path + "/beat.js") == first { usleep(50_000) }
      #expect(text(path + "/beat.js") != first)
      try heart.stop(for: "index.html")
      #expect(text(path + "/beat.js") == #"live.beat(...[{"next":"index.html"}]);"# + "\n")
      try heart.beat { $0.status = "no more" }
      #expect(!text(path + "/beat.js").contains("no more"))
    }
  }

  @Test("A training's bar, curves and drawing; when it is over they give way")
  func training() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      try lesson.openLivePage()
      let log = TrainingLog(name: "of two", epochs: 2, stepsPerEpoch: 500)
      (log.epoch, log.step) = (1, 400)
      for step in 0..<400 { log.history.record("generator", Float(step)) }
      let drawing = Figure("Now") { Scatter("points", x: [1.0], y: [1.0]) }
      lesson.showLive(log, seconds: 2) { drawing }
      let section = try #require(call("training", in: path)[1] as? String)
      #expect(section.contains("max=\"1000\" value=\"400\"") && section.contains("step 400/1,000"))
      #expect(section.matches(of: /<figure>/).count == 2 && section.contains("The training so far: of two"))
      #expect(section.matches(of: /prefers-color-scheme: dark/).count == 2)
      // Another look at once draws nothing anew.
      var looks = 0
      lesson.showLive(log, seconds: 2) {
        looks += 1
        return drawing
      }
      #expect(looks == 0)
      lesson.clearTrainingLive()
      #expect(try call("training", in: path)[1] as? String == TrainingHTML.empty)
    }
  }

  @Test("An outline has the means of equal parts, and the whole of a short series")
  func outline() {
    var history = History()
    for value in 1...7 { history.record("a", Float(value)) }
    #expect(history.outline(of: "a") == [1, 2, 3, 4, 5, 6, 7])
    #expect(history.outline(of: "a", points: 3) == [2, 5, 7])
    #expect(history.outline(of: "b") == [])
  }

  @Test("Beside earlier results: it is no result, hides none, and leads to where this run's page is")
  func besideResults() throws {
    try withScratchFolder { path in
      do {
        let first = try OutputFolder(path, lesson: 3)
        try first.write("whole", as: "index.html")
        try first.complete()
      }
      try "mine".write(toFile: path + "/live.html", atomically: true, encoding: .utf8)
      do {
        let lesson = try Lesson.example(in: path)
        try lesson.openLivePage()
        #expect(text(path + "/live-changed.html") == "mine" && text(path + "/index.html") == "whole")
        #expect(lesson.folder?.besideResults != nil)
        try lesson.live?.end(for: "index.html")
        #expect(try told(in: path)["next"] as? String == "unfinished/index.html")
      }
      let third = try OutputFolder(path, lesson: 3)
      try third.writeBeside("frame", as: LivePage.name)
      try third.write("new", as: "index.html")
      try third.complete()
      #expect(text(path + "/index.html") == "new" && text(path + "/live.html") == "frame")
    }
  }

  @Test("A run that was killed before its first result leaves none: the next one writes in its place")
  func killedAtOnce() throws {
    try withScratchFolder { path in
      do { try Lesson.example(in: path).openLivePage() }
      let lesson = try Lesson.example(in: path)
      #expect(lesson.folder?.besideResults == nil)
      try lesson.openLivePage()
      lesson.step(line: 5)
      lesson.step(line: 8)
      #expect(names(in: path).contains("index.html") && !names(in: path).contains("live-changed.html"))
    }
  }
}
