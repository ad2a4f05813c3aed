extension Curriculum {
  public static let minibatchSizes = Exercise<@Sendable (Int, Int) -> [Int]>(
    ExerciseNumber(2, 2), "MinibatchSizes", title: "Minibatches with a short last one",
    step: "Minibatches, cut once",
    hints: (
      nudge: "How many full minibatches are there, and how many points are left?",
      idea: "count / size of them are full, and count % size points are left, perhaps none.",
      line: "Array(repeating: size, count: count / size), and + [count % size] where that is not 0."
    ),
    checks: [
      Check("31 of 32 and one of 8 make 1,000") { answer in
        let sizes = answer(1000, 32)
        try expect("The number of minibatches of 1,000 points", sizes.count, is: 32)
        try expect("The first minibatch of 1,000 points", sizes.first ?? 0, is: 32)
        try expect("The last minibatch of 1,000 points", sizes.last ?? 0, is: 8)
      },
      Check("nothing is left over from 96") { answer in
        try expect("The minibatches of 96 points", answer(96, 24), is: [24, 24, 24, 24])
      },
      Check("fewer points than a minibatch make one short one") { answer in
        try expect("The minibatches of a single point", answer(1, 32), is: [1])
        try expect("The minibatches of no points", answer(0, 32), is: [])
      },
    ],
    slips: [
      Slip(
        "the short one dropped", 0x51C97FD7E4D39108,
        "The points that are left over make a minibatch of their own, a short one at the end."),
      Slip(
        "the short one filled up", 0x5F7A978FF60C62CB,
        "Your last minibatch is as large as the others, though so many points are not left."),
      Slip(
        "an empty one at the end", 0xC5E3986E380F8078,
        "Where nothing is left over you add a minibatch of no points."),
      Slip(
        "never fewer than one full one", 0xB4BC9A864DE5D423,
        "Fewer points than a minibatch holds do not fill one: the only minibatch is the short one."),
      Slip(
        "the short one first", 0x11738EC60D291D6B,
        "Your short minibatch is the first; it is to be the last."),
      Slip(
        "all about the same", 0xA7B5A0D5374B9395,
        "You made all minibatches about the same size; all but the last are to be full."),
      Slip(
        "a last one of one point dropped", 0x179FBB49683C0548,
        "A single point that is left over makes a minibatch as well: from which number on do you add one?"),
      Slip(
        "always 32", 0xCB5BF5CCC04C6CC6,
        "Your full minibatches hold 32 points, whatever size is asked for."),
      Slip(
        "one full one too many", 0x488F14A7A979399D,
        "You always add one full minibatch, also where nothing is left: 0...n has n + 1 numbers."),
    ])
}
