/*:
 # Lesson 5: from bare tensors

 So far the players were built of layers. This lesson has none: eight tensors of numbers, a matrix
 product and two simple functions make a GAN. With everything in the open we see what a layer does
 for us, where floating point numbers are no longer exact enough, and how a game goes wrong and, if
 it is played for long, right again.

 This lesson goes with the note *GANs: Generative Adversarial Networks* by Alex Egg ([-@egg2017]).
 It declares both networks in TensorFlow 1, asks two good questions, and stops before the training.
 Read it alongside. Its networks come from an article by Agustinus Kristiadi ([-@kristiadi2016]),
 and from there we take the training. The code that judges the sentences with a ✓ is in the folder
 `Claims`, beside this lesson's source; what only draws is in `Pictures.swift`.
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
//: MNIST once more. The generator will end in a sigmoid, whose output lies between 0 and 1. So here
//: paper is 0 and ink is 1.
lesson.step()
let random = Random(seed: lesson.seed)
let folder = lesson.dataFolder  // none: MNIST
let mnist = lesson.attempt(try MNIST.training(in: folder, scaledTo: 0...1))  // [60,000 × 784]
// 10,000 more that nobody trains on
let held = lesson.attempt(try MNIST.test(in: folder, scaledTo: 0...1))
lesson.show(
  Figure("Forty digits from MNIST") { digits(mnist.images.rows(0..<40)) },
  as: "real-digits", caption: "What the discriminator is shown as real.")
lesson.claim("The scaled pixels fill 0…1", mnist.images.range == 0...1)
//: The note says that its generator returns a vector of 786 numbers, "which is MNIST image
//: (28x28)". The 786 is a slip: 28 · 28 is 784, and a tensor would not accept anything else.
lesson.document("numbers in an image, by its 28x28", printed: 28 * 28, here: mnist.images.shape[1])

//: ## Where the weights begin
//: The weights of a network have to start somewhere, and not at 0. The note draws them with a
//: function called `xavier_init`: normal numbers with the standard deviation $1 / \sqrt{n / 2}$,
//: where $n$ is the number of inputs of a unit.
lesson.step()
typealias Deviation = @MainActor (_ inputs: Int, _ outputs: Int) -> Float
func xavierInit(_ inputs: Int, _ outputs: Int) -> Float { 1 / (Float(inputs) / 2).squareRoot() }
func glorot(_ inputs: Int, _ outputs: Int) -> Float { (2 / Float(inputs + outputs)).squareRoot() }
//: The name promises the rule of Xavier Glorot and Yoshua Bengio ([-@glorot2010]),
//: $\sqrt{2 / (n_{\text{in}} + n_{\text{out}})}$. But $1 / \sqrt{n / 2}$ is $\sqrt{2 / n}$: the
//: rule of Kaiming He and others ([-@he2015]), made for rectifiers such as ReLU. The table has both
//: rules, and the standard deviation of weights that were really drawn.
let draws = [(784, 128), (128, 1), (100, 128), (128, 784)].map { WeightDraw($0, $1, random) }
lesson.show(draws.table())
lesson.claim(deviationsOf: draws)

//: ## The generator
//: A hundred random numbers $z$, uniform between −1 and 1, become 128 hidden numbers $h$, and these
//: become 784 pixels:
//:
//: $$ h = \max(0,\; z W_1 + b_1), \qquad G(z) = \sigma(h W_2 + b_2) $$
//:
//: A `Parameter` is a tensor that training may change, and `dense(x, W, b)` is the product
//: $x W + b$, with $b$ added to every row. That is all we use. The standard deviation of the first
//: weights is an argument, because we try others later.
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
//: The note calls the last numbers before the sigmoid `G_log_prob`. They are logits: the sigmoid of
//: each is the probability that its pixel is ink.
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
//: Does `dense` compute what we think? One of the 128,000 hidden numbers is summed by hand.
lesson.claim(hiddenNumbersOf: untrained, from: manyLatent)
//: Now we see why the deviation is $\sqrt{2/n}$. A sum of $n$ terms has $n$ times the mean square
//: of one term, and a rectifier halves it. With weights of variance $2/n$ the two cancel: numbers
//: neither fade nor grow from layer to layer.
lesson.claim(meanSquares: meanSquare(manyLatent), meanSquare(untrained.hidden(manyLatent)))

//: ## The discriminator
//: The same in the other direction, 784 to 128 to 1. As in the note, it returns two numbers: the
//: probability that an image is real, and its logit, from before the sigmoid. Why both? See the
//: step after the next.
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
lesson.claim(countsOf: untrained, Discriminator(random.stream("discriminator")))

//: ## What a layer hides
//: Here is the generator as the other lessons write it. Its layers are given the same numbers.
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
let ofLayers = layered(untrained)
lesson.claim(
  "A thousand drawings of the bare tensors and of the layers are the same, bit by bit",
  ofLayers(manyLatent).bits == untrained(manyLatent).bits, always: true)
//: So a layer computes nothing that we have not written in two lines. What it does is remember:
//: which shapes fit together, how its weights begin, that there is a bias and that it begins at 0,
//: the name of each tensor in a file, and, above all, *that they exist*. An optimizer needs a list
//: of what it may change. The note writes it by hand, `theta_D = [D_W1, D_W2, D_b1, D_b2]`; layers
//: give it by themselves. Here is one move, with one tensor forgotten:
let forgetful = Discriminator(random.stream("discriminator"))
let listed = [forgetful.weight1, forgetful.weight2, forgetful.bias2]  // and bias1?
let before = forgetful.parameters.map(\.value.bits)
Adam(listed).minimize {
  binaryCrossEntropy(logits: forgetful(mnist.images.rows(0..<128)).logit, target: 1)
}
let moved = zip(forgetful.parameters, before).map { $0.value.bits != $1 }
lesson.claim(
  "The three tensors in the optimizer's list have moved, the forgotten one has not by one bit, and "
    + "nothing complained",
  moved == [true, false, true, true])
//: Such a network does learn, only less well, and no error message ever appears. A layer forgets
//: nothing: that is what it is for.

//: ## Probability or logit
//: A discriminator that says $p = \sigma(a)$ to a fake has the loss $-\ln (1 - p)$. It can be
//: computed in this form, from the probability, or as $\ln (1 + e^a)$, from the logit: on paper
//: both are the same. The article calls the second the safer form. The computer's numbers have 24
//: binary digits. What happens to both forms, and to the slope by which the discriminator learns?
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
//: The loss on a fake, and its slope, both ways:
lesson.show(
  prices(
    at: [-40, -5, 0, 5, 10, 15, 16, 17, 40],
    caption: "The loss on a fake, from the probability and from the logit."))
//: Floating point numbers are dense near 0 and sparse near 1: the last one before 1 is
//: $1 - 2^{-24}$. So $1 - p$ loses a digit whenever the logit grows by 2.3, and at 17 the last
//: digit is gone. Then $p$ is exactly 1 and the loss is infinite. Its slope is infinity times 0,
//: which is *not a number* (NaN). One such fake is enough: after one step of Adam every weight of
//: the network is NaN, too.
lesson.claimPrices()
//: Lesson 2 had the usual remedy, a small $\varepsilon$ inside the logarithm. It makes the loss
//: finite and the slope 0: nothing is learned where the mistake is greatest. The generator has no
//: such trouble. Its loss $-\ln p$ is large where $p$ is nearly 0, and there floating point numbers
//: are dense.
lesson.claimGeneratorIsSafe()

//: ## The game
//: The note ends here, and we follow the article. The discriminator's loss is
//: $-\ln D(x) - \ln(1 - D(G(z)))$, the generator's $-\ln D(G(z))$, both as means over a minibatch.
//: A *move* is one step of Adam for one player, with new noise; Adam has its default rate, 0.001.
//: One move of each player is an *iteration*, as in the article.
lesson.step()
let rates: (discriminator: Float, generator: Float) = (
  lesson.knob("discriminator-rate", 1e-3, in: 1e-6...0.1, "how fast the discriminator learns"),
  lesson.knob("generator-rate", 1e-3, in: 1e-6...0.1, "how fast the generator learns")
)
let beta1: Float = lesson.knob("beta1", 0.9, in: 0.0...0.99, "how long Adam remembers slopes")
//: A `Game`, in `Game.swift`, holds both players, an Adam for each, and the noise. `minimize`
//: changes what its optimizer was given and nothing else. So the other player needs no freezing.
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
   averaged over all pixels. If all drawings are the same, it is 0;
 - the *likeness* of neighbouring pixels, which is their correlation: near 0 in noise, high in
   strokes of a pen;
 - which digits they show, according to a small classifier that comes with the course: how far their
   shares are from *even*, and what share is *clear*, which means that the classifier takes it for
   one of the digits;
 - the Fréchet *distance* from digits ([@heusel2017]). Before the classifier names a digit, it makes
   32 numbers of an image. The distance compares the means and the spreads of these numbers, for the
   drawings and for 10,000 digits. A thousand other digits are not at 0 either: theirs is the
   *floor*.

 The meters and what they say at one moment, a `Look`, are in `Look.swift`.
 */
