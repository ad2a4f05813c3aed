import Datasets
import Neural

extension Challenge {
  /// Lesson 2's points. That a game may not stay at one place of the curve, the coverage sees to.
  public static let parabola = Challenge(
    name: "parabola", title: "Close to the curve", lesson: 2, turns: 6000,
    goal: "half of the points within 0.3 of the parabola, and no more than two of its twenty parts left out",
    data: { { Quadratic.points($0, $1) } },
    judge: {
      { points in
        let (residual, coverage) = (Double(Quadratic.medianResidual(points)), Quadratic.coverage(points))
        return Score(
          words: "median residual \((residual * 1000).rounded() / 1000), \(coverage) of 20 parts",
          passes: residual < 0.3 && coverage >= 18,
          merit: Double(coverage) / 20 / (1 + (residual.isFinite ? residual : .infinity)))
      }
    },
    recipes: [
      (name: "all at one rate", merit: 0.7243),
      (name: "as it is handed out", merit: 0.0330),
      (name: "small nets, slowing down", merit: 0.0200),
    ])
}
