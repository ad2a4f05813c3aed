import Classroom
import Foundation

/// `--watch`: builds the lesson and runs it, and does so again whenever a source is saved, its own or one beneath.
///
/// The runs are the lesson's own program, as typed; what they have trained before they take from each other.
struct SaveWatch {
  private let program: String
  private let folders: [String]
  private let arguments: [String]

  init(of program: String, source path: String) {
    self.program = program
    folders = [
      URL(filePath: path).deletingLastPathComponent(), Syllabus.folder.appending(path: "Sources"),
    ].map { $0.path(percentEncoded: false) }
    arguments = CommandLine.arguments.dropFirst().filter { $0 != "--watch" }
  }

  /// Why a round is over.
  private enum Turn { case saved, interrupted(Int32) }

  /// Returns the exit code, after Ctrl-C.
  func run(on terminal: Terminal) throws -> Int32 {
    while true {
      let seen = steadySources()
      if case .interrupted(let signal) = try round(seen, on: terminal) { return 128 + signal }
    }
  }

  private func round(_ seen: [String: Double], on terminal: Terminal) throws -> Turn {
    let (since, start) = (Build.now, ContinuousClock.now)
    let (compiler, place) = try LessonProgram.compiler(of: program)
    if let turn = wait(for: compiler, unlessChanged: seen) { return turn }
    guard compiler.wait() == .exit(0) else {
      tell(Self.sentence(of: String(decoding: compiler.printed, as: UTF8.self)), on: terminal)
      return waitForSave(seen)
    }
    terminal.item([
      StyledText("Built in \(Numerals.duration((ContinuousClock.now - start).seconds)).", .faint)
    ])
    let run = try Child(
      place.path(percentEncoded: false), arguments + ["--watched", "--built-since", "\(since)"],
      output: .standardOutput, complaint: .standardError)
    if let turn = wait(for: run, unlessChanged: seen) { return turn }
    tell("Save, and it runs again; Ctrl-C ends this.", on: terminal)
    return waitForSave(seen)
  }

  /// Waits for a program's end; nil if it came to that. At a save or Ctrl-C it is ended as Ctrl-C would.
  private func wait(for child: Child, unlessChanged seen: [String: Double]) -> Turn? {
    while child.look() == nil {
      if let turn = turn(seen) {
        child.send(SIGINT)
        _ = child.wait()
        return turn
      }
      usleep(100_000)
    }
    return turn(seen)
  }

  private func waitForSave(_ seen: [String: Double]) -> Turn {
    while true {
      if let turn = turn(seen) { return turn }
      usleep(100_000)
    }
  }

  private func turn(_ seen: [String: Double]) -> Turn? {
    if let signal = Interruption.signal { return .interrupted(signal) }
    return sources() == seen ? nil : .saved
  }

  /// An editor that saves may take a file away for a moment.
  private func steadySources() -> [String: Double] {
    var seen = sources()
    while Interruption.signal == nil {
      usleep(50_000)
      let now = sources()
      if now == seen { break }
      seen = now
    }
    return seen
  }

  /// When each source was changed last.
  private func sources() -> [String: Double] {
    var (found, waiting): ([String: Double], [String]) = ([:], folders)
    while let folder = waiting.popLast() {
      // A folder that cannot be read is one that the compiler cannot read either, and it says so.
      for name in (try? contents(ofFolder: folder)) ?? [] where !name.hasPrefix(".") {
        let path = "\(folder)/\(name)"
        if name.hasSuffix(".swift") { found[path] = Build.lastChange(path) }
        if !name.contains(".") { waiting.append(path) }
      }
    }
    return found
  }

  /// Of what the compiler said, the first thing that is wrong, and where.
  static func sentence(of words: String) -> String {
    guard let error = CompilerError.all(in: words).first else {
      let said = words.split(separator: "\n").last { $0.contains("error: ") } ?? "the compiler said nothing"
      return "It cannot be built: \(said.replacing("error: ", with: "")). Save, and it is tried again."
    }
    let course = Syllabus.folder.standardizedFileURL.path(percentEncoded: false)
    let path = URL(filePath: error.path).standardizedFileURL.path(percentEncoded: false)
    let place = path.hasPrefix(course) ? path.dropFirst(course.count) : path[...]
    return "\(place), line \(error.line): \(error.sentence). Save, and it is tried again."
  }

  private func tell(_ sentence: String, on terminal: Terminal) {
    terminal.item(StyledText(sentence, .bold).wrapped(to: terminal.proseWidth))
  }
}
