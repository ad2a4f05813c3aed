import Foundation
import Testing

@testable import Notebook

@Suite("What of a lesson's source a training depends on")
struct TrainingTextTests {
  /// In what stands between the marks each sign counts, in the rest none. The steps begin in lines 2, 5 and 16.
  private static let lesson = """
    ⟦import Neural
    //: ## One
    lesson.step()
    func distance(_ a: Float) -> Float { abs(a) + offset() }
    //: ## Two
    lesson.step()
    let rate = 0.1
    let training = lesson.training(epochs: 2, over: 0..<3)
    training.watch { drawing("Now \\(rate) \\(late("}"))") }
    for batch in training {
      training.record("loss", distance(rate))
    }⟧
    // A comment on it.
    lesson.show(curves(training.history), caption: "Losses {")
    let spread = measured(1)
    //: ## Three
    lesson.step()
    lesson.claim("The spread of \\(spread) is small", spread, below: 2)

    ⟦@discardableResult
    func offset() -> Float { Constants.offset }⟧
    func later() { print("never used above") }
    ⟦func late(_ text: String) -> String {
      text
    }⟧
    ⟦extension Float { var half: Float { self / 2 } }⟧
    /* The end. ⟨ */
    ⟦enum Constants {
      static let offset: Float = 1
    }⟧
    struct Unused {
      var half = 1
    }
    lesson.end()
    """

  /// A source without its marks, and which of its signs stood between them.
  private static func read(_ marked: String) -> (text: [Character], counts: [Bool]) {
    var (text, counts, isWithin) = ([Character](), [Bool](), false)
    for sign in marked {
      if sign == "⟦" || sign == "⟧" {
        isWithin = sign == "⟦"
      } else {
        text.append(sign)
        counts.append(isWithin)
      }
    }
    return (text, counts)
  }

