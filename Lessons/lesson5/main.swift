/*:
 # Lesson 5: from bare tensors

 The lessons so far built their players of layers. This one has none: eight tensors of numbers, a
 product, two simple functions, and that is a GAN. With everything in the open we can look at what a
 layer does for us, at where floating point numbers end, and at how a game goes wrong, and right
 again, while it is played for very long.

 This lesson goes with the note *GANs: Generative Adversarial Networks* by Alex Egg ([-@egg2017]).
 It declares both networks in TensorFlow 1, asks two good questions, and stops before the training.
 Read it alongside. Its networks come from an article by Agustinus Kristiadi ([-@kristiadi2016]),
 and from there we take the training. What a sentence with a ✓ is judged by stands beside this page,
 in the lesson's folder `Claims`.
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
/*:
 The name promises the rule of Xavier Glorot and Yoshua Bengio ([-@glorot2010]),
 $\sqrt{2 / (n_{\text{in}} + n_{\text{out}})}$. But $1 / \sqrt{n / 2}$ is $\sqrt{2 / n}$: the rule
 of Kaiming He and others ([-@he2015]), made for rectifiers. Below are both, and what a draw of so
 many weights has.
 */
let draws = [(784, 128), (128, 1), (100, 128), (128, 784)].map { WeightDraw($0, $1, random) }
lesson.show(draws.table())
lesson.claim(deviationsOf: draws)

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
//: Half of the eight tensors:
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
//: Is a product what we think it is? Here is one of the 128,000 hidden numbers, summed by hand.
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
lesson.claim(meanSquares: meanSquare(manyLatent), meanSquare(untrained.hidden(manyLatent)))

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
  "A thousand drawings of the bare tensors and of the layers are the same, bit by bit",
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
  "The three tensors in the optimizer's list have moved, the forgotten one has not by one bit, and "
    + "nothing complained",
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
//: What a discriminator pays for a fake, either way:
lesson.show(
  prices(
    at: [-40, -5, 0, 5, 10, 15, 16, 17, 40],
    caption: "The loss on a fake, from the probability and from the logit."))
/*:
 Between 0 and 1 the numbers lie dense near 0 and far apart near 1: the last one before 1 is
 $1 - 2^{-24}$. So $1 - p$ loses a digit whenever the logit grows by 2.3, and at 17 the last is
 gone. Then $p$ is 1, the loss is infinite, and its slope is an infinite number times 0, which is no
 number. A single such fake, and after one step of Adam every weight of the network is no number,
 too.
 */
lesson.claimPrices()
/*:
 Lesson 2 met the usual patch, a small $\varepsilon$ inside the logarithm. It makes the infinite
 loss finite and the slope 0, so that nothing is learned just where the mistake is greatest. The
 generator, by the way, is on the safe side: its $-\ln p$ has trouble where $p$ is nearly 0, and
 there floating point numbers are at their best.
 */
lesson.claimGeneratorIsSafe()

//: ## The game
/*:
 From here on the note is silent, and we follow the article. The discriminator descends
 $-\ln D(x) - \ln(1 - D(G(z)))$, the generator $-\ln D(G(z))$, both in the mean over a minibatch.
 A *move* is one step of Adam for one player, at its defaults, rate 0.001, and draws its own noise;
 a move of each is an *iteration*, as in the article.
 */
lesson.step()
let rates: (discriminator: Float, generator: Float) = (
  lesson.knob("discriminator-rate", 1e-3, in: 1e-6...0.1, "how fast the discriminator learns"),
  lesson.knob("generator-rate", 1e-3, in: 1e-6...0.1, "how fast the generator learns")
)
let beta1: Float = lesson.knob("beta1", 0.9, in: 0.0...0.99, "how long Adam remembers slopes")
//: A `Game` holds both players, an Adam for each, and the noise. `minimize` changes what its
//: optimizer was given, and nothing else: that is all there is to freezing.
extension Game {
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
   are 10,000 digits and the drawings, in the 32 numbers that the classifier makes of an image
   before it names a digit. A thousand other digits have a distance, too, the *floor*.
 */
lesson.step()
let meters = Meters(
  noise: manyLatent, classifier: lesson.attempt(try DigitClassifier()),
  digits: mnist.images.rows(0..<10_000))
let real = held.images
let ofDigits = RealDigits(real, judgedBy: meters)
lesson.claim(meters: ofDigits)
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
lesson.claim(untrained: atFirst, beside: ofDigits)

//: ## The training
/*:
 The article plays a million iterations with minibatches of 128, and looks after every thousand. We
 stop after thirty thousand and look more often at first, since that is when most happens. `--full`
 plays the whole million, about half an hour on two cores. `play`, in `Play.swift`, deals out the
 minibatches, lets the game `iterate` on each, and keeps the losses and the looks in a `Run`.
 */
lesson.step()
let batchSize = lesson.knob("batch-size", 128, in: 1...512, "digits in a minibatch")
let thousand = lesson.schedule(quick: 300, standard: 1000, full: 1000)
let run = play(
  lesson.seed, thousands: lesson.schedule(quick: 1, standard: 30, full: 1000),
  named: "seed \(lesson.seed)")
//: The same forty points of noise, from the beginning to the end:
lesson.show(
  flipbook: run.flipbook(), as: "flipbook",
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
    + "a spread of \(decimal(ofDigits.spread, 3))?",
  answer: "Their spread is \(decimal(collapsed.spread, 3)).")
//#-end-hidden-code
lesson.show(
  Figure("Twenty drawings at iteration \(collapsed.iteration.grouped), from other noise") {
    digits(collapsed.generator(meters.noise.rows(40..<60)))
  }, as: "collapsed", caption: "Twenty more points of noise, and the same blot.")
lesson.claim(collapse: collapsed, after: atFirst, beside: ofDigits)
/*:
 Why the same for all? Look at the pull. To the discriminator these drawings are all wrong in one
 and the same way, and so it asks the same of all of them: ink here, none there. They follow,
 together. Nothing in the loss says that drawings ought to differ; that must come from the
 discriminator, and it has not come to that yet.
 */
lesson.claim(commonPullOf: collapsed)
lesson.show(
  run.firstLosses(), as: "first-losses",
  caption: "The first \(min(3000, run.last.iteration).grouped) iterations.")
/*:
 Do the losses tell? They do not. The discriminator's is far below the $2 \ln 2 = 1.39$ of a game
 that is even, the generator's far above its $\ln 2 = 0.69$, in the collapse and for long after it.
 */
lesson.claim(lossesOf: run)

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
  meterCurves(of: runs, real: ofDigits), as: "meters",
  caption: "At every look, over a thousand drawings. One seed is played for "
    + "\(run.last.iteration.grouped) iterations, the other two for "
    + "\(others[0].last.iteration.grouped) only. Dashed: 10,000 real digits.")