lesson.step()
let meters = Meters(
  noise: manyLatent, classifier: lesson.attempt(try DigitClassifier()),
  digits: mnist.images.rows(0..<10_000))
let real = held.images
let ofDigits = RealDigits(real, judgedBy: meters)
lesson.claim(meters: ofDigits)
//: One more meter is the *pull*: how should the pixels of a drawing change, so that the
//: discriminator finds it more real? The gradient of the generator's loss at the 784 pixels tells.
//: Is it the same for all drawings, or different for each?
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
//: The article plays a million iterations with minibatches of 128, and looks after every thousand.
//: We stop after thirty thousand, and look more often at first, when most happens. `--full` plays
//: the whole million, about half an hour on two cores. `play`, in `Play.swift`, lets the game
//: `iterate` on one minibatch after the other, and keeps the losses and the looks in a `Run`.
lesson.step()
let batchSize = lesson.knob("batch-size", 128, in: 1...512, "digits in a minibatch")
let thousand = lesson.schedule(quick: 300, standard: 1000, full: 1000)
let run = play(
  lesson.seed, thousands: lesson.schedule(quick: 1, standard: 30, full: 1000),
  named: "seed \(lesson.seed)")
//: The drawings of the same forty points of noise, from the beginning to the end:
lesson.show(
  flipbook: run.flipbook(), as: "flipbook",
  caption: "Forty drawings, always from the same noise.")

