import Classroom

extension Mutants {
  static let turnsOfTheGame: [Mutant] = [
    Mutant(
      "G first", of: Curriculum.turnsOfTheGame, caughtBy: "with k = 1 they take turns"
    ) { iterations, k in String(repeating: "G" + String(repeating: "D", count: k), count: iterations) },
    Mutant(
      "k moves for G", of: Curriculum.turnsOfTheGame, caughtBy: "D moves k times before G"
    ) { iterations, k in String(repeating: "D" + String(repeating: "G", count: k), count: iterations) },
    Mutant(
      "all of D before all of G", of: Curriculum.turnsOfTheGame, caughtBy: "with k = 1 they take turns"
    ) { iterations, k in
      String(repeating: "D", count: k * iterations) + String(repeating: "G", count: iterations)
    },
    Mutant(
      "at least one iteration", of: Curriculum.turnsOfTheGame, caughtBy: "no iterations, no moves"
    ) { iterations, k in String(repeating: String(repeating: "D", count: k) + "G", count: max(1, iterations))
    },
    Mutant(
      "k not used", of: Curriculum.turnsOfTheGame, caughtBy: "D moves k times before G"
    ) { iterations, _ in String(repeating: "DG", count: iterations) },
    Mutant(
      "one iteration only", of: Curriculum.turnsOfTheGame, caughtBy: "with k = 1 they take turns"
    ) { _, k in String(repeating: "D", count: k) + "G" },
    Mutant(
      "k and the iterations exchanged", of: Curriculum.turnsOfTheGame, caughtBy: "with k = 1 they take turns"
    ) { iterations, k in String(repeating: String(repeating: "D", count: iterations) + "G", count: k) },
    Mutant(
      "one iteration too many", of: Curriculum.turnsOfTheGame, caughtBy: "with k = 1 they take turns"
    ) { iterations, k in String(repeating: String(repeating: "D", count: k) + "G", count: iterations + 1) },
  ]
}
