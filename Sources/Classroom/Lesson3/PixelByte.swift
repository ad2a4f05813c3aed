extension Curriculum {
  public static let pixelByte = Exercise<@Sendable (Double) -> Int>(
    ExerciseNumber(3, 4), "PixelByte", title: "Find the bug: from pixels back to bytes", step: "The data",
    hints: (
      nudge: "What does the notebook make of −1?",
      idea: "Half of −1…1 is −½…½; which number moves that to 0…1? And Int() cuts off: round first.",
      line: "Int(((pixel / 2 + 0.5) * 255).rounded()); or, the same, (pixel + 1) * 127.5."
    ),
    checks: [
      Check("−1 is paper and 1 is ink") { answer in
        try expect("The byte of −1", answer(-1), is: 0)
        try expect("The byte of 1", answer(1), is: 255)
      },
      Check("the middle is grey") { answer in
        try expect("The byte of 0.004", answer(0.004), is: 128)
      },
      Check("every byte comes back") { answer in
        for byte in 0...255 {
          try expect(
            "The byte of \(short(Double(byte) / 127.5 - 1))", answer(Double(byte) / 127.5 - 1), is: byte)
        }
      },
    ])
}
