import Classroom

extension Mutants {
  static let maxoutUnits: [Mutant] = [
    Mutant(
      "a rectifier, too", of: Curriculum.maxoutUnits, caughtBy: "also of negative numbers"
    ) { x, pieces in stride(from: 0, to: x.count, by: pieces).map { max(0, x[$0..<$0 + pieces].max() ?? 0) }
    },
    Mutant(
      "groups of every second", of: Curriculum.maxoutUnits, caughtBy: "the largest of each pair"
    ) { x, pieces in
      {
        let n = x.count / pieces;
        return (0..<n).map { unit in (0..<pieces).map { x[$0 * n + unit] }.max() ?? 0 }
      }()
    },
    Mutant(
      "the largest of all", of: Curriculum.maxoutUnits, caughtBy: "the largest of each pair"
    ) { x, pieces in Array(x.sorted(by: >).prefix(x.count / pieces)) },
    Mutant(
      "the sum", of: Curriculum.maxoutUnits, caughtBy: "the largest of each pair"
    ) { x, pieces in stride(from: 0, to: x.count, by: pieces).map { x[$0..<$0 + pieces].reduce(0, +) } },
    Mutant(
      "never one piece", of: Curriculum.maxoutUnits, caughtBy: "one piece changes nothing"
    ) { x, pieces in
      stride(from: 0, to: x.count, by: max(2, pieces)).map {
        x[$0..<min(x.count, $0 + max(2, pieces))].max() ?? 0
      }
    },
    Mutant(
      "so many groups as pieces", of: Curriculum.maxoutUnits, caughtBy: "also of negative numbers"
    ) { x, pieces in
      stride(from: 0, to: x.count, by: x.count / pieces).map { x[$0..<$0 + x.count / pieces].max() ?? 0 }
    },
    Mutant(
      "groups that overlap", of: Curriculum.maxoutUnits, caughtBy: "the largest of each pair"
    ) { x, pieces in (0...x.count - pieces).map { x[$0..<$0 + pieces].max() ?? 0 } },
    Mutant(
      "the mean", of: Curriculum.maxoutUnits, caughtBy: "the largest of each pair"
    ) { x, pieces in
      stride(from: 0, to: x.count, by: pieces).map { x[$0..<$0 + pieces].reduce(0, +) / Double(pieces) }
    },
    Mutant(
      "where instead of how large", of: Curriculum.maxoutUnits, caughtBy: "the largest of each pair"
    ) { x, pieces in
      stride(from: 0, to: x.count, by: pieces).map { start in
        Double((0..<pieces).max { x[start + $0] < x[start + $1] } ?? 0)
      }
    },
  ]
}
