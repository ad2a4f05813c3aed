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
      Check("one width is no layer, and four are three") { answer in
        try expect(
          "The parameters of a single width, and of 2-3-4-1", [answer([784]), answer([2, 3, 4, 1])],
          is: [0, 30])
      },
    ],
    slips: [
      Slip(
        "no biases", 0x29990113B7C6DDFD,
        "You counted the weights and forgot the biases."),
      Slip(
        "biases at the inputs", 0xB6C6C79089531BF9,
        "You gave each layer a bias for each of its inputs; it has one for each output."),
      Slip(
        "always the generator's", 0x67F7D743056333B2,
        "Your answer is the generator's number, whatever the widths are."),
      Slip(
        "a bias for the input", 0x8B0273109390DDC8,
        "A single width is no layer yet: nothing leads to it, so there is nothing to train."),
      Slip(
        "a bias for every width", 0x789FB084A5E50673,
        "You gave the input biases as well; only what a layer computes has some."),
      Slip(
        "one bias a layer", 0x86C362B97AB1831A,
        "You gave each layer a single bias; each of its outputs has one of its own."),
      Slip(
        "the first layer only", 0x6F27F653C25F66C1,
        "Only the first layer was counted: is there a return within the loop?"),
      Slip(
        "two layers only", 0xD3673AA1616BE4E9,
        "You count two layers, however many there are: go over all pairs of neighbours."),
      Slip(
        "the product of all", 0x5E1447FDABFC2CC0,
        "You multiplied all widths; weights join neighbours only, and the layers add up."),
    ])
}
