@testable import checkpoint
import Classroom
import Foundation
import Testing

/// `swift test --filter Lesson1`: the exercises of lesson 1, as in `swift run checkpoint 1`.
@Suite struct Lesson1 {
  @Test func lemmaMaximum() throws { try check(Curriculum.lemmaMaximum.card) }
  @Test func optimalDiscriminator() throws { try check(Curriculum.optimalDiscriminator.card) }
  @Test func jensenShannon() throws { try check(Curriculum.jensenShannon.card) }
  @Test func generatorGradients() throws { try check(Curriculum.generatorGradients.card) }
}

/// `swift test --filter Lesson2`: the exercises of lesson 2, as in `swift run checkpoint 2`.
@Suite struct Lesson2 {
  @Test func parabolaPoint() throws { try check(Curriculum.parabolaPoint.card) }
  @Test func minibatchSizes() throws { try check(Curriculum.minibatchSizes.card) }
  @Test func lossesOfBoth() throws { try check(Curriculum.lossesOfBoth.card) }
  @Test func turnsOfTheGame() throws { try check(Curriculum.turnsOfTheGame.card) }
}

/// `swift test --filter Lesson3`: the exercises of lesson 3, as in `swift run checkpoint 3`.
@Suite struct Lesson3 {
  @Test func parameterCount() throws { try check(Curriculum.parameterCount.card) }
  @Test func frozenStep() throws { try check(Curriculum.frozenStep.card) }
  @Test func smoothedTargets() throws { try check(Curriculum.smoothedTargets.card) }
  @Test func pixelByte() throws { try check(Curriculum.pixelByte.card) }
}

/// `swift test --filter Lesson4`: the exercises of lesson 4, as in `swift run checkpoint 4`.
@Suite struct Lesson4 {
  @Test func leakyRectifier() throws { try check(Curriculum.leakyRectifier.card) }
  @Test func convolutionSize() throws { try check(Curriculum.convolutionSize.card) }
  @Test func leastSquaresLosses() throws { try check(Curriculum.leastSquaresLosses.card) }
  @Test func transposedConvolution() throws { try check(Curriculum.transposedConvolution.card) }
}

/// `swift test --filter Lesson5`: the exercises of lesson 5, as in `swift run checkpoint 5`.
@Suite struct Lesson5 {
  @Test func xavierDeviation() throws { try check(Curriculum.xavierDeviation.card) }
  @Test func stableCrossEntropy() throws { try check(Curriculum.stableCrossEntropy.card) }
  @Test func whereSigmoidIsOne() throws { try check(Curriculum.whereSigmoidIsOne.card) }
  @Test func saturatingLoss() throws { try check(Curriculum.saturatingLoss.card) }
}

/// `swift test --filter Lesson6`: the exercises of lesson 6, as in `swift run checkpoint 6`.
@Suite struct Lesson6 {
  @Test func maxoutUnits() throws { try check(Curriculum.maxoutUnits.card) }
  @Test func maxoutGradient() throws { try check(Curriculum.maxoutGradient.card) }
  @Test func dropoutKeepingMean() throws { try check(Curriculum.dropoutKeepingMean.card) }
  @Test func batchNormForward() throws { try check(Curriculum.batchNormForward.card) }
  @Test func runningMean() throws { try check(Curriculum.runningMean.card) }
  @Test func grainOfAccuracies() throws { try check(Curriculum.grainOfAccuracies.card) }
}

/// `swift test --filter Lesson7`: the exercises of lesson 7, as in `swift run checkpoint 7`.
@Suite struct Lesson7 {
  @Test func extragradientStep() throws { try check(Curriculum.extragradientStep.card) }
  @Test func capturedModes() throws { try check(Curriculum.capturedModes.card) }
  @Test func spectralRadius() throws { try check(Curriculum.spectralRadius.card) }
  @Test func alternatingStep() throws { try check(Curriculum.alternatingStep.card) }
}

/// `swift test --filter Lesson8`: the exercises of lesson 8, as in `swift run checkpoint 8`.
@Suite struct Lesson8 {
  @Test func frechetInOneDimension() throws { try check(Curriculum.frechetInOneDimension.card) }
  @Test func relativisticLosses() throws { try check(Curriculum.relativisticLosses.card) }
  @Test func linearPenalty() throws { try check(Curriculum.linearPenalty.card) }
  @Test func averagedWeights() throws { try check(Curriculum.averagedWeights.card) }
}

/// Passes if the answer is right, fails with the learner's sentence if it is wrong, and is skipped if it is not written.
private func check(_ card: ExerciseCard) throws {
  let file = StudentFile(card, in: Course.exercises)
  func place(_ line: Int) -> SourceLocation {
    SourceLocation(
      fileID: "Exercises/\(card.name).swift", filePath: file.url.path(percentEncoded: false), line: line,
      column: 1)
  }
  let finding = try #require(try Workbench.ofTests.findings([card], in: Course.exercises).first)
  switch finding.verdict {
  case .done: return
  case .notWritten:
    try Test.cancel("\(card.number) is not written yet: \(file.place)", sourceLocation: place(file.line))
  case .notCompiling(let sentence, let line):
    Issue.record("It does not compile: \(sentence).", sourceLocation: place(line))
  case .unjudged(let sentence):
    Issue.record("There is no verdict on \(card.number). \(sentence)", sourceLocation: place(file.line))
  case .failing(let check, let sentence):
    let advice = finding.advice.map { " \($0)" } ?? ""
    Issue.record("Not yet so: \(check). \(sentence)\(advice)", sourceLocation: place(file.line))
  }
}
