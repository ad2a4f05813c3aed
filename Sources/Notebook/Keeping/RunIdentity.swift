import Foundation
import Neural

/// What a run must have in common with an earlier one to go on where that stopped, and end as it would have.
struct RunIdentity: Equatable {
  var lesson: Int
  /// As typed: `--seed 1 --quick --threads 2`; then the lesson's own.
  var options: String
  /// The fingerprint of the program: the lesson, the engine and all else that was built into it.
  var program: String

  init(lesson: Int, options: Lesson.Options, own: String = "", program: String = "") {
    self.lesson = lesson
    self.program = program
    let schedule = options.schedule == .standard ? "" : " --\(options.schedule.rawValue)"
    let data = options.dataset.map { " --data \($0.folder), with files of checksum \($0.checksum)" } ?? ""
    let settings = data + options.settings.map { " --set \($0)" }.joined()
    self.options =
      "--seed \(options.seed)\(schedule) --threads \(options.threads)\(settings)"
      + (own.isEmpty ? "" : ", \(own)")
  }

  /// As a state file keeps it; nil if it does not.
  init?(_ metadata: [String: String]) {
    guard let lesson = metadata["lesson"].flatMap(Int.init), let options = metadata["options"],
      let program = metadata["program"] ?? metadata["source"]  // as older programs called it
    else { return nil }
    (self.lesson, self.options, self.program) = (lesson, options, program)
  }

  var metadata: [String: String] { ["lesson": "\(lesson)", "options": options, "program": program] }

  /// The file of the program that runs.
  static var program: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }

  /// Of the program that runs. A build of the same sources makes the same bytes.
  static func fingerprintOfProgram() throws(OutputError) -> String {
    do { return Checksum(of: try WholeFile.read(program)).digits } catch {
      throw .cannotRead(program, because: error)
    }
  }

  /// Why a state of another run is of no use to this one; nil if it is.
  func objection(to other: RunIdentity) -> String? {
    if other.lesson != lesson {
      "it is of lesson \(other.lesson), and this is lesson \(lesson)"
    } else if other.options != options {
      "it is of a run with \(other.options), and this one has \(options); give the same options again"
    } else if other.program != program {
      "the lesson or the code beneath it was changed since it was kept"
    } else {
      nil
    }
  }
}
