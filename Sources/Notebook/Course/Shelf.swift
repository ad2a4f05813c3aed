import Classroom
import Foundation
import Neural

/// The folder `out`, where the lessons' folders stand side by side, and the course's front page over them.
package struct Shelf {
  package let path: String

  package init(_ path: String = "out") { self.path = path }

  package var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  package var frontPage: String { "\(path)/index.html" }

  /// The shelf on which a lesson's folder has its place; nil if the folder was asked for elsewhere.
  init?(of program: String, options: Lesson.Options) {
    self.init()
    guard let folder = options.out else { return }
    let (asked, usual) = (URL(filePath: folder), URL(filePath: "\(path)/\(program)"))
    guard
      asked.resolvingSymlinksInPath().standardized.path == usual.resolvingSymlinksInPath().standardized.path
    else { return nil }
  }

  /// Makes the folder, if it is not there.
  package func make() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// The file to which `course run` has a lesson speak.
  package func words(of lesson: Int) -> String { "\(path)/.run/lesson\(lesson).txt" }

  /// Where each lesson stands.
  package var standings: [Standing] {
    let exercises = exercises
    return Syllabus.lessons.map { Standing($0, in: "\(path)/lesson\($0.number)", exercises: exercises) }
  }

  /// Writes the front page, and for the lessons' own pages the list of those that are there.
  package func renew() throws(FrontPageError) {
    try alone { () throws(FrontPageError) in
      let standings = standings
      try SealedFile(path: "\(path)/lessons.js", comment: ("//", ""))
        .write(NavigationScript.list(of: standings.filter(\.hasPage).map(\.lesson.number)))
      try SealedFile(path: frontPage, comment: ("<!--", " -->"))
        .write(FrontPage(standings, exercises: exercises).html())
    }
  }

  /// What `checkpoint` found, with what it had found before of the exercises that it did not look at this time.
  package func note(_ findings: [Judgement.Finding]) throws(FrontPageError) {
    try alone { () throws(FrontPageError) in
      var noted = exercises
      for finding in findings {
        // Where the machine stood in the way of a verdict, the earlier one holds.
        if case .unjudged = finding.verdict { continue }
        noted["\(finding.card.number)"] = finding.verdict.word
      }
      guard
        let json = try? JSONSerialization.data(withJSONObject: noted, options: [.prettyPrinted, .sortedKeys])
      else { fatalError("A list of words can always be written.") }
      do throws(SystemProblem) { try WholeFile.write(Array(json), to: exercisesFile) } catch {
        throw .unwritable(exercisesFile, because: error)
      }
    }
    try renew()
  }

  /// The verdict on each exercise that `checkpoint` has looked at, by its number.
  var exercises: [String: String] {
    guard let bytes = try? WholeFile.read(exercisesFile),
      let noted = try? JSONDecoder().decode([String: String].self, from: Data(bytes))
    else { return [:] }
    return noted
  }

  private var exercisesFile: String { "\(path)/.exercises.json" }

  /// Two lessons may end at one time: who writes last has seen all that was there.
  private func alone(_ work: () throws(FrontPageError) -> Void) throws(FrontPageError) {
    let file = open("\(path)/.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .unwritable("\(path)/.lock", because: .current) }
    defer { close(file) }
    // Some disks in a network know no locks: there it goes without.
    while flock(file, LOCK_EX) != 0, errno == EINTR {}
    try work()
  }
}
