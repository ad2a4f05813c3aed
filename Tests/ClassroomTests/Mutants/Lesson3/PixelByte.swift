import Classroom

extension Mutants {
  static let pixelByte: [Mutant] = [
    Mutant(
      "the notebook's", of: Curriculum.pixelByte, caughtBy: "−1 is paper and 1 is ink"
    ) { pixel in max(0, min(255, Int((pixel / 2 + 1) * 255))) },
    Mutant(
      "cut off instead of rounded", of: Curriculum.pixelByte, caughtBy: "every byte comes back"
    ) { pixel in Int((pixel / 2 + 0.5) * 255 + 1e-12) },
    Mutant(
      "256 steps", of: Curriculum.pixelByte, caughtBy: "−1 is paper and 1 is ink"
    ) { pixel in Int(((pixel / 2 + 0.5) * 256).rounded()) },
    Mutant(
      "only black and white", of: Curriculum.pixelByte, caughtBy: "the middle is grey"
    ) { pixel in pixel > 0.5 ? 255 : 0 },
  ]
}