  private static func expectOnlyMarked(
    _ marked: String, line: Int?, step: ClosedRange<Int>, siblings: [String] = [],
    at location: SourceLocation = #_sourceLocation
  ) {
    let (text, counts) = read(marked)
    func part(of text: [Character]) -> String {
      TrainingText(String(text), siblings: siblings).text(ofTrainingAt: line, step: step)
    }
    let whole = part(of: text)
    var wrong: [String] = []
    for place in text.indices where text[place].isLetter || text[place].isNumber {
      // What can be asked of a training without a step, this knows by name.
      if String(text[...place]).contains(#/training\.\w*$/#) { continue }
      var changed = text
      changed[place] = text[place] == "z" ? "y" : "z"
      if (part(of: changed) != whole) != counts[place] {
        wrong.append("\(String(text[..<place].suffix(12)))|\(text[place])")
      }
    }
    #expect(wrong == [], sourceLocation: location)
  }

  @Test("Each sign up to its loop's end, and what is declared below and used above; nothing else")
  func topLevel() {
    Self.expectOnlyMarked(Self.lesson, line: 8, step: 5...15)
  }

  @Test("In a function, up to its last call in the step")
  func inFunction() {
    let lesson = """
      ⟦//: ## One
      func play(_ seed: Int) -> Run {
        let training = lesson.training(epochs: 1, over: 0..<3)
        for batch in training { training.record("loss", 1) }
        return Run(training.history)
      }
      lesson.show("before")
      let run = play(1)
      for seed in 2..<4 { other.append(play(seed)) }⟧
      lesson.show(run.picture, caption: "A caption")
      //: ## Two
      lesson.step()
      let last = play(9)
      ⟦struct Run {
        let history: History
      }⟧
      """
    Self.expectOnlyMarked(lesson, line: 3, step: 1...10)
  }

  @Test(
    "Where the loop is not seen to end, all of the step counts",
    arguments: [
      "let run = seeds.map { play($0) }", "let later = { play(1) }", "drive(play)",
      "let lazily = seeds.lazy.map(play)",
      "run(play(1), with: play)",
    ])
  func handedOn(call: String) {
    let lesson = """
      //: ## One
      func play(_ seed: Int) {
        let training = lesson.training(epochs: 1, over: 0..<3)
        for batch in training { step(batch) }
      }
      \(call)
      lesson.show("after")
      //: ## Two
      lesson.show("the next")
      """
    let text = TrainingText(lesson).text(ofTrainingAt: 3, step: 1...7)
    #expect(text.hasSuffix("lesson.show(\"after\")"))
  }

  @Test(
    "So it is with a training that is handed on, looped over elsewhere or known to another file",
    arguments: [
      "drive(training)", "for a in training.prefix(2) {}\nuse(training.map { $0 })", "let other = training",
    ])
  func trainingHandedOn(use: String) {
    let lesson = """
      //: ## One
      let training = lesson.training(epochs: 1, over: 0..<3)
      \(use)
      for batch in training { step(batch) }
      lesson.show("after")
      //: ## Two
      """
    func text(_ source: String, _ siblings: [String] = []) -> String {
      TrainingText(source, siblings: siblings).text(ofTrainingAt: 2, step: 1...7)
    }
    #expect(text(lesson).hasSuffix("lesson.show(\"after\")"))
    let plain = lesson.replacing(use, with: "training.watch { now }")
    #expect(text(plain).hasSuffix("{ step(batch) }"))
    #expect(text(plain, ["func go() { for batch in training { print(batch) } }"]).hasSuffix("(\"after\")"))
  }

  @Test("Whatever a training offers besides its steps does not hand it on")
  func offers() throws {
    let sources = URL(filePath: #filePath).appending(path: "../../../../Sources").standardizedFileURL
    let file = sources.appending(path: "Notebook/Training/Training.swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    let names = source.matches(of: /public (?:internal\(set\) )?(?:func|var) (\w+)/).map(\.1)
      .filter { $0 != "next" }
    #expect(names.count >= 9)
    for name in names {
      let lesson = """
        //: ## One
        let training = lesson.training(epochs: 1, over: 0..<3)
        training.\(name)
        for batch in training { step(batch) }
        lesson.show("after")
        """
      let text = TrainingText(lesson).text(ofTrainingAt: 2, step: 1...5)
      #expect(text.hasSuffix("{ step(batch) }"), "\(name)")
    }
  }

  /// A function of another file, with the training and its loop.
  private static let play = """
    func play(_ seed: Int) {
      let training = lesson.training(epochs: 1, over: 0..<3)
      for batch in training { step(batch) }
    }
    func playTwice() { for seed in 1...2 { play(seed) } }
    """

  @Test("In another file's function, too, up to the last call in the step of any that trains")
  func inSibling() {
    let lesson = """
      ⟦//: ## One
      lesson.show("before")
      let run = play(1)
      playTwice()⟧
      lesson.show(run.picture, caption: "A caption")
      //: ## Two
      play(9)
      """
    Self.expectOnlyMarked(lesson, line: nil, step: 1...5, siblings: [Self.play])
  }

  @Test(
    "Where another file may do more with it than call it at once, all of the step counts",
    arguments: [
      "let run = play(3)", "struct Player { func go() { play(1) } }",
      "extension Int { var run: Run { play(self) } }",
      "func make() -> Training<Range<Int>> { lesson.training(epochs: 1, over: 0..<3) }",
      "enum Game { static func go() { for batch in lesson.training(epochs: 1, over: 0..<3) { step(batch) } } }",
    ])
  func siblingHandsOn(sibling: String) {
    let lesson = """
      //: ## One
      play(1)
      lesson.show("after")
      //: ## Two
      """
    func text(_ siblings: [String]) -> String {
      TrainingText(lesson, siblings: siblings).text(ofTrainingAt: nil, step: 1...3)
    }
    #expect(text([Self.play]).hasSuffix("play(1)"))
    #expect(text([Self.play, sibling]).hasSuffix("lesson.show(\"after\")"))
    #expect(text([]).hasSuffix("lesson.show(\"after\")"))
  }

  @Test("What a sibling uses counts; brackets that do not match make all of it count")
  func siblingsAndBrackets() {
    let lesson = """
      //: ## One
      for batch in lesson.training(epochs: 1, over: 0..<3) { step(batch) }
      func step(_ n: Int) { helper() }
      func twice() { print(2) }
      //: ## Two
      lesson.end()
      """
    func text(_ source: String, _ siblings: [String] = []) -> String {
      TrainingText(source, siblings: siblings).text(ofTrainingAt: 2, step: 1...4)
    }
    #expect(text(lesson).contains("helper()") && !text(lesson).contains("print(2)"))
    #expect(text(lesson, ["func helper() { twice() }"]).contains("print(2)"))
    #expect(text(lesson + "\n) }").contains("lesson.end()"))
  }
}
