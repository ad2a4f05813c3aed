import Foundation

/// One training of a recipe from one seed, epoch by epoch.
struct Run {
  let recipe: String
  let seed: Int
  var epochs: [Epoch] = []
  /// After each epoch, how much the drawings differ from one another.
  var spreads: [Double] = []
}

/// Runs in a file of comma-separated values, one epoch a line.
enum RunFile {
  nonisolated static let header = "recipe,seed,epoch,discriminator,generator,real,fake,spread"

  static func text(_ runs: [Run]) -> String {
    let lines = runs.flatMap { run in
      zip(run.epochs, run.spreads).enumerated().map { index, values in
        let (epoch, spread) = values
        let numbers = [epoch.discriminator, epoch.generator, epoch.real, epoch.fake, spread]
        return "\(run.recipe),\(run.seed),\(index + 1),"
          + numbers.map { String(format: "%.6f", $0) }.joined(separator: ",")
      }
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  /// The runs of a file that ``text(_:)`` wrote.
  static func runs(in text: String, from path: String) throws -> [Run] {
    var runs: [Run] = []
    for (number, line) in text.split(separator: "\n").enumerated().dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let numbers = fields.dropFirst().compactMap { Double($0) }
      guard fields.count == 8, numbers.count == 7 else {
        throw RunFileError(path: path, line: number + 1)
      }
      let (recipe, seed) = (String(fields[0]), Int(numbers[0]))
      if runs.last?.recipe != recipe || runs.last?.seed != seed {
        runs.append(Run(recipe: recipe, seed: seed))
      }
      runs[runs.count - 1].epochs.append(
        Epoch(discriminator: numbers[2], generator: numbers[3], real: numbers[4], fake: numbers[5]))
      runs[runs.count - 1].spreads.append(numbers[6])
    }
    return runs
  }
}

/// A line that is no epoch of a run.
struct RunFileError: Error, CustomStringConvertible {
  let path: String
  let line: Int

  var description: String {
    "Line \(line) of \(path) should read \(RunFile.header), a name and seven numbers. Restore the file, or write it anew as the lesson tells."
  }
}