//: And at the end, what lies between four points of noise. Drag in the grid, or use the arrow keys.
lesson.show(
  run.pad(corners: latent(16, random.stream("corners"))), as: "pad",
  caption: "Four points of noise at the corners; the bar: the discriminator's probability that it "
    + "is a digit.")

//: ## All drawings the same
//: The first thing that happens is a *collapse*: after three hundred iterations the generator draws
//: the same blot for all noise, and the blot is no digit.
lesson.step()
let collapsed = run.look(at: 300)
//#-hidden-code
lesson.guess(spreadOf: collapsed, beside: ofDigits)
//#-end-hidden-code
lesson.show(
  drawings(at: collapsed, from: meters.noise.rows(40..<60)), as: "collapsed",
  caption: "Twenty more points of noise, and the same blot.")
lesson.claim(collapse: collapsed, after: atFirst, beside: ofDigits)
//: Why the same for all? Look at the pull. To the discriminator these drawings are all wrong in the
//: same way, so it pulls all of them in the same direction: more ink here, less there. They follow,
//: together. Nothing in the loss says that drawings should differ. Only the discriminator can teach
//: that, and it has not learned it yet.
lesson.claim(commonPullOf: collapsed)
lesson.show(
  run.firstLosses(), as: "first-losses",
  caption: "The first \(min(3000, run.last.iteration).grouped) iterations. Dashed: the losses if "
    + "the discriminator says ½ to everything.")
//: Do the losses show it? They do not. During the collapse and long after it, the discriminator's
//: is far below $2 \ln 2 = 1.39$, its value at the equilibrium, and the generator's is far above
//: $\ln 2 = 0.69$.
lesson.claim(lossesOf: run)

//: ## And different again
//: It is known that this recipe collapses, and also that it recovers: the picture in the article
//: shows digits. We play it from three seeds, and let the meters say when each of them recovers.
lesson.step()
let fewer = lesson.schedule(quick: 1, standard: 10, full: 100)
let others = (1..<3).map { lesson.seed + $0 }.map { seed in
  play(seed, thousands: fewer, named: "seed \(seed)")
}
let runs = [run] + others
lesson.show(
  meterCurves(of: runs, real: ofDigits), as: "meters",
  caption: "A thousand drawings at every look. Two of the seeds are played for only "
    + "\(others[0].last.iteration.grouped) iterations. Dashed: real digits, 10,000 of "
    + "them, and 1,000 for the Fréchet distance.")
//: The same in numbers:
lesson.show(runs.collapses(besides: ofDigits))
//: The collapse and its end, in all three:
lesson.claim(recoveryOf: runs, besides: ofDigits)
//: So this recipe begins with a collapse and, as far as we have played it, does not end with one.
//: But some digits are drawn much more often than others. And do not trust one meter alone: on the
//: way there are times when many drawings are clear, but nearly all of them show the same digit.
//: Spread, evenness and clearness must be read together.

//: ## Other beginnings
//: What if the weights begin in another way? We play a thousand iterations each, from one seed:
//: with all weights 0, with smaller ones than the note's, with Glorot's rule, with the note's, and
//: with larger ones.
lesson.step()
let begun = beginnings.map { name, deviation in
  play(lesson.seed, thousands: 1, deviation, named: name)
}
//: Their first losses, and what they have come to:
lesson.show(begun.beginnings())
//: Their drawings:
lesson.show(
  begun.picture("After \(thousand.grouped) iterations, by how the weights began"),
  as: "beginnings", caption: "Sixteen drawings from each beginning.")
//: Where all weights are 0, every gradient is 0, too: each is a product, and one of its factors is
//: the weights or the outputs of another layer. That game never begins. With a deviation of 1 the
//: first losses are so large that, computed from probabilities, they would be infinite: only the
//: logits make this game possible. With the note's deviation and smaller ones all games collapse.
//: With larger ones the spread stays high, but it is not variety: the drawings differ by the noise
//: of the first weights. This is one seed each, so do
//: not conclude more.
lesson.claim(beginnings: begun)

