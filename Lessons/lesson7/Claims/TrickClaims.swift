import Notebook
import Probability

/// What is claimed of the tutorial's tricks, and of the discriminator's accuracies.
extension Lesson {
  func claim(tricks: TrickStudy, line: Int = #line) {
    let (behind, even) = (tricks.behind, tricks.even)
    let lost = even.map { -$0.quality.mean }
    claim(
      "Batch norm in the generator gains \(decimal(behind[0].modes.mean, 1)) modes with the "
        + "discriminator behind, more than one, and costs even players "
        + "\(decimal(lost[0], 0)) percentage points of quality, more than 5",
      [Measured(behind[0].modes.mean, above: 1), Measured(lost[0], above: 5)],
      needsTraining: true, line: line)
    claim(
      "Five moves of the discriminator gain \(decimal(behind[5].modes.mean, 1)) modes where it "
        + "was behind, more than 3, and even players gain "
        + "\(decimal(even[5].quality.mean, 0)) percentage points of quality",
      [Measured(behind[5].modes.mean, above: 3), Measured(even[5].quality.mean, above: 0)],
      needsTraining: true, line: line)
    let others = [2, 3, 7].map { lost[$0] }
    claim(
      "Batch norm in both players, dropout ½ and a discriminator without hidden layers cost "
        + "even players \(others.map { decimal($0, 0) }.joined(separator: ", ")) "
        + "percentage points of quality, each more than 5",
      others.map { Measured($0, above: 5) }, needsTraining: true, line: line)
  }

  func claim(qualityBy looks: [RingLook], line: Int = #line) {
    let shares = looks.map(\.count.highQuality)
    let byLoss = rankCorrelation(looks.map { Double($0.loss) }, shares)
    let byImbalance = rankCorrelation(looks.map(\.imbalance), shares)
    claim(
      "Over all looks, quality is lower where the loss is higher (rank correlation "
        + "\(decimal(byLoss, 2))) and where the accuracies are farther from ½ "
        + "(\(decimal(byImbalance, 2))), in neither case closely",
      [byLoss, byImbalance].map { Measured($0, above: -0.8, below: 0) }, needsTraining: true,
      line: line)
    let good = looks.filter { $0.count.highQuality > 0.5 }
    let balanced = 100 * Double(good.count(where: \.isBalanced)) / Double(good.count)
    claim(
      "Of the \(good.count) looks with more than half of the points of high quality, "
        + "\(decimal(balanced, 0)) % have both accuracies within 0.1 of ½, less than 20 %",
      balanced, below: 20, needsTraining: true, line: line)
  }
}
