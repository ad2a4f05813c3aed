/*:
 # Lesson 5: from bare tensors

 The lessons so far built their players of layers. This one has none: eight tensors of numbers, a product, two simple
 functions, and that is a GAN. With everything in the open we can look at what a layer does for us, at where floating point
 numbers end, and at how a game goes wrong, and right again, while it is played for very long.

 This lesson goes with the note *GANs: Generative Adversarial Networks* by Alex Egg (2017). It declares both networks in
 TensorFlow 1, asks two good questions, and stops before the training. Read it alongside. Its networks come from an
 article by Agustinus Kristiadi (2016), and from there we take the training.
 */
//#-hidden-code
import Datasets
import Foundation
import Neural
import Notebook
import Plotting

let lesson = Lesson(5, "From bare tensors")
Engine.use(threads: lesson.options.threads)
//#-end-hidden-code

//: ## The data
/*:
 MNIST once more. The generator will end in a sigmoid, which puts out 0 to 1, so paper is 0 and ink is 1.
 */
lesson.step()
let random = Random(seed: lesson.seed)
let mnist = lesson.attempt(try MNIST.training(scaledTo: 0...1))  // images: [60,000 × 784]
let held = lesson.attempt(try MNIST.test(scaledTo: 0...1))  // 10,000 more that nobody trains on
func digits(_ images: Tensor, columns: Int = 10) -> ImageGrid {
  ImageGrid(pixels: images.values, width: 28, height: 28, columns: columns)
}
lesson.show(
  Figure("Forty digits from MNIST") { digits(mnist.images.rows(0..<40)) },
  as: "real-digits", caption: "What the discriminator is shown as real.")
lesson.claim("The scaled pixels fill 0…1", mnist.images.range == 0...1)
/*:
 The note says that its generator returns a vector of 786 numbers, "which is MNIST image (28x28)". That is a slip, and
 a tensor would not let it pass: $28 \cdot 28 = 784$.
 */
lesson.document(
  "numbers in an image", printed: 786, here: mnist.images.shape[1], band: 784...784)

//: ## Where the weights begin
/*:
 A network's weights have to start somewhere, and not at 0. The note takes them from a function called `xavier_init`: normal
 numbers with the standard deviation $1 / \sqrt{n / 2}$, where $n$ is how many inputs a unit has.
 */
lesson.step()
typealias Deviation = @MainActor (_ inputs: Int, _ outputs: Int) -> Float
func xavierInit(_ inputs: Int, _ outputs: Int) -> Float { 1 / (Float(inputs) / 2).squareRoot() }
func glorot(_ inputs: Int, _ outputs: Int) -> Float { (2 / Float(inputs + outputs)).squareRoot() }
let shapes = [(784, 128), (128, 1), (100, 128), (128, 784)]
/*:
 The name promises the rule of Xavier Glorot and Yoshua Bengio (2010), $\sqrt{2 / (n_{\text{in}} + n_{\text{out}})}$. But
 $1 / \sqrt{n / 2}$ is $\sqrt{2 / n}$: the rule of Kaiming He and others (2015), made for rectifiers. Below are both, and
 what a draw of so many weights has.
 */
let draws = shapes.map { inputs, outputs in
  let weights = random.stream("deviations").normal(
    [inputs, outputs], deviation: xavierInit(inputs, outputs))
  return (weights * weights).mean().scalar.squareRoot()
}
lesson.show(
  Table(
    header: ["weights", "`xavier_init`", "drawn", "Glorot's rule"],
    rows: zip(shapes, draws).map { shape, drawn in
      [
        "\(shape.0) × \(shape.1)", decimal(xavierInit(shape.0, shape.1), 4), decimal(drawn, 4),
        decimal(glorot(shape.0, shape.1), 4),
      ]
    }, caption: "Standard deviations."))
lesson.claim(
  "The deviations are 0.0505 for 784 inputs, 0.125 for 128 and 0.1414 for 100",
  zip(shapes, [0.0505, 0.125, 0.1414, 0.125]).allSatisfy {
    abs(xavierInit($0.0, $0.1) - $1) < 0.00005
  })
lesson.claim(
  "The draws have them, within four standard errors",
  zip(shapes, draws).allSatisfy { shape, drawn in
    let deviation = xavierInit(shape.0, shape.1)
    return abs(drawn - deviation) < 4 * deviation / (2 * Float(shape.0 * shape.1)).squareRoot()
  })