//: ## Can an autoencoder do the same?
//: The note asks this and does not answer. An autoencoder, too, has a part that makes an image of a
//: hundred numbers. Its *encoder* turns a digit into a code, its *decoder* turns the code into the
//: digit again, and both learn from the difference, pixel by pixel. There is no opponent. We take
//: the same sizes: the decoder *is* a `Generator`. The `Encoder`, in `Autoencoder.swift`, has the
//: same layers in the opposite order, and ends in a tanh, so that codes lie between −1 and 1 as the
//: noise does. Both are trained together, on the digits themselves.
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
//: It is good at what it has learned. These digits it has never seen:
let reconstructed = decoder(encoder(real))
let inkShare = meanRow(mnist.images)  // [784]
lesson.show(
  reconstructions(of: real, reconstructed), as: "reconstructed",
  caption: "Left, digits that nobody has trained on; right, what the decoder makes of their codes.")
lesson.claim(reconstructed: reconstructed, of: real, beside: inkShare)
//: But to draw *new* digits, the decoder needs codes of digits that nobody has written. We try two
//: kinds: uniform codes, like the noise of the GAN; and normal codes, with the means and
//: covariances of the codes of a thousand digits. The second kind knows more about digits than the
//: GAN is ever told. For comparison we also ink each pixel independently, as often as it is inked
//: in MNIST. These ways to make images are in `Samplers.swift`.
let samplers: [(name: String, draw: Sampler)] = [
  ("digits", drawReal), ("each pixel by itself", pixels(inked: inkShare)),
  ("autoencoder, uniform codes", { decoder(latent($0, $1)) }),
  ("autoencoder, normal codes", fitted(to: encoder(mnist.images.rows(0..<1000)), decoder)),
  ("GAN", { run.game.generator(latent($0, $1)) }),
]
//: Which is best? Besides the meters we ask a *fresh judge*. That is a new discriminator, which
//: learns for a thousand minibatches to tell digits from the drawings of one of these makers. Then
//: it is examined on other digits and other drawings.
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
//: `Examined`, in `Examinations.swift`, teaches such a judge and examines it.
let examined = samplers.map { Examined($0.name, $0.draw, random, beside: real) }
//#-hidden-code
lesson.guess(surestJudgeAmong: examined)
//#-end-hidden-code
lesson.show(examined.table())
lesson.show(
  examined.picture("Sixteen drawings of each maker"), as: "samplers",
  caption: "Nothing is chosen: the first sixteen.")
//: Can it do the same? Not from uniform codes: most points of the cube are not the code of any
//: digit, and the decoder has never learned what to draw there. From normal codes it nearly can.
//: When we ran it, its drawings were softer and less often clear than the GAN's, about as varied,
//: and more even. The difference is that somebody had to find out how codes are distributed; the
//: GAN learned from the start to make a drawing of *every* noise that it may get. And neither
//: deceives a fresh judge.
lesson.claim(examined: examined)

//: ## Why a better generator?
//: The note's other question: it is clear why one wants a better discriminator, but why a better
//: generator? Its own answer is that a generator draws from a distribution that nobody can write
//: down. Here is another answer, which can be measured. A discriminator learns only from the fakes
//: that it is shown. So we teach a fresh judge with the drawings of our generator at each of up to
//: five moments, and examine all judges on the drawings of all moments.
lesson.step()
let early = [0, 300, 3000, 10_000].filter { $0 < run.last.iteration }
let stages = Stages(early.map { run.look(at: $0) } + [run.last], on: manyLatent, beside: real)
lesson.show(stages.table())
//: Each judge recognises the kind of fakes that it was taught with, but not always others. The one
//: that was taught with noise takes everything that comes later for digits. If the generator never
//: became better, a discriminator would learn no more than that. And the last judge is not the best
//: in everything: when we ran it, it took the blots of iteration 300, which it had never seen, for
//: digits. That is one reason why games can go in circles.
lesson.claim(stages: stages)

//: ## What to keep
//: Layers can be written to a file. So we give our tensors to `layered`, from above.
lesson.step()
lesson.save("generator.safetensors") { path in try layered(run.game.generator).save(to: path) }

//: ## Experiments
//: `swift run lesson5 --knobs` lists what can be turned here. Guess, try, and only then open the
//: answer: it is what came out with seed 1 where we ran it.
lesson.step()
//#-hidden-code
lesson.guessExperiments()
//#-end-hidden-code

//: ## Exercises
//: Four, on what the bare tensors needed.
lesson.step()
//#-hidden-code
lesson.exercises()
lesson.end()
//#-end-hidden-code
