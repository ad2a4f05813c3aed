/*:
 # Lesson 5: from bare tensors

 The lessons so far built their players of layers. This one has none: eight tensors of numbers, a
 product, two simple functions, and that is a GAN. With everything in the open we can look at what a
 layer does for us, at where floating point numbers end, and at how a game goes wrong, and right
 again, while it is played for very long.

 This lesson goes with the note *GANs: Generative Adversarial Networks* by Alex Egg ([-@egg2017]).
 It declares both networks in TensorFlow 1, asks two good questions, and stops before the training.
 Read it alongside. Its networks come from an article by Agustinus Kristiadi ([-@kristiadi2016]),
 and from there we take the training.
 */
//#-hidden-code
import Datasets
import Foundation
import Neural
import Notebook
import Plotting

let lesson = Lesson(5, "From bare tensors", takesData: true)
Engine.use(threads: lesson.options.threads)
//#-end-hidden-code

//: ## The data
/*:
 MNIST once more. The generator will end in a sigmoid, which puts out 0 to 1, so paper is 0 and ink
 is 1.
 */
lesson.step()
let random = Random(seed: lesson.seed)
let folder = lesson.dataFolder  // none: MNIST
let mnist = lesson.attempt(try MNIST.training(in: folder, scaledTo: 0...1))  // [60,000 × 784]
// 10,000 more that nobody trains on
let held = lesson.attempt(try MNIST.test(in: folder, scaledTo: 0...1))
func digits(_ images: Tensor, columns: Int = 10) -> ImageGrid {
  ImageGrid(pixels: images.values, width: 28, height: 28, columns: columns)
}
lesson.show(
  Figure("Forty digits from MNIST") { digits(mnist.images.rows(0..<40)) },
  as: "real-digits", caption: "What the discriminator is shown as real.")
lesson.claim("The scaled pixels fill 0…1", mnist.images.range == 0...1)
/*:
 The note says that its generator returns a vector of 786 numbers, "which is MNIST image (28x28)".
 The first is a slip, and a tensor would not let it pass.
 */
lesson.document("numbers in an image, by its 28x28", printed: 28 * 28, here: mnist.images.shape[1])

//: ## Where the weights begin
/*:
 A network's weights have to start somewhere, and not at 0. The note takes them from a function
 called `xavier_init`: normal numbers with the standard deviation $1 / \sqrt{n / 2}$, where $n$ is
 how many inputs a unit has.
 */
lesson.step()
typealias Deviation = @MainActor (_ inputs: Int, _ outputs: Int) -> Float
func xavierInit(_ inputs: Int, _ outputs: Int) -> Float { 1 / (Float(inputs) / 2).squareRoot() }
func glorot(_ inputs: Int, _ outputs: Int) -> Float { (2 / Float(inputs + outputs)).squareRoot() }
let shapes = [(784, 128), (128, 1), (100, 128), (128, 784)]
/*:
 The name promises the rule of Xavier Glorot and Yoshua Bengio ([-@glorot2010]),
 $\sqrt{2 / (n_{\text{in}} + n_{\text{out}})}$. But $1 / \sqrt{n / 2}$ is $\sqrt{2 / n}$: the rule
 of Kaiming He and others ([-@he2015]), made for rectifiers. Below are both, and what a draw of so
 many weights has.
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
//: So the rule is He's, and the draws follow it:
lesson.claim(
  "The deviations are 0.0505 for 784 inputs, 0.125 for 128 and 0.1414 for 100",
  zip(shapes, [0.0505, 0.125, 0.1414, 0.125]).allSatisfy {
    abs(xavierInit($0.0, $0.1) - $1) < 0.00005
  })
let standardErrorsOff = zip(shapes, draws).map { shape, drawn in
  abs(drawn / xavierInit(shape.0, shape.1) - 1) * (2 * Float(shape.0 * shape.1)).squareRoot()
}
lesson.claim(
  "The draws have them, within five standard errors", standardErrorsOff.max() ?? .nan, below: 5)

//: ## The generator
/*:
 A hundred random numbers $z$, uniform between −1 and 1, become 128 hidden ones, and these become
 784 pixels:

 $$ h = \max(0,\; z W_1 + b_1), \qquad G(z) = \sigma(h W_2 + b_2) $$

 A `Parameter` is a tensor that training may change, and `dense(x, W, b)` is the product $x W + b$,
 with $b$ added to every row. That is all we use. How wide the weights are drawn can be chosen, for
 later.
 */
lesson.step()
let latentSize = lesson.knob(
  "latent-size", 100, in: 1...1000, "how many random numbers make a drawing")
let width = lesson.knob("hidden-units", 128, in: 6...1000, "the width of both hidden layers")
let beginning: Deviation =
  lesson.knob("start", "note", of: ["note", "glorot"], "the rule for how wide weights are drawn")
    == "note" ? xavierInit : glorot
struct Generator {
  let weight1, bias1, weight2, bias2: Parameter

