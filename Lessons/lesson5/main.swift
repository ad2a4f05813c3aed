/*:
 # Lesson 5: from bare tensors

 Draft.
 */
//#-hidden-code
import Datasets
import Foundation
import Neural
import Notebook
import Plotting

let lesson = Lesson(5, "From bare tensors")
Engine.use(threads: lesson.options.threads)
let random = Random(seed: lesson.seed)
//#-end-hidden-code

//: ## The data
lesson.step()
let mnist = lesson.attempt(try MNIST.training(scaledTo: 0...1))  // [60,000 × 784]

func xavier(_ inputs: Int, _ outputs: Int, _ random: Random) -> Tensor {
  random.normal([inputs, outputs], deviation: 1 / (Float(inputs) / 2).squareRoot())
}

struct Generator {
  let weight1, bias1, weight2, bias2: Parameter
  init(_ random: Random) {
    weight1 = Parameter("weight1", xavier(100, 128, random))
    bias1 = Parameter("bias1", Tensor([128], repeating: 0))
    weight2 = Parameter("weight2", xavier(128, 784, random))
    bias2 = Parameter("bias2", Tensor([784], repeating: 0))
  }
  var all: [Parameter] { [weight1, weight2, bias1, bias2] }
  func callAsFunction(_ z: Tensor) -> Tensor {
    let hidden = relu(dense(z, weight1.value, bias1.value))
    return sigmoid(dense(hidden, weight2.value, bias2.value))
  }
}

struct Discriminator {
  let weight1, bias1, weight2, bias2: Parameter
  init(_ random: Random) {
    weight1 = Parameter("weight1", xavier(784, 128, random))
    bias1 = Parameter("bias1", Tensor([128], repeating: 0))
    weight2 = Parameter("weight2", xavier(128, 1, random))
    bias2 = Parameter("bias2", Tensor([1], repeating: 0))
  }
  var all: [Parameter] { [weight1, weight2, bias1, bias2] }
  func callAsFunction(_ x: Tensor) -> (probability: Tensor, logit: Tensor) {
    let hidden = relu(dense(x, weight1.value, bias1.value))
    let logit = dense(hidden, weight2.value, bias2.value)
    return (sigmoid(logit), logit)
  }
}

final class Game {
  let generator: Generator
  let discriminator: Discriminator
  let generatorAdam: Adam
  let discriminatorAdam: Adam
  let noise: Random
  init(_ random: Random) {
    generator = Generator(random.stream("generator"))
    discriminator = Discriminator(random.stream("discriminator"))
    generatorAdam = Adam(generator.all)
    discriminatorAdam = Adam(discriminator.all)
    noise = random.stream("noise")
  }
  func turn(_ real: Tensor) -> (discriminator: Float, generator: Float) {
    let z = noise.uniform([128, 100], in: -1...1)
    let told = discriminatorAdam.minimize {
      binaryCrossEntropy(logits: discriminator(real).logit, target: 1)
        + binaryCrossEntropy(logits: discriminator(generator(z)).logit, target: 0)
    }
    let again = noise.uniform([128, 100], in: -1...1)
    let fooled = generatorAdam.minimize {
      binaryCrossEntropy(logits: discriminator(generator(again)).logit, target: 1)
    }
    return (told, fooled)
  }
}
//: ## The training
lesson.step()
let steps = Int(ProcessInfo.processInfo.environment["STEPS"] ?? "") ?? 5000
let minibatches = Minibatches(mnist.images, size: 128, shuffledBy: random.stream("data"), keepsShortBatch: false)
let classifier = lesson.attempt(try DigitClassifier())
let game = Game(random)
let manyLatent = random.stream("measuring").uniform([2000, 100], in: -1...1)
let fixedLatent = random.stream("pictures").uniform([16, 100], in: -1...1)
let training = lesson.training(epochs: (steps + 467) / 468, over: minibatches, operations: { Engine.operations })
var log = ""
for batch in training {
  let losses = game.turn(batch)
  training.record("discriminator", losses.discriminator)
  training.record("generator", losses.generator)
  if training.step.isMultiple(of: 1000) {
    let drawn = game.generator(manyLatent)
    let histogram = classifier.histogram(of: drawn, range: 0...1)
    log += "\(training.step) spread \(decimal(ImageMeters.spread(drawn, range: 0...1), 4)) corr \(decimal(ImageMeters.neighbourCorrelation(drawn),3)) D \(losses.discriminator) G \(losses.generator) \(histogram.counts) clear \(decimal(histogram.clearShare, 2)) entropy \(decimal(histogram.entropy, 2))\n"
    if [1000, 3000, 5000, 10000, 20000, 50000, 100000, 150000, 200000, 300000, 400000, 500000, 600000, 700000, 800000,900000,1000000].contains(training.step) {
      lesson.show(Figure("\(training.step)") { ImageGrid(pixels: game.generator(fixedLatent).values, width: 28, height: 28, columns: 8, range: 0...1)}, as: "step-\(training.step)")
      try? log.write(toFile: "\(lesson.options.out ?? "out/lesson5")-log.txt", atomically: true, encoding: .utf8)
    }
  }
}
lesson.show(log)
//#-hidden-code
lesson.end()
//#-end-hidden-code
