extension Curriculum {
  public static let jensenShannon = Exercise<@Sendable (Double) -> Double>(
    ExerciseNumber(1, 3), "JensenShannon", title: "The Jensen–Shannon divergence by quadrature",
    step: "The best generator",
    hints: (
      nudge: "An integral is a sum of many thin rectangles.",
      idea: "Add ½·p·ln(p/m) + ½·q·ln(q/m) for every grid point, leaving out a term whose density is 0.",
      line:
        "total += 0.5 * (p > 0 ? p * log(p / m) : 0) + 0.5 * (q > 0 ? q * log(q / m) : 0), times the step at the end."
    ),
    checks: [
      Check("of equal distributions it is 0") { answer in
        try expect("The divergence for mean 0", answer(0), is: 0, within: 1e-8)
      },
      Check("it is what quadrature gives") { answer in
        try expect("The divergence for mean 1", answer(1), is: 0.1114214822, within: 1e-6)
        try expect("The divergence for mean 4", answer(4), is: 0.6327201937, within: 1e-6)
      },
      Check("far apart it comes near ln 2") { answer in
        try expect("The divergence for mean 10", answer(10), is: 0.6931463174, within: 1e-6)
      },
      Check("for mean 3 it is the number that we do not tell") { answer in
        try expect(
          Secret(salt: "jsd", digits: 5, hash: 0xCDE87017F184C3A5).isRevealed(by: answer(3)),
          "The divergence for mean 3 is not \(short(answer(3))); we know which number it is, and do not say.")
      },
    ],
    slips: [
      Slip(
        "the Kullback–Leibler divergence", 0xCD09DC706CAFA371,
        "That is the Kullback–Leibler divergence of one from the other; here each of the two is compared with the mean m of both."
      ),
      Slip(
        "the halves forgotten", 0x1CD59215CF5CFEAD,
        "Each of the two integrals counts half: without the halves even distributions far apart would come to 2 ln 2."
      ),
      Slip(
        "the sum for the mean", 0x99C77DC01A97A208,
        "Your m is the sum of both densities; it is their mean, half of that."),
      Slip(
        "in bits", 0x48FBB08CA7A3221D,
        "You have it in bits, by the logarithm to base 2; asked are nats, by the natural one."),
      Slip(
        "never quite 0", 0xACEF0F3AEB87A8E4,
        "For two equal distributions something is left over: does your sum begin above 0?"),
      Slip(
        "the tail of q cut off", 0x2DE0211259317752,
        "Your grid ends before the second density does: for mean 10 it must reach far beyond 10."),
      Slip(
        "right only where it was tried", 0xEC9063D6A27DD7E1,
        "It is right just where the checks show their numbers: compute it for every mean."),
      Slip(
        "the step forgotten", 0x236BCDC79F5D5433,
        "You added up the heights and forgot the width: each rectangle is a step wide."),
      Slip(
        "densities not normalised", 0x46FFC78F27D9D4DE,
        "Your densities do not come to 1: both lack the factor 1 / √(2π)."),
    ])
}
