import ArgumentParser
import Foundation
import Notebook

/// `swift run seeds lesson2 --seeds 1-40 --quick`: with how many seeds each claim of a lesson holds.
@main
struct Seeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seeds",
    abstract:
      "Runs a lesson with many seeds, and records with how many of them each of its claims holds.",
    discussion: """
      The table is written beside the lesson, as seeds-quick.csv or seeds-default.csv; from then on the lesson's \
      page says how often each claim held. Each run has a folder in out/seeds: a study that was stopped goes on \
      where it was when it is started again.
      """)

  @Argument(help: "The lesson: lesson2, or 2.")
  var lesson: LessonName

  @Option(help: ArgumentHelp("Which seeds: 1-40, or 1,5,7-9.", valueName: "seeds"))
  var seeds = SeedList(1...20)

  @Flag(help: "Run it with --quick.")
  var quick = false

  @Flag(help: "Run it with --full.")
  var full = false

  @Option(help: ArgumentHelp("Give each run T threads.", valueName: "t"))
  var threads = 1

  @Option(
    help: ArgumentHelp("Run so many at a time, not as many as there are cores.", valueName: "n"))
  var parallel: Int?

  @Flag(help: "Forget the runs that were made before.")
  var anew = false

  private static let cores = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    let cores = Self.cores
    guard !(quick && full) else {
      throw ValidationError("--quick and --full contradict each other; give one of them.")
    }
    guard 1...cores ~= threads else {
      throw ValidationError(
        "--threads must lie between 1 and \(cores), the cores of this machine, but is \(threads).")
    }
    if let parallel, parallel < 1 {
      throw ValidationError("--parallel must be at least 1, but is \(parallel).")
    }
  }

  func run() throws {
    let isSound: Bool
    do {
      isSound = try record()
    } catch let trouble as StudyError {
      FileHandle.standardError.write(Data("Error: \(trouble)\n".utf8))
      throw ExitCode(trouble == .interrupted ? 130 : 2)
    }
    if !isSound { throw ExitCode(1) }
  }

  /// Whether every run came to its end, and none had a refuted claim.
  private func record() throws -> Bool {
    let schedule: Lesson.Schedule = quick ? .quick : full ? .full : .standard
    let program = try Course.build("\(lesson)")
    let study = try Study(
      of: program, schedule, threads: threads,
      in: Course.folder.appending(
        path: "out/seeds/\(lesson)-\(schedule.rawValue)-threads-\(threads)"),
      anew: anew)
    let runs = try study.run(
      seeds.numbers, parallel: parallel ?? max(1, Self.cores / threads))
    guard runs.contains(where: { $0.findings != nil }) else {
      throw StudyError.nothing(folder: study.folder.path(percentEncoded: false))
    }
    let tally = Tally(of: runs)
    let table = SeedTable(
      origin: try Course.origin() + [
        (["run: swift run \(lesson)"] + study.arguments).joined(separator: " "), "seeds: \(seeds)",
      ] + tally.unfinished, rows: tally.rows)
    let name = "Lessons/\(lesson)/\(SeedTable.name(schedule))"
    let file = Course.folder.appending(path: name)
    try StudyError.catching(file) {
      try table.csv.write(to: file, atomically: true, encoding: .utf8)
    }
    print(tally.summary)
    print("→ \(name)")
    return runs.allSatisfy { $0.exitCode == 0 }
  }
}
