import Foundation
import Plotting

/// A lesson that runs and is read: its source is the page, and the program fills it in.
///
/// ```swift
/// let lesson = Lesson(3, "An MLP that draws digits")
///
/// //: ## The data
/// lesson.step()
/// lesson.show(figure, as: "real-digits", caption: "Forty digits.")
/// lesson.claim("All pixels lie in [-1, 1]", range == -1...1)
/// lesson.end()
/// ```
///
/// The prose of the source is printed as the lesson comes to it. What the lesson shows is written to its
/// folder at once; after each longer step and at the end, the page is (`index.html`, `lesson3.md`,
/// `lesson3.ipynb`), with `claims.json` and `metrics.csv`.
///
/// The program's exit code is 0 if all claims and comparisons hold, 1 if one fails, 2 if a file cannot
/// be read or written, 3 if a training diverged, 64 if the command line makes no sense, 130 after
/// Ctrl-C, 143 and 129 after the signals to end and of a terminal that closes.
///
/// Everything is called from the lesson's own `main.swift`: what is shown finds its place on the page by
/// its line there.
///
/// A class, and not `Sendable`: a lesson belongs to the script that runs it.
public final class Lesson {
  /// The number a student types: 3 for `swift run lesson3`.
  public let number: Int
  /// What the command line asked for.
  public let options: Options

  /// What may be turned, and what is.
  let knobs: Knobs
  /// Those turned whose value the lesson has asked for, in that order.
  var knobsInUse: [String] = []
  /// The lesson has asked for a reader's data.
  var learnsFromOthers = false

  let terminal: Terminal
  var page: Page
  var trainings: [TrainingLog] = []
  /// What the first of them came to.
  var meters: [ClaimsFile.Meter] = []

  /// What other seeds came to; nil if nobody recorded it.
  let seedTable: SeedTable?

  /// Nil in a benchmark, which writes nothing.
  let folder: OutputFolder?
  /// Nil in a benchmark, which keeps nothing.
  let states: StateFolder?
  /// Nil as well where no later run may take what this one has trained.
  let kept: KeptTrainings?
  /// Of the lesson's own source.
  let sourcePath: String?
  /// Where the run can be watched; nil if nobody was told of it.
  var live: LivePage?
  /// Nil in a benchmark, and where the course's folder of results is not this lesson's.
  let shelf: Shelf?
  /// What is shown while a training runs that can be resumed.
  var journal: Journal?
  /// The one that runs, or ran last.
  var trainingUnderWay: TrainingLog?
  private var narrator: Narrator
  /// To the guesses of the step under way.
  var answers: [String] = []
  /// Counted from 1; 0 before the first.
  private(set) var currentStep = 0
  private var stepStart: ContinuousClock.Instant?
  /// How often this run writes its page before its end.
  private var pages = Pace()
  private var hasPage = false

  /// A lesson whose source is given as text.
  ///
  /// - Parameters:
  ///   - sourceName: Where that stands, from the course's folder.
  ///   - sourcePath: Where that stands.
  ///   - identity: Which runs it can go on with.
  ///   - origin: What its trainings' results follow from.
  ///   - states: Where its trainings are kept, if not in a folder of its own.
  ///   - seedTable: What other seeds came to.
  init(
    _ number: Int, _ title: String, source: String, sourceName: String? = nil, sourcePath: String? = nil,
    options: Options, identity: RunIdentity? = nil, origin: Origin? = nil, states: StateFolder? = nil,
    seedTable: SeedTable? = nil, terminal: Terminal
  ) throws {
    self.sourcePath = sourcePath
    self.seedTable = seedTable
    self.number = number
    self.options = options
    self.terminal = terminal
    narrator = Narrator(try Markup(source))
    try options.validate(stepCount: narrator.steps.count)
    knobs = try Knobs(in: source, set: options.settings)
    let writes = options.benchmark == nil && !options.list && !options.listsKnobs
    page = Page(
      lesson: number, title: title, source: source, sourceName: sourceName,
      run: Page.Run(
        seed: options.seed, schedule: options.schedule.rawValue, isQuick: options.quick,
        swiftVersion: Self.swiftVersion, date: Self.today, threads: options.threads,
        processor: Processor.name, durations: [], turned: knobs.turned, dataset: options.dataset))
    let path = options.out ?? "out/\(page.program)"
    let identity = identity ?? RunIdentity(lesson: number, options: options)
    folder = writes ? try OutputFolder(path, lesson: number, resumes: options.resume) : nil
    self.states = writes ? try states ?? StateFolder(in: path, identity, resumes: options.resume) : nil
    kept = writes ? origin.map { KeptTrainings(in: path, identity, $0) } : nil
    shelf = writes ? Shelf(of: page.program, options: options) : nil
  }

