import ArgumentParser
import Foundation
import Neural
import Notebook

/// What this machine has and lacks, how fast it is, and how long each lesson will take on it.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at this machine: what the lessons lack here, and how long each will take.",
    discussion:
      "Nothing is changed. The exit code is 1 if something is lacking. For a report of trouble, copy all of it."
  )

  func run() throws {
    let terminal = Terminal.standard()
    let findings = [
      Finding.swift(), .libraries(), .font(), .disk(), .git(), Finding.cores(),
    ]
    terminal.item([StyledText(Self.machine, .faint)])
    for finding in findings { terminal.item(finding.lines(width: min(terminal.width, 88))) }
    let speed = Speed.measured()
    terminal.block([StyledText(speed.description)])
    terminal.block(["An ordinary run of each lesson, here:"] + Self.times(speed))
    let lacking = findings.filter(\.isLacking)
    terminal.block(
      [
        lacking.isEmpty
          ? "All is there. Begin with swift run lesson1"
          : "Lacking: \(lacking.map(\.what).joined(separator: ", ")). What to do stands above."
      ].map { StyledText($0, .bold) })
    if !lacking.isEmpty { throw ExitCode(1) }
  }

  private static var machine: String {
    let memory = Double(ProcessInfo.processInfo.physicalMemory) / 1e9
    return
      "\(ProcessInfo.processInfo.operatingSystemVersionString); \(Processor.name); "
      + "\(Int(memory.rounded())) GB of memory"
  }

  /// What a lesson took here, if it was run; else what its speed makes likely.
  private static func times(_ speed: Speed) -> [StyledText] {
    let standings = Shelf().standings
    let width = standings.map(\.lesson.command.count).max() ?? 0
    return standings.map { standing in
      let name = standing.lesson.command.padding(toLength: width, withPad: " ", startingAt: 0)
      if standing.isRun, let record = standing.record {
        return StyledText(
          "  \(name)  \(Numerals.duration(record.seconds)), as it was on \(record.date)")
      }
      return StyledText("  \(name)  about \(minutes(speed.seconds(of: standing.lesson)))")
    }
  }

  /// In quarters of a minute: an estimate is no better.
  private static func minutes(_ seconds: Double) -> String {
    let quarters = max(1, Int((seconds / 15).rounded()))
    let whole = quarters / 4 > 0 || quarters % 4 == 0 ? "\(quarters / 4)" : ""
    let text = whole + ["", "¼", "½", "¾"][quarters % 4]
    return quarters > 4 ? "\(text) minutes" : "\(text) minute"
  }
}
