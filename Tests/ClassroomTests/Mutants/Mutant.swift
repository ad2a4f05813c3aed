@testable import Classroom
import Testing

/// A wrong answer such as a student would write, and the check that must catch it.
struct Mutant: Sendable, CustomTestStringConvertible {
  let mistake: String
  let check: String
  private let attempt: Attempt

  init<Answer>(
    _ mistake: String, of exercise: Exercise<Answer>, caughtBy check: String, _ answer: Answer
  ) where Answer: Sendable {
    self.mistake = mistake
    self.check = check
    attempt = exercise.answered(by: answer)
  }

  var card: ExerciseCard { attempt.card }
  var number: ExerciseNumber { card.number }

  /// What the exercise's checks say of it.
  func verdict() -> Verdict { attempt.judge() }

  /// What each of them says.
  func outcomes() -> [CheckOutcome] { attempt.outcomes() }

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
    frechetInOneDimension,
    relativisticLosses,
    linearPenalty,
    averagedWeights,
  ].flatMap { $0 }
}
