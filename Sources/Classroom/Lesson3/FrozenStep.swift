extension Curriculum {
  public static let frozenStep = Exercise<@Sendable ([Double], [Double], [Bool], Double) -> [Double]>(
    ExerciseNumber(3, 2), "FrozenStep", title: "A step that leaves frozen parameters alone", step: "Freezing",
    hints: (
      nudge: "Decide for each weight by itself.",
      idea:
        "Go over the indices: a trainable weight moves against its gradient, a frozen one is returned as it is.",
      line: "weights.indices.map { isTrainable[$0] ? weights[$0] - rate * gradients[$0] : weights[$0] }"
    ),
    checks: [
      Check("trainable weights go down their gradient") { answer in
        try expect(
          "A step of two trainable weights", answer([1, 2], [10, -10], [true, true], 0.1), is: [0, 3])
      },
      Check("frozen weights stay") { answer in
        try expect(
          "A step of two frozen weights", answer([1, 2], [10, -10], [false, false], 0.1), is: [1, 2],
          within: 0)
      },
      Check("each goes by its own flag") { answer in
        try expect(
          "A step of a frozen and a trainable weight, and one of a trainable and a frozen weight",
          answer([1, 2], [10, -10], [false, true], 0.1) + answer([1, 2], [10, -10], [true, false], 0.1),
          is: [1, 3, 0, 2])
      },
    ],
    slips: [
      Slip(
        "freezing ignored", 0xED8C0F6D7516C6F5,
        "The flags are not used: a frozen weight comes back as it was."),
      Slip(
        "up the gradient", 0xA95A566B7B06D948,
        "You go up the gradient; descent goes against it."),
      Slip(
        "frozen ones set to 0", 0x11A92DF1FFC90AEF,
        "You made the frozen weights 0; frozen means that they stay what they are."),
      Slip(
        "all by the first flag", 0xEA0E0C65F640AABF,
        "All your weights go by the first flag; each has its own."),
      Slip(
        "all or none", 0xC73ED31CDE63D059,
        "A single frozen weight keeps all of yours where they are; each goes by its own flag."),
      Slip(
        "one or all", 0xF86587DCF7A5188D,
        "A single trainable weight moves all of yours; each goes by its own flag."),
      Slip(
        "the flags turned round", 0xA1345FEAAD0E7CEA,
        "You move the frozen weights and leave the others: true means trainable."),
      Slip(
        "the rate forgotten", 0xC9D5AE26811A2BB6,
        "Your step is as long as the gradient: the rate is not used."),
      Slip(
        "the change alone", 0x1B126F0FD00F7016,
        "You return by how much the weights change; asked are the weights after it."),
      Slip(
        "frozen ones left out", 0x5AD95C884EAD07A1,
        "You leave the frozen weights out; all come back, each in its place."),
    ])
}
