import ArgumentParser
import Foundation

/// How a lesson begins: with what was typed.
extension Lesson {
  /// Begins a lesson: reads the command line and makes sure that the results can be written.
  ///
  /// What cannot be done ends the program here, before any work, with a sentence.
  ///
  /// - Parameters:
  ///   - number: Which lesson it is; its folder is named after it.
  ///   - title: Its title.
  ///   - path: The path of the lesson's own source, where its prose stands.
  public convenience init(_ number: Int, _ title: String, source path: String = #filePath) {
    self.init(number, title, source: path, reading: Options.self) { ($0, "") }
  }

  /// Begins a lesson that has options of its own, besides those of every lesson.
  ///
  /// ```swift
  /// struct Speed: ParsableArguments { @Flag(help: "Run at twice the speed.") var fast = false }
  /// var speed = Speed()
  /// let lesson = Lesson(9, "Hurrying", asking: &speed)       // swift run lesson9 --fast
  /// ```
  ///
  /// - Parameters:
  ///   - number: Which lesson it is; its folder is named after it.
  ///   - title: Its title.
  ///   - path: The path of the lesson's own source, where its prose stands.
  ///   - own: Filled in from the command line; `--help` names them apart from the others.
  public convenience init<Own: ParsableArguments>(
    _ number: Int, _ title: String, asking own: inout Own, source path: String = #filePath
  ) {
    self.init(number, title, source: path, reading: ExtendedOptions<Own>.self) { asked in
      own = asked.own
      return (asked.options, asked.ownInWords)
    }
  }

  private convenience init<Command: ParsableCommand>(
    _ number: Int, _ title: String, source path: String, reading command: Command.Type,
    pick: (Command) -> (Options, own: String)
  ) {
    do {
      let (options, own) = pick(try command.parse())
      let terminal = options.benchmark == nil ? Terminal.standard() : .silent
      let source = try Source(path)
      let identity = RunIdentity(
        lesson: number, options: options, own: own, source: source.fingerprint)
      try self.init(
        number, title, source: source.text, options: options, identity: identity, terminal: terminal)
    } catch let error where command.exitCode(for: error) == .failure {
      Terminal.complain(String(describing: error))
      exit(2)
    } catch {
      if command.exitCode(for: error).isSuccess { print("Lesson \(number): \(title)\n") }
      command.exit(withError: error)
    }
    if options.list {
      terminal.item(contents)
      exit(0)
    }
    Interruption.watch()
    tellEarlierRun()
  }

  /// A page beside the lesson's own, in a folder within the lesson's: with its own prose and pictures, on the
  /// same command line. Its trainings are kept with the lesson's.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - folder: Its name.
  ///   - path: The path of the source that holds the page's prose and shows its pictures: where this is called.
  public func page(_ title: String, in folder: String, source path: String = #filePath) -> Lesson {
    var options = options
    options.out = self.folder?.file(folder)
    // They count the steps of the lesson, not of this page.
    options.until = nil
    do {
      return try Lesson(
        number, title, source: try Source(path).text, options: options, states: states, terminal: terminal)
    } catch {
      stop(.failed(String(describing: error)))
    }
  }
}