  init(_ random: Random, _ deviation: Deviation = beginning) {
    weight1 = Parameter(
      "weight1", random.normal([latentSize, width], deviation: deviation(latentSize, width)))
    bias1 = Parameter("bias1", Tensor([width], repeating: 0))
    weight2 = Parameter("weight2", random.normal([width, 784], deviation: deviation(width, 784)))
    bias2 = Parameter("bias2", Tensor([784], repeating: 0))
  }
}
/*:
 The note calls the last numbers before the sigmoid `G_log_prob`. They are logits, of each pixel
 being ink.
 */
extension Generator {
  var parameters: [Parameter] { [weight1, bias1, weight2, bias2] }
  func hidden(_ z: Tensor) -> Tensor { relu(dense(z, weight1.value, bias1.value)) }  // [n × 128]
  func logits(_ z: Tensor) -> Tensor { dense(hidden(z), weight2.value, bias2.value) }
  func callAsFunction(_ z: Tensor) -> Tensor { sigmoid(logits(z)) }  // [n × 784]
}
func latent(_ count: Int, _ random: Random) -> Tensor {
  random.uniform([count, latentSize], in: -1...1)
}
let untrained = Generator(random.stream("generator"))
let manyLatent = latent(1000, random.stream("measuring"))
/*:
 Is a product what we think it is? Here is one of the 128,000 hidden numbers, summed by hand.
 */
let (row, unit) = (3, 5)
let byHand = (0..<latentSize).reduce(0.0) { sum, input in
  let weight = untrained.weight1.value.values[input * width + unit]
  return sum + Double(manyLatent.values[row * latentSize + input]) * Double(weight)
}
let byProduct = dense(manyLatent, untrained.weight1.value, untrained.bias1.value)
lesson.claim(
  "Row 3, unit 5 of $z W_1 + b_1$ is the sum of 100 products",
  abs(Double(byProduct.values[row * width + unit]) - byHand), below: 1e-5)
/*:
 And now the point of $\sqrt{2/n}$. A sum of $n$ terms has $n$ times the mean square of one, and a
 rectifier halves it. With a variance of $2/n$ both cancel, and numbers neither fade nor grow on
 their way through a network.
 */
func meanSquare(_ x: Tensor) -> Float { (x * x).mean().scalar }
let (ofLatent, ofHidden) = (meanSquare(manyLatent), meanSquare(untrained.hidden(manyLatent)))
lesson.claim(
  "The mean square of $z$ is \(decimal(ofLatent, 3)), of $h$ \(decimal(ofHidden, 3)): both about ⅓",
  [
    Measured(abs(ofLatent - 1 / 3), below: 0.005), Measured(abs(ofHidden - 1 / 3), below: 0.04),
  ])

//: ## The discriminator
/*:
 The same the other way round, 784 to 128 to 1. It returns two heads, as in the note: the
 probability that an image is real, and its logit, from before the sigmoid. Why both, we shall see.
 */
lesson.step()
struct Discriminator {
  let weight1, bias1, weight2, bias2: Parameter

  init(_ random: Random, _ deviation: Deviation = beginning) {
    weight1 = Parameter("weight1", random.normal([784, width], deviation: deviation(784, width)))
    bias1 = Parameter("bias1", Tensor([width], repeating: 0))
    weight2 = Parameter("weight2", random.normal([width, 1], deviation: deviation(width, 1)))
    bias2 = Parameter("bias2", Tensor([1], repeating: 0))
  }
}
//: Two lines compute it:
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
  "The generator has 114,064 numbers to learn, the discriminator 100,609, as in lesson 3",
  count(untrained.parameters) == 114_064 && count(untrainedJudge.parameters) == 100_609)

//: ## What a layer hides
/*:
 Here is the generator again as the other lessons write it, and its layers are given our numbers.
 */
lesson.step()
func layered(_ generator: Generator) -> Sequential {
  let network = Sequential("generator") {
    Dense(latentSize, width, Random(seed: 0))
    ReLU()
    Dense(width, 784, Random(seed: 0))
    Sigmoid()
  }
  for (place, own) in zip(network.parameters, generator.parameters) {
    place.parameter.assign(own.value)
  }
  return network
}
//: Do both draw the same?
func bits(_ tensors: [Tensor]) -> [UInt32] {
  tensors.flatMap { $0.values.map { $0.bitPattern } }
}
let ofLayers = layered(untrained)
lesson.claim(
  "A thousand drawings of the one and of the other are the same, bit by bit",
  bits([ofLayers(manyLatent)]) == bits([untrained(manyLatent)]), always: true)
/*:
 So a layer computes nothing that we did not write down in two lines. What it does is to remember:
 the shapes that fit each other, how its weights begin, that there is a bias and that it begins at
 0, what each is called in a file, and, above all, *that they exist*. An optimizer wants a list of
 what it may change. The note makes it by hand, `theta_D = [D_W1, D_W2, D_b1, D_b2]`, and of layers
 it makes itself. Here is one step of learning, with one tensor forgotten:
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
 A discriminator that says $p = \sigma(a)$ to a fake pays $-\ln (1 - p)$. That can be computed from
 the probability as it stands here, or from the logit, as $\ln (1 + e^a)$: on paper the same. The
 article calls the second the safer form. Single precision has 24 binary digits; what becomes of
 both, and of the slope by which the discriminator learns?
 */
