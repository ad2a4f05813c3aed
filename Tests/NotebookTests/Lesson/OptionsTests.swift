import ArgumentParser
import Neural
import Testing

@testable import Notebook

@Suite("The command line")
struct OptionsTests {
  private func sentence(for arguments: String...) -> String {
    do {
      _ = try Lesson.Options.parse(arguments)
      return "none"
    } catch {
      return Lesson.Options.message(for: error)
    }
  }

  @Test("Nothing asked for: the standard schedule, seed 1, as many threads as are of use")
  func defaults() throws {
    let options = try Lesson.Options.parse([])
    #expect(options.schedule == .standard)
    #expect(options.seed == 1)
    #expect(options.threads == Engine.usefulThreads)
    #expect(options.until == nil && options.out == nil && options.benchmark == nil)
    #expect(!options.list && !options.pausesBeforeSteps && !options.plain)
  }

  @Test("Everything asked for")
  func everything() throws {
    let options = try Lesson.Options.parse(
      ["--list", "--step", "--until", "3", "--seed", "42", "--quick", "--out", "here", "--threads", "1"]
        + ["--save-every", "5", "--plain"])
    #expect(options.list && options.pausesBeforeSteps && options.plain)
    #expect(options.until == 3 && options.seed == 42 && options.schedule == .quick)
    #expect(options.out == "here" && options.threads == 1 && options.saveInterval == 5)
    #expect(try Lesson.Options.parse(["--benchmark", "200"]).benchmark == 200)
  }

  @Test("Full is the other schedule")
  func full() throws {
    #expect(try Lesson.Options.parse(["--full"]).schedule == .full)
  }

  @Test("Contradictions and impossible numbers get a sentence")
  func mistakes() {
    #expect(sentence(for: "--quick", "--full").contains("contradict"))
    #expect(sentence(for: "--threads", "0").contains("between 1 and"))
    #expect(sentence(for: "--threads", "65").contains("between 1 and 64"))
    #expect(sentence(for: "--threads", "64") == "none", "Also where there are not so many cores.")
    #expect(sentence(for: "--until", "0").contains("counts steps from 1"))
    #expect(sentence(for: "--benchmark", "0").contains("at least 1"))
    #expect(sentence(for: "--until", "-1").contains("counts steps from 1"))
    #expect(sentence(for: "--benchmark", "-5").contains("at least 1"))
    #expect(sentence(for: "--benchmark", "\(Int.max)").contains("at most 1,000,000,000"))
    for seconds in ["0", "-1", "nan", "inf", "1e30", "1e300"] {
      #expect(sentence(for: "--save-every", seconds).contains("at least 0.1 and at most"), "\(seconds)")
    }
    for other in [["--list"], ["--resume"], ["--until", "1"]] {
      let arguments = ["--benchmark", "5"] + other
      let error = #expect(throws: (any Error).self) { try Lesson.Options.parse(arguments) }
      #expect(error.map { Lesson.Options.message(for: $0) }?.contains("\(other[0]) and --benchmark") == true)
    }
    #expect(sentence(for: "--out", "").contains("name of a folder"))
    for root in ["/", "//", "/./", "/etc/.."] {
      #expect(sentence(for: "--out", root).contains("the root of the disk"))
    }
    #expect(sentence(for: "--seed", "-1").contains("--seed"))
    #expect(sentence(for: "--seed", "x").contains("--seed"))
    #expect(sentence(for: "--sead", "1").contains("--sead"))
    #expect(sentence(for: "3").contains("3"))
  }

  @Test("A step past the end: the sentence says how many there are")
  func untilPastTheEnd() throws {
    var options = try Lesson.Options.parse([])
    options.until = 3
    try options.validate(stepCount: 3)
    options.until = 99
    let error = #expect(throws: ValidationError.self) { try options.validate(stepCount: 3) }
    #expect(error?.message.contains("has 3 steps") == true)
  }
}

@Suite("A lesson's own options")
struct ExtendedOptionsTests {
  private struct Speed: ParsableArguments {
    @Flag(help: "Run at twice the speed.") var fast = false
    @Option(help: "How often.") var times = 1

    func validate() throws {
      if times < 1 { throw ValidationError("--times must be at least 1.") }
    }
  }

  @Test("They are read beside those of every lesson")
  func both() throws {
    let asked = try ExtendedOptions<Speed>.parse(["--fast", "--quick", "--times", "3", "--seed", "7"])
    #expect(asked.own.fast && asked.own.times == 3)
    #expect(asked.options.schedule == .quick && asked.options.seed == 7)
    let nothing = try ExtendedOptions<Speed>.parse([])
    #expect(!nothing.own.fast && nothing.options.seed == 1)
  }

  @Test("The help names them apart, with all others")
  func help() {
    let help = ExtendedOptions<Speed>.helpMessage()
    #expect(help.contains("OPTIONS OF THIS LESSON:\n  --fast"))
    #expect(help.contains("--until <n>") && help.contains("--benchmark"))
  }

  @Test("Mistakes in either get their sentence")
  func mistakes() {
    func sentence(_ arguments: String...) -> String {
      do {
        _ = try ExtendedOptions<Speed>.parse(arguments)
        return "none"
      } catch {
        return ExtendedOptions<Speed>.message(for: error)
      }
    }
    #expect(sentence("--quick", "--full").contains("contradict"))
    #expect(sentence("--times", "0").contains("at least 1"))
    #expect(sentence("--quickly").contains("--quickly"))
  }
}
