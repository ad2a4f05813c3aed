extension Curriculum {
  public static let convolutionSize = Exercise<@Sendable (Int, Int, Int, Bool) -> Int>(
    ExerciseNumber(4, 2), "ConvolutionSize", title: "How large a convolution's output is",
    step: "The discriminator",
    hints: (
      nudge: "The first place is at 0; where is the last, if the kernel must stay inside?",
      idea:
        "Valid: the last place begins at extent − kernel, so there are (extent − kernel) / stride, rounded down, and one more.",
      line: "same ? (extent + stride - 1) / stride : (extent - kernel) / stride + 1"
    ),
    checks: [
      Check("valid with stride 1") { answer in
        try expect("The output of 28 with kernel 5", answer(28, 5, 1, false), is: 24)
        try expect("The output of 12 with kernel 5", answer(12, 5, 1, false), is: 8)
      },
      Check("valid with a stride") { answer in
        try expect("The output of 24 with kernel 2 and stride 2", answer(24, 2, 2, false), is: 12)
        try expect("The output of 8 with kernel 3 and stride 2", answer(8, 3, 2, false), is: 3)
      },
      Check("same") { answer in
        try expect("The output of 28 with kernel 5, same", answer(28, 5, 1, true), is: 28)
        try expect("The output of 7 with kernel 4 and stride 2, same", answer(7, 4, 2, true), is: 4)
      },
    ])
}
