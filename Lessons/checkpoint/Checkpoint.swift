import ArgumentParser
import CMachine
import Classroom
import Foundation
import Notebook

/// `swift run checkpoint`: where a student stands, and what to do next.
@main
struct Checkpoint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Checks your answers to the exercises, and tells what to do next.",
    subcommands: [
      Standing.self, Hint.self, Open.self, Watch.self, Solution.self, Reset.self, Play.self,
      Report.self, Handout.self, Update.self,
    ],
    defaultSubcommand: Standing.self)

  static func main() {
    occupyStandardPlaces()
    Relatives.adopt(adopt_orphans)
    Interruption.watch()
    do {
      var command = try parseAsRoot()
      try Course.find(from: Bundle.main.executableURL)
      try Exchange.recover(in: Course.folder)
      try command.run()
    } catch let error where error is Interrupted || Interruption.signal == SIGPIPE {
      // As a shell has it.
      exit(withError: ExitCode(128 + (Interruption.signal ?? SIGINT)))
    } catch let error where exitCode(for: error) == .failure && !(error is ExitCode) {
      complain(sentence(for: error))
      exit(withError: ExitCode(2))
    } catch {
      exit(withError: error)
    }
  }

  /// What is to be said of the answers to these exercises, in order.
  static func findings(_ cards: [ExerciseCard], by judgement: Judgement = Judgement()) throws
    -> [Judgement.Finding]
  {
    guard let program = Bundle.main.executableURL else {
      throw Mistake("This program cannot find itself; start it with `swift run checkpoint`.")
    }
    let findings = try Workbench(in: program.deletingLastPathComponent(), by: judgement).findings(
      cards, in: Course.exercises)
    tellFrontPage(findings)
    return findings
  }

  /// The course's front page, if there is a place for one here, counts what is done.
  private static func tellFrontPage(_ findings: [Judgement.Finding]) {
    let shelf = Shelf()
    guard shelf.isThere else { return }
    do { try shelf.note(findings) } catch { complain(error.description) }
  }

  /// Where something was wrong with the machine there is no verdict, and that is no success.
  static func demandVerdicts(_ findings: [Judgement.Finding]) throws {
    var (numbers, reasons) = ([String](), [String]())
    for finding in findings {
      guard case .unjudged(let sentence) = finding.verdict else { continue }
      numbers.append("\(finding.card.number)")
      if !reasons.contains(sentence) { reasons.append(sentence) }
    }
    guard !numbers.isEmpty else { return }
    throw Mistake(
      "There is no verdict on \(numbers.joined(separator: ", ")). \(reasons.joined(separator: "\n"))"
    )
  }

  /// The exercises meant by `3.2`, by `3`, or by nothing at all.
  static func exercises(_ selection: String?) throws -> [ExerciseCard] {
    let cards = Curriculum.cards
    guard let selection else { return cards }
    let chosen = cards.filter { "\($0.number)" == selection || "\($0.number.lesson)" == selection }
    guard !chosen.isEmpty else {
      let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
      throw ValidationError(
        "There is no exercise \(selection). Say 3 for all of lesson 3, or 3.2 for its second; there are \(cards.map { "\($0.number)" }.joined(separator: ", ")). Or say what to do: \(commands.joined(separator: ", "))."
      )
    }
    return chosen
  }

  /// The one exercise meant by `3.2`.
  static func exercise(_ number: String) throws -> ExerciseCard {
    let chosen = try exercises(number)
    guard chosen.count == 1 else {
      throw ValidationError(
        "\(number) is a whole lesson; name one exercise, such as \(chosen[0].number).")
    }
    return chosen[0]
  }
}
