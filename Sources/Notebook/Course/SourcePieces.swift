/// A lesson's source as its Markdown has it: its prose and its code, piece by piece, without what a run shows.
package enum SourcePieces {
  package static func of(_ source: String) throws -> [String] {
    let run = Page.Run(
      seed: 0, schedule: "", isQuick: false, swiftVersion: "", date: "", threads: 1, processor: "",
      durations: [])
    return MarkdownPage(try Weaver(Page(lesson: 0, title: "", source: source, run: run))).sourceBlocks
  }
}
