import Datasets
import Neural

extension Challenge {
  /// Lesson 4's digits, in few turns with small minibatches. The distance tells of looks and variety at once: one good
  /// digit again and again is far away.
  public static let digits = Challenge(
    name: "digits", title: "Nearer to digits", lesson: 4, turns: 100,
    goal:
      "500 drawings nearer to digits than lesson 4's game comes in as many turns: a Fréchet distance under 80",
    width: 784, minibatch: 32, drawn: 500,
    data: { () throws(DatasetError) in
      let mnist = try MNIST.training()
      return { count, random in mnist.images(at: (0..<count).map { _ in random.below(mnist.labels.count) }) }
    },
    judge: {
      let distance = DigitDistance(from: try MNIST.test().images, by: try DigitClassifier())
      return { images in
        let value = distance(images).value
        return Score(
          words: "distance \((value * 10).rounded() / 10)", passes: value < reach,
          merit: value.isFinite ? reach / (reach + value) : 0)
      }
    },
    recipes: [
      (name: "as it is handed out", merit: 0.3566),
      (name: "twice the rate", merit: 0.2346),
      (name: "small nets", merit: 0.1002),
    ])

  /// Lesson 4's game came to between 98 and 668 in thirteen games.
  private static let reach = 80.0
}
