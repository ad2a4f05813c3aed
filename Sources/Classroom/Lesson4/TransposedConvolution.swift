extension Curriculum {
  public static let transposedConvolution = Exercise<@Sendable ([Double], [Double], Int) -> [Double]>(
    ExerciseNumber(4, 4), "TransposedConvolution", title: "A transposed convolution by hand",
    step: "The generator",
    hints: (
      nudge: "Begin with a row of zeros that is long enough.",
      idea:
        "Its length is (x.count − 1) · stride + kernel.count. Then add x[i] · kernel[j] at place i · stride + j.",
      line: "for i in x.indices { for j in kernel.indices { y[i * stride + j] += x[i] * kernel[j] } }"
    ),
    checks: [
      Check("one pixel paints the kernel") { answer in
        try expect("One pixel of value 2", answer([2], [1, 3, 5], 2), is: [2, 6, 10])
      },
      Check("overlapping strokes add up") { answer in
        try expect("Two pixels with stride 1", answer([1, 2], [1, 1, 1], 1), is: [1, 3, 3, 2])
      },
      Check("the stride sets them apart") { answer in
        try expect("Two pixels with stride 2", answer([1, 2], [1, 10, 100], 2), is: [1, 10, 102, 20, 200])
      },
    ])
}
