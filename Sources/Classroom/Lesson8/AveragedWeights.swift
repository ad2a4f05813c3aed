extension Curriculum {
  public static let averagedWeights = Exercise<@Sendable ([[Double]], Double) -> [Double]>(
    ExerciseNumber(8, 4), "AveragedWeights", title: "An average over time",
    step: "Two more ideas, one at a time",
    hints: (
      nudge: "A list that is changed once for each further moment, number by number.",
      idea: "Begin with the first moment's weights; then average = decay · average + (1 − decay) · weights.",
      line: "weights.dropFirst().reduce(weights[0]) { zip($0, $1).map { decay * $0 + (1 - decay) * $1 } }"
    ),
    checks: [
      Check("at first it is what the weights are") { answer in
        try expect("The average after [4, −1] alone", answer([[4, -1]], 0.9), is: [4, -1])
      },
      Check("it follows slowly") { answer in
        try expect("The average after [0, 10] and [10, 0]", answer([[0, 10], [10, 0]], 0.9), is: [1, 9])
      },
      Check("later moments count more") { answer in
        try expect("The average after [8], [0] and [4], decay ½", answer([[8], [0], [4]], 0.5), is: [4])
        try expect("The average after [0], [4] and [8], decay ¾", answer([[0], [4], [8]], 0.75), is: [2.75])
      },
    ],
    slips: [
      Slip(
        "the decay the other way round", 0x5CA1068F6F444A7E,
        "Your decay stands at the new weights; it is the share of the average that stays."),
      Slip(
        "begins with nothing", 0xED90374EA2B0E5BE,
        "Your average begins at 0; so it would draw nothing for long. It begins with the first weights."),
      Slip(
        "the mean of all", 0x3D347C0EC01FB7CA,
        "You averaged all moments alike; this average forgets the early ones."),
      Slip(
        "the last alone", 0xB8E8448D33644A13,
        "Only the last weights are left; the average keeps a share of all before."),
      Slip(
        "from last to first", 0x1C1DA24A3C4E440E, "You went back in time, from the last moment to the first."),
      Slip(
        "nothing taken away", 0x6476660EA47104B9,
        "The new weights are added whole: only a share of 1 − decay of them belongs into the average."),
      Slip(
        "always back to the first", 0x88031A3864CB71AB,
        "You went back to the first weights each time; what stays is a share of the average so far."),
      Slip("one moment too few", 0xE7FA0EED756B43B0, "The last moment was left out."),
    ])
}
