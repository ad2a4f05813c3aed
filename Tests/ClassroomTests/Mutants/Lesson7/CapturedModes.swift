import Classroom
import Solutions

extension Mutants {
  static let capturedModes: [Mutant] = [
    Mutant(
      "samples counted", of: Curriculum.capturedModes, caughtBy: "many samples on one mode"
    ) { samples, modes, deviation in
      samples.filter { s in modes.contains { distance(s, $0) <= 3 * deviation } }.count
    },
    Mutant(
      "no limit to the distance", of: Curriculum.capturedModes, caughtBy: "three deviations are the limit"
    ) { samples, modes, deviation in
      Set(samples.map { s in modes.indices.min { distance(s, modes[$0]) < distance(s, modes[$1]) } ?? 0 })
        .count
    },
    Mutant(
      "x alone", of: Curriculum.capturedModes, caughtBy: "three deviations are the limit"
    ) { samples, modes, deviation in
      Solutions.capturedModes(
        samples.map { [$0[0], 0] }, modes: modes.map { [$0[0], 0] }, deviation: deviation)
    },
    Mutant(
      "any mode within reach", of: Curriculum.capturedModes,
      caughtBy: "a sample counts for its nearest mode only"
    ) { samples, modes, deviation in
      modes.filter { m in samples.contains { distance($0, m) <= 3 * deviation } }.count
    },
    Mutant(
      "all modes but one", of: Curriculum.capturedModes, caughtBy: "a sample on each mode"
    ) { samples, modes, deviation in
      max(0, Solutions.capturedModes(samples, modes: modes, deviation: deviation) - 1)
    },
    Mutant(
      "one deviation", of: Curriculum.capturedModes, caughtBy: "three deviations are the limit"
    ) { samples, modes, deviation in Solutions.capturedModes(samples, modes: modes, deviation: deviation / 3)
    },
    Mutant(
      "the squared distance", of: Curriculum.capturedModes, caughtBy: "three deviations are the limit"
    ) { samples, modes, deviation in
      Set(
        samples.compactMap { s in
          modes.indices.filter { distance(s, modes[$0]) * distance(s, modes[$0]) <= 3 * deviation }
            .min { distance(s, modes[$0]) < distance(s, modes[$1]) }
        }
      ).count
    },
    Mutant(
      "all modes counted", of: Curriculum.capturedModes, caughtBy: "many samples on one mode"
    ) { samples, modes, deviation in
      Solutions.capturedModes(samples, modes: modes, deviation: deviation) > 0 ? modes.count : 0
    },
  ]
}

private func distance(_ a: [Double], _ b: [Double]) -> Double {
  ((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])).squareRoot()
}