lesson.step()
typealias Priced = (value: Float, slope: Float)
func loss(logit: Float, target: Tensor, fromProbability: Bool) -> Priced {
  let tape = Tape()
  let a = tape.watch(Tensor([1, 1], [logit]))
  let loss =
    fromProbability
    ? binaryCrossEntropy(probabilities: sigmoid(a), target: target, epsilon: 0)
    : binaryCrossEntropy(logits: a, target: target)
  let gradients = tape.gradients(of: loss)
  tape.close()
  return (loss.scalar, gradients[a]?.scalar ?? 0)
}
//: The price of a fake, from either:
func onFake(_ a: Float, _ fromProbability: Bool) -> Priced {
  loss(logit: a, target: 0, fromProbability: fromProbability)
}
func short(_ x: Float) -> String { x.isFinite ? decimal(x, 4) : x.isNaN ? "no number" : "infinite" }
lesson.show(
  Table(
    header: ["logit $a$", "$p$", "$-\\ln(1 - p)$", "slope", "$\\ln(1 + e^a)$", "slope"],
    rows: [-40, -5, 0, 5, 10, 15, 16, 17, 40].map { (a: Float) in
      let (p, l) = (onFake(a, true), onFake(a, false))
      let cells = [short(p.value), short(p.slope), short(l.value), short(l.slope)]
      return [decimal(a, 0), "\(sigmoid(Tensor(a)).scalar)"] + cells
    }, caption: "What a discriminator pays for a fake, from the probability and from the logit."))
/*:
 Between 0 and 1 the numbers lie dense near 0 and far apart near 1: the last one before 1 is
 $1 - 2^{-24}$. So $1 - p$ loses a digit whenever the logit grows by 2.3, and at 17 the last is
 gone. Then $p$ is 1, the loss is infinite, and its slope is an infinite number times 0, which is no
 number. A single such fake, and after one step of Adam every weight of the network is no number,
 too.
 */
let moderate = (-80...30).map { Float($0) / 10 }
lesson.claim(
  "From −8 to 3 the two forms agree, in value and slope, to 5 digits",
  moderate.allSatisfy { a in
    let (p, l) = (onFake(a, true), onFake(a, false))
    return abs(p.value - l.value) <= 1e-5 * max(l.value, 0.1)
      && abs(p.slope - l.slope) <= 1e-5 * max(l.slope, 0.1)
  })
lesson.claim(
  "From the probability the loss is infinite at 17, and its slope no number",
  onFake(17, true).value == .infinity && onFake(17, true).slope.isNaN, always: true)
lesson.claim(
  "From the logit it is 17, and even at 1,000 the slope is 1",
  onFake(17, false).value == 17 && onFake(1000, false) == (1000, 1), always: true)
/*:
 Lesson 2 met the usual patch, a small $\varepsilon$ inside the logarithm. It makes the infinite
 loss finite and the slope 0, so that nothing is learned just where the mistake is greatest. The
 generator, by the way, is on the safe side: its $-\ln p$ has trouble where $p$ is nearly 0, and
 there floating point numbers are at their best.
 */
lesson.claim(
  "The generator's loss is right from the probability, too, down to logit −80",
  stride(from: Float(-80), through: 0, by: 5).allSatisfy { a in
    let fromP = loss(logit: a, target: 1, fromProbability: true)
    let fromA = loss(logit: a, target: 1, fromProbability: false)
    return abs(fromP.value - fromA.value) < 1e-4 && abs(fromP.slope - fromA.slope) < 1e-5
  })

//: ## The game
/*:
 From here on the note is silent, and we follow the article. The discriminator descends
 $-\ln D(x) - \ln(1 - D(G(z)))$, the generator $-\ln D(G(z))$, both in the mean over a minibatch,
 one move each with Adam at its defaults, rate 0.001. Each move draws its own noise. A turn of both
 is called an *iteration*, as in the article.
 */
lesson.step()
let rates: (discriminator: Float, generator: Float) = (
  lesson.knob("discriminator-rate", 1e-3, in: 1e-6...0.1, "how fast the discriminator learns"),
  lesson.knob("generator-rate", 1e-3, in: 1e-6...0.1, "how fast the generator learns")
)
let beta1: Float = lesson.knob("beta1", 0.9, in: 0.0...0.99, "how long Adam remembers slopes")
final class Game {
  let generator: Generator
  let discriminator: Discriminator
  let generatorAdam: Adam
  let discriminatorAdam: Adam
  let noise: Random

  init(_ random: Random, _ deviation: Deviation = beginning) {
    generator = Generator(random.stream("generator"), deviation)
    discriminator = Discriminator(random.stream("discriminator"), deviation)
    generatorAdam = Adam(generator.parameters, learningRate: rates.generator, beta1: beta1)
    discriminatorAdam = Adam(
      discriminator.parameters, learningRate: rates.discriminator, beta1: beta1)
    noise = random.stream("noise")
  }
}
//: `minimize` changes what its optimizer was given, and nothing else: that is all there is to
//: freezing.
extension Game {
  var parameters: [Parameter] { generator.parameters + discriminator.parameters }
  /// All that an iteration changes.
  var parts: [any Resumable] { parameters + [generatorAdam, discriminatorAdam, noise] }

