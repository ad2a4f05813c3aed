import Foundation
import TestSupport
import Testing

/// Every lesson as a program: what a student types, and what must then lie in the lesson's folder.
@Suite(.serialized)
struct LessonTests {
  static let lessons = [1, 2, 3, 4, 5, 6, 7, 8]

  @Test(
    "A quick run ends well, everything that the page names is there, and a run that is stopped and resumed writes the same bytes",
    arguments: lessons)
  func quickRun(number: Int) async throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    let lesson = Program("lesson\(number)")
    // One thread each: two programs of two would wait for each other.
    async let second = StoppedRun.resumedToTheEnd(of: number, in: other.url)
    let run = try lesson.run(["--quick", "--threads", "1"], in: folder.url)
    #expect(run.exitCode == 0, "\(run.output.suffix(2000))\(run.complaint)")
    #expect(run.complaint == "")
    let rulesOfTables = run.output.split(separator: "\n").filter { $0.allSatisfy { $0 == "─" } }
    #expect(rulesOfTables.allSatisfy { $0.count <= 80 })
    let out = folder.url.appending(path: "out/lesson\(number)")
    #expect(run.output.contains("Open out/lesson\(number)/index.html"))
    #expect(run.output.hasPrefix("Open out/lesson\(number)/live.html to watch it run"))
    let scripts = try FileManager.default.contentsOfDirectory(atPath: out.path(percentEncoded: false))
      .filter { $0.hasPrefix(".live") }
    #expect(
      scripts == [".live-beat.js"], "Only what leads on to the page remains.")
    let front = try String(contentsOf: folder.url.appending(path: "out/index.html"), encoding: .utf8)
    #expect(front.contains("<a href=\"lesson\(number)/index.html\">"))
    let resumed = try await second
    #expect(resumed.exitCode == 0, "\(resumed.output.suffix(1000))\(resumed.complaint)")
    let state = other.url.appending(path: "out/lesson\(number)/training-state")
    #expect(!FileManager.default.fileExists(atPath: state.path(percentEncoded: false)))
    try expectSameBytes(out, other.url.appending(path: "out/lesson\(number)"))

    let claims = try Claims(out.appending(path: "claims.json"))
    #expect(claims.verdicts.count > 5)
    #expect(!claims.verdicts.contains("fails"))
    #expect(claims.meters.count >= (number > 1 ? 2 : 0) && claims.meters.allSatisfy(\.isFinite))

    let markdown = try String(contentsOf: out.appending(path: "lesson\(number).md"), encoding: .utf8)
    let pictures = markdown.matches(of: /\]\(([a-z0-9-]+\.png)\)/).map { String($0.1) }
    #expect(pictures.count > 3)
    for picture in pictures {
      #expect(try Picture(png: Data(contentsOf: out.appending(path: picture)).map { $0 }).width > 100)
    }
    let tables = TerminalTables(markdown: markdown)
    #expect(tables.count > 1)
    for width in [60, 80, 120] { #expect(tables.tooWide(for: width) == [], "\(width)") }
    #expect(tables.uneven == [])
    let convention = try FigureConvention(of: out)
    #expect(convention.count > 5)
    #expect(convention.offences == [])
    let page = try String(contentsOf: out.appending(path: "index.html"), encoding: .utf8)
    let ungrouped = page.matches(of: /alt="([^"]*)"/).flatMap { text in
      text.1.matches(of: /[^0-9.,]([0-9]{4,})/).map { String($0.1) }
    }
    #expect(ungrouped == [], "From a thousand on, a figure's numbers have commas.")
    #expect(page.matches(of: /<img [^>]*src="data:image\/png;base64,/).count >= pictures.count)
    #expect(!page.contains("http-equiv") && !page.contains("src=\"http"))
    try expectNotebook(at: out.appending(path: "lesson\(number).ipynb"))

    // A page is handed on: it must not tell where it was made.
    for name in ["index.html", "lesson\(number).md", "lesson\(number).ipynb", "claims.json"] {
      let text = try String(contentsOf: out.appending(path: name), encoding: .utf8)
      #expect(!text.contains(folder.url.path(percentEncoded: false)))
      #expect(
        !text.contains(URL(filePath: #filePath).deletingLastPathComponent().path(percentEncoded: false)))
    }
  }

  /// The quickest of them: the seed is the runner's business, not the lesson's.
  @Test("Another seed writes other pictures and numbers", arguments: [1])
  func anotherSeed(number: Int) throws {
    let folder = try TemporaryFolder()
    for seed in ["5", "6"] {
      let run = try Program("lesson\(number)").run(
        ["--quick", "--seed", seed, "--out", seed], in: folder.url)
      #expect([0, 1].contains(run.exitCode), "\(run.output.suffix(1000))\(run.complaint)")
    }
    let (five, six) = (folder.url.appending(path: "5"), folder.url.appending(path: "6"))
    let differing = try namesOfResults(in: five).filter { name in
      try Data(contentsOf: five.appending(path: name)) != Data(contentsOf: six.appending(path: name))
    }
    #expect(differing.count > 2)
  }

  @Test("A benchmark prints one line of JSON and writes nothing", arguments: lessons)
  func benchmark(number: Int) throws {
    let folder = try TemporaryFolder()
    let run = try Program("lesson\(number)").run(["--benchmark", "20"], in: folder.url)
    #expect(run.exitCode == 0, "\(run.complaint)")
    let line = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(line["lesson"] as? Int == number)
    #expect(line["steps"] as? Int == 20)
    #expect((line["stepsPerSecond"] as? Double ?? 0) > 1)
    #expect((line["gflops"] as? Double ?? 0) > 0)
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appending(path: "out").path(percentEncoded: false)))
  }

  @Test(
    "Bad input gets a sentence and an exit code that is not 0",
    arguments: [
      (["--until", "99"], "steps"), (["--quick", "--full"], "contradict"),
      (["--threads", "0"], "between 1 and 64"),
      (["--sead", "3"], "--sead"), (["--out", "a-file/below"], "a-file"),
      (["--benchmark", "0"], "at least 1"), (["--resume"], "nothing to resume"),
    ])
  func badInput(arguments: [String], word: String) throws {
    let folder = try TemporaryFolder()
    try Data("not a folder".utf8).write(to: folder.url.appending(path: "a-file"))
    for number in Self.lessons {
      let run = try Program("lesson\(number)").run(arguments, in: folder.url)
      #expect(run.exitCode != 0)
      #expect(run.complaint.contains(word), "\(run.complaint)")
      #expect(!run.complaint.contains("Fatal error"))
    }
  }

  @Test("--list names the steps and does nothing else", arguments: lessons)
  func list(number: Int) throws {
    let folder = try TemporaryFolder()
    let run = try Program("lesson\(number)").run(["--list"], in: folder.url)
    #expect(run.exitCode == 0)
    #expect(run.output.split(separator: "\n").count > 4)
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appending(path: "out").path(percentEncoded: false)))
  }

  private func namesOfResults(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted().filter {
      name in
      ["png", "csv", "safetensors"].contains { name.hasSuffix($0) } || name == "claims.json"
    }
  }

  private func expectSameBytes(_ one: URL, _ two: URL) throws {
    let names = try namesOfResults(in: one)
    #expect(names.count > 5)
    #expect(try namesOfResults(in: two) == names)
    for name in names {
      let same =
        try Data(contentsOf: one.appending(path: name)) == Data(contentsOf: two.appending(path: name))
      #expect(same, "\(name) differs between two runs of one seed")
    }
    // The page too, but for its times.
    let pages = try [one, two].map { folder in
      let name = try #require(
        FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).first {
          $0.hasSuffix(".md")
        })
      return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        .split(separator: "\n").filter { !$0.hasPrefix("- Time: ") }
    }
    #expect(pages[0] == pages[1])
  }

  private func expectNotebook(at url: URL) throws {
    let notebook = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    #expect(notebook["nbformat"] as? Int == 4)
    let cells = try #require(notebook["cells"] as? [[String: Any]])
    #expect(cells.contains { $0["cell_type"] as? String == "markdown" })
    let outputs = cells.flatMap { $0["outputs"] as? [[String: Any]] ?? [] }
    #expect(outputs.contains { ($0["data"] as? [String: Any])?["image/png"] != nil })
  }
}

/// The verdicts of a lesson's claims and comparisons.
private struct Claims {
  let verdicts: [String]
  /// What the first training measured at its end.
  let meters: [Double]

  init(_ url: URL) throws {
    let file = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    verdicts = ["claims", "comparisons"].flatMap { key in
      (file[key] as? [[String: Any]] ?? []).compactMap { $0["verdict"] as? String }
    }
    meters = (file["meters"] as? [[String: Any]] ?? []).compactMap { $0["value"] as? Double }
  }
}
