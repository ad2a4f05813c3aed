/// The exercises of the course, each in a file of its own.
public enum Curriculum {
  /// What is known of all of them, in order.
  public static let cards: [ExerciseCard] = [
    lemmaMaximum.card,
    optimalDiscriminator.card,
    jensenShannon.card,
    generatorGradients.card,
    parabolaPoint.card,
    minibatchSizes.card,
    lossesOfBoth.card,
    turnsOfTheGame.card,
    parameterCount.card,
    frozenStep.card,
    smoothedTargets.card,
    pixelByte.card,
    leakyRectifier.card,
    convolutionSize.card,
    leastSquaresLosses.card,
    transposedConvolution.card,
    xavierDeviation.card,
    stableCrossEntropy.card,
    whereSigmoidIsOne.card,
    saturatingLoss.card,
    maxoutUnits.card,
    maxoutGradient.card,
    dropoutKeepingMean.card,
    batchNormForward.card,
    runningMean.card,
    grainOfAccuracies.card,
    extragradientStep.card,
    capturedModes.card,
    spectralRadius.card,
    alternatingStep.card,
    frechetInOneDimension.card,
    relativisticLosses.card,
    linearPenalty.card,
    averagedWeights.card,
  ]

  /// Those of one lesson, in order.
  public static func cards(ofLesson lesson: Int) -> [ExerciseCard] {
    cards.filter { $0.number.lesson == lesson }
  }
}