  func iterate(_ real: Tensor) -> (discriminator: Float, generator: Float) {
    let fakes = generator(latent(real.shape[0], noise))  // [128 × 784]
    let told = discriminatorAdam.minimize {
      binaryCrossEntropy(logits: discriminator(real).logit, target: 1)
        + binaryCrossEntropy(logits: discriminator(fakes).logit, target: 0)
    }
    let fooled = generatorAdam.minimize {
      binaryCrossEntropy(
        logits: discriminator(generator(latent(real.shape[0], noise))).logit, target: 1)
    }
    return (told, fooled)
  }
}

//: ## What we look at
/*:
 From time to time we have a thousand drawings made, always from the same noise, and measure:

 - the *spread*: by how much a pixel differs from drawing to drawing (its standard deviation),
   averaged over all pixels. Drawings that are all alike have 0;
 - the *likeness* of neighbouring pixels, which is their correlation: near 0 in noise, high in
   strokes of a pen;
 - which digits they show, according to a small classifier that the course has trained, how far that
   is from *even*, and what share is *clear*, that is, the classifier takes it for a digit at all;
 - the *distance* from digits, Fréchet's ([@heusel2017]): how far apart and how differently spread
   are 10,000 digits and the drawings, in the 32 numbers that the classifier makes of an image before
   it names a digit. A thousand other digits have a distance, too, the *floor*.
 */
lesson.step()
let meters = Meters(
  noise: manyLatent, classifier: lesson.attempt(try DigitClassifier()),
  digits: mnist.images.rows(0..<10_000))
let real = held.images
let realDigits = meters.classifier.histogram(of: real, range: 0...1)
let realSpread = ImageMeters.spread(real, range: 0...1)
let realLikeness = ImageMeters.neighbourCorrelation(real)
let clearDigits = percent(realDigits.clearShare)
lesson.claim(
  "Digits: spread \(decimal(realSpread, 3)), likeness \(decimal(realLikeness, 2)), \(clearDigits) "
    + "clear",
  [
    Measured(abs(realSpread - 0.193), below: 0.006),
    Measured(abs(realLikeness - 0.81), below: 0.02), Measured(realDigits.clearShare, above: 0.95),
  ])
/*:
 And one more, because here we can: the *pull*. What does the discriminator ask of each drawing? The
 slope of the generator's loss at its 784 pixels tells. Does it ask the same of all drawings, or of
 each something else?
 */
func pull(on images: Tensor, by discriminator: Discriminator) -> Tensor {
  let tape = Tape()
  let fakes = tape.watch(images)
  let loss = binaryCrossEntropy(logits: discriminator(fakes).logit, target: 1)
  let gradients = tape.gradients(of: loss)
  tape.close()
  return gradients[fakes] ?? Tensor(images.shape, repeating: 0)  // [n × 784]
}
let atFirst = Look(0, of: Game(random), judgedBy: meters)
lesson.claim(
  "The untrained generator draws noise: likeness \(decimal(atFirst.likeness, 2)), "
    + "\(percent(atFirst.digits.clearShare)) clear",
  [
    Measured(abs(atFirst.likeness), below: 0.12), Measured(atFirst.digits.clearShare, below: 0.05),
  ])
let floor = meters.distance(real.rows(0..<1000))
lesson.claim(
  "The floor is \(significant(floor.value, 2)), give or take "
    + "\(significant(floor.samplingError, 1)); that noise is at \(significant(atFirst.distance, 3)), "
    + "more than 50 times as far",
  atFirst.distance / floor.value, above: 50)

//: ## The training
/*:
 The article plays a million iterations with minibatches of 128, and looks after every thousand. We
 stop after thirty thousand and look more often at first, since that is when most happens. `--full`
 plays the whole million, about half an hour on two cores.
 */
lesson.step()
func isLook(_ iteration: Int) -> Bool {
  iteration.isMultiple(of: iteration <= 3000 ? 100 : iteration <= 50_000 ? 1000 : 10_000)
}
let batchSize = lesson.knob("batch-size", 128, in: 1...512, "digits in a minibatch")
func play(
  _ seed: UInt64, thousands: Int, _ deviation: Deviation = beginning, named name: String
) -> Run {
  let random = Random(seed: seed)
  let minibatches = Minibatches(
    mnist.images, size: batchSize, shuffledBy: random.stream("minibatches"),
    joining: max(3, thousand * batchSize / 60_000 + 1))
  let game = Game(random, deviation)
  let looks = Kept([Look(0, of: game, judgedBy: meters)])
  let training = lesson.training(
    epochs: thousands, over: minibatches, stepsPerEpoch: thousand, named: name,
    keeping: game.parts + [looks], operations: { Engine.operations })
  training.watch { Figure("Now") { digits(game.generator(meters.noise.rows(0..<40))) } }
  for batch in training {
    let losses = game.iterate(batch)
    training.record("discriminator", losses.discriminator)
    training.record("generator", losses.generator)
    if isLook(training.step) { looks.value.append(Look(training.step, of: game, judgedBy: meters)) }
  }
  let history = training.history
  return Run(
    name: name, game: game, looks: looks.value,
    losses: (history["discriminator"], history["generator"]))
}
//: Three joined passes over the digits last for a thousand minibatches; then they are shuffled
//: anew.
let thousand = lesson.schedule(quick: 300, standard: 1000, full: 1000)
let run = play(
  lesson.seed, thousands: lesson.schedule(quick: 1, standard: 30, full: 1000),
  named: "seed \(lesson.seed)")