//: ## The generator
/*:
 A hundred random numbers $z$, uniform between −1 and 1, become 128 hidden ones, and these become 784 pixels:

 $$ h = \max(0,\; z W_1 + b_1), \qquad G(z) = \sigma(h W_2 + b_2) $$

 A `Parameter` is a tensor that training may change, and `dense(x, W, b)` is the product $x W + b$, with $b$ added to
 every row. That is all we use. How wide the weights are drawn can be chosen, for later.
 */
lesson.step()
struct Generator {
  let weight1, bias1, weight2, bias2: Parameter

  init(_ random: Random, _ deviation: Deviation = xavierInit) {
    weight1 = Parameter("weight1", random.normal([100, 128], deviation: deviation(100, 128)))
    bias1 = Parameter("bias1", Tensor([128], repeating: 0))
    weight2 = Parameter("weight2", random.normal([128, 784], deviation: deviation(128, 784)))
    bias2 = Parameter("bias2", Tensor([784], repeating: 0))
  }
}
//: The note calls the last numbers before the sigmoid `G_log_prob`. They are logits, of each pixel being ink.
extension Generator {
  var parameters: [Parameter] { [weight1, bias1, weight2, bias2] }
  func hidden(_ z: Tensor) -> Tensor { relu(dense(z, weight1.value, bias1.value)) }  // [n × 128]
  func logits(_ z: Tensor) -> Tensor { dense(hidden(z), weight2.value, bias2.value) }
  func callAsFunction(_ z: Tensor) -> Tensor { sigmoid(logits(z)) }  // [n × 784]
}
func latent(_ count: Int, _ random: Random) -> Tensor { random.uniform([count, 100], in: -1...1) }
let untrained = Generator(random.stream("generator"))
let manyLatent = latent(1000, random.stream("measuring"))
/*:
 Is a product what we think it is? Here is one of the 128,000 hidden numbers, summed by hand.
 */
let (row, unit) = (3, 5)
let byHand = (0..<100).reduce(0.0) { sum, input in
  let weight = untrained.weight1.value.values[input * 128 + unit]
  return sum + Double(manyLatent.values[row * 100 + input]) * Double(weight)
}
let byProduct = dense(manyLatent, untrained.weight1.value, untrained.bias1.value)
lesson.claim(
  "Row 3, unit 5 of $z W_1 + b_1$ is the sum of 100 products",
  abs(Double(byProduct.values[row * 128 + unit]) - byHand) < 1e-5)
/*:
 And now the point of $\sqrt{2/n}$. A sum of $n$ terms has $n$ times the mean square of one, and a rectifier halves it. With a
 variance of $2/n$ both cancel, and numbers neither fade nor grow on their way through a network.
 */
func meanSquare(_ x: Tensor) -> Float { (x * x).mean().scalar }
lesson.claim(
  "The mean square of $z$ is \(decimal(meanSquare(manyLatent), 3)), of the hidden numbers \(decimal(meanSquare(untrained.hidden(manyLatent)), 3)): ⅓ and about ⅓",
  abs(meanSquare(manyLatent) - 1 / 3) < 0.005
    && abs(meanSquare(untrained.hidden(manyLatent)) - 1 / 3) < 0.06)

//: ## The discriminator
/*:
 The same the other way round, 784 to 128 to 1. It returns two heads, as in the note: the probability that an image is
 real, and its logit, from before the sigmoid. Why both, we shall see.
 */
lesson.step()
struct Discriminator {
  let weight1, bias1, weight2, bias2: Parameter

  init(_ random: Random, _ deviation: Deviation = xavierInit) {
    weight1 = Parameter("weight1", random.normal([784, 128], deviation: deviation(784, 128)))
    bias1 = Parameter("bias1", Tensor([128], repeating: 0))
    weight2 = Parameter("weight2", random.normal([128, 1], deviation: deviation(128, 1)))
    bias2 = Parameter("bias2", Tensor([1], repeating: 0))
  }
}
extension Discriminator {
  var parameters: [Parameter] { [weight1, bias1, weight2, bias2] }
  func callAsFunction(_ x: Tensor) -> (probability: Tensor, logit: Tensor) {
    let hidden = relu(dense(x, weight1.value, bias1.value))  // [n × 128]
    let logit = dense(hidden, weight2.value, bias2.value)  // [n × 1]
    return (sigmoid(logit), logit)
  }
}
func count(_ parameters: [Parameter]) -> Int { parameters.reduce(0) { $0 + $1.value.count } }
let untrainedJudge = Discriminator(random.stream("discriminator"))
lesson.claim(
  "The generator has 114,064 numbers to learn, the discriminator 100,609: lesson 3's players, to the last weight",
  count(untrained.parameters) == 114_064 && count(untrainedJudge.parameters) == 100_609)

