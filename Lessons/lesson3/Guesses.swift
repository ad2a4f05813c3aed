import Neural
import Notebook

/// What a reader may guess before it is shown.
extension Lesson {
  func guess(parametersOf generator: Sequential, line: Int = #line) {
    guess(
      "How many weights and biases does training adjust in this generator?",
      answer: "\(generator.parameterCount.grouped): $100 \\cdot 128 + 128$ in the first layer, "
        + "$128 \\cdot 784 + 784$ in the second.", line: line)
  }

  func guess(lossAtTheEndOf judged: [Judgement], equilibrium: Double, line: Int = #line) {
    guess(
      "At the equilibrium the generator's loss would be \(decimal(equilibrium, 2)). Where is it "
        + "after the last epoch?",
      answer: "Judged on 2,000 fresh drawings, at \(decimal(judged.last?.generator ?? .nan, 2)). "
        + "Lower is better for it.", line: line)
  }
}