//: The same forty points of noise, from the beginning to the end:
func drawing(_ look: Look) -> Figure {
  Figure("Iteration \(look.iteration.grouped)") {
    digits(look.generator(meters.noise.rows(0..<40)))
  }
}
let moments = run.looks.filter { isMoment($0.iteration) || $0.iteration == run.last.iteration }
lesson.show(
  flipbook: moments.map { ("iteration \($0.iteration.grouped)", drawing($0)) }, as: "flipbook",
  caption: "Forty drawings, always from the same noise.")

//: And in the end, what lies between four points of noise; drag in the grid, or use the arrow keys:
lesson.show(
  LatentPad(
    "Between four points of noise", corners: latent(16, random.stream("corners")), range: 0...1
  ) {
    run.game.generator($0)
  } opinion: {
    run.game.discriminator($0).probability
  }, as: "pad", caption: "The bar: how likely the discriminator takes it for a digit.")

//: ## All drawings the same
/*:
 The first thing that happens is a *collapse*. After three hundred iterations the generator draws
 one blot, whatever the noise, and the blot is no digit.
 */
lesson.step()
let collapsed = run.look(at: 300)
//#-hidden-code
lesson.guess(
  "Three hundred iterations. How far do the drawings differ from one another, if real digits have "
    + "a "
    + "spread of \(decimal(realSpread, 3))?",
  answer: "Their spread is \(decimal(collapsed.spread, 3)).")
//#-end-hidden-code
lesson.show(
  Figure("Iteration \(collapsed.iteration.grouped), from other noise") {
    digits(collapsed.generator(meters.noise.rows(40..<60)))
  }, as: "collapsed", caption: "Twenty more points of noise, and the same blot.")
lesson.claim(
  "The spread is now \(decimal(collapsed.spread, 3)), less than a quarter of the noise's "
    + "\(decimal(atFirst.spread, 3))", collapsed.spread / atFirst.spread, below: 0.25)
lesson.claim(
  "The distance sees it, too: \(significant(collapsed.distance, 3)), more than 50 times the floor",
  collapsed.distance / floor.value, above: 50)
/*:
 Why the same for all? Look at the pull. To the discriminator these drawings are all wrong in one
 and the same way, and so it asks the same of all of them: ink here, none there. They follow,
 together. Nothing in the loss says that drawings ought to differ; that must come from the
 discriminator, and it has not come to that yet.
 */
lesson.claim(
  "Of the pull, \(percent(collapsed.commonPull)) is the same for all drawings; more than 75 %",
  collapsed.commonPull, above: 0.75)
lesson.show(
  run.firstLosses(), as: "first-losses",
  caption: "The first \(min(3000, run.last.iteration).grouped) iterations.")
/*:
 Do the losses tell? They do not. The discriminator's is far below the $2 \ln 2 = 1.39$ of a game
 that is even, the generator's far above its $\ln 2 = 0.69$, in the collapse and for long after it.
 */
let afterTheStart = 100..<min(3000, run.last.iteration)
func typical(_ losses: [Float]) -> Float { losses[afterTheStart].sorted()[afterTheStart.count / 2] }
let usual = (
  discriminator: typical(run.losses.discriminator), generator: typical(run.losses.generator)
)
lesson.claim(
  "From iteration 101 to \(afterTheStart.upperBound.grouped) the discriminator's median loss is "
    + "\(decimal(usual.discriminator, 2)), less than half of that, "
    + "and the generator's \(decimal(usual.generator, 1)), more than twice that",
  [Measured(usual.discriminator, below: 0.69), Measured(usual.generator, above: 1.39)])

//: ## And different again
/*:
 This recipe is known to collapse. Known, too, is the end of the story: the picture in the article
 shows digits. So we play it from three seeds, and let the meters say when.
 */
lesson.step()
let others = (1..<3).map { lesson.seed + $0 }.map { seed in
  play(
    seed, thousands: lesson.schedule(quick: 1, standard: 10, full: 100), named: "seed \(seed)")
}
let runs = [run] + others
lesson.show(
  meterCurves(of: runs, real: (realSpread, realDigits), floor: floor.value), as: "meters",
  caption:
    "At every look, over a thousand drawings, as long as each seed is played: the first for "
    + "\(run.last.iteration.grouped) iterations, the others for "
    + "\(others[0].last.iteration.grouped). Dashed: 10,000 real digits.")
lesson.show(
  runs.collapses(
    besides: (realSpread, realDigits),
    caption: "When the drawings are most alike, and from when they spread half as much as digits."))
//: The collapse, and its end, in all three:
let narrowest = runs.map(\.narrowest.spread).max() ?? .nan
let lastCollapse = runs.map(\.narrowest.iteration).max() ?? .max
lesson.claim(
  "All three collapse, to a spread of \(decimal(narrowest, 3)) or less, "
    + "by iteration \(lastCollapse.grouped)",
  [Measured(narrowest, below: 0.04), Measured(lastCollapse, atMost: 1000)], needsTraining: true)
