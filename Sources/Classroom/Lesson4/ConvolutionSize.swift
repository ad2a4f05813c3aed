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
        try expect(
          "The outputs of 28 with kernel 5, and of 6, 7 and 10 with kernel 4 and strides 1, 2 and 3, same",
          [answer(28, 5, 1, true), answer(6, 4, 1, true), answer(7, 4, 2, true), answer(10, 4, 3, true)],
          is: [28, 6, 4, 4])
      },
    ],
    slips: [
      Slip(
        "one too few", 0x230D8E91EC21C793,
        "You counted the strides; there is one more place than there are strides between places."),
      Slip(
        "the stride forgotten", 0xAA954111E6CF3EB2,
        "The stride is not used: a kernel that moves by 2 has about half as many places."),
      Slip(
        "rounded down", 0x7CB52778C216A2CB,
        "For “same” you round down; what is left of a stride has a place as well."),
      Slip(
        "rounded to the nearest", 0xA018F9CC7851ADDA,
        "For “same” you round to the nearest; whatever is left of a stride has a place, be it a third of one."
      ),
      Slip(
        "as much on both sides", 0x74B92D8855182180,
        "For “same” you put as many zeros on both sides; an even kernel needs one more on one of them."),
      Slip(
        "extent over stride", 0x54F576932C480925,
        "You used the rule for “same” on both; in “valid” the kernel must stay inside, which costs places."),
      Slip(
        "valid rounded up", 0x1591ECDB22608ADE,
        "In “valid” you round up: a place at which the kernel would stick out is none."),
      Slip(
        "same at any stride", 0x98E038333E5A91A5,
        "“Same” keeps the size at stride 1 only; a larger stride makes it smaller."),
      Slip(
        "the 1 under the stride", 0x758A91B66B5FB971,
        "You divided the first place by the stride as well: it is added afterwards."),
    ])
}
