import ArgumentParser
import Foundation
import Neural

extension Lesson {
  /// What a student may ask of any lesson on the command line.
  public struct Options: ParsableCommand {
    /// The name that a student typed, for the help.
    public static var configuration: CommandConfiguration {
      let program = CommandLine.arguments.first.map { URL(filePath: $0).lastPathComponent }
      return CommandConfiguration(commandName: program ?? "lesson")
    }

    /// Whether to name the steps and do nothing else.
    @Flag(help: "List the steps and stop.")
    public var list = false

    /// Whether to show each step's prose and code, and wait for Return, before it runs.
    @Flag(name: .customLong("step"), help: "Before each step, show its code and wait for Return.")
    public var pausesBeforeSteps = false

    /// Whether to name the knobs and do nothing else.
    @Flag(name: .customLong("knobs"), help: "List what may be turned with --set, and stop.")
    public var listsKnobs = false

    /// Knobs to turn, each as `name=value`.
    @Option(
      name: .customLong("set"), parsing: .unconditionalSingleValue,
      help: ArgumentHelp(
        "Turn a knob of the lesson; the run gets a folder of its own.", valueName: "knob=value"))
    public var settings: [String] = []

    /// Knobs of which several values are to be tried, each as `name=value,value`.
    @Option(
      name: .customLong("sweep"), parsing: .unconditionalSingleValue,
      help: ArgumentHelp(
        "Play the first training for each of these values, and lay them side by side; two make a grid.",
        valueName: "knob=a,b,c"))
    public var sweeps: [String] = []

    /// From how many seeds a sweep plays each value.
    @Option(help: ArgumentHelp("Play each value of a sweep from N seeds.", valueName: "n"))
    public var seeds = 1

    /// Whether to stop after the first training, and keep what it draws: a sweep asks for that.
    @Flag(name: .customLong("first-training"), help: .hidden)
    var isFirstTrainingOnly = false

    /// A folder of other images to learn from; nil for the lesson's own.
    @Option(
      help: ArgumentHelp(
        "Learn from four IDX files of MNIST's shape in this folder (lessons 3 to 6).", valueName: "dir"))
    public var data: String?

    /// The last step to run, counted from 1; nil for all.
    @Option(parsing: .unconditional, help: ArgumentHelp("Stop after step N.", valueName: "n"))
    public var until: Int?

    /// All that is random in the lesson follows from it.
    @Option(
      parsing: .unconditional, help: ArgumentHelp("Start the random numbers from S.", valueName: "s"))
    public var seed: UInt64 = 1

    /// Whether to train for a few seconds only.
    @Flag(help: "Train for a few seconds only; what needs more training is not judged.")
    public var quick = false

    /// Whether to train as long as the document did.
    @Flag(help: "Train as long as the document did.")
    public var full = false

    /// Whether to go on with a run that was stopped before its end.
    @Flag(help: "Go on with a run that was stopped; give its other options again.")
    public var resume = false

    /// Whether to train what an earlier run has trained already.
    @Flag(name: .customLong("anew"), help: "Train again what the last run has trained and kept.")
    public var trainsAnew = false

    /// Whether to run again whenever a source is saved.
    @Flag(
      name: .customLong("watch"),
      help: "Run again whenever you save, from the first training that changed; Ctrl-C ends it.")
    public var watches = false

    /// Whether another run follows when a source is saved.
    @Flag(name: .customLong("watched"), help: .hidden)
    var isWatched = false

    /// How many seconds of training may be lost; nil for what the runner thinks fit.
    @Option(
      name: .customLong("save-every"), parsing: .unconditional,
      help: ArgumentHelp(
        "Keep what --resume needs every S seconds of training, not every 20.", valueName: "s"))
    public var saveInterval: Double?

    /// The folder to write to; nil for `out/lessonN` in the current one.
    @Option(help: ArgumentHelp("Write to this folder instead of out/lessonN.", valueName: "dir"))
    public var out: String?

    /// Whether to say everything in words and whole lines, for a screen reader or a log.
    @Flag(help: "Draw no bar and no rule, and tell progress in whole lines; so does ACCESSIBLE=1.")
    public var plain = false

    /// How many threads compute.
    @Option(
      help: ArgumentHelp(
        "Compute on N threads; the same number gives the same results.", valueName: "n"))
    public var threads = Engine.usefulThreads