//: Then they differ again:
let recoveries = runs.map { ($0.recovery(to: realSpread / 2) ?? $0.last).iteration }
let lastRecovery = recoveries.max() ?? .max
let leastLate = runs.flatMap { $0.looks.filter { $0.iteration > 6000 }.map(\.spread) }.min() ?? .nan
lesson.claim(
  "All have half the digits' spread by iteration \(lastRecovery.grouped), and after 6,000 none has "
    + "less than \(percent(leastLate / realSpread)) of it",
  [Measured(lastRecovery, atMost: 5000), Measured(leastLate / realSpread, above: 0.4)],
  needsTraining: true)
let evenest = runs.map(\.last.digits.distanceFromUniform).min() ?? .nan
lesson.claim(
  "What stays is uneven: in the end the three are at least \(decimal(evenest, 2)) from even, "
    + "digits \(decimal(realDigits.distanceFromUniform, 2))", evenest, above: 0.1,
  needsTraining: true)
/*:
 So the collapse is where this recipe begins, not where it ends, as far as we have played it. But
 some digits are drawn much more often than others. And beware of one meter by itself: with seed 1,
 around iteration 1,500 many drawings are clear, but they are nearly all the same digit. Spread,
 evenness and clearness must be read together.
 */

//: ## Other beginnings
/*:
 What if the weights begin otherwise? A thousand iterations each, from one seed: with no weights at
 all, with smaller ones, with Glorot's rule, the note's, and with larger ones.
 */
lesson.step()
let beginnings: [(name: String, deviation: Deviation)] = [
  ("all 0", { _, _ in 0 }), ("deviation 0.001", { _, _ in 0.001 }),
  ("deviation 0.02", { _, _ in 0.02 }), ("Glorot's rule", glorot), ("the note's rule", xavierInit),
  ("deviation 0.3", { _, _ in 0.3 }), ("deviation 1", { _, _ in 1 }),
]
let begun = beginnings.map { name, deviation in
  play(lesson.seed, thousands: 1, deviation, named: name)
}
lesson.show(
  begun.beginnings(
    caption: "D and G: losses, in the first iteration and in the last hundred of "
      + "\(thousand.grouped)."))
//: And to the eye:
lesson.show(
  Figure(
    "After \(thousand.grouped) iterations, by how the weights began", columns: 4,
    panels: begun.map { run in
      Figure(run.name) { digits(run.last.generator(meters.noise.rows(0..<16)), columns: 4) }
    }), as: "beginnings", caption: "Sixteen drawings from each beginning.")
/*:
 Where all weights are 0, every gradient is 0, too, since each has another layer's weights or
 numbers as a factor. That game never begins. With a deviation of 1 the first losses are far beyond
 where a probability is a number: only the logits keep it going. All others collapse, those with
 wide weights the least; but then what they keep is not variety, it is the noise of their first
 weights. One seed each: beyond that, read nothing into it.
 */
lesson.claim(
  "From 0 nothing moves: all weights and biases are still 0, the losses 2 ln 2 and ln 2",
  begun[0].game.parameters.allSatisfy { $0.value.values.allSatisfy { $0 == 0 } }
    && abs(begun[0].losses.discriminator[0] - 1.3863) < 1e-4
    && abs(begun[0].losses.generator[0] - 0.6931) < 1e-4)
let widest = begun[1...4].map { $0.look(at: 300).spread }.max() ?? .nan
lesson.claim(
  "From 0.001 up to the note's deviations, all have collapsed after 300 iterations: "
    + "spread \(decimal(widest, 3)) or less", widest, below: 0.04)

//: ## Can an autoencoder do the same?
/*:
 So the note asks, and does not answer. An autoencoder, too, has a part that makes images of a
 hundred numbers. Its *encoder* squeezes a digit into a code, its *decoder* makes the digit of the
 code again, and both learn from the difference, pixel by pixel; there is no opponent. We give it
 the same sizes: the decoder *is* a `Generator`, the encoder its mirror image, with a tanh, so that
 codes lie between −1 and 1 as the noise does.
 */
lesson.step()
struct Encoder {
  let weight1, bias1, weight2, bias2: Parameter

  init(_ random: Random) {
    weight1 = Parameter("weight1", random.normal([784, width], deviation: xavierInit(784, width)))
    bias1 = Parameter("bias1", Tensor([width], repeating: 0))
    weight2 = Parameter(
      "weight2", random.normal([width, latentSize], deviation: xavierInit(width, latentSize)))
    bias2 = Parameter("bias2", Tensor([latentSize], repeating: 0))
  }
  var parameters: [Parameter] { [weight1, bias1, weight2, bias2] }
  func callAsFunction(_ x: Tensor) -> Tensor {
    let hidden = relu(dense(x, weight1.value, bias1.value))  // [n × 128]
    return tanh(dense(hidden, weight2.value, bias2.value))  // [n × 100]
  }
}
//: Both are trained together, on the digits themselves:
let encoder = Encoder(random.stream("encoder"))
let decoder = Generator(random.stream("decoder"))
let autoencoderAdam = Adam(encoder.parameters + decoder.parameters)
let learning: [any Resumable] = encoder.parameters + decoder.parameters + [autoencoderAdam]
let reconstructing = lesson.training(
  epochs: lesson.schedule(quick: 1, standard: 6, full: 100),
  over: Minibatches(mnist.images, size: 128, shuffledBy: random.stream("autoencoder"), joining: 3),
  stepsPerEpoch: thousand, named: "autoencoder", keeping: learning)
