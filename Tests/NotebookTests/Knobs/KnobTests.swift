import ArgumentParser
import Foundation
import Testing

@testable import Notebook

@Suite("Knobs")
struct KnobTests {
  private let source = """
    //: ## The data
    // lesson.knob("no knob, but a comment", 1, in: 0...2, "no")
    let text = "lesson.knob(no more in a string"
    let rate: Float = lesson.knob(
      "rate", 1e-4,  // as in the document
      in: 1e-6...0.1, "how fast " + "it learns")
    let k = lesson.knob("k", 1, in: 1...1_0, "moves (of one)")
    let loss = lesson.knob("loss", "minimax", of: ["minimax", "other"], "what is wanted")
    let text2 = "\\(lesson.knob("frozen", true, "whether it rests"))"
    """

  @Test("They are found in the source, with all that is typed there")
  func reading() throws {
    let knobs = try KnobReader.knobs(in: source)
    #expect(knobs.map(\.name) == ["rate", "k", "loss", "frozen"])
    #expect(knobs[0] == Knob("rate", Float(1e-4), in: 1e-6...0.1, "how fast it learns"))
    #expect(knobs[1] == Knob("k", 1, in: 1...10, "moves (of one)"))
    #expect(knobs[2].range == .choices(["minimax", "other"]))
    #expect(knobs[3].standard == "on" && knobs[3].meaning == "whether it rests")
  }

  @Test(
    "What is not typed out cannot be listed, and is refused",
    arguments: [
      #"lesson.knob(name, 1, in: 0...2, "x")"#, #"lesson.knob("a", b, in: 0...2, "x")"#,
      #"lesson.knob("a", 3, in: 0...2, "x")"#, #"lesson.knob("a b", true, "x")"#,
      #"lesson.knob("a", "c", of: ["b"], "x")"#, #"lesson.knob("a", true, "\(x)")"#, "lesson.knob(",
    ])
  func unreadable(_ call: String) {
    #expect(throws: KnobError.self) { try KnobReader.knobs(in: call) }
  }

  @Test("Two knobs of one name")
  func twice() {
    let call = #"lesson.knob("a", true, "x")"#
    #expect(throws: KnobError.twice("a")) { try KnobReader.knobs(in: call + "\n" + call) }
  }

  @Test("A value that is the lesson's own turns nothing, however it is typed")
  func untouched() throws {
    let knobs = try Knobs(in: source, set: ["rate=0.0001", "k=1", "frozen=yes", "loss=minimax"])
    #expect(knobs.turned.isEmpty && knobs.settings.isEmpty)
  }

  @Test("Turned ones stand in the lesson's order, as one types them")
  func turned() throws {
    let knobs = try Knobs(in: source, set: ["frozen=0", "rate=1e-3"])
    #expect(knobs.settings == ["rate=0.001", "frozen=off"])
    #expect(knobs.values == ["rate": "0.001", "k": "1", "loss": "minimax", "frozen": "off"])
  }

