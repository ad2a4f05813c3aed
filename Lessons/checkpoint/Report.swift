import ArgumentParser
import Challenges
import Classroom
import Foundation

/// A student's standing as a file, and a class's standing as a page or a table.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "Your standing for a grader (--json, --junit), or a class's from many such JSON files (--html, --csv)."
  )

  @Flag(help: "Print your standing as JSON, with a point for each check that holds.")
  var json = false

  @Flag(help: "Print your standing as JUnit's XML, which systems for continuous integration show.")
  var junit = false

  @Flag(help: "Print a page with a row for each of the files, named as the files are.")
  var html = false

  @Flag(help: "Print a table of the files' points, for a learning platform's grade book.")
  var csv = false

  @OptionGroup var requirement: Requirement

  @Argument(help: "Students' JSON files, for --html and --csv.")
  var files: [String] = []

  func validate() throws {
    guard [json, junit, html, csv].count(where: { $0 }) == 1 else {
      throw ValidationError("Give one of --json, --junit, --html and --csv.")
    }
    let isOfClass = html || csv
    guard !isOfClass || !files.isEmpty else {
      throw ValidationError(
        html
          ? "--html makes a page of students' files: checkpoint report --html ./*.json > class.html"
          : "--csv makes a table of students' files: checkpoint report --csv ./*.json > class.csv")
    }
    guard isOfClass || files.isEmpty else {
      throw ValidationError(
        "--\(json ? "json" : "junit") tells your own standing and reads no files.")
    }
    guard !isOfClass || requirement.selections.isEmpty else {
      throw ValidationError(
        "--require looks at your own answers; --\(html ? "html" : "csv") reads files.")
    }
  }

  func run() throws {
    if html || csv { try tellClass() } else { try tellStudent() }
  }

  private func tellStudent() throws {
    let required = try requirement.cards()
    let findings = try Checkpoint.findings(Checkpoint.exercises(nil), by: .thorough)
    if json {
      let givenUp = try GivenUp().numbers()
      let entries = findings.map {
        ClassSheet.Standing.Entry($0, gaveUp: givenUp.contains("\($0.card.number)"))
      }
      let challenges = try ChallengeRecords().records().sorted { $0.key < $1.key }.map {
        name, record in
        ClassSheet.Standing.Challenge(
          name, isDone: record.passed >= Challenge.needed, passed: record.passed,
          outOf: record.outOf)
      }
      try say(ClassSheet.Standing(verdicts: entries, challenges: challenges).json())
    } else {
      try say(TestReport(findings).xml())
    }
    try Checkpoint.demandVerdicts(findings)
    try requirement.demand(required, in: findings)
  }

  private func tellClass() throws {
    var complaints: [String] = []
    let files = distinct(files.map { URL(filePath: $0) })
    let rows = zip(rowNames(of: files), files).map { name, file in
      do throws(Unreadable) {
        let row = ClassSheet.Row(name: name, json: try bytes(of: file))
        // A page says so itself; in a table nothing would.
        if csv, row.isEmpty {
          complaints.append(
            "\(file.relativePath) is not from `checkpoint report --json`, or was changed: its row is empty."
          )
        }
        return row
      } catch {
        complaints.append("\(error)")
        return ClassSheet.Row(name: name, unreadable: error.reason)
      }
    }
    let sheet = ClassSheet(cards: Curriculum.cards, rows: rows)
    try say(html ? sheet.html() : GradeBook(sheet).csv())
    complaints.forEach(complain)
    if !complaints.isEmpty { throw ExitCode(2) }
  }

  /// A file that is named twice, on whatever way, is one student's.
  private func distinct(_ files: [URL]) -> [URL] {
    var seen = Set<URL>()
    return files.filter { seen.insert($0.resolvingSymlinksInPath().standardizedFileURL).inserted }
  }
}
