import Classroom

extension Mutants {
  static let grainOfAccuracies: [Mutant] = [
    Mutant(
      "the print taken as exact", of: Curriculum.grainOfAccuracies, caughtBy: "rounded thirds count 3"
    ) { printed in
      (1...100_000).first { n in
        printed.allSatisfy { abs(($0 * Double(n)).rounded() - $0 * Double(n)) < 1e-9 }
      } ?? 0
    },
    Mutant(
      "the first accuracy only", of: Curriculum.grainOfAccuracies, caughtBy: "a half and a quarter count 4"
    ) { printed in
      (1...100_000).first { n in
        printed.prefix(1).allSatisfy { abs(($0 * Double(n)).rounded() / Double(n) - $0) < 6e-7 }
      } ?? 0
    },
    Mutant(
      "too patient a look", of: Curriculum.grainOfAccuracies, caughtBy: "accuracies over 1,250 images"
    ) { printed in
      (1...100_000).first { n in
        printed.allSatisfy { abs(($0 * Double(n)).rounded() / Double(n) - $0) < 6e-4 }
      } ?? 0
    },
    Mutant(
      "gives up early", of: Curriculum.grainOfAccuracies, caughtBy: "the printed log"
    ) { printed in
      (1...10_000).first { n in printed.allSatisfy { abs(($0 * Double(n)).rounded() / Double(n) - $0) < 6e-7 }
      } ?? 0
    },
    Mutant(
      "the largest", of: Curriculum.grainOfAccuracies, caughtBy: "a half and a quarter count 4"
    ) { printed in
      (1...100_000).last { n in
        printed.allSatisfy { abs(($0 * Double(n)).rounded() / Double(n) - $0) < 6e-7 }
      } ?? 0
    },
    Mutant(
      "one off", of: Curriculum.grainOfAccuracies, caughtBy: "a half and a quarter count 4"
    ) { printed in
      ((1...100_000).first { n in
        printed.allSatisfy { abs(($0 * Double(n)).rounded() / Double(n) - $0) < 6e-7 }
      } ?? 1) - 1
    },
    Mutant(
      "k cut off", of: Curriculum.grainOfAccuracies, caughtBy: "rounded thirds count 3"
    ) { printed in
      (1...100_000).first { n in
        printed.allSatisfy { abs(($0 * Double(n)).rounded(.down) / Double(n) - $0) < 6e-7 }
      } ?? 0
    },
  ]
}
