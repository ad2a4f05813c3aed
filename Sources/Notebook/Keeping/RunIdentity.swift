/// What a run must have in common with an earlier one to go on where that stopped, and end as it would have.
struct RunIdentity: Equatable {
  var lesson: Int
  /// As typed: `--seed 1 --quick --threads 2`.
  var options: String
  /// Of the lesson's source.
  var source: String

  init(lesson: Int, options: Lesson.Options, source: String) {
    self.lesson = lesson
    self.source = source
    let schedule = options.schedule == .standard ? "" : " --\(options.schedule.rawValue)"
    self.options = "--seed \(options.seed)\(schedule) --threads \(options.threads)"
  }

  /// As a state file keeps it; nil if it does not.
  init?(_ metadata: [String: String]) {
    guard let lesson = metadata["lesson"].flatMap(Int.init), let options = metadata["options"],
      let source = metadata["source"]
    else { return nil }
    (self.lesson, self.options, self.source) = (lesson, options, source)
  }

  var metadata: [String: String] { ["lesson": "\(lesson)", "options": options, "source": source] }

  /// Why a state of another run is of no use to this one; nil if it is.
  func objection(to other: RunIdentity) -> String? {
    if other.lesson != lesson {
      "it is of lesson \(other.lesson), and this is lesson \(lesson)"
    } else if other.options != options {
      "it is of a run with \(other.options), and this one has \(options); give the same options again"
    } else if other.source != source {
      "the lesson's source was changed since it was kept"
    } else {
      nil
    }
  }
}
