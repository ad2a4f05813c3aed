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
    ],
    slips: [
      Slip(
        "the last stroke wins", 0xB822B7CA5E0CCE38,
        "Where strokes overlap, your later one covers the earlier; they should add up."),
      Slip(
        "stride 1 always", 0x4E7980FE6E269740,
        "Your strokes begin one place apart, whatever the stride is."),
      Slip(
        "the kernel turned round", 0x7C69B3FBBAD063B3,
        "You painted the kernel from its end; the stroke begins with the kernel's first number."),
      Slip(
        "as long as rows times stride", 0xA8CE14136CF471B5,
        "Your row has a stride's room for each pixel; the last stroke needs room for the whole kernel."),
      Slip(
        "an ordinary convolution", 0xC8FCDBB1E7FBE67E,
        "That is an ordinary convolution, which makes the row shorter; the transposed one paints, and makes it longer."
      ),
      Slip(
        "room for one stroke too many", 0x3BE919D39CE395A6,
        "Your row goes on behind the last stroke: between n pixels there are n − 1 strides."),
      Slip(
        "all strokes alike", 0xAB637DCF5486388D,
        "Your strokes are all alike; each is the kernel times its pixel's value."),
    ])
}
