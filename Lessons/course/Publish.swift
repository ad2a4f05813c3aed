import ArgumentParser
import Notebook

/// Makes the pages to read without running.
struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put what the lessons wrote into docs/course, as Markdown with pictures.",
    discussion:
      "All lessons must have run at their ordinary length, with the sources as they are now.")

  func run() throws {
    let size = try Publication(of: Shelf()).make()
    Terminal.standard().item(["→ docs/course, \(size.grouped) bytes"].map { StyledText($0) })
  }
}