for batch in reconstructing {
  let loss = autoencoderAdam.minimize {
    binaryCrossEntropy(logits: decoder.logits(encoder(batch)), target: batch)
  }
  reconstructing.record("autoencoder", loss)
}
//: At what it has learned it is good. These digits it has never seen:
let reconstructed = decoder(encoder(real))
let inkShare = meanRow(mnist.images)  // [784]
let unexplained = meanSquare(reconstructed - real) / meanSquare(real - inkShare)
lesson.show(
  Figure(
    "Digits, coded and decoded", columns: 2,
    panels: [("real", real), ("reconstructed", reconstructed)].map { name, images in
      Figure(name) { digits(images.rows(0..<32), columns: 8) }
    }), as: "reconstructed")
lesson.claim(
  "Of new digits' variance the reconstruction misses \(percent(Double(unexplained))), less than 15 "
    + "%",
  unexplained, below: 0.15, needsTraining: true)
/*:
 But to make *new* digits it must be given codes of digits that nobody has written. We try two
 kinds: uniform, as the GAN has its noise; and normal, with the means and covariances of a thousand
 digits' codes, which tells it more about digits than the GAN is ever told. Beside them, as the
 least one can do, each pixel is inked by itself, as often as it is in MNIST.
 */
typealias Sampler = @MainActor (_ count: Int, _ random: Random) -> Tensor
let codes = encoder(mnist.images.rows(0..<1000))
let meanCode = meanRow(codes)
let deviations = (codes - meanCode) * Tensor(1 / Float(1000).squareRoot())
func drawReal(_ count: Int, _ random: Random) -> Tensor {
  mnist.images.rows(at: (0..<count).map { _ in random.below(60_000) })
}
func drawPixels(_ count: Int, _ random: Random) -> Tensor {
  sigmoid((inkShare - random.uniform([count, 784])) * 1000)  // 0 or 1
}
func drawFitted(_ count: Int, _ random: Random) -> Tensor {
  decoder(dense(random.normal([count, 1000]), deviations, meanCode))
}
let samplers: [(name: String, draw: Sampler)] = [
  ("digits", drawReal), ("each pixel by itself", drawPixels),
  ("autoencoder, uniform codes", { decoder(latent($0, $1)) }),
  ("autoencoder, normal codes", drawFitted), ("GAN", { run.game.generator(latent($0, $1)) }),
]
/*:
 Who is better? Besides the meters we ask a *fresh* discriminator: it learns for a thousand
 minibatches to tell the drawings of one maker from digits, and is then examined with new ones of
 both.
 */
func freshJudge(of sampler: Sampler) -> Discriminator {
  let judge = Discriminator(random.stream("judge"))
  let (adam, noise) = (Adam(judge.parameters), random.stream("judge's noise"))
  let minibatches = Minibatches(
    mnist.images, size: 128, shuffledBy: random.stream("judge's digits"), joining: 3)
  for real in minibatches.prefix(thousand) {
    let fakes = sampler(real.shape[0], noise)
    adam.minimize {
      binaryCrossEntropy(logits: judge(real).logit, target: 1)
        + binaryCrossEntropy(logits: judge(fakes).logit, target: 0)
    }
  }
  return judge
}
//: It is examined on what it has not seen:
func shareCalledReal(_ images: Tensor, by judge: Discriminator) -> Double {
  let logits = judge(images).logit.values
  return Double(logits.count { $0 > 0 }) / Double(logits.count)
}
let examined = samplers.map { name, draw in
  let (judge, drawn) = (freshJudge(of: draw), draw(5000, random.stream("examined")))
  let right = (shareCalledReal(real, by: judge) + 1 - shareCalledReal(drawn, by: judge)) / 2
  return (name: name, drawn: drawn, right: right)
}
let (onGAN, onNormal) = (percent(examined[4].right), percent(examined[3].right))
//#-hidden-code
lesson.guess(
  "Whose drawings will a fresh judge recognise more surely, the GAN's or those from normal codes?",
  answer: "It is right \(onGAN) of the time with the GAN's, \(onNormal) with the autoencoder's.")
//#-end-hidden-code
lesson.show(
  examination(
    of: examined, by: meters,
    caption: "Five thousand drawings of each. A judge that cannot tell is right half of the time. "
      + "The digits' own distance is the floor for so many."))
lesson.show(
  Figure(
    "Sixteen of each", columns: 4,
    panels: examined.dropFirst().map { name, drawn, _ in
      Figure(name) { digits(drawn.rows(0..<16), columns: 4) }
    }), as: "samplers", caption: "Nothing is chosen: the first sixteen.")