//: ## What a layer hides
/*:
 Here is the generator again as the other lessons write it, and its layers are given our numbers.
 */
lesson.step()
func layered(_ generator: Generator) -> Sequential {
  let network = Sequential("generator") {
    Dense(100, 128, Random(seed: 0))
    ReLU()
    Dense(128, 784, Random(seed: 0))
    Sigmoid()
  }
  for (place, own) in zip(network.parameters, generator.parameters) {
    place.parameter.assign(own.value)
  }
  return network
}
func bits(_ tensors: [Tensor]) -> [UInt32] {
  tensors.flatMap { $0.values.map { $0.bitPattern } }
}
let ofLayers = layered(untrained)
lesson.claim(
  "A thousand drawings of the one and of the other are the same, bit by bit",
  bits([ofLayers(manyLatent)]) == bits([untrained(manyLatent)]))
/*:
 So a layer computes nothing that we did not write down in two lines. What it does is to remember: the shapes that fit
 each other, how its weights begin, that there is a bias and that it begins at 0, what each is called in a file, and,
 above all, *that they exist*. An optimizer wants a list of what it may change. The note makes it by hand,
 `theta_D = [D_W1, D_W2, D_b1, D_b2]`, and of layers it makes itself. Here is one step of learning, with one tensor
 forgotten:
 */
let forgetful = Discriminator(random.stream("discriminator"))
let listed = [forgetful.weight1, forgetful.weight2, forgetful.bias2]  // and bias1?
let before = forgetful.parameters.map { bits([$0.value]) }
Adam(listed).minimize {
  binaryCrossEntropy(logits: forgetful(mnist.images.rows(0..<128)).logit, target: 1)
}
let moved = zip(forgetful.parameters, before).map { bits([$0.value]) != $1 }
lesson.claim(
  "The three in the list have moved, the forgotten one has not by one bit, and nothing complained",
  moved == [true, false, true, true])
/*:
 Such a network learns, only less well, and no error will ever tell. That is what a layer is for.
 */

//: ## Probability or logit
/*:
 The loss of a discriminator that says $p = \sigma(a)$ of a real image is $-\ln p$, of a fake $-\ln (1 - p)$. One can
 compute it from the probability as it stands here, or from the logit: $\ln (1 + e^{-a})$ and $\ln (1 + e^{a})$. On paper
 they are the same. In single precision, with 24 binary digits:
 */
lesson.step()
func loss(_ logit: Float, target: Tensor, fromLogit: Bool) -> (value: Float, slope: Float) {
  let tape = Tape()
  let a = tape.watch(Tensor([1, 1], [logit]))
  let loss =
    fromLogit
    ? binaryCrossEntropy(logits: a, target: target)
    : binaryCrossEntropy(probabilities: sigmoid(a), target: target, epsilon: 0)
  let gradients = tape.gradients(of: loss)
  tape.close()
  return (loss.scalar, gradients[a]?.scalar ?? 0)
}
func short(_ x: Float) -> String { x.isFinite ? decimal(x, 4) : x.isNaN ? "no number" : "infinite" }
lesson.show(
  Table(
    header: [
      "logit of a fake", "$\\sigma(a)$", "$-\\ln(1 - p)$", "its slope", "$\\ln(1 + e^a)$",
      "its slope",
    ],
    rows: [-20, -5, 0, 5, 10, 15, 16, 17, 40].map { (a: Float) in
      let (p, l) = (
        loss(a, target: 0, fromLogit: false), loss(a, target: 0, fromLogit: true)
      )
      return [
        decimal(a, 0), "\(sigmoid(Tensor(a)).scalar)", short(p.value), short(p.slope),
        short(l.value), short(l.slope),
      ]
    }, caption: "The discriminator's loss on a fake, by either way."))
//: Draft from here on.
func pull(on images: Tensor, by discriminator: Discriminator) -> Tensor {
  let tape = Tape()
  let fakes = tape.watch(images)
  let gradients = tape.gradients(
    of: binaryCrossEntropy(logits: discriminator(fakes).logit, target: 1))
  tape.close()
  return gradients[fakes] ?? Tensor(images.shape, repeating: 0)
}
final class Game {
  let generator: Generator
  let discriminator: Discriminator
  let generatorAdam: Adam
  let discriminatorAdam: Adam
  let noise: Random

