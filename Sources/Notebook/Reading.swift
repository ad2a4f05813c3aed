import Formulas
import Neural

/// All that this module reads and did not write itself, each in one call: for those who try to break it.
package enum Reading {
  /// A lesson's source, woven into its three documents.
  package static func lesson(_ source: String) throws -> (html: String, others: [String]) {
    let weaver = try Weaver(page(source))
    return (try weaver.html(), [weaver.markdown(), try weaver.jupyter()])
  }

  /// Prose for each of its readers: the page, and the terminal, GitHub and a table's cell, which refuse nothing.
  package static func prose(_ markdown: String) throws -> String {
    _ = Prose(markdown: markdown).lines(width: 60)
    _ = GitHubMarkdown.cell(markdown) + GitHubMarkdown.prose(markdown)
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).count
    let cell = Cell(kind: .prose, text: markdown, lines: 1...max(lines, 1))
    return try ProseHTML.blocks(cell, Contents(steps: [], durations: [])) + ProseHTML.line(markdown, at: 1)
  }

  /// A formula, for the terminal and for the page.
  package static func formula(_ tex: String) throws -> String {
    _ = PlainMath.text(tex)
    return try MathML.math(tex, isDisplay: false)
  }

  /// A training's state: how far it had come, and what it had put on the page.
  package static func state(_ state: TrainingState) throws {
    let log = TrainingLog(name: "", epochs: 3, stepsPerEpoch: nil)
    try state.restore(log, as: "log")
    _ = log.progress(seconds: 1).text(width: 80) + log.schedule
    _ = log.history.names.map { log.history.epochMeans($0) }
    let journal = Journal()
    try state.restore(journal, as: "journal")
    var page = page("let a = 1\n")
    page.shown = journal.shown
    _ = try Weaver(page).html()
  }

  /// What ``state(_:)`` reads.
  package static func sampleState() -> TrainingState {
    let log = TrainingLog(name: "", epochs: 3, stepsPerEpoch: 10)
    (log.epoch, log.step) = (2, 15)
    for step in 1...15 { log.history.record("loss", 1 / Float(step)) }
    let journal = Journal()
    let claim = Page.Claim(step: "a", name: "b", sentence: "b $c$", here: .holds)
    let table = Page.Table(header: ["a", "b"], rows: [["1", "2"]], caption: "c")
    let comparison = Page.Comparison(
      step: "a", name: "b", quantity: "b", document: 1, here: 2, band: 0...3, verdict: .notJudged)
    journal.shown = [.claim(claim), .table(table), .text("d"), .comparison(comparison)].map {
      .init(line: 1, content: $0)
    }
    var state = TrainingState()
    state.keep(log, as: "log")
    state.keep(journal, as: "journal")
    return state
  }

  private static func page(_ source: String) -> Page {
    Page(
      lesson: 1, title: "A lesson", source: source,
      run: .init(
        seed: 1, schedule: "", isQuick: false, swiftVersion: "", date: "", threads: 1, processor: "",
        durations: [("The data", 1)]))
  }
}
