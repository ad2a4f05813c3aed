import Datasets
import Neural

extension Challenge {
  /// Lesson 7's ring, on which plain games lose modes or smear points between them.
  public static let ring = Challenge(
    name: "ring", title: "All eight modes", lesson: 7, turns: 8000,
    goal: "all eight modes of the ring, and nine points in ten within 3σ of one",
    data: { { GaussianModes.ring().points($0, $1) } },
    judge: {
      { points in
        let count = ModeCount(points, of: .ring())
        return Score(
          words: "\(count.captured) modes, \(percent(count.highQuality)) of high quality",
          passes: count.captured == 8 && count.highQuality >= 0.9,
          merit: Double(count.captured) / 8 * count.highQuality)
      }
    },
    recipes: [
      (name: "slowing down", merit: 0.8933),
      (name: "as it is handed out", merit: 0.8072),
      (name: "signs in the noise", merit: 0.7869),
    ])
}

/// In whole per cent, down.
private func percent(_ share: Double) -> String { "\(Int(share * 100)) %" }
