import ArgumentParser
import Classroom
import Foundation

/// A student's standing as a file, and a class's standing as a page.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "Your standing as JSON (--json), or a class's as a page from many such files (--html a.json b.json)."
  )

  @Flag(help: "Print your standing as JSON.")
  var json = false

  @Flag(help: "Print a page with a row for each of the files, named as the files are.")
  var html = false

  @Argument(help: "Students' JSON files, for --html.")
  var files: [String] = []

  func validate() throws {
    guard json != html else { throw ValidationError("Give one of --json and --html.") }
    guard !html || !files.isEmpty else {
      throw ValidationError(
        "--html makes a page of students' files: checkpoint report --html *.json > class.html")
    }
    guard html || files.isEmpty else {
      throw ValidationError("--json tells your own standing and reads no files.")
    }
  }

  func run() throws {
    if json {
      let findings = try Checkpoint.findings(Checkpoint.exercises(nil))
      try say(ClassSheet.Standing(verdicts: findings.map { .init($0.card, $0.verdict) }).json())
      try Checkpoint.demandVerdicts(findings)
    } else {
      var unreadable: [Unreadable] = []
      let rows = distinct(files.map { URL(filePath: $0) }).map { file in
        let name = file.deletingPathExtension().lastPathComponent
        do throws(Unreadable) { return ClassSheet.Row(name: name, json: try bytes(of: file)) } catch
        {
          unreadable.append(error)
          return ClassSheet.Row(name: name, unreadable: error.reason)
        }
      }
      try say(ClassSheet(cards: Curriculum.cards, rows: rows).html())
      for file in unreadable { complain("\(file)") }
      if !unreadable.isEmpty { throw ExitCode(2) }
    }
  }

  /// A file that is named twice, on whatever way, is one student's.
  private func distinct(_ files: [URL]) -> [URL] {
    var seen = Set<URL>()
    return files.filter { seen.insert($0.resolvingSymlinksInPath().standardizedFileURL).inserted }
  }
}
