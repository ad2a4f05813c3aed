import Classroom
import Foundation

extension Mutants {
  static let saturatingLoss: [Mutant] = [
    Mutant(
      "the article's", of: Curriculum.saturatingLoss, caughtBy: "at D = ½ it is −ln 2"
    ) { fake in fake.reduce(0) { $0 + 1 - log($1) } / Double(fake.count) },
    Mutant(
      "the non-saturating one", of: Curriculum.saturatingLoss, caughtBy: "at D = ½ it is −ln 2"
    ) { fake in -fake.reduce(0) { $0 + log($1) } / Double(fake.count) },
    Mutant(
      "a sum", of: Curriculum.saturatingLoss, caughtBy: "it is a mean"
    ) { fake in fake.reduce(0) { $0 + log(1 - $1) } },
    Mutant(
      "steep where it should be flat", of: Curriculum.saturatingLoss, caughtBy: "where D is sure it is flat"
    ) { fake in fake.reduce(0) { $0 - ($1 < 0.1 && $1 > 0 ? -log($1) : -log(1 - $1)) } / Double(fake.count) },
    Mutant(
      "the sign turned", of: Curriculum.saturatingLoss, caughtBy: "at D = ½ it is −ln 2"
    ) { fake in -fake.reduce(0) { $0 + log(1 - $1) } / Double(fake.count) },
    Mutant(
      "the logarithm of the mean", of: Curriculum.saturatingLoss, caughtBy: "it is a mean"
    ) { fake in log(1 - fake.reduce(0, +) / Double(fake.count)) },
    Mutant(
      "to base 10", of: Curriculum.saturatingLoss, caughtBy: "at D = ½ it is −ln 2"
    ) { fake in fake.reduce(0) { $0 + log10(1 - $1) } / Double(fake.count) },
  ]
}
