extension Curriculum {
  public static let parameterCount = Exercise<@Sendable ([Int]) -> Int>(
    ExerciseNumber(3, 1), "ParameterCount", title: "The parameters of a stack of dense layers",
    step: "The generator",
    hints: (
      nudge: "A layer from n to m has a weight for each pair, and a bias for each of its outputs.",
      idea: "n·m + m for each pair of neighbours; zip(widths, widths.dropFirst()) makes the pairs.",
      line: "zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 + $1.1 }"
    ),
    checks: [
      Check("the generator has 114,064") { answer in
        try expect("The parameters of 100-128-784", answer([100, 128, 784]), is: 114_064)
      },
      Check("the discriminator has 100,609") { answer in
        try expect("The parameters of 784-128-1", answer([784, 128, 1]), is: 100_609)
      },
      Check("one width alone is no layer") { answer in
        try expect("The parameters of a single width", answer([784]), is: 0)
      },
    ],
    slips: [
      Slip(
        "no biases", 0xC103B92F6DAD80F6,
        "You counted the weights and forgot the biases."),
      Slip(
        "biases at the inputs", 0x70EF582FFD544472,
        "You gave each layer a bias for each of its inputs; it has one for each output."),
      Slip(
        "always the generator's", 0xB4773616746EF37D,
        "Your answer is the generator's number, whatever the widths are."),
      Slip(
        "a bias for the input", 0x91C3042BE8A1765D,
        "A single width is no layer yet: nothing leads to it, so there is nothing to train."),
      Slip(
        "a bias for every width", 0x95B08EC1DFC81200,
        "You gave the input biases as well; only what a layer computes has some."),
      Slip(
        "one bias a layer", 0x1FB4E5432B9350EA,
        "You gave each layer a single bias; each of its outputs has one of its own."),
      Slip(
        "the first layer only", 0x8D03A8C60A74F181,
        "Only the first layer was counted: is there a return within the loop?"),
      Slip(
        "the product of all", 0xB1FBF37871D682EA,
        "You multiplied all widths; weights join neighbours only, and the layers add up."),
    ])
}
