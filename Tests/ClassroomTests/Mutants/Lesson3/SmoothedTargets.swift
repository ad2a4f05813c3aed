import Classroom

extension Mutants {
  static let smoothedTargets: [Mutant] = [
    Mutant(
      "both sides", of: Curriculum.smoothedTargets, caughtBy: "fake targets stay 0"
    ) { real, fake, smoothing in
      Array(repeating: 1 - smoothing, count: real) + Array(repeating: smoothing, count: fake)
    },
    Mutant(
      "the wrong side", of: Curriculum.smoothedTargets, caughtBy: "real targets are a little below 1"
    ) { real, fake, smoothing in Array(repeating: 1, count: real) + Array(repeating: smoothing, count: fake)
    },
    Mutant(
      "fakes first", of: Curriculum.smoothedTargets, caughtBy: "real before fake, also without smoothing"
    ) { real, fake, smoothing in
      Array(repeating: 0, count: fake) + Array(repeating: 1 - smoothing, count: real)
    },
    Mutant(
      "above 1", of: Curriculum.smoothedTargets, caughtBy: "real targets are a little below 1"
    ) { real, fake, smoothing in
      Array(repeating: 1 + smoothing, count: real) + Array(repeating: 0, count: fake)
    },
    Mutant(
      "the smoothing as target", of: Curriculum.smoothedTargets, caughtBy: "real targets are a little below 1"
    ) { real, fake, smoothing in
      Array(repeating: smoothing, count: real) + Array(repeating: 0, count: fake)
    },
    Mutant(
      "shared among two classes", of: Curriculum.smoothedTargets,
      caughtBy: "real targets are a little below 1"
    ) { real, fake, smoothing in
      Array(repeating: 1 - smoothing / 2, count: real) + Array(repeating: smoothing / 2, count: fake)
    },
    Mutant(
      "one of each kind", of: Curriculum.smoothedTargets, caughtBy: "real targets are a little below 1"
    ) { _, _, smoothing in [1 - smoothing, 0] },
  ]
}