    /// How many training steps to time, after a warm-up; nil to run the lesson.
    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        "Time so many training steps, draw nothing, and print where their time goes and one line of JSON.",
        valueName: "steps"))
    public var benchmark: Int?

    /// When the build of this program began, in seconds since 1970, if whoever has built it has started it, too.
    @Option(name: .customLong("built-since"), help: .hidden)
    var builtSince: Double?

    /// What is in that folder.
    var dataset: OtherData?

    /// For the parser, which then fills in what was asked.
    public init() {}

    /// Which of a lesson's three schedules was asked for.
    public var schedule: Schedule { quick ? .quick : full ? .full : .standard }

    /// Whether a later run may take what this one trains: a sweep would fill the disk.
    var keepsTrainings: Bool {
      benchmark == nil && !list && !listsKnobs && !isFirstTrainingOnly && sweeps.isEmpty
    }

    /// Throws a sentence where a number makes no sense or two flags contradict each other.
    public func validate() throws {
      guard !(quick && full) else {
        throw ValidationError("--quick and --full contradict each other; give one of them.")
      }
      guard !(resume && trainsAnew) else {
        throw ValidationError("--resume and --anew contradict each other; give one of them.")
      }
      guard 1...Engine.mostThreads ~= threads else {
        throw ValidationError("--threads must lie between 1 and \(Engine.mostThreads), but is \(threads).")
      }
      let once = [
        ("--list", list), ("--knobs", listsKnobs), ("--step", pausesBeforeSteps), ("--resume", resume),
        ("--sweep", !sweeps.isEmpty), ("--benchmark", benchmark != nil),
      ]
      if watches, let other = once.first(where: \.1)?.0 {
        throw ValidationError("\(other) and --watch contradict each other: --watch runs again and again.")
      }
      guard 1...50 ~= seeds, seeds == 1 || !sweeps.isEmpty else {
        throw ValidationError("--seeds takes 1 to 50 for a sweep, and needs --sweep.")
      }
      guard sweeps.count <= 2 else {
        throw ValidationError("--sweep takes one knob, or two for a grid, but got \(sweeps.count).")
      }
      if let until, until < 1 {
        throw ValidationError("--until counts steps from 1, but is \(until).")
      }
      if let saveInterval, !(0.1...1e6 ~= saveInterval) {
        throw ValidationError(
          "--save-every counts seconds, at least 0.1 and at most 1,000,000, but is \(saveInterval).")
      }
      if out == "" {
        throw ValidationError("--out needs the name of a folder, but got an empty one.")
      }
      if let out, URL(filePath: out).standardizedFileURL.path(percentEncoded: false) == "/" {
        throw ValidationError("--out \(out) is the root of the disk; choose a folder for the lesson alone.")
      }
      if let benchmark {
        guard 1...1_000_000_000 ~= benchmark else {
          throw ValidationError(
            "--benchmark times at least 1 and at most 1,000,000,000 steps, but got \(benchmark).")
        }
        let others = [
          ("--list", list), ("--knobs", listsKnobs), ("--resume", resume), ("--until", until != nil),
        ].filter(\.1)
        if let other = others.first?.0 {
          throw ValidationError(
            "\(other) and --benchmark contradict each other: a benchmark does nothing but time the first training."
          )
        }
      }
    }

    /// Throws a sentence if the lesson is to stop after a step that it does not have.
    func validate(stepCount: Int) throws {
      if let until, until > stepCount {
        throw ValidationError(
          "--until \(until) is past the end: this lesson has \(stepCount) steps; --list names them.")
      }
    }
  }

  /// How long a lesson trains.
  public enum Schedule: String, Sendable {
    /// A few seconds: every step runs, few results are what they should be.
    case quick
    /// At most two minutes: shows what the document shows.
    case standard
    /// The document's whole training.
    case full
  }
}

/// The options of every lesson and those of one.
struct ExtendedOptions<Own: ParsableArguments>: ParsableCommand {
  static var configuration: CommandConfiguration { Lesson.Options.configuration }

  @OptionGroup var options: Lesson.Options
  @OptionGroup(title: "Options of this lesson") var own: Own

  /// The lesson's own, each with its value: "fast true".
  var ownInWords: String {
    Mirror(reflecting: own).children
      .map { "\($0.label?.trimmingPrefix("_") ?? "") \($0.value)" }.joined(separator: ", ")
  }
}
