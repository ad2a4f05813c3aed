import Classroom

extension Mutants {
  static let pixelByte: [Mutant] = [
    Mutant(
      "the notebook's", of: Curriculum.pixelByte, caughtBy: "−1 is paper and 1 is ink"
    ) { pixel in max(0, min(255, Int((pixel / 2 + 1) * 255))) },
    Mutant(
      "cut off instead of rounded", of: Curriculum.pixelByte, caughtBy: "every byte comes back"
    ) { pixel in Int((pixel / 2 + 0.5) * 255) },
    Mutant(
      "256 steps", of: Curriculum.pixelByte, caughtBy: "−1 is paper and 1 is ink"
    ) { pixel in Int(((pixel / 2 + 0.5) * 256).rounded()) },
    Mutant(
      "only black and white", of: Curriculum.pixelByte, caughtBy: "the middle is grey"
    ) { pixel in pixel > 0.5 ? 255 : 0 },
    Mutant(
      "paper and ink exchanged", of: Curriculum.pixelByte, caughtBy: "−1 is paper and 1 is ink"
    ) { pixel in Int(((0.5 - pixel / 2) * 255).rounded()) },
    Mutant(
      "pixels from 0 to 1", of: Curriculum.pixelByte, caughtBy: "the middle is grey"
    ) { pixel in max(0, min(255, Int((pixel * 255).rounded()))) },
    Mutant(
      "rounded up", of: Curriculum.pixelByte, caughtBy: "the middle is grey"
    ) { pixel in Int(((pixel / 2 + 0.5) * 255).rounded(.up)) },
  ]
}
