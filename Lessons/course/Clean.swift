import ArgumentParser
import Notebook

/// Frees what can be made again.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove the trainings that lessons keep for their next runs; results stay.",
    discussion:
      "A lesson that is run again then trains again. Folders given with --out are named here, too: swift run course clean elsewhere."
  )

  @Argument(help: "Folders of runs; all in out, if left out.")
  var folders: [String] = []

  func run() throws {
    let terminal = Terminal.standard()
    let places = folders.isEmpty ? try KeptTrainings.places(in: Shelf().path) : folders
    var bytes = 0
    for place in places {
      guard let freed = try KeptTrainings.remove(from: place) else {
        terminal.item([StyledText("A run is at work in \(place): what it keeps stays.")])
        continue
      }
      bytes += freed
    }
    let megabytes = Int((Double(bytes) / 1e6).rounded(.up))
    let sentence =
      bytes > 0
      ? "\(megabytes) MB of kept trainings removed. All results are still there."
      : "No training is kept here."
    terminal.item([StyledText(sentence)])
  }
}
