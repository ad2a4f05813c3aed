/*:
 # Lesson 2: learning a parabola
 */
import Datasets
import Foundation
import Neural
import Notebook
import Plotting

let lesson = Lesson(2, "Learning a parabola")
Engine.use(threads: 1)
func makeGenerator(_ random: Random) -> Sequential {
  Sequential("generator") {
    Dense(2, 10, random)
    LeakyReLU(0.2)
    Dense(10, 10, random)
    LeakyReLU(0.2)
    Dense(10, 2, random)
  }
}
func makeDiscriminator(_ random: Random) -> Sequential {
  Sequential("discriminator") {
    Dense(2, 10, random)
    LeakyReLU(0.2)
    Dense(10, 10, random)
    LeakyReLU(0.2)
    Dense(10, 1, random)
    Sigmoid()
  }
}
func discriminatorLoss(_ onReal: Tensor, _ onFakes: Tensor) -> Tensor {
  binaryCrossEntropy(probabilities: onReal, target: 1, epsilon: 1e-12)
    + binaryCrossEntropy(probabilities: onFakes, target: 0, epsilon: 1e-12)
}
func generatorLoss(_ onFakes: Tensor) -> Tensor {
  binaryCrossEntropy(probabilities: onFakes, target: 1, epsilon: 1e-12)
}
//: ## Train
lesson.step()
let random = Random(seed: lesson.seed)
let data = Quadratic.points(1000, random.stream("data"))
let minibatches = Array(Minibatches(data, size: 32, shuffledBy: random.stream("minibatches")))
if CommandLine.arguments.contains("--seed") == false, let bare = ProcessInfo.processInfo.environment["BARE"] {
  let game = Game(random)
  let clock = ContinuousClock()
  let n = Int(bare)!
  let t = clock.measure { for e in 0..<n { _ = game.turn(minibatches[e % 32]) } }
  print(Double(n) / (Double(t.components.attoseconds) * 1e-18 + Double(t.components.seconds)))
  exit(0)
}
let measured = Quadratic.points(4000, random.stream("measuring"))
let distance = SlicedWasserstein(from: measured)
for seed in 0..<6 {
  let game = Game(Random(seed: lesson.seed + UInt64(seed)))
  let latent = Random(seed: 99).normal([4000, 2])
  let training = lesson.training(epochs: 5000, over: minibatches)
  for batch in training {
    let l = game.turn(batch)
    training.record("discriminator", l.discriminator)
    if let g = l.generator { training.record("generator", g) }
    if training.endsEpoch, training.epoch % 500 == 0 || training.epoch == 1 || training.epoch == 250 {
      let p = game.generator(latent)
      let v = p.values
      let xs = stride(from: 0, to: 8000, by: 2).map { v[$0] }, ys = stride(from: 1, to: 8000, by: 2).map { v[$0] }
      print(training.epoch, Quadratic.medianResidual(p), Quadratic.coverage(p), distance(p), xs.min()!, xs.max()!, ys.min()!, ys.max()!)
    }
  }
}
lesson.end()
