import Foundation

/// What the collapse meter says of two thousand drawings.
struct Variety: Codable {
  /// How much they differ from one another; digits have 0.193.
  var spread: Double
  /// How many of the ten digits occur among them.
  var digits: Double
  /// The share that the classifier takes for a digit.
  var clear: Double
}

/// One training of a recipe from one seed, epoch by epoch.
struct Run: Codable {
  let recipe: String
  let seed: UInt64
  var epochs: [Epoch] = []
  var varieties: [Variety] = []

  /// By how much the discriminator's loss is off the printed one, on average over some epochs.
  func distance(_ epochs: ClosedRange<Int>) -> Double {
    mean(
      epochs.map {
        abs(self.epochs[$0 - 1].discriminator - PrintedLog.epochs[$0 - 1].discriminator)
      })
  }
}

/// Runs as comma-separated values, one epoch a line.
struct RunFile {
  static let header = "recipe,seed,epoch,discriminator,generator,real,fake,spread,digits,clear"

  let runs: [Run]

  var text: String {
    let lines = runs.flatMap { run in
      zip(run.epochs, run.varieties).enumerated().map { index, values in
        let (epoch, variety) = values
        let numbers = [
          epoch.discriminator, epoch.generator, epoch.real, epoch.fake, variety.spread,
          variety.digits,
          variety.clear,
        ]
        return "\(run.recipe),\(run.seed),\(index + 1),"
          + numbers.map { String(format: "%.6f", $0) }.joined(separator: ",")
      }
    }
    return ([RunFile.header] + lines).joined(separator: "\n") + "\n"
  }

  init(_ runs: [Run]) { self.runs = runs }

  /// The runs that ``text`` tells of, in the file at `path`.
  init(path: String) throws {
    var runs: [Run] = []
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    for (number, line) in lines.enumerated().dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let numbers = fields.dropFirst().compactMap { Double($0) }
      guard numbers.count == 9, let seed = UInt64(fields[1]) else {
        throw RunFileError(path: path, line: number + 1, header: RunFile.header)
      }
      if runs.last?.recipe != String(fields[0]) || runs.last?.seed != seed {
        runs.append(Run(recipe: String(fields[0]), seed: seed))
      }
      runs[runs.count - 1].epochs.append(
        Epoch(discriminator: numbers[2], generator: numbers[3], real: numbers[4], fake: numbers[5]))
      runs[runs.count - 1].varieties.append(
        Variety(spread: numbers[6], digits: numbers[7], clear: numbers[8]))
    }
    self.runs = runs
  }
}

/// A line that is no epoch of a run.
nonisolated struct RunFileError: Error, CustomStringConvertible {
  let path: String
  let line: Int
  let header: String

  var description: String {
    "Line \(line) of \(path) should give, between commas, \(header). Restore the file, or write it "
      + "anew as the lesson tells."
  }
}

extension [Run] {
  /// Those of one recipe.
  func of(_ recipe: String) -> [Run] { filter { $0.recipe == recipe } }

  /// What a column came to in an epoch, counted from 1, run by run.
  func values(_ column: KeyPath<Epoch, Double>, epoch: Int) -> [Double] {
    compactMap { $0.epochs.count >= epoch ? $0.epochs[epoch - 1][keyPath: column] : nil }
  }

  /// From the smallest to the largest of them; nil if no run came so far.
  func range(_ column: KeyPath<Epoch, Double>, epoch: Int) -> ClosedRange<Double>? {
    let values = values(column, epoch: epoch)
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }
}
