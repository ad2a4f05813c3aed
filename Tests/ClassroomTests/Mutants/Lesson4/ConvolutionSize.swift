import Classroom

extension Mutants {
  static let convolutionSize: [Mutant] = [
    Mutant(
      "one too few", of: Curriculum.convolutionSize, caughtBy: "valid with stride 1"
    ) { extent, kernel, stride, same in same ? (extent + stride - 1) / stride : (extent - kernel) / stride },
    Mutant(
      "the stride forgotten", of: Curriculum.convolutionSize, caughtBy: "valid with a stride"
    ) { extent, kernel, stride, same in same ? extent : extent - kernel + 1 },
    Mutant(
      "rounded down", of: Curriculum.convolutionSize, caughtBy: "same"
    ) { extent, kernel, stride, same in same ? extent / stride : (extent - kernel) / stride + 1 },
    Mutant(
      "rounded to the nearest", of: Curriculum.convolutionSize, caughtBy: "same"
    ) { extent, kernel, stride, same in
      same
        ? Int((Double(extent) / Double(stride)).rounded()) : (extent - kernel) / stride + 1
    },
    Mutant(
      "as much on both sides", of: Curriculum.convolutionSize, caughtBy: "same"
    ) { extent, kernel, stride, same in
      (extent + (same ? (kernel - 1) / 2 * 2 : 0) - kernel) / stride + 1
    },
    Mutant(
      "extent over stride", of: Curriculum.convolutionSize, caughtBy: "valid with stride 1"
    ) { extent, kernel, stride, same in (extent + stride - 1) / stride },
    Mutant(
      "valid rounded up", of: Curriculum.convolutionSize, caughtBy: "valid with a stride"
    ) { extent, kernel, stride, same in
      same ? (extent + stride - 1) / stride : (extent - kernel + stride - 1) / stride + 1
    },
    Mutant(
      "same at any stride", of: Curriculum.convolutionSize, caughtBy: "same"
    ) { extent, kernel, stride, same in same ? extent : (extent - kernel) / stride + 1 },
    Mutant(
      "the 1 under the stride", of: Curriculum.convolutionSize, caughtBy: "valid with a stride"
    ) { extent, kernel, stride, same in
      same ? (extent + stride - 1) / stride : (extent - kernel + 1) / stride
    },
  ]
}
