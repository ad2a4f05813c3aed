import Foundation
import TestSupport
import Testing

/// Lesson 7's cards: a training with a hidden fault.
@Suite(.serialized)
struct SabotageTests {
  private let lesson = Program("lesson7")

  @Test("A card shows plots and asks; neither the page nor the terminal tells the answer")
  func hidden() throws {
    let folder = try TemporaryFolder()
    let run = try lesson.run(["--sabotage", "--quick"], in: folder.url)
    #expect(run.exitCode == 0 && run.complaint == "", "\(run.output.suffix(1000))\(run.complaint)")
    #expect(run.output.contains("Which fault is it?"))
    let card = folder.url.appending(path: "out/lesson7/card")
    for name in ["plots.png", "drawings.png"] {
      #expect(try Picture(png: Data(contentsOf: card.appending(path: name)).map { $0 }).width > 1000)
    }
    let page = try String(contentsOf: card.appending(path: "lesson7.md"), encoding: .utf8)
    for text in [run.output, page] { #expect(!text.contains("\nright ") && !text.contains("  right ")) }
    #expect(!page.contains("swift\n"), "The card's code would tell.")
    // The lesson's own page is left as it was.
    #expect(
      !FileManager.default.fileExists(
        atPath: folder.url.appending(path: "out/lesson7/index.html").path(percentEncoded: false)))
  }

  @Test("--until counts the steps of the card")
  func until() throws {
    let folder = try TemporaryFolder()
    let past = try lesson.run(["--sabotage", "--quick", "--until", "3"], in: folder.url)
    #expect(past.exitCode == 64 && past.complaint.contains("has 2 steps"), "\(past.complaint)")
  }

  @Test("Seeds 1 to 6 have six faults, and the answer is that to the card that was shown")
  func revealed() throws {
    let folder = try TemporaryFolder()
    var answers: Set<String> = []
    for seed in 1...6 {
      let run = try lesson.run(
        ["--reveal", "--quick", "--seed", "\(seed)", "--out", "\(seed)"], in: folder.url)
      #expect(run.exitCode == 0, "\(run.output.suffix(1000))\(run.complaint)")
      let answer = try #require(run.output.firstMatch(of: /(\S[^\n]*)\n\s*wrong\s/)).output.1
      answers.insert(String(answer))
      // It is one of those that the card offers.
      #expect(run.output.contains("• \(answer)"))
    }
    #expect(answers.count == 6)
    _ = try lesson.run(["--sabotage", "--quick", "--seed", "4", "--out", "again"], in: folder.url)
    let plots = try ["4", "again"].map {
      try Data(contentsOf: folder.url.appending(path: "\($0)/card/plots.csv"))
    }
    #expect(plots[0] == plots[1])
  }
}
