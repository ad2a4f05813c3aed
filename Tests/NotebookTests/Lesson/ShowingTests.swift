import Foundation
import Plotting
import Testing

@testable import Notebook

@Suite("Showing figures")
struct ShowingTests {
  private func figure(_ title: String) -> Figure {
    Figure(title, width: 200, height: 100) { Line("loss", y: [3, 2, 1]) }
  }

  @Test("Picture and data are in the folder at once, and the page has them under their line")
  func writing() throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal()
      let lesson = try Lesson.example(in: path, terminal: terminal)
      lesson.step(line: 5)
      let figure = figure("Losses")
      lesson.show(figure, as: "loss-curves", caption: "They *fall* to $0$.", line: 6)

      let png = try #require(FileManager.default.contents(atPath: path + "/loss-curves.png"))
      #expect(Array(png) == (try figure.png(scale: 2)))
      let csv = try #require(FileManager.default.contents(atPath: path + "/loss-curves.csv"))
      #expect(String(decoding: csv, as: UTF8.self) == figure.csv)
      let said = screen.text.replacing("\n  ", with: " ")
      #expect(said.hasSuffix("\n→ \(path)/loss-curves.png  They fall to 0.\n"))

      let shown = try #require(lesson.page.shown.last)
      #expect(shown.line == 6)
      guard case .picture(let picture) = shown.content else {
        Issue.record("Not a picture: \(shown)")
        return
      }
      #expect(picture.name == "loss-curves" && picture.png == Array(png) && picture.width == 200)
      #expect(picture.caption == "They *fall* to $0$." && picture.alternativeText == figure.alternativeText)
    }
  }

  @Test("The same line may draw its figure anew; the page has the last")
  func anew() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      for title in ["After one epoch", "After two"] { lesson.show(figure(title), as: "digits", line: 6) }
      let pictures = lesson.page.shown.compactMap { shown -> String? in
        if case .picture(let picture) = shown.content { picture.alternativeText } else { nil }
      }
      #expect(pictures == [figure("After two").alternativeText])
    }
  }

  @Test("Two lines cannot share a name")
  func nameTwice() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try withScratchFolder { path in
        let lesson = try Lesson.example(in: path)
        let figure = Figure("Losses") { Line("loss", y: [1]) }
        lesson.show(figure, as: "losses", line: 6)
        lesson.show(figure, as: "losses", line: 7)
      }
    }
    #expect(result.said("line 7 and line 6 both show a figure as \"losses\""))
  }

  @Test("A name that is no plain name cannot be a file's", arguments: ["", "a/b", "../up", "a.png", "a b"])
  func badName(name: String) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [name = name as String] in
      try withScratchFolder { path in
        try Lesson.example(in: path).show(Figure("Losses") { Line("loss", y: [1]) }, as: name, line: 6)
      }
    }
    #expect(result.said("a figure's name consists of letters, digits and hyphens"))
  }

  @Test("A benchmark draws nothing")
  func benchmark() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path) { $0.benchmark = 10 }
      lesson.show(figure("Losses"), as: "losses", line: 6)
      #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
    }
  }

  @Test(
    "The page has a wide figure, a narrow one, and both for the dark; the browser takes the first that fits")
  func editions() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      lesson.show(Figure("Losses") { Line("loss", y: [3, 2, 1]) }, as: "losses", line: 6)
      lesson.show(figure("Small"), as: "small", line: 6)
      let html = try Weaver(lesson.page).html()
      let pictures = html.matches(of: /<picture>(.*?)<\/picture>/.dotMatchesNewlines()).map(\.output.1)
      let (dark, narrow) = ("(prefers-color-scheme: dark)", "(max-width: 40rem)")
      func media(_ picture: Substring) -> [Substring] {
        picture.matches(of: /media="([^"]*)" srcset="data:image/).map(\.output.1)
      }
      #expect(
        pictures.map(media) == [
          ["screen and \(narrow) and \(dark)", "screen and \(narrow)", "screen and \(dark)"],
          ["screen and \(dark)"],
        ])
      // Each keeps its own place while it is decoded.
      let widths = pictures[0].matches(of: /\swidth="(\d+)"/).map(\.output.1)
      #expect(widths == ["340", "340", "720", "720"])
      #expect(Set(pictures[0].matches(of: /base64,([^"]*)/).map(\.output.1)).count == 4)
      // The folder has the ordinary one alone.
      let files = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".png") }
      #expect(Set(files) == ["losses.png", "small.png"])
    }
  }

  @Test("The caption leads to the numbers, a file beside the page")
  func numbers() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      lesson.show(figure("Losses"), as: "losses", caption: "They *fall*.", line: 6)
      lesson.show(figure("Others"), as: "others", line: 6)
      let html = try Weaver(lesson.page).html()
      let links = html.matches(
        of: /<figcaption>(.*?)<a href="([^"]*\.csv)" title="[^"]*">([^<]*)<\/a><\/figcaption>/)
      #expect(links.map(\.output.1) == ["They <em>fall</em>. ", ""])
      for link in links {
        #expect(link.output.2 == link.output.3)
        #expect(FileManager.default.fileExists(atPath: "\(path)/\(link.output.2)"))
      }
    }
  }

  @Test("What a state keeps of a picture brings its editions back, and an older build's state has none")
  func keptEditions() throws {
    let picture = Page.Picture(
      name: "a", width: 720, alternativeText: "", caption: "",
      editions: try Page.Picture.Edition.all(of: figure("Losses")))
    let kept = try JSONDecoder().decode(Page.Picture.self, from: JSONEncoder().encode(picture))
    #expect(kept.editions?.map(\.png) == picture.editions?.map(\.png) && kept.editions?.count == 2)
    let older = Data(#"{"name":"a","width":720,"alternativeText":"","caption":""}"#.utf8)
    #expect(try JSONDecoder().decode(Page.Picture.self, from: older).editions == nil)
  }
}
