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
  ///   - takesData: Whether it can learn from a folder of other images (`--data`), for which it asks ``dataFolder``.
  ///   - path: The path of the lesson's own source, where its prose stands.
  public convenience init(
    _ number: Int, _ title: String, takesData: Bool = false, source path: String = #filePath
  ) {
    self.init(number, title, takesData: takesData, source: path, reading: Options.self) { ($0, "") }
  }

  /// Begins a lesson of one's own, which has no number: it is called as the folder of its source.
  public convenience init(_ title: String, source path: String = #filePath) {
    self.init(0, title, source: path)
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
    _ number: Int, _ title: String, takesData: Bool = false, source path: String,
    reading command: Command.Type,
    pick: (Command) -> (Options, own: String)
  ) {
    StandardStreams.open()
    do {
      var (options, own) = pick(try command.parse())
      let terminal = options.benchmark == nil ? Terminal.standard(isPlain: options.plain) : .silent
      let source = try Source(path)
      let program = Page.program(ofLesson: number, source: source.name)
      if let data = options.data {
        guard takesData else {
          throw ValidationError("--data is for lessons that learn from images; this one does not.")
        }
        options.dataset = try OtherData(data)
      }
      let knobs = try Knobs(in: source.text, set: options.settings)
      if !options.sweeps.isEmpty {
        Interruption.watch()
        StandardStreams.exit(
          try Sweep(of: number, program, knobs, options).run(on: terminal))
      }
      try options.take(knobs, of: program)
      if options.watches {
        Interruption.watch()
        StandardStreams.exit(try SaveWatch(of: program, source: path).run(on: terminal))
      }
      let fingerprint = try RunIdentity.fingerprintOfProgram()
      try self.init(
        number, title, source: source.text, sourceName: source.name, sourcePath: path, options: options,
        identity: RunIdentity(lesson: number, options: options, own: own, program: fingerprint),
        origin: options.keepsTrainings
          ? try Origin(
            program: fingerprint, since: options.builtSince, source: path, text: source.text) : nil,
        seedTable: try SeedTable.recorded(beside: path, options.schedule), terminal: terminal)
    } catch {
      if command.exitCode(for: error).isSuccess {
        print((number > 0 ? "Lesson \(number): " : "") + title + "\n")
      }
      Self.refuse(error, command)
    }
    if options.list {
      terminal.item(contents)
      StandardStreams.exit(0)
    }
    if options.listsKnobs {
      terminal.item(
        knobs.all.isEmpty
          ? ["This lesson has no knobs."]
          : TableLayout.lines(knobs.all.table(knobs.values), width: terminal.width))
      StandardStreams.exit(0)
    }
    Interruption.watch()
    tellTurned()
    tellEarlierRun()
    do { try openLivePage() } catch { Self.refuse(error, command) }
  }

  /// A page beside the lesson's own, in a folder within the lesson's: with its own prose and pictures, on the
  /// same command line: `--until` counts its steps. Its trainings are kept with the lesson's.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - folder: Its name.
  ///   - path: The path of the source that holds the page's prose and shows its pictures: where this is called.
  public func page(_ title: String, in folder: String, source path: String = #filePath) -> Lesson {
    var options = options
    (options.settings, options.data, options.dataset) = ([], nil, nil)
    options.out = self.folder.map { "\($0.path)/\(folder)" }
    do {
      let source = try Source(path)
      return try Lesson(
        number, title, source: source.text, sourceName: source.name, options: options, states: states,
        terminal: terminal)
    } catch {
      Self.refuse(error, Options.self)
    }
  }

  /// Ends the program before it has done anything: with 64 if the command line is to blame, or else 2.
  private static func refuse(_ error: any Error, _ command: any ParsableCommand.Type) -> Never {
    if let error = error as? OutputError, error.isMistaken {
      command.exit(withError: ValidationError(error.description))
    }
    guard command.exitCode(for: error) == .failure else { command.exit(withError: error) }
    Terminal.complain(error.sentence)
    exit(2)
  }
}
