import Classroom

extension Mutants {
  static let dropoutKeepingMean: [Mutant] = [
    Mutant(
      "not rescaled", of: Curriculum.dropoutKeepingMean, caughtBy: "the rest grows"
    ) { x, draws, rate in zip(x, draws).map { $1 < rate ? 0 : $0 } },
    Mutant(
      "the wrong ones dropped", of: Curriculum.dropoutKeepingMean, caughtBy: "what is drawn low is dropped"
    ) { x, draws, rate in zip(x, draws).map { $1 >= rate ? 0 : $0 / (1 - rate) } },
    Mutant(
      "divided by the rate", of: Curriculum.dropoutKeepingMean, caughtBy: "the rest grows"
    ) { x, draws, rate in zip(x, draws).map { $1 < rate ? 0 : (rate == 0 ? $0 : $0 / rate) } },
    Mutant(
      "a draw of 0 always dropped", of: Curriculum.dropoutKeepingMean, caughtBy: "rate 0 changes nothing"
    ) { x, draws, rate in zip(x, draws).map { $1 <= rate ? 0 : $0 / (1 - rate) } },
    Mutant(
      "made smaller", of: Curriculum.dropoutKeepingMean, caughtBy: "the rest grows"
    ) { x, draws, rate in zip(x, draws).map { $1 < rate ? 0 : $0 * (1 - rate) } },
    Mutant(
      "dropped ones left out", of: Curriculum.dropoutKeepingMean, caughtBy: "what is drawn low is dropped"
    ) { x, draws, rate in zip(x, draws).filter { $0.1 >= rate }.map { $0.0 / (1 - rate) } },
    Mutant(
      "this sum kept", of: Curriculum.dropoutKeepingMean, caughtBy: "the rest grows"
    ) { x, draws, rate in
      {
        let kept = zip(x, draws).map { $1 < rate ? 0 : $0 }
        let (before, after) = (x.reduce(0, +), kept.reduce(0, +))
        return after == 0 ? kept : kept.map { $0 * before / after }
      }()
    },
    Mutant(
      "by the share that stayed", of: Curriculum.dropoutKeepingMean, caughtBy: "the rest grows"
    ) { x, draws, rate in
      {
        let kept = Double(draws.count { $0 >= rate })
        return zip(x, draws).map { $1 < rate ? 0 : $0 * Double(x.count) / kept }
      }()
    },
  ]
}
