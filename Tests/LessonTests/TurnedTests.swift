import Foundation
import TestSupport
import Testing

/// A lesson whose knobs are turned, with the smallest that trains.
@Suite(.serialized)
struct TurnedTests {
  private func text(_ folder: TemporaryFolder, _ path: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }

  @Test(
    "A turned run has a folder and a page of its own, refutes nothing, and leaves the lesson's own run alone")
  func turned() throws {
    let folder = try TemporaryFolder()
    let own = folder.url.appending(path: "out/lesson2")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    let run = try Program("lesson2").run(
      ["--quick", "--threads", "1", "--set", "k=5", "--set", "batch-size=32"], in: folder.url)
    #expect(run.exitCode == 0, "\(run.output.suffix(1000))\(run.complaint)")
    #expect(run.output.contains("Turned: k is 5 instead of 1"))
    #expect(run.output.contains("Open out/lesson2-k=5/index.html\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: own.path(percentEncoded: false)) == [])
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "out/index.html").path))
    let claims = try text(folder, "out/lesson2-k=5/claims.json")
    #expect(claims.contains("\"k\" : \"5\"") && claims.contains("\"holds\"") && !claims.contains("\"fails\""))
    #expect(claims.contains("\"unjudged\" : \"k is turned\""))
    #expect(try text(folder, "out/lesson2-k=5/index.html").contains("<strong>Turned:</strong>"))
  }

  @Test(
    "A sweep plays the first training for each value and lays them side by side, and so does the course with runs"
  )
  func sweep() throws {
    let folder = try TemporaryFolder()
    let place = "out/lesson2-sweep-generator-rate"
    // The second takes the place of the first.
    for (seeds, row) in [
      ("2", #/\n\| 0\.0001( \| [\d.]+ \([\d.]+ to [\d.]+\)){3}/#), ("1", #/\n\| 0\.0001( \| [\d.]+){6} \|/#),
    ] {
      let arguments = ["--sweep", "generator-rate=0.0001,0.1", "--seeds", seeds]
      let run = try Program("lesson2").run(["--quick", "--threads", "1"] + arguments, in: folder.url)
      #expect(run.exitCode == 0, "\(run.output)\(run.complaint)")
      #expect(run.output.contains("Open \(place)/index.html\n"))
      let page = try text(folder, "\(place)/sweep.md")
      #expect(page.contains("![Figure “Curves” of 2 panels") && page.contains("](drawings.png)"))
      #expect(page.contains(row))
      #expect(page.contains(" | generator | residual | coverage of 20 | distance | epochs |\n"))
    }
    let cells = ["0.0001", "0.1"].map { "\(place)/generator-rate=\($0),seed=1" }
    let metrics = try cells.map { try text(folder, "\($0)/metrics.csv") }
    #expect(metrics[0] != metrics[1] && !metrics[0].contains("seed 3"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: cells[0]).path(percentEncoded: false))
    #expect(!names.contains { $0.hasPrefix("training-state") || $0 == "unfinished" })
    let compared = try Program("course").run(["compare"] + cells, in: folder.url)
    #expect(compared.exitCode == 0, "\(compared.complaint)")
    let comparison = try text(folder, "out/compare-lesson2/compare.md")
    #expect(comparison.contains("| run | generator-rate |") && comparison.contains("| coverage of 20 |"))
  }

  @Test("A second sweep of the same has to wait, and Ctrl-C ends the first with a sentence")
  func twoSweeps() throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    let place = folder.url.appending(path: "out/lesson2-sweep-k").path(percentEncoded: false)
    let lesson = Program("lesson2")
    let arguments = ["--quick", "--threads", "1", "--sweep", "k=1,2"]
    var second: Program.Outcome?
    let first = try lesson.run(arguments, in: folder.url) {
      if second == nil, FileManager.default.fileExists(atPath: place + "/.k=1,seed=1.txt") {
        second = try? lesson.run(arguments + ["--out", place], in: other.url)
      }
      return second != nil
    }
    #expect(second?.exitCode == 2, "\(second?.output ?? "")")
    #expect(second?.complaint.hasPrefix("Error: Another run is at work in \(place). Wait") == true)
    #expect(first.exitCode == 130 && first.output.contains("Interrupted in training 1 of 2"))
  }

  @Test("A knob that has no part in the first training cannot be swept")
  func idleKnob() throws {
    let folder = try TemporaryFolder()
    let run = try Program("lesson8").run(
      ["--quick", "--threads", "1", "--sweep", "gamma=0,1"], in: folder.url)
    #expect(run.exitCode == 2, "\(run.output)")
    #expect(run.complaint.contains("gamma has no part in the lesson's first training"), "\(run.complaint)")
    #expect(run.complaint.contains("--set gamma=0, once"))
  }

  @Test(
    "With every knob at its lowest at once there is nothing to refute, and a page",
    arguments: [
      (3, ["hidden-units=1", "smoothing=0", "freezing=off"], []),
      (5, ["hidden-units=6", "beta1=0"], []),
      // Its trainings take longer.
      (4, ["beta1=0"], ["--until", "5"]),
    ])
  func lowest(number: Int, own: [String], until: [String]) throws {
    let folder = try TemporaryFolder()
    let both = ["latent-size=1", "discriminator-rate=1e-6", "generator-rate=1e-6"]
    let settings = (both + ["batch-size=\(number == 4 ? 2 : 1)"] + own).flatMap { ["--set", $0] }
    let run = try Program("lesson\(number)").run(
      ["--quick", "--threads", "1", "--out", "lowest"] + until + settings, in: folder.url)
    #expect(run.exitCode == 0, "\(run.output.suffix(1000))\(run.complaint)")
    #expect(try text(folder, "lowest/index.html").contains("</html>"))
  }

  @Test("A turned run that was killed is resumed with the same settings, and with no others")
  func resuming() throws {
    let folder = try TemporaryFolder()
    let settings = ["--set", "k=2", "--out", "out/lesson2-turned"]
    try StoppedRun.begin(Program("lesson2"), settings, state: "out/lesson2-turned", in: folder.url)
    let other = try Program("lesson2").run(
      ["--quick", "--resume", "--set", "k=3", "--out", "out/lesson2-turned"], in: folder.url)
    #expect(other.exitCode == 2 && other.complaint.contains("--set k=2, and this one has"))
    let same = try Program("lesson2").run(["--quick", "--resume"] + settings, in: folder.url)
    #expect(same.exitCode == 0 && same.output.contains("Resumed after step"), "\(same.complaint)")
  }

  @Test(
    "What cannot be turned, swept or learned from gets a sentence and 64, and nothing is made",
    arguments: LessonTests.lessons)
  func nonsense(number: Int) throws {
    let folder = try TemporaryFolder()
    let (trains, learnsImages) = (number > 1, 3...6 ~= number)
    for (arguments, words) in [
      (
        ["--set", "generator-rat=0.1"],
        trains ? "There is no knob generator-rat. Do you mean generator-rate?" : "has none"
      ),
      (["--sweep", "nothing=1,2"], "There is no knob nothing"), (["--seeds", "3"], "needs --sweep"),
      (["--data", "nowhere"], learnsImages ? "no folder that can be read" : "this one does not"),
      (
        ["--set", trains ? "generator-rate=9" : "k=0"],
        trains ? "generator-rate must be a number" : "has none"
      ),
    ] {
      let run = try Program("lesson\(number)").run(arguments, in: folder.url)
      #expect(run.exitCode == 64 && run.complaint.contains(words), "\(arguments): \(run.complaint)")
    }
    let list = try Program("lesson\(number)").run(["--knobs"], in: folder.url)
    let knobs = list.output.split(separator: "\n").count { $0.contains(#/^[a-z][a-z0-9-]*\s\s/#) } - 1
    #expect(list.exitCode == 0 && (trains ? 5...8 ~= knobs : knobs < 0), "\(list.output)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "out").path))
  }
}
