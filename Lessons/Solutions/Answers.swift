import Classroom

/// Right answers.
public var answers: [Attempt] {
  [
    Curriculum.lemmaMaximum.answered(by: lemmaMaximum),
    Curriculum.optimalDiscriminator.answered(by: optimalDiscriminator),
    Curriculum.jensenShannon.answered(by: jensenShannon),
    Curriculum.generatorGradients.answered(by: generatorGradients),
    Curriculum.parabolaPoint.answered(by: parabolaPoint),
    Curriculum.minibatchSizes.answered(by: minibatchSizes),
    Curriculum.lossesOfBoth.answered(by: lossesOfBoth),
    Curriculum.turnsOfTheGame.answered(by: turnsOfTheGame),
    Curriculum.parameterCount.answered(by: parameterCount),
    Curriculum.frozenStep.answered(by: frozenStep),
    Curriculum.smoothedTargets.answered(by: smoothedTargets),
    Curriculum.pixelByte.answered(by: pixelByte),
    Curriculum.leakyRectifier.answered(by: leakyRectifier),
    Curriculum.convolutionSize.answered(by: convolutionSize),
    Curriculum.leastSquaresLosses.answered(by: leastSquaresLosses),
    Curriculum.transposedConvolution.answered(by: transposedConvolution),
    Curriculum.xavierDeviation.answered(by: xavierDeviation),
    Curriculum.stableCrossEntropy.answered(by: stableCrossEntropy),
    Curriculum.whereSigmoidIsOne.answered(by: whereSigmoidIsOne),
    Curriculum.saturatingLoss.answered(by: saturatingLoss),
    Curriculum.maxoutUnits.answered(by: maxoutUnits),
    Curriculum.maxoutGradient.answered(by: maxoutGradient),
    Curriculum.dropoutKeepingMean.answered(by: dropoutKeepingMean),
    Curriculum.batchNormForward.answered(by: batchNormForward),
    Curriculum.runningMean.answered(by: runningMean),
    Curriculum.grainOfAccuracies.answered(by: grainOfAccuracies),
    Curriculum.extragradientStep.answered(by: extragradientStep),
    Curriculum.capturedModes.answered(by: capturedModes),
    Curriculum.spectralRadius.answered(by: spectralRadius),
    Curriculum.alternatingStep.answered(by: alternatingStep),
  ]
}
