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
        try expect("The last minibatch of 1,000 points", sizes.last ?? 0, is: 8)
      },
      Check("nothing is left over from 96") { answer in
        try expect("The minibatches of 96 points", answer(96, 32), is: [32, 32, 32])
      },
      Check("fewer points than a minibatch make one short one") { answer in
        try expect("The minibatches of 5 points", answer(5, 32), is: [5])
        try expect("The minibatches of no points", answer(0, 32), is: [])
      },
    ])
}