//: When that is, in numbers:
lesson.show(
  runs.collapses(
    besides: ofDigits,
    caption: "When the drawings are most alike, from when they spread half as much as digits, and "
      + "how they end: the first seed after \(run.last.iteration.grouped) iterations, the others "
      + "after \(others[0].last.iteration.grouped)."))
//: The collapse and its end, in all three:
lesson.claim(recoveryOf: runs, besides: ofDigits)
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
//: How they begin, and how they stand after that:
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
lesson.claim(beginnings: begun)

//: ## Can an autoencoder do the same?
/*:
 So the note asks, and does not answer. An autoencoder, too, has a part that makes images of a
 hundred numbers. Its *encoder* squeezes a digit into a code, its *decoder* makes the digit out of
 the code again, and both learn from the difference, pixel by pixel; there is no opponent. We give
 it the same sizes: the decoder *is* a `Generator`, the `Encoder` its mirror image, with a tanh, so
 that codes lie between −1 and 1 as the noise does. Both are trained together, on the digits
 themselves.
 */
lesson.step()
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
lesson.show(
  Figure(
    "Digits, coded and decoded", columns: 2,
    panels: [("real", real), ("reconstructed", reconstructed)].map { name, images in
      Figure(name) { digits(images.rows(0..<32), columns: 8) }
    }), as: "reconstructed",
  caption: "Left, digits that nobody has trained on; right, what the decoder makes of their codes.")
lesson.claim(reconstructed: reconstructed, of: real, beside: inkShare)
/*:
 But to make *new* digits it must be given codes of digits that nobody has written. We try two
 kinds: uniform, as the GAN has its noise; and normal, with the means and covariances of a thousand
 digits' codes, which tells it more about digits than the GAN is ever told. Beside them, as the
 least one can do, each pixel is inked by itself, as often as it is in MNIST. All of these are in
 `Samplers.swift`.
 */
let samplers: [(name: String, draw: Sampler)] = [
  ("digits", drawReal), ("each pixel by itself", pixels(inked: inkShare)),
  ("autoencoder, uniform codes", { decoder(latent($0, $1)) }),
  ("autoencoder, normal codes", fitted(to: encoder(mnist.images.rows(0..<1000)), decoder)),
  ("GAN", { run.game.generator(latent($0, $1)) }),
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
let examined = samplers.map { Examined($0.name, $0.draw, random, beside: real) }
let (onGAN, onNormal) = (percent(examined[4].right), percent(examined[3].right))
//#-hidden-code
lesson.guess(
  "Whose drawings will a fresh judge recognise more surely, the GAN's or those from normal codes?",
  answer: "It is right \(onGAN) of the time with the GAN's, \(onNormal) with the autoencoder's.")
//#-end-hidden-code
lesson.show(
  examined.table(
    caption: "Five thousand drawings of each. A judge that cannot tell is right half of the time. "
      + "The digits' own distance is the floor for so many."))
lesson.show(
  examined.picture("Sixteen drawings of each maker"), as: "samplers",
  caption: "Nothing is chosen: the first sixteen.")
/*:
 Can it do the same? From uniform codes it cannot: most of the cube means nothing to the decoder,
 which has seen codes of digits only. From normal codes it nearly can. Where we looked, its drawings
 were softer and less often clear than the GAN's, but about as various, and more even. The
 difference is that somebody had to say how codes are distributed, whereas the GAN learned from the
 start to make something of *every* noise that it may get. And a fresh judge is taken in by neither.
 */
lesson.claim(examined: examined)

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
let stages = Stages(early.map { run.look(at: $0) } + [run.last], on: manyLatent, beside: real)
lesson.show(
  stages.table(
    caption: "Of the drawings of each iteration, and of digits: the share taken for what it is."))
/*:
 Each judge catches the mistakes that it was taught with, but not therefore others. The one that was
 taught with noise is blind to everything that comes later: later drawings are digits to it. Without
 a generator that moves on, a discriminator would stop there. Nor need the last one be the wisest in
 everything; where we looked, it took the blots of iteration 300, which it never saw, for digits.
 That is one more reason for games that go in circles.
 */
lesson.claim(stages: stages)

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
lesson.guessExperiments()
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