/*:
 Can it do the same? From uniform codes it cannot: most of the cube means nothing to the decoder,
 which has seen codes of digits only. From normal codes it nearly can. Where we looked, its drawings
 were softer and less often clear than the GAN's, but about as various, and more even. The
 difference is that somebody had to say how codes are distributed, whereas the GAN learned from the
 start to make something of *every* noise that it may get. And a fresh judge is taken in by neither.
 */
func clear(_ index: Int) -> Double {
  meters.classifier.histogram(of: examined[index].drawn, range: 0...1).clearShare
}
let clearShares = (2...4).map { percent(clear($0)) }
lesson.claim(
  "Clear: \(clearShares[0]) from uniform codes, \(clearShares[1]) from normal ones, "
    + "\(clearShares[2]) of the GAN's",
  [
    Measured(clear(2), below: 0.15), Measured(clear(3), above: 0.4),
    Measured(clear(4), above: 0.4),
  ], needsTraining: true)
//: And the fresh judges:
let leastRight = examined[1...].map(\.right).min() ?? .nan
lesson.claim(
  "A fresh judge cannot tell digits from digits, \(percent(examined[0].right)) right, but is right "
    + "about all others, at least \(percent(leastRight)) of the time",
  [Measured(abs(examined[0].right - 0.5), below: 0.05), Measured(leastRight, above: 0.85)],
  needsTraining: true)

//: ## Why a better generator?
/*:
 The note's other question: it is clear why a better discriminator matters, but why a better
 generator? Its own answer is that a generator draws from a distribution which nobody can write
 down. Here is another, which can be measured. A discriminator learns only from the mistakes that it
 is shown. So we teach fresh ones with the drawings of our generator at five moments, and examine
 each of them on the drawings of all five.
 */
lesson.step()
let early = [0, 300, 3000, 10_000].filter { $0 < run.last.iteration }
let stages = early.map { run.look(at: $0) } + [run.last]
let judges = stages.map { stage in freshJudge { stage.generator(latent($0, $1)) } }
let recognised = judges.map { judge in
  stages.map { 1 - shareCalledReal($0.generator(manyLatent), by: judge) }
}
func answers(ofTaughtWith taught: Int) -> [String] {
  let onDigits = shareCalledReal(real, by: judges[taught])
  return [stages[taught].iteration.grouped] + recognised[taught].map(percent)
    + [percent(onDigits)]
}
lesson.show(
  Table(
    header: ["taught with"] + stages.map { $0.iteration.grouped } + ["digits"],
    rows: stages.indices.map(answers),
    caption: "Of the drawings of each iteration, and of digits: the share taken for what it is."))
/*:
 Each judge catches the mistakes that it was taught with, but not therefore others. The one that was
 taught with noise is blind to everything that comes later: later drawings are digits to it. Without
 a generator that moves on, a discriminator would stop there. Nor need the last one be the wisest in
 everything; where we looked, it took the blots of iteration 300, which it never saw, for digits.
 That is one more reason for games that go in circles.
 */
let known = (
  drawings: stages.indices.map { recognised[$0][$0] }.min() ?? .nan,
  digits: judges.map { shareCalledReal(real, by: $0) }.min() ?? .nan
)
lesson.claim(
  "Each knows at least \(percent(known.drawings)) of the drawings it was taught with, "
    + "and at least \(percent(known.digits)) of the digits",
  [Measured(known.drawings, above: 0.9), Measured(known.digits, above: 0.9)])
let seenThrough = recognised[0].dropFirst().max() ?? .nan
lesson.claim(
  "The one that was taught with noise takes later drawings for digits: "
    + "it knows \(percent(seenThrough)) of them at most", seenThrough, below: 0.1)

//: ## What to keep
/*:
 The layers of a step long ago know how to be written to a file, and they take our tensors.
 */
lesson.step()
lesson.save("generator.safetensors") { path in try layered(run.game.generator).save(to: path) }

//: ## Experiments
/*:
 `swift run lesson5 --knobs` lists what can be turned here. Guess, try, and only then open the
 answer: it is what came out with seed 1 where we ran it.
 */
lesson.step()
//#-hidden-code
lesson.guess(
  """
  Let Adam forget sooner, as many do in a GAN: `swift run lesson5 --set beta1=0.5`. Will the \
  game still collapse at the start?
  """,
  answer: """
    Yes. After 300 iterations the spread is 0.043, where untrained drawings have 0.148, and of \
    the pull 93 % is the same for all drawings.
    """)
lesson.guess(
  """
  Give both players 16 hidden units instead of 128: `swift run lesson5 --set hidden-units=16`. \
  Will the spread tell of a collapse after 300 iterations?
  """,
  answer: """
    It is hidden. After 300 iterations all drawings are one and the same blot, but each has so \
    much noise of its own that the spread is 0.118, nearly the 0.142 of untrained ones. Of the \
    pull 100 % is the same for all.
    """)
//#-end-hidden-code

//: ## Exercises
/*:
 Four on what the bare tensors needed. Each is a file with one thing to do; the course knows when it
 is right.

 `swift run checkpoint 5` tells what is done, what is wrong and what is next,
 `swift run checkpoint hint 5.1` helps, a little or a lot, and `swift run checkpoint watch 5` looks
 again whenever you save.
 */
lesson.step()
//#-hidden-code
lesson.exercises()
lesson.end()
//#-end-hidden-code
