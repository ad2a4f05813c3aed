import Classroom
import Testing

/// A wrong answer such as a student would write, and the check that must catch it.
struct Mutant: Sendable, CustomTestStringConvertible {
  let number: ExerciseNumber
  let mistake: String
  let check: String
  private let judgement: @Sendable () -> Verdict

  init<Answer>(
    _ mistake: String, of exercise: Exercise<Answer>, caughtBy check: String, _ answer: Answer
  ) where Answer: Sendable {
    number = exercise.card.number
    self.mistake = mistake
    self.check = check
    judgement = { exercise.answered(by: answer).judge() }
  }

  /// What the exercise's checks say of it.
  func verdict() -> Verdict { judgement() }

  var testDescription: String { "\(number): \(mistake)" }
}

/// All wrong answers, in the order of the exercises.
enum Mutants {
  static let all: [Mutant] = [
    lemmaMaximum,
    optimalDiscriminator,
    jensenShannon,
    generatorGradients,
    parabolaPoint,
    minibatchSizes,
    lossesOfBoth,
    turnsOfTheGame,
    parameterCount,
    frozenStep,
    smoothedTargets,
    pixelByte,
    leakyRectifier,
    convolutionSize,
    leastSquaresLosses,
    transposedConvolution,
    xavierDeviation,
    stableCrossEntropy,
    whereSigmoidIsOne,
    saturatingLoss,
    maxoutUnits,
    maxoutGradient,
    dropoutKeepingMean,
    batchNormForward,
    runningMean,
    grainOfAccuracies,
    extragradientStep,
    capturedModes,
    spectralRadius,
    alternatingStep,
  ].flatMap { $0 }
}
