import Classroom
import Foundation

/// One run of a lesson that is over, in a folder of its own.
struct Run: Equatable {
  let seed: UInt64
  /// Above 128 for a run that a signal ended.
  let exitCode: Int32
  /// Nil if the lesson ended too early to tell.
  let findings: Findings?

  /// What is kept of a run's page: the rest are pictures.
  private static let kept = ["claims.json", "metrics.csv"]

  /// The run that an earlier study left in the folder; nil if there is none, or none that came to its end.
  init?(of seed: UInt64, in folder: URL) throws(StudyError) {
    let marker = folder.appending(path: "exit-code.txt")
    guard FileManager.default.fileExists(atPath: marker.path(percentEncoded: false)) else {
      return nil
    }
    let text = try StudyError.catching(marker) { try String(contentsOf: marker, encoding: .utf8) }
    guard let code = Int32(text.trimmingPrefix(" ").prefix { !$0.isNewline }) else { return nil }
    self.seed = seed
    exitCode = code
    let claims = folder.appending(path: "claims.json")
    // A lesson that diverged, or could not read a file, has judged only a part.
    let isWhole = code == 0 || code == 1
    findings = isWhole ? try Findings(contentsOf: claims) : nil
  }

  /// A run under way.
  struct UnderWay {
    let seed: UInt64
    let folder: URL
    let process: Child

    /// A lesson wants a folder for itself alone.
    private var page: URL { folder.appending(path: "page") }

    /// Starts it in a folder that is emptied first.
    init(_ program: URL, _ arguments: [String], seed: UInt64, in folder: URL) throws(StudyError) {
      (self.seed, self.folder) = (seed, folder)
      process = try StudyError.catching(folder) {
        let files = FileManager.default
        let path = folder.path(percentEncoded: false)
        if files.fileExists(atPath: path) { try files.removeItem(at: folder) }
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        let output = folder.appending(path: "output.txt")
        try Data().write(to: output)
        return try Child(
          program.path(percentEncoded: false),
          arguments + ["--seed", "\(seed)", "--out", path + "/page"],
          output: FileHandle(forWritingTo: output))
      }
    }

    /// Nil as long as it lasts.
    func end() throws(StudyError) -> Run? {
      guard let ending = process.look() else { return nil }
      let code = ending.code
      try StudyError.catching(folder) {
        let files = FileManager.default
        for name in Run.kept
        where files.fileExists(atPath: page.appending(path: name).path(percentEncoded: false)) {
          try files.moveItem(at: page.appending(path: name), to: folder.appending(path: name))
        }
        if files.fileExists(atPath: page.path(percentEncoded: false)) {
          try files.removeItem(at: page)
        }
        // Last of all: a folder that has it is complete.
        try "\(code)\n".write(
          to: folder.appending(path: "exit-code.txt"), atomically: true, encoding: .utf8)
      }
      return try Run(of: seed, in: folder)
    }
  }
}
