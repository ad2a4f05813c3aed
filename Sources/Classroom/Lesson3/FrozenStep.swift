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
          "A step of a frozen and a trainable weight", answer([1, 2], [10, -10], [false, true], 0.1),
          is: [1, 3])
      },
    ],
    slips: [
      Slip(
        "freezing ignored", 0x3459F1722640DCDB,
        "The flags are not used: a frozen weight comes back as it was."),
      Slip(
        "up the gradient", 0x83E889AC8B1A7C29,
        "You go up the gradient; descent goes against it."),
      Slip(
        "frozen ones set to 0", 0x5A9C306F2115A3D6,
        "You made the frozen weights 0; frozen means that they stay what they are."),
      Slip(
        "all by the first flag", 0xA4055D5FD0ABEC1D,
        "All your weights go by the first flag; each has its own."),
      Slip(
        "the flags turned round", 0x915DCE8F6907CE2F,
        "You move the frozen weights and leave the others: true means trainable."),
      Slip(
        "the rate forgotten", 0xF659DB644117F41F,
        "Your step is as long as the gradient: the rate is not used."),
      Slip(
        "the change alone", 0xA672A50BD128E86B,
        "You return by how much the weights change; asked are the weights after it."),
      Slip(
        "frozen ones left out", 0xB332E33DF9162DE5,
        "You leave the frozen weights out; all come back, each in its place."),
    ])
}
