import ArgumentParser
import Foundation
import Testing

@testable import Notebook

@Suite("A sweep")
struct SweepTests {
  private let source = """
    let k = lesson.knob("k", 1, in: 1...10, "moves")
    let rate = lesson.knob("rate", 0.1, in: 0.0...1.0, "speed")
    let frozen = lesson.knob("frozen", true, "rest")
    """

  private func sweep(_ arguments: String...) throws -> Sweep {
    let options = try Lesson.Options.parse(arguments)
    return try Sweep(of: 3, "lesson3", Knobs(in: source, set: options.settings), options)
  }

  @Test("A knob makes a row, two make a grid, each from all its seeds")
  func cells() throws {
    #expect(try sweep("--sweep", "k=1,2,5").cells.map(\.settings) == [["k=1"], ["k=2"], ["k=5"]])
    let grid = try sweep("--sweep", "k=1,2", "--sweep", "rate=0,5e-1", "--seeds", "3", "--seed", "7")
    #expect(grid.cells.map(\.settings).first == ["k=1", "rate=0"] && grid.cells.count == 4)
    #expect(grid.cells.last == Sweep.Cell(settings: ["k=2", "rate=0.5"], seeds: [7, 8, 9]))
    #expect(grid.folder == "out/lesson3-sweep-k,rate")
    #expect(try sweep("--sweep", "k=1,2", "--set", "frozen=off").folder == "out/lesson3-sweep-k,frozen=off")
  }

  @Test(
    "What makes no sense gets a sentence",
    arguments: [
      (["--sweep", "k"], "wants a knob and its values"), (["--sweep", "k=1"], "two values or more"),
      (["--sweep", "k=1,1"], "all different"), (["--sweep", "k=1,99"], "from 1 to 10, but is 99"),
      (["--sweep", "k=1,"], "but is nothing"), (["--sweep", "kk=1,2"], "Do you mean k?"),
      (["--sweep", "k=1,2", "--sweep", "k=3,4"], "asked for twice"),
      (["--sweep", "k=1,2", "--set", "k=3"], "asked for twice"),
      (["--sweep", "k=1,2", "--seeds", "50", "--sweep", "rate=0,1"], "100 are the most"),
      (["--sweep", "k=1,2", "--resume"], "--resume and --sweep contradict"),
      (["--sweep", "k=1,2", "--out", "out/lesson3"], "for the lesson as it is"),
    ])
  func nonsense(_ arguments: [String], _ words: String) throws {
    let options = try Lesson.Options.parse(arguments)
    let error = #expect(throws: ValidationError.self) {
      try Sweep(of: 3, "lesson3", Knobs(in: source, set: options.settings), options)
    }
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test(
    "Seeds make a median and a range, and what is missing or no number is told",
    arguments: [
      ([0.7, 0.9, 0.8], "0.8 (0.7 to 0.9)"), ([2], "2"), ([2, 2], "2"), ([nil], "–"),
      ([.nan], "not a number"),
      ([0.5, .nan, 1.5], "1 (0.5 to 1.5), of 2 in 3"), ([4, nil], "4, of 1 in 2"),
      ([.infinity, 1, 2], "2 (1 to ∞)"),
    ])
  func cell(values: [Double?], text: String) { #expect(values.cell == text) }

  @Test("Seeds without a sweep, and three knobs at once, are refused")
  func options() {
    for arguments in [
      ["--seeds", "3"], ["--sweep", "a=1,2", "--seeds", "0"],
      ["--sweep", "a=1,2", "--sweep", "b=1,2", "--sweep", "c=1,2"],
    ] {
      #expect(throws: (any Error).self) { try Lesson.Options.parse(arguments) }
    }
  }
}