  /// All that is random in the lesson follows from it.
  public var seed: UInt64 { options.seed }

  /// Begins a step; its title is the `##` heading above.
  ///
  /// Here a reader may pause (`--step`) or stop (`--until`), and Ctrl-C is heeded.
  public func step(line: Int = #line) {
    guard let number = narrator.step(at: line) else {
      fatalError("Lesson.step() in line \(line): above it must stand a heading, //: ## Title.")
    }
    endStep()
    heedInterruption()
    if currentStep == 0 { tellSparedResults() }
    if let last = options.until, number > last { stop(.asked(until: last)) }
    if currentStep > 0 { writeOrStop() }
    currentStep = number
    page.run.durations.append((narrator.steps[number - 1].title, nil))
    narrate(to: line)
    showStepLive()
    if options.pausesBeforeSteps, terminal.canWait {
      for code in narrator.code(ofStep: number) { terminal.block(Prose.codeLines(code)) }
      terminal.waitForReturn("Return runs this step.")
      heedInterruption()
    }
    stepStart = .now
  }

  private func heedInterruption() {
    if let signal = Interruption.signal { stop(.interrupted(by: signal, training: nil)) }
  }

  /// Ends the lesson: writes everything, says what its claims came to and which page to open, and ends
  /// the program.
  public func end(line: Int = #line) -> Never {
    guard options.benchmark == nil else {
      stop(.failed("--benchmark times a training, but this lesson has none."))
    }
    narrate(to: line)
    endStep()
    stop(.complete)
  }

  /// Does what may fail for a reason outside the program, such as reading a file; a failure ends the
  /// lesson with the error's own sentence and exit code 2.
  ///
  /// ```swift
  /// let mnist = lesson.attempt(try MNIST.training())
  /// ```
  public func attempt<Value>(_ work: @autoclosure () throws -> Value) -> Value {
    do {
      return try work()
    } catch {
      stop(.failed(error.sentence))
    }
  }

  /// Writes the page as it stands, and ends the program.
  func stop(_ ending: Ending) -> Never {
    page.run.endedEarly = ending.note(step: currentStep)
    var ending = ending
    if !ending.isUnwritable {
      // What went wrong first is what the learner must know.
      do {
        try write()
        if ending.isWhole { try folder?.complete() }
        if ending.isFinal { try states?.clear() }
        if ending == .complete { kept?.trim(to: states?.trainings ?? 0) }
        if options.isWatched { try live?.rest(page) } else { try live?.end(for: "index.html") }
      } catch {
        if ending.complaint == nil { ending = Ending(error) }
      }
    }
    StandardStreams.exit(conclude(ending))
  }

  /// Says how the lesson ended; returns the program's exit code.
  private func conclude(_ ending: Ending) -> Int32 {
    guard let folder else {
      if let complaint = ending.complaint { Terminal.complain(complaint) }
      return ending.exitCode(failures: 0)
    }
    terminal.block(page.verdict(width: terminal.proseWidth))
    if let note = page.run.endedEarly {
      let advice = ending.isWished && states?.isInUse == true ? " Give --resume to go on from here." : ""
      terminal.item([StyledText(note.prefix(1).uppercased() + note.dropFirst() + "." + advice)])
    }
    tellKeptFiles()
    renewFrontPage()
    if let complaint = ending.complaint { Terminal.complain(complaint) }
    if hasPage, !ending.isUnwritable {
      terminal.item([StyledText("Open \(folder.file("index.html"))", .bold)])
    }
    return ending.exitCode(failures: page.failures)
  }

