import ArgumentParser
import Notebook

/// `swift run course`: the course as a whole.
@main
struct Course: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Where you stand in the lessons, and what to do next.",
    subcommands: [
      Standings.self, Run.self, Compare.self, New.self, Clean.self, Doctor.self, Publish.self,
    ],
    defaultSubcommand: Standings.self)

  static func main() {
    StandardStreams.open()
    do {
      var command = try parseAsRoot()
      try command.run()
      StandardStreams.exit(0)
    } catch let code as ExitCode {
      StandardStreams.exit(code.rawValue)
    } catch let error where exitCode(for: error) == .failure {
      Terminal.complain(error.sentence)
      exit(withError: ExitCode(2))
    } catch {
      exit(withError: error)
    }
  }
}

/// What the front page says, in the terminal.
struct Standings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standings", abstract: "Tell where you stand, and write the front page anew.")

  func run() throws {
    let shelf = Shelf()
    try shelf.make()
    try shelf.renew()
    Overview(of: shelf).tell(on: .standard())
  }
}
