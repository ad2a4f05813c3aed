extension Curriculum {
  public static let maxoutGradient = Exercise<@Sendable ([Double], Int, [Double]) -> [Double]>(
    ExerciseNumber(6, 2), "MaxoutGradient", title: "The gradient of maxout", step: "Maxout",
    hints: (
      nudge: "Only who won had any influence.",
      idea:
        "For each unit find the index of its first largest number; put the unit's upstream gradient there.",
      line: "let winner = group.max { x[$0] < x[$1] || x[$0] == x[$1] && $0 > $1 }; everything else stays 0."
    ),
    checks: [
      Check("the winner takes it") { answer in
        try expect("The gradient for [1, 5, 5, 2]", answer([1, 5, 5, 2], 2, [10, 20]), is: [0, 10, 20, 0])
      },
      Check("of equals, the first") { answer in
        try expect("The gradient for [3, 3, 1]", answer([3, 3, 1], 3, [7]), is: [7, 0, 0])
      },
      Check("it is as long as x") { answer in
        try expect(
          "The gradient for [−1, −2, −3, −4, −5, −6]", answer([-1, -2, -3, -4, -5, -6], 3, [1, -1]),
          is: [1, 0, 0, -1, 0, 0])
      },
    ],
    slips: [
      Slip(
        "shared out", 0xEFF4CAE198C1BE64,
        "You shared each gradient among its group; only who won had any influence."),
      Slip(
        "of equals, the last", 0xD6FB6946A1769B8D,
        "Of equal numbers you chose the last; the first is asked."),
      Slip(
        "of equals, all", 0x72DFAA82698029CA,
        "Of equal numbers each got the whole gradient; only one may have it."),
      Slip(
        "nothing below 0", 0xB3442D4FD04D2BF3,
        "Numbers below 0 get nothing from you; maxout is no rectifier, and a negative number can win."),
      Slip(
        "winners marked with 1", 0xE4D8803FAFF35935,
        "You marked who won; the winner gets its unit's upstream gradient."),
      Slip(
        "times the number itself", 0xC973283030A91A1F,
        "You multiplied by the number itself; a maximum passes its gradient on as it is."),
      Slip(
        "one winner in all", 0x7EE8B3CA89B464E9,
        "You looked for one winner in the whole row; each group has its own."),
      Slip(
        "sought in the whole row", 0x737B133487D79D35,
        "You looked for the largest number's place in the whole row, where another group may have the same number: look within the group."
      ),
      Slip(
        "only the winners", 0x2D0E75649B26D31D,
        "The gradient is as long as x: who lost gets 0, and is not left out."),
    ])
}
