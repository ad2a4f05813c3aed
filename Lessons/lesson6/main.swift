/*:
 # Lesson 6: maxout, batch norm, and reading the curves
 */
//#-hidden-code
import Datasets
import Foundation
import Neural
import Notebook
import Plotting

let lesson = Lesson(6, "Maxout, batch norm, and reading the curves")
Engine.use(threads: lesson.options.threads)
//#-end-hidden-code

//: ## The data
lesson.step()
let random = Random(seed: lesson.seed)
let mnist = lesson.attempt(try MNIST.all(scaledTo: 0...1))
let order = random.stream("division").permutation(mnist.labels.count)
let learning = mnist.images.rows(at: order.prefix(50_000))

func makeGenerator(_ recipe: Recipe, _ random: Random) -> Sequential {
  Sequential("generator") {
    BatchNorm(100, random, momentum: 0.01, epsilon: 1e-5, scale: recipe.scale)
    Dense(100, 1200, random, weights: .uniform(-0.05...0.05))
    ReLU()
    BatchNorm(1200, random, momentum: 0.01, epsilon: 1e-5, scale: recipe.scale)
    Dense(1200, 1200, random, weights: .uniform(-0.05...0.05))
    ReLU()
    BatchNorm(1200, random, momentum: 0.01, epsilon: 1e-5, scale: recipe.scale)
    Dense(1200, 784, random, weights: .uniform(-0.05...0.05))
    Sigmoid()
  }
}
func makeDiscriminator(_ recipe: Recipe, _ random: Random) -> Sequential {
  Sequential("discriminator") {
    Maxout(784, 240, pieces: 5, random, weights: .uniform(-0.005...0.005))
    Dropout(recipe.dropoutRate, random.stream("dropout 1"))
    Maxout(240, 240, pieces: 5, random, weights: .uniform(-0.005...0.005))
    Dropout(recipe.dropoutRate, random.stream("dropout 2"))
    Dense(240, 1, random, weights: .uniform(-0.005...0.005))
  }
}
final class Game {
  let generator: Sequential
  let discriminator: Sequential
  let generatorAdam: Adam
  let discriminatorAdam: Adam
  let recipe: Recipe
  let noise: Random
  init(_ recipe: Recipe, _ random: Random) {
    generator = makeGenerator(recipe, random.stream("generator"))
    discriminator = makeDiscriminator(recipe, random.stream("discriminator"))
    generatorAdam = Adam(generator, learningRate: 1e-3, beta1: 0.5)
    discriminatorAdam = Adam(discriminator, learningRate: 1e-3, beta1: 0.5)
    self.recipe = recipe
    noise = random.stream("noise")
  }
}
extension Game {
  func turn(_ real: Tensor) -> Epoch {
    let pass = SharedPass(seesMovedWeights: recipe.seesMovedWeights)
    pass.record(for: generatorAdam)
    let drawings = generator(noise.uniform([real.shape[0], 100]), .training)
    pass.record(for: discriminatorAdam)
    let onReal = discriminator(real, .training)
    let onDrawings = discriminator(drawings, .training)
    let told =
      binaryCrossEntropy(logits: onReal, target: 1) + binaryCrossEntropy(logits: onDrawings, target: 0)
    let fooled = binaryCrossEntropy(logits: onDrawings, target: 1)
    let d = pass.step(discriminatorAdam, down: told)
    let g = pass.step(generatorAdam, down: fooled)
    pass.end()
    return Epoch(
      discriminator: Double(d), generator: Double(g),
      real: Double(onReal.values.count { $0 >= 0 }) / 256, fake: Double(onDrawings.values.count { $0 < 0 }) / 256)
  }
}
let minibatches = Minibatches(
  learning, size: 256, shuffledBy: random.stream("order"), keepsShortBatch: false)
let game = Game(Recipe(), random)
let training = lesson.training(
  epochs: lesson.schedule(quick: 1, standard: 5, full: 30), over: minibatches, operations: { Engine.operations })
for batch in training {
  let e = game.turn(batch)
  training.record("d", Float(e.discriminator))
  training.record("g", Float(e.generator))
  training.record("r", Float(e.real))
  training.record("f", Float(e.fake))
  if training.endsEpoch {
    print(["d", "g", "r", "f"].map { decimal(training.epochMeans($0).last!, 3) })
  }
}
//#-hidden-code
lesson.end()
//#-end-hidden-code
