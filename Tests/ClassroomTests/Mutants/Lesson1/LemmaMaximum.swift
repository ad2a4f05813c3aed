import Classroom
import Foundation

extension Mutants {
  static let lemmaMaximum: [Mutant] = [
    Mutant(
      "always the middle", of: Curriculum.lemmaMaximum, caughtBy: "the larger weight pulls it to its side"
    ) { a, b in 0.5 },
    Mutant(
      "a and b exchanged", of: Curriculum.lemmaMaximum, caughtBy: "the larger weight pulls it to its side"
    ) { a, b in b / (a + b) },
    Mutant(
      "a over b", of: Curriculum.lemmaMaximum, caughtBy: "with equal weights it is one half"
    ) { a, b in a / b },
    Mutant(
      "kept away from the ends", of: Curriculum.lemmaMaximum,
      caughtBy: "with one weight only it lies at the end"
    ) { a, b in min(0.99, max(0.01, a / (a + b))) },
    Mutant(
      "whole numbers", of: Curriculum.lemmaMaximum, caughtBy: "with equal weights it is one half"
    ) { a, b in Double(Int(a) / Int(a + b)) },
    Mutant(
      "a sign lost in the derivative", of: Curriculum.lemmaMaximum,
      caughtBy: "with equal weights it is one half"
    ) { a, b in a / (a - b) },
    Mutant(
      "how large instead of where", of: Curriculum.lemmaMaximum, caughtBy: "with equal weights it is one half"
    ) { a, b in a * log(a / (a + b)) + b * log(b / (a + b)) },
  ]
}