  /// Prints the prose above a line that was not printed yet.
  func narrate(to line: Int) {
    for passage in narrator.passages(before: line, ofStep: currentStep) {
      switch passage {
      case .step(let number, let title):
        let heading = StyledText("\(number). ") + Prose.inline(title)
        let rule = String(repeating: "─", count: heading.plain.count)
        terminal.block([heading.styled(.bold), StyledText(rule, .faint)])
      case .prose(let markdown):
        terminal.block(Prose(markdown: markdown).lines(width: terminal.proseWidth))
      }
    }
  }

  /// All steps, whether come to or not.
  var steps: [(title: String, line: Int)] { narrator.steps }

  /// Where the step under way ends.
  var endOfStep: Int { currentStep < steps.count ? steps[currentStep].line : .max }

  /// From the first to the last of the step under way.
  var linesOfStep: ClosedRange<Int> {
    (currentStep > 0 ? steps[currentStep - 1].line : 1)...(endOfStep == .max ? .max : endOfStep - 1)
  }

  /// The title of the step under way.
  var stepTitle: String { page.run.durations.last?.step ?? "" }

  /// Counts the time of an earlier run with the step's.
  func add(seconds: Double) {
    stepStart? -= .seconds(seconds)
  }

  private func endStep() {
    tellAnswers()
    guard let start = stepStart else { return }
    page.run.durations[page.run.durations.count - 1].seconds = (ContinuousClock.now - start).seconds
    stepStart = nil
  }

  /// Between two steps, but seldom: whatever ends the run but a kill writes the page, too.
  private func writeOrStop() {
    guard pages.isDue else { return }
    do { try pages.run(write) } catch { stop(Ending(error)) }
  }

  private func write() throws {
    guard let folder else { return }
    if let longest = trainings.max(by: { ($0.steps ?? 0) < ($1.steps ?? 0) }) {
      page.run.schedule = "\(options.schedule.rawValue): \(longest.schedule)"
    }
    let claims = ClaimsFile(
      lesson: number, seed: seed, schedule: options.schedule.rawValue, threads: options.threads,
      processor: page.run.processor, knobs: knobs.values, data: options.dataset?.name, meters: meters,
      claims: page.claims, comparisons: page.comparisons)
    try folder.write(claims.json(), as: "claims.json")
    if !trainings.isEmpty { try folder.write(Metrics.csv(of: trainings), as: "metrics.csv") }
    let weaver = try Weaver(page)
    try folder.write(
      RunRecord(page, schedule: options.schedule, contents: weaver.contents).json(), as: RunRecord.name)
    try folder.write(weaver.markdown(), as: "\(page.program).md")
    try folder.write(weaver.jupyter(), as: "\(page.program).ipynb")
    try folder.write(weaver.html(), as: "index.html")
    hasPage = true
  }

  var contents: [StyledText] {
    [StyledText(page.fullTitle), ""]
      + steps.enumerated().map { index, step in
        StyledText("\(index < 9 ? " " : "")\(index + 1)  ") + Prose.inline(step.title)
      }
  }

  /// Of the library at hand, which came with the compiler: 6.3.
  static var swiftVersion: String {
    _SwiftStdlibVersion.current.description.split(separator: ".").prefix(2).joined(separator: ".")
  }

  static var today: String {
    var now = time(nil)
    var date = tm()
    localtime_r(&now, &date)
    return String(format: "%04d-%02d-%02d", date.tm_year + 1900, date.tm_mon + 1, date.tm_mday)
  }
}