  @Test(
    "What makes no sense gets a sentence",
    arguments: [
      ("rtae=1", "There is no knob rtae. Do you mean rate?"), ("q=1", "no knob q. --knobs lists all."),
      ("rate", "wants a knob and its value"),
      ("rate=1", "rate must be a number from 1e-06 to 0.1, but is 1."), ("rate=", "but is nothing"),
      ("rate=nan", "but is nan"), ("k=1.5", "k must be a whole number from 1 to 10, but is 1.5"),
      ("k=\(Int.max)0", "must be a whole number"), ("loss=none", "loss must be minimax or other"),
      ("frozen=maybe", "frozen must be on or off"), ("=3", "There is no knob"),
    ])
  func nonsense(_ setting: String, _ words: String) {
    let error = #expect(throws: ValidationError.self) { try Knobs(in: source, set: [setting]) }
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test("A knob is set once, and of a lesson without knobs nothing is asked")
  func others() {
    #expect(throws: ValidationError.self) { try Knobs(in: source, set: ["k=2", "k=3"]) }
    let error = #expect(throws: ValidationError.self) { try Knobs(in: "let a = 1", set: ["k=2"]) }
    #expect(error?.message == "There is no knob k: this lesson has none.")
  }

  @Test("The folder of a turned run: safe, short, and another for each")
  func folders() throws {
    #expect(Knobs.nameOfFolder(["rate=0.001", "frozen=off"]) == "rate=0.001,frozen=off")
    let many = (1...30).map { "a-long-name-\($0)=0.123456" }
    let (one, other) = (Knobs.nameOfFolder(many), Knobs.nameOfFolder(many.dropLast() + ["b=1"]))
    #expect(one.count < 80 && other.count < 80 && one != other)
    #expect(Knobs.nameOfFolder(["loss=a/../b"]).allSatisfy { $0 != "/" })
  }

  @Test("A turned run goes beside the lesson's own and never in its place")
  func places() throws {
    let knobs = try Knobs(in: source, set: ["k=5"])
    var options = try Lesson.Options.parse([])
    try options.take(knobs, of: "lesson3")
    #expect(options.out == "out/lesson3-k=5")
    #expect(Shelf(of: "lesson3", options: options) == nil, "The front page is of the lesson's own run.")
    for place in ["out/lesson3", "out/../out/lesson3/"] {
      options.out = place
      #expect(throws: ValidationError.self) { try options.take(knobs, of: "lesson3") }
    }
    options.out = "elsewhere"
    try options.take(knobs, of: "lesson3")
    #expect(options.out == "elsewhere")
  }

  @Test("Runs with other knobs do not go on with each other")
  func identity() throws {
    var options = try Lesson.Options.parse([])
    let plain = RunIdentity(lesson: 3, options: options)
    options.settings = ["k=5"]
    let turned = RunIdentity(lesson: 3, options: options)
    #expect(turned.objection(to: plain)?.contains("this one has --seed 1") == true)
    #expect(turned.options.hasSuffix("--set k=5"))
  }
}

@Suite("A lesson with a turned knob")
struct TurningTests {
  private func lesson(in path: String, _ settings: [String], terminal: Terminal = .silent) throws -> Lesson {
    let source = """
      //: ## The data
      lesson.step()
      let k = lesson.knob("k", 1, in: 1...10, "moves")
      let rate: Float = lesson.knob("rate", 1e-4, in: 1e-6...0.1, "speed")
      let frozen = lesson.knob("frozen", true, "rest")
      """
    var options = try Lesson.Options.parse([])
    (options.out, options.settings) = (path, settings)
    return try Lesson(3, "An example", source: source, options: options, terminal: terminal)
  }

  @Test("It has its values; what is claimed from there on is not judged, and nothing refuted")
  func judging() throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal()
      let lesson = try lesson(in: path, ["rate=0.001", "frozen=off"], terminal: terminal)
      lesson.step(line: 2)
      #expect(lesson.knob("k", 1, in: 1...10, "moves") == 1)
      lesson.claim("Before, all is as ever", true, line: 3)
      lesson.claim("and may fail", false, line: 3)
      #expect(lesson.knob("rate", Float(1e-4), in: 1e-6...0.1, "speed") == 1e-3)
      lesson.claim("It is slow", false, line: 4)
      lesson.claim("Most are", true, ofSeeds: 0.5, line: 4)
      #expect(lesson.knob("frozen", true, "rest") == false)
      lesson.document("speed", printed: 1, here: 2, line: 5)
      lesson.document("loss", printed: 1, here: 2.0, band: .ofSeeds, line: 5)
      #expect(lesson.page.claims.map(\.verdict) == [.holds, .fails, .notJudged, .notJudged])
      #expect(lesson.page.comparisons.map(\.verdict) == [.notJudged, .notJudged])
      #expect(screen.text.contains("○ It is slow – not judged here: rate is turned\n"))
      #expect(screen.text.contains("not judged here: rate and frozen are turned\n"))
    }
  }

  @Test("The page says at its head what was turned, the colophon and the claims file have it, too")
  func page() throws {
    try withScratchFolder { path in
      let lesson = try lesson(in: path, ["rate=0.001"])
      lesson.tellTurned()
      lesson.step(line: 2)
      _ = lesson.knob("rate", Float(1e-4), in: 1e-6...0.1, "speed")
      lesson.claim("It is slow", false, line: 4)
      let weaver = try Weaver(lesson.page)
      for text in [try weaver.html(), weaver.markdown()] {
        #expect(text.contains("is 0.001 instead of 0.0001 (speed)"))
        #expect(text.contains("not judged here: rate is turned"))
      }
      #expect(try weaver.html().contains("<dt>Turned</dt>"))
      #expect(lesson.page.verdict(width: 80).map(\.plain) == ["✓ 1 not judged."])
    }
  }

  @Test("A knob that the source has otherwise ends the program with a sentence")
  func mismatch() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var options = try Lesson.Options.parse([])
      options.list = true
      let lesson = try Lesson(
        3, "An example", source: #"let k = lesson.knob("k", 1, in: 1...10, "moves")"#, options: options,
        terminal: .silent)
      _ = lesson.knob("k", 1, in: 1...11, "moves")
    }
    #expect(result.said("Lesson.knob"))
  }
}
