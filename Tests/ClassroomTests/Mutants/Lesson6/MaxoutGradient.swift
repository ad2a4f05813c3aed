import Classroom

extension Mutants {
  static let maxoutGradient: [Mutant] = [
    Mutant(
      "shared out", of: Curriculum.maxoutGradient, caughtBy: "the winner takes it"
    ) { x, pieces, upstream in x.indices.map { upstream[$0 / pieces] / Double(pieces) } },
    Mutant(
      "of equals, the last", of: Curriculum.maxoutGradient, caughtBy: "of equals, the first"
    ) { x, pieces, upstream in winners(x, pieces, upstream, >=) },
    Mutant(
      "of equals, all", of: Curriculum.maxoutGradient, caughtBy: "of equals, the first"
    ) { x, pieces, upstream in
      x.indices.map { i in
        let u = i / pieces; return x[i] == x[u * pieces..<(u + 1) * pieces].max() ? upstream[u] : 0
      }
    },
    Mutant(
      "nothing below 0", of: Curriculum.maxoutGradient, caughtBy: "it is as long as x"
    ) { x, pieces, upstream in zip(x, winners(x, pieces, upstream, >)).map { $0 > 0 ? $1 : 0 } },
    Mutant(
      "winners marked with 1", of: Curriculum.maxoutGradient, caughtBy: "the winner takes it"
    ) { x, pieces, upstream in winners(x, pieces, upstream.map { _ in 1 }, >) },
    Mutant(
      "times the number itself", of: Curriculum.maxoutGradient, caughtBy: "the winner takes it"
    ) { x, pieces, upstream in zip(x, winners(x, pieces, upstream, >)).map { $0 * $1 } },
    Mutant(
      "one winner in all", of: Curriculum.maxoutGradient, caughtBy: "the winner takes it"
    ) { x, pieces, upstream in x.map { $0 == x.max() ? upstream[0] : 0 } },
    Mutant(
      "sought in the whole row", of: Curriculum.maxoutGradient, caughtBy: "the winner takes it"
    ) { x, pieces, upstream in
      {
        var gradient = x.map { _ in 0.0 }
        for (unit, value) in upstream.enumerated() {
          let largest = x[unit * pieces..<(unit + 1) * pieces].max()
          if let place = x.firstIndex(where: { $0 == largest }) { gradient[place] = value }
        }
        return gradient
      }()
    },
    Mutant(
      "only the winners", of: Curriculum.maxoutGradient, caughtBy: "the winner takes it"
    ) { _, _, upstream in upstream },
  ]
}

private func winners(
  _ x: [Double], _ pieces: Int, _ upstream: [Double], _ beats: (Double, Double) -> Bool
) -> [Double] {
  var gradient = [Double](repeating: 0, count: x.count)
  for unit in upstream.indices {
    var winner = unit * pieces
    for piece in unit * pieces..<(unit + 1) * pieces where beats(x[piece], x[winner]) { winner = piece }
    gradient[winner] = upstream[unit]
  }
  return gradient
}
