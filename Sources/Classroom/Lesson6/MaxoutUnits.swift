extension Curriculum {
  public static let maxoutUnits = Exercise<@Sendable ([Double], Int) -> [Double]>(
    ExerciseNumber(6, 1), "MaxoutUnits", title: "Maxout", step: "Maxout",
    hints: (
      nudge: "Cut the row into groups and look at each.",
      idea: "Group u holds the numbers from u · pieces on; there are x.count / pieces groups.",
      line: "stride(from: 0, to: x.count, by: pieces).map { x[$0..<$0 + pieces].max() ?? 0 }"
    ),
    checks: [
      Check("the largest of each pair") { answer in
        try expect("Maxout of [2, 3, 1, 5] in pairs", answer([2, 3, 1, 5], 2), is: [3, 5])
      },
      Check("also of negative numbers") { answer in
        try expect("Maxout of [−3, −1, −2]", answer([-3, -1, -2], 3), is: [-1])
      },
      Check("one piece changes nothing") { answer in
        try expect("Maxout with one piece", answer([3, -1], 1), is: [3, -1])
      },
    ],
    slips: [
      Slip(
        "a rectifier, too", 0x97294962C8220415,
        "You let nothing below 0 through, as a rectifier does; the largest of negative numbers is negative."),
      Slip(
        "groups of every second", 0x704E7BE0E95C8680,
        "Your groups take numbers from far apart; a group is of neighbours."),
      Slip(
        "the largest of all", 0xE2452CBBAA5E421B,
        "You took the largest of the whole row; each group has a largest of its own, in the groups' order."),
      Slip(
        "the sum", 0x9F28AEF2901528F9,
        "You added each group up; its largest number is asked."),
      Slip(
        "never one piece", 0xF9D9289B6A862920,
        "With one piece each number is a group of its own."),
      Slip(
        "so many groups as pieces", 0x965E4F338A14FE91,
        "You made so many groups as there are pieces; pieces is how many numbers are in each."),
      Slip(
        "groups that overlap", 0x577C093A8302CCEB,
        "Your groups overlap: the next begins where the last ended."),
      Slip(
        "the mean", 0x95B12A32E03A282C,
        "You averaged each group; its largest number is asked."),
      Slip(
        "where instead of how large", 0x65927F86A5C78385,
        "You return where the largest stands; asked is how large it is."),
    ])
}
