import Foundation
import Testing

@testable import Notebook

@Suite("A page becomes HTML")
struct HTMLPageTests {
  private let html: String

  init() throws {
    html = try Weaver(SampleLesson.page).html()
  }

  @Test func `The head says what the page is, and loads nothing`() {
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"))
    #expect(html.contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"))
    #expect(html.contains("<title>Lesson 3: An MLP that draws digits</title>"))
    for word in ["<script ", "<link", "@import", "url(", "@font-face"] { #expect(!html.contains(word)) }
    #expect(html.matches(of: /src="(?!data:)/).isEmpty)
  }

  @Test func `Every element is closed, in its turn`() throws {
    var open: [Substring] = []
    for tag in html.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/).map(\.output) {
      if ["meta", "img", "source", "br", "hr"].contains(tag.2) { continue }
      if tag.1.isEmpty {
        let isBlock = ["p", "div", "ul", "ol", "figure", "table", "pre", "h2", "h3", "dl"].contains(tag.2)
        #expect(!(isBlock && open.last == "p"), "<\(tag.2)> inside <p>")
        open.append(tag.2)
      } else {
        try #require(open.last == tag.2, "</\(tag.2)> closes <\(open.last ?? "nothing")>")
        open.removeLast()
      }
    }
    #expect(open.isEmpty)
  }

  @Test func `Headings descend one level at a time, from one title`() {
    let levels = html.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
    #expect(levels == [1, 2, 2, 2, 3, 2, 2, 2])
    #expect(html.contains("<h1>An MLP that draws digits</h1>"))
  }

  @Test func `The contents link the steps, each with its time`() {
    let links = html.matches(of: /<li><a href="#([^"]*)">.*?<span class="time">([^<]*)<\/span>/)
    #expect(links.map(\.output.1) == ["the-data", "the-generator", "training"])
    #expect(links.map(\.output.2) == ["0.4 s", "&lt; 0.1 s", "1 min 31 s"])
    for link in links { #expect(html.contains("<h2 id=\"\(link.output.1)\"")) }
  }

  @Test func `Hidden code is absent, and what it shows is there`() {
    #expect(!html.contains("Datasets"))
    #expect(!html.contains("hidden-code"))
    #expect(!html.contains("lossCurves"))
    #expect(
      html.contains("alt=\"Two curves over 20 epochs; the discriminator's falls to 0.59 &amp; stays.\""))
  }

  @Test func `What a cell shows hangs under it, in the order of showing`() throws {
    let cell = try #require(html.firstRange(of: "pixels from \\("))
    let next = try #require(html.firstRange(of: "id=\"the-generator\""))
    let between = html[cell.upperBound..<next.lowerBound]
    let positions = [
      "</pre>", "<div class=\"shown\">", "<samp>pixels from -1.0 to 1.0</samp>",
      "Every pixel lies in <span class=\"whole\"><math>", "<figure>",
    ]
    .map { between.range(of: $0, options: .backwards)?.lowerBound }
    #expect(!positions.contains(nil))
    let shown = positions.dropFirst().compactMap { $0 }
    #expect(shown == shown.sorted())
  }

  @Test func `A picture lies in the page, with its size and its words`() {
    let data = Data(SampleLesson.pixel).base64EncodedString()
    #expect(
      html.contains(
        """
        <figure>
        <picture>
        <img src="data:image/png;base64,\(data)" width="560" height="560" alt="Forty handwritten digits, ten to a row.">
        </picture>
        <figcaption>Forty digits as the discriminator sees them, <span class="whole"><math>
        """.dropLast(6)))
  }

  @Test func `A table has a caption, named columns and figures flush right`() {
    #expect(html.contains("<caption>The generator, layer by layer.</caption>"))
    #expect(html.contains("<th scope=\"col\" class=\"number\">Parameters</th>"))
    #expect(html.contains("<td>Dense</td><td>(batch, 128)</td><td class=\"number\">12,928</td>"))
  }

  @Test func `Each verdict has its mark in place, and a row at the end`() {
    func line(_ style: String, _ name: String, _ mark: String) -> String {
      "<p class=\"verdict \(style)\"><span class=\"mark\" role=\"img\" aria-label=\"\(name)\">\(mark)</span>"
    }
    #expect(html.contains(line("holds", "holds", "✓") + " <span>Every pixel lies in"))
    #expect(html.contains(line("fails", "fails", "✗") + " <span>The generator’s loss stays below"))
    #expect(
      html.contains(
        line("open", "not judged", "○")
          + " <span>The discriminator ends above chance. <small>not judged in a quick run</small></span>"))
    #expect(html.contains("parameters of the generator: document <b>114,064</b>, here <b>114,064</b>"))
    #expect(
      html.contains(
        "<td>Training</td><td>The discriminator ends above chance.</td><td>○ not judged in a quick run</td>"))
    #expect(
      html.contains(
        "<td class=\"number\">0.610</td><td class=\"number\">0.587</td><td class=\"number\">0.5 to 0.7</td><td>✓ holds</td>"
      ))
  }

  @Test func `The colophon tells how to get the same again`() {
    for (term, description) in [
      ("Seed", "42"), ("Schedule", "standard: 20 epochs of 937 minibatches"), ("Swift", "6.3.1"),
      ("Threads", "at most 2"), ("Date", "2026-11-21"),
      ("Time", "1 min 32 s: The data 0.4 s, The generator &lt; 0.1 s, Training 1 min 31 s"),
    ] {
      #expect(html.contains("<dt>\(term)</dt><dd>\(description)</dd>"))
    }
  }

  @Test func `A quick run and an early end are said at the top`() throws {
    #expect(!html.contains("class=\"note\""))
    var page = SampleLesson.page
    page.run.isQuick = true
    page.run.endedEarly = "interrupted in step 3"
    let notes = try Weaver(page).html().matches(of: /<p class="note">(.*?)<\/p>/).map(\.output.1)
    #expect(notes.count == 2)
    #expect(notes.first?.contains("A quick run.") == true)
    #expect(notes.last == "<strong>This page ends early:</strong> interrupted in step 3.")
  }

  @Test func `A page that has only begun can be woven`() throws {
    var page = SampleLesson.page
    page.shown = []
    page.claims = []
    page.comparisons = []
    page.run.durations = [("The data", nil)]
    let html = try Weaver(page).html()
    #expect(!html.contains("id=\"claims\"") && !html.contains("id=\"comparisons\""))
    #expect(html.matches(of: /<span class="time">–<\/span>/).count == 3)
    page.source = ""
    #expect(try Weaver(page).html().contains("<main id=\"lesson\">\n</main>"))
  }

  @Test func `What cannot be shown is an error with its line`() {
    var page = SampleLesson.page
    page.shown = [
      .init(
        line: 7, content: .picture(.init(name: "a", png: [1, 2], width: 1, alternativeText: "", caption: "")))
    ]
    #expect(throws: ShownError.notPNG(name: "a", line: 7)) { try Weaver(page) }
    #expect("\(ShownError.notPNG(name: "a", line: 7))".contains("The picture a that line 7 shows"))
    let table = Page.Table(header: ["a", "b"], rows: [["1", "2"], ["3"]], caption: "", numericColumns: [])
    page.shown = [.init(line: 9, content: .table(table))]
    #expect(throws: ShownError.raggedTable(line: 9, row: 2, cells: 1, header: 2)) { try Weaver(page) }
    #expect("\(ShownError.raggedTable(line: 9, row: 2, cells: 1, header: 2))".contains("Row 2 of the table"))
  }
}
