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
    ],
    slips: [
      Slip(
        "the notebook's", 0xB60BA6CF4A9F1786,
        "That is the notebook's formula still: it makes ½ of −1, and should make 0 of it."),
      Slip(
        "cut off instead of rounded", 0xF4C907939F1B1EE4,
        "Int() cuts off what is behind the point, so some bytes come back one too small: round first."),
      Slip(
        "256 steps", 0xDD50057ACA47C6AF,
        "You stretched to 256; there are 256 bytes, and the largest is 255."),
      Slip(
        "only black and white", 0xE583A3744ED65576,
        "Your answer knows black and white only; all the greys between are to come back."),
      Slip(
        "paper and ink exchanged", 0x291EEE0AEF01CA12,
        "Paper and ink are exchanged: −1 is the byte 0."),
      Slip(
        "pixels from 0 to 1", 0x8D00368EB80C0A3,
        "Your formula is for pixels from 0 to 1; these begin at −1."),
      Slip(
        "rounded up", 0x9B93EC0FF631E40F,
        "You round up, always; the nearest byte is asked."),
    ])
}
