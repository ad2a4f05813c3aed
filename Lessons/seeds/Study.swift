import Foundation
import Notebook

/// Runs of one program with many seeds, each in a folder of its own.
struct Study {
  let program: URL
  /// What each run is given besides its seed and its folder.
  let arguments: [String]
  let folder: URL

  /// Begins a study, or goes on with the one in the folder.
  init(
    of program: URL, _ schedule: Lesson.Schedule, threads: Int, in folder: URL, anew: Bool = false
  ) throws(StudyError) {
    (self.program, self.folder) = (program, folder)
    arguments =
      (schedule == .standard ? [] : ["--\(schedule.rawValue)"]) + ["--threads", "\(threads)"]
    let path = folder.path(percentEncoded: false)
    let files = FileManager.default
    try StudyError.catching(folder) {
      if anew, files.fileExists(atPath: path) { try files.removeItem(at: folder) }
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let marker = folder.appending(path: "build.txt")
    let build = try StudyError.catching(program) {
      let facts = try files.attributesOfItem(atPath: program.path(percentEncoded: false))
      let date = (facts[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      return "\(facts[.size] ?? 0) bytes of \(date)\n"
    }
    if files.fileExists(atPath: marker.path(percentEncoded: false)) {
      let earlier = try StudyError.catching(marker) {
        try String(contentsOf: marker, encoding: .utf8)
      }
      guard earlier == build else { throw .anotherBuild(folder: path) }
    } else {
      try StudyError.catching(marker) {
        try build.write(to: marker, atomically: true, encoding: .utf8)
      }
    }
  }

  /// The runs with these seeds, in order; those that were made before are not made again.
  ///
  /// - Parameter parallel: How many at a time.
  func run(_ seeds: [UInt64], parallel: Int) throws(StudyError) -> [Run] {
    let lock = open(folder.path(percentEncoded: false), O_RDONLY)
    defer { close(lock) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      throw .busy(folder: folder.path(percentEncoded: false))
    }
    Interruption.watch()
    var runs: [UInt64: Run] = [:]
    for seed in seeds { runs[seed] = try Run(of: seed, in: place(of: seed)) }
    var waiting = seeds.filter { runs[$0] == nil }[...]
    var underWay: [Run.UnderWay] = []
    // They may tidy up.
    defer {
      for run in underWay { run.process.send(SIGTERM) }
      for run in underWay { _ = run.process.wait() }
    }
    var progress = Progress(of: seeds.count, made: Array(runs.values))
    while !waiting.isEmpty || !underWay.isEmpty {
      if Interruption.isRequested {
        progress.finish()
        throw .interrupted
      }
      while underWay.count < parallel, let seed = waiting.popFirst() {
        underWay.append(try .init(program, arguments, seed: seed, in: place(of: seed)))
      }
      for (index, run) in underWay.enumerated().reversed() {
        guard let over = try run.end() else { continue }
        runs[over.seed] = over
        underWay.remove(at: index)
        progress.count(over)
      }
      progress.show(underWay: underWay.count)
      usleep(20_000)
    }
    progress.finish()
    return seeds.compactMap { runs[$0] }
  }

  private func place(of seed: UInt64) -> URL { folder.appending(path: "seed-\(seed)") }
}
