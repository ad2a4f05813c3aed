import ArgumentParser
import Foundation
import Notebook

/// Lays runs beside each other, on a page of their own.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lay runs of one lesson beside each other, on a page of their own.",
    discussion: """
      swift run course compare out/lesson3 out/lesson3-generator-rate=0.001. Of each run, claims.json is needed, and \
      metrics.csv where there are curves to show.
      """)

  @Argument(help: "The folders of the runs, two or more.")
  var folders: [String]

  @Option(help: ArgumentHelp("Write the page to this folder.", valueName: "dir"))
  var out: String?

  func validate() throws {
    guard folders.count > 1 else {
      throw ValidationError(
        "To compare takes two folders or more, such as out/lesson3 and another.")
    }
  }

  func run() throws {
    let comparison = try RunComparison(
      folders.map { (folder) throws(ComparisonError) in try FinishedRun(folder) })
    let place = out ?? comparison.usualFolder
    try comparison.write(to: place)
    Terminal.standard().item([StyledText("Open \(place)/index.html", .bold)])
  }
}
