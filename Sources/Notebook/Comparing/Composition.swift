import Plotting

/// A page about several runs, put together of sections rather than of a lesson's source: the same documents, the same
/// figures.
struct Composition {
  private let title: String
  private let lesson: Int
  private var source: [String] = []
  private var shown: [Page.Shown] = []
  /// What belongs beside the page, by name.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  init(_ title: String, lesson: Int) { (self.title, self.lesson) = (title, lesson) }

  /// Begins a section with a sentence or two.
  mutating func section(_ title: String, _ prose: String) {
    source += (source.isEmpty ? [] : [""]) + ["//: ## \(title)", "//:", "//: \(prose)"]
  }

  mutating func show(_ table: Page.Table) { shown.append(.init(line: source.count, content: .table(table))) }

  mutating func show(_ figure: Figure, as name: String, caption: String) throws {
    let picture = try Page.Picture(figure, as: name, caption: caption)
    shown.append(.init(line: source.count, content: .picture(picture)))
    files += [("\(name).png", picture.png), ("\(name).csv", Array(figure.csv.utf8))]
  }

  /// Writes all of it into a folder, in place of what was made there before.
  func write(to path: String, named name: String) throws {
    var page = Page(
      lesson: lesson, title: title, source: source.joined(separator: "\n") + "\n", shown: shown,
      run: Page.Run(
        seed: 0, schedule: "", isQuick: false, swiftVersion: Lesson.swiftVersion, date: Lesson.today,
        threads: 0,
        processor: "", durations: []))
    page.isOfSeveralRuns = true
    let weaver = try Weaver(page)
    let folder = try OutputFolder(path, lesson: lesson)
    for file in files { try folder.write(file.bytes, as: file.name) }
    try folder.write(weaver.markdown(), as: "\(name).md")
    try folder.write(weaver.html(), as: "index.html")
    try folder.complete()
  }
}