  init(_ random: Random, _ deviation: Deviation = xavierInit) {
    generator = Generator(random.stream("generator"), deviation)
    discriminator = Discriminator(random.stream("discriminator"), deviation)
    generatorAdam = Adam(generator.parameters)
    discriminatorAdam = Adam(discriminator.parameters)
    noise = random.stream("noise")
  }
}
var fromLogits = true
func crossEntropy(_ heads: (probability: Tensor, logit: Tensor), _ target: Tensor) -> Tensor {
  fromLogits ? binaryCrossEntropy(logits: heads.logit, target: target) : binaryCrossEntropy(probabilities: heads.probability, target: target, epsilon: 0)
}
extension Game {
  func step(_ real: Tensor) -> (discriminator: Float, generator: Float) {
    let fakes = generator(latent(real.shape[0], noise))  // [128 × 784]
    let told = discriminatorAdam.minimize {
      crossEntropy(discriminator(real), 1) + crossEntropy(discriminator(fakes), 0)
    }
    let fooled = generatorAdam.minimize {
      crossEntropy(discriminator(generator(latent(real.shape[0], noise))), 1)
    }
    return (told, fooled)
  }
}
//: ## The training
lesson.step()
let meters = Meters(noise: manyLatent, classifier: lesson.attempt(try DigitClassifier()))
func isLook(_ step: Int) -> Bool { step <= 3000 ? step.isMultiple(of: 100) : step.isMultiple(of: 1000) }
func play(_ seed: UInt64, epochs: Int, stepsPerEpoch: Int = 468, named name: String, _ deviation: Deviation = xavierInit) -> Run {
  let random = Random(seed: seed)
  let minibatches = Minibatches(
    mnist.images, size: 128, shuffledBy: random.stream("minibatches"), keepsShortBatch: false)
  var run = Run(name: name, game: Game(random, deviation))
  run.looks = [Look(0, of: run.game, judgedBy: meters)]
  let training = lesson.training(epochs: epochs, over: minibatches, stepsPerEpoch: stepsPerEpoch, named: name, operations: { Engine.operations })
  for batch in training {
    let losses = run.game.step(batch)
    training.record("discriminator", losses.discriminator)
    training.record("generator", losses.generator)
    if isLook(training.step) { run.looks.append(Look(training.step, of: run.game, judgedBy: meters)) }
  }
  run.losses = (training.history["discriminator"], training.history["generator"])
  return run
}
func say(_ run: Run) -> String {
  run.looks.filter { $0.step <= 3000 && ($0.step <= 300 || $0.step % 500 == 0) || $0.step % 3000 == 0 }.map { l in
    let h = run.game.generator.hidden(meters.noise)
    _ = h
    let dead = (0..<128).count { u in let v = l.generator.hidden(meters.noise).values; return (0..<100).allSatisfy { v[$0 * 128 + u] == 0 } }
    return "\(l.step) spread \(decimal(l.spread, 4)) like \(decimal(l.likeness, 2)) even \(decimal(l.digits.distanceFromUniform, 2)) clear \(decimal(l.digits.clearShare, 2)) pull \(decimal(l.commonPull, 3)) dead \(dead)"
  }.joined(separator: "\n")
}
let fewEpochs = Int(ProcessInfo.processInfo.environment["E"] ?? "") ?? 7
let run = play(lesson.seed, epochs: fewEpochs, named: "main")
lesson.show(say(run))

//: ## Beginnings
lesson.step()
let beginnings: [(String, Deviation)] = [
  ("he", xavierInit), ("glorot", glorot), ("0.02", { _, _ in 0.02 }), ("0.001", { _, _ in 0.001 }), ("0.3", { _, _ in 0.3 }), ("1", { _, _ in 1 }), ("0", { _, _ in 0 }),
]
for (name, rule) in beginnings {
  for seed in [lesson.seed, lesson.seed + 1] {
    let r = play(seed, epochs: 1, stepsPerEpoch: 1000, named: "\(name) \(seed)", rule)
    lesson.show("\(name) seed \(seed): D \(r.losses.discriminator[0]) → \(r.losses.discriminator.suffix(100).reduce(0, +) / 100) G \(r.losses.generator[0]) → \(r.losses.generator.suffix(100).reduce(0, +) / 100)\n" + say(r).split(separator: "\n").suffix(3).joined(separator: "\n"))
  }
}
//: ## Probabilities in training
lesson.step()
fromLogits = false
let byProbability = play(lesson.seed, epochs: 2, named: "probabilities")
lesson.show("prob \(byProbability.losses.discriminator.prefix(3)) logits \(run.losses.discriminator.prefix(3)); 100: \(byProbability.losses.discriminator[100]) \(run.losses.discriminator[100]) 800: \(byProbability.losses.discriminator[800]) \(run.losses.discriminator[800])\n" + say(byProbability))
fromLogits = true
//#-hidden-code
lesson.end()
//#-end-hidden-code
