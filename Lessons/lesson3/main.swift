/*:
 # Lesson 3: an MLP that draws digits

 Two small networks play against each other. The *generator* turns a hundred random numbers into the
 784 pixels of an image; the *discriminator* looks at an image and says how likely it is a real,
 handwritten digit. The generator never sees a digit: it learns only from what the discriminator
 thinks of its drawings.

 This lesson goes with the article *Understanding Generative Adversarial Networks* by Naoki Shibuya
 ([-@shibuya2017]), which builds the game in Keras. Read it alongside. Wherever the article prints a
 number, you find ours beside it; what its text leaves out is taken from its notebook.
 */
//#-hidden-code
import Datasets
import Foundation
import Neural
import Notebook
import Plotting

let lesson = Lesson(3, "An MLP that draws digits", takesData: true)
Engine.use(threads: lesson.options.threads)
//#-end-hidden-code

//: ## The data
/*:
 MNIST ([@lecun1998]): 60,000 handwritten digits to learn from, 28 × 28 pixels each, laid out as a
 row of 784 numbers. A pixel is a byte: 0 is the paper, 255 full ink. (Shown on a screen as they
 are, digits are white on black. The figures here print them as ink on paper.) The generator will
 end in a tanh, whose output lies between −1 and 1, so the digits are brought to the same range:
 $x \mapsto x / 127.5 - 1$.

 `lesson.attempt` does what may fail, such as reading a file, and ends the lesson with a sentence if
 it fails. `lesson.show` puts something on this page, under the cell that calls it.
 `lesson.document` puts a number that the article prints beside ours, and `lesson.claim` checks a
 sentence against a number of this run: ✓ if it holds, ✗ if not. What only draws, such as `digits`,
 or makes a table is in `Pictures.swift` and `Tables.swift`, beside this lesson's source.
 */
lesson.step()
let folder = lesson.dataFolder  // none: MNIST
let mnist = lesson.attempt(try MNIST.training(in: folder))  // images: [60,000 × 784] in −1…1
let held = lesson.attempt(try MNIST.test(in: folder))  // 10,000 more that nobody trains on
lesson.show(
  Figure("Forty digits from MNIST") { digits(mnist.images.rows(0..<40)) },
  as: "real-digits", caption: "What the discriminator is shown as real.")
lesson.document("data points in an image", printed: 784, here: mnist.images.shape[1])
lesson.claim(
  "The scaled pixels fill the range of tanh: paper is −1 and full ink 1",
  mnist.images.range == -1...1)
//: To show an image again, the scaling must be undone. The article's notebook divides by 2 and adds
//: 1, where it should add ½. Its plotting library stretches the greys, so the eye does not notice.
//: A number does:
func scaled(_ grey: Float) -> Float { grey / 127.5 - 1 }
func back(_ x: Float) -> Float { (x / 2 + 0.5) * 255 }
func backAsInTheNotebook(_ x: Float) -> Float { (x / 2 + 1) * 255 }
let greys: [Float] = [0, 51, 255]
lesson.claim(
  "Scaled to −1…1 and back, bytes 0, 51 and 255 are what they were",
  greys.map { abs(back(scaled($0)) - $0) }.max() ?? .nan, below: 1e-3, always: true)
lesson.show(
  """
  paper, byte 0, there and back        \(decimal(back(scaled(0)), 1))
  paper, back as in the notebook       \(decimal(backAsInTheNotebook(scaled(0)), 1)), a middle grey
  """)

//: ## The latent sample
//: The generator starts from nothing but random numbers: 100 from the normal distribution,
//: $z \sim \mathcal N(0, I)$, one *latent sample* for each image. Each use of random numbers in the
//: lesson (noise, first weights, pictures) has its own stream, all from one seed, so that drawing
//: one more picture changes nothing else.
lesson.step()
let random = Random(seed: lesson.seed)
let noise = random.stream("noise")
let latentSize = lesson.knob(
  "latent-size", 100, in: 1...1000, "how many random numbers make a drawing")
let fixedLatent = random.stream("pictures").normal([40, latentSize])  // the same forty every time
let manyLatent = random.stream("measuring").normal([2000, latentSize])
let latentMean = manyLatent.mean().scalar
let latentVariance = (manyLatent * manyLatent).mean().scalar
lesson.claim(
  "200,000 latent numbers have mean 0 and variance 1, within five standard errors",
  [
    Measured(abs(latentMean) / 0.00224, below: 5),
    Measured(abs(latentVariance - 1) / 0.00316, below: 5),
  ])

//: ## The generator
//: 100 numbers in, 784 out, and one hidden layer between them. A *leaky ReLU* passes positive
//: numbers on and multiplies negative ones by 0.01 instead of 0, so that no unit stops learning
//: altogether.
lesson.step()
let hidden = lesson.knob("hidden-units", 128, in: 1...1000, "the width of both hidden layers")
let slope: Float = lesson.knob("slope", 0.01, in: 0.0...0.9, "of the leaky ReLU below 0")
func makeGenerator(_ random: Random) -> Sequential {
  Sequential("generator") {
    Dense(latentSize, hidden, random)  // [n × 100] → [n × 128]
    LeakyReLU(slope)
    Dense(hidden, 784, random)  // [n × 128] → [n × 784]
    Tanh()
  }
}
let generator = makeGenerator(random.stream("generator"))
//#-hidden-code
lesson.guess(parametersOf: generator)
//#-end-hidden-code
lesson.show(generator.summary())
let generatorTable = generator.summary().rows.map(\.parameters)
lesson.document(
  "parameters of the generator's first layer", printed: 12_928, here: generatorTable[0])
lesson.document(
  "parameters of the generator's second layer", printed: 101_136, here: generatorTable[2])
lesson.document("parameters of the generator", printed: 114_064, here: generator.parameterCount)
//: Where do these numbers come from? Each output of a layer has one weight for each input and one
//: bias: $100 \cdot 128 + 128$ and $128 \cdot 784 + 784$.

//: ## Before any training
//: Untrained, the generator is a random function: it draws noise. In a pen stroke neighbouring
//: pixels are alike, in noise they are not. Their correlation over all images is called the
//: *likeness* of neighbours in this course.
lesson.step()
func drawing(_ title: String) -> Figure {
  Figure(title) { digits(generator(fixedLatent)) }
}
lesson.show(
  drawing("Forty drawings, untrained"), as: "epoch-0",
  caption: "Forty latent samples through the untrained generator.")
let real = held.images.rows(0..<2000)
let realLikeness = ImageMeters.neighbourCorrelation(real)
let untrainedLikeness = ImageMeters.neighbourCorrelation(generator(manyLatent))
lesson.claim(
  "Neighbouring pixels have a likeness of \(decimal(realLikeness, 2)) in real digits, of "
    + "\(decimal(untrainedLikeness, 2)) in untrained drawings, next to nothing",
  [Measured(realLikeness, above: 0.7), Measured(abs(untrainedLikeness), below: 0.1)])

//: ## The discriminator
//: The same in the other direction: 784 pixels in, one number out. A sigmoid turns it into a
//: probability, 1 for "surely real" and 0 for "surely generated".
lesson.step()
func makeDiscriminator(_ random: Random) -> Sequential {
  Sequential("discriminator") {
    Dense(784, hidden, random)  // [n × 784] → [n × 128]
    LeakyReLU(slope)
    Dense(hidden, 1, random)  // [n × 128] → [n × 1]
    Sigmoid()
  }
}
//: Its parameters, layer by layer:
let discriminator = makeDiscriminator(random.stream("discriminator"))
lesson.show(discriminator.summary())
let discriminatorTable = discriminator.summary().rows.map(\.parameters)
lesson.document(
  "parameters of the discriminator's first layer", printed: 100_480, here: discriminatorTable[0])
lesson.document(
  "parameters of the discriminator's second layer", printed: 129, here: discriminatorTable[2])
lesson.document(
  "parameters of the discriminator", printed: 100_609, here: discriminator.parameterCount)

//: ## The two as one
//: To teach the generator, the two are stacked: a latent sample goes in, and the discriminator's
//: opinion of the drawing comes out. The stack has no weights of its own: it shares those of the
//: two.
lesson.step()
let gan = Sequential("gan") {
  generator
  discriminator
}
lesson.show(gan.summary())
lesson.document("parameters of the stack", printed: 214_673, here: gan.parameterCount)
lesson.document(
  "trainable parameters of the stack, before freezing", printed: 214_673,
  here: gan.summary().trainable)

//: ## Freezing
//: When it is the generator that moves, the discriminator is only a judge. Its weights must not
//: change, or it would learn to call drawings real. So it is *frozen* for that move: the gradient
//: passes through it on its way to the generator, but none is computed for its own weights.
//:
//: `trainOnBatch` is what Keras calls `train_on_batch`: one forward pass, the loss, one backward
//: pass and one step of the optimizer, which returns the loss. Keras keeps the loss and the
//: optimizer in the compiled model, `gan.train_on_batch(z, numpy.ones(64))`; here they are
//: arguments.
lesson.step()
func trainOnBatch(_ model: Sequential, _ input: Tensor, target: Float, _ adam: Adam) -> Float {
  adam.minimize { binaryCrossEntropy(probabilities: model(input), target: Tensor(target)) }
}
let rehearsal = Adam(gan, learningRate: 0)  // a rate of 0: a move that teaches nothing
discriminator.isTrainable = false
lesson.show(gan.summary())
lesson.document(
  "trainable parameters of the stack, the discriminator frozen", printed: 114_064,
  here: gan.summary().trainable)
//: How much less is computed? The engine counts its multiplications, once frozen and once not.
func work(frozen: Bool) -> Double {
  discriminator.isTrainable = !frozen
  let before = Engine.operations
  _ = trainOnBatch(gan, fixedLatent, target: 1, rehearsal)
  return Double(Engine.operations - before)
}
let skipped = 100 - 100 * work(frozen: true) / work(frozen: false)
lesson.claim(
  "Freezing skips work, not only the update: \(decimal(skipped, 0)) % of the multiplications "
    + "of the generator's move are not done", skipped, above: 15)

//: ## The game
//: A `Game`, in `Game.swift`, holds the two players, the stack of both, and an Adam for each. The
//: article's notebook lets the discriminator learn ten times faster: rate 0.001 against 0.0001.
lesson.step()
let rates: (discriminator: Float, generator: Float) = (
  lesson.knob("discriminator-rate", 1e-3, in: 1e-6...0.1, "how fast the discriminator learns"),
  lesson.knob("generator-rate", 1e-4, in: 1e-6...0.1, "how fast the generator learns")
)
let freezing = lesson.knob(
  "freezing", true, "whether the discriminator is frozen in the generator's move")
//: A *move* is one update of one player. A *turn* is a round of moves: three here, in what the
//: article lists as four steps. The fakes are drawn before either player learns. The discriminator
//: learns from the real digits and from the fakes one after the other, in two moves, and its target
//: for real digits is 0.9 instead of 1: *label smoothing*, so that it does not become
//: overconfident. The generator is told to aim at 1, on the same latent sample.
let smoothing = lesson.knob(
  "smoothing", 0.1, in: 0.0...0.5, "how far the target for real digits is below 1")
//: A turn, with the article's four steps:
extension Game {
  func turn(_ real: Tensor, _ z: Tensor) -> (discriminator: Float, generator: Float) {
    let fakes = generator(z)  // [64 × 784]
    discriminator.isTrainable = true  // step 1
    let onReal = trainOnBatch(
      discriminator, real, target: Float(1 - smoothing), discriminatorAdam)  // step 2
    let onFakes = trainOnBatch(discriminator, fakes, target: 0, discriminatorAdam)
    discriminator.isTrainable = !freezesDiscriminator  // step 3
    let fooling = trainOnBatch(gan, z, target: 1, generatorAdam)  // step 4
    return (onReal + onFakes, fooling)
  }
}
//: Does the freeze hold? Another game plays one turn, and we compare its weights bit by bit, before
//: and after each player's move.
let trial = Game(
  makeGenerator(random.stream("trial")), makeDiscriminator(random.stream("trial")),
  rates: (1e-3, 1e-4))
let someReal = mnist.images.rows(0..<64)
let start = trial.bits
_ = trainOnBatch(trial.discriminator, someReal, target: 0.9, trial.discriminatorAdam)
let afterFirst = trial.bits
trial.discriminator.isTrainable = false
_ = trainOnBatch(trial.gan, fixedLatent, target: 1, trial.generatorAdam)
let afterSecond = trial.bits
//: Each move changes only its own player:
lesson.claim(
  "The discriminator's move changes its own weights and not one bit of the generator's",
  afterFirst.discriminator != start.discriminator && afterFirst.generator == start.generator)
lesson.claim(
  "The generator's move changes its own weights and not one bit of the discriminator's 100,609",
  afterSecond.generator != afterFirst.generator
    && afterSecond.discriminator == afterFirst.discriminator)

//: ## The losses of a perfect generator
//: If the generator were perfect, nobody could tell real images from drawn ones, and the
//: discriminator's best answer would be one number $D$ for all of them. That state is the
//: *equilibrium* of the game. With targets 0.9 and 0 the discriminator minimises
//: $-0.9 \ln D - 0.1 \ln (1 - D) - \ln (1 - D)$. We look for the best $D$ on a fine grid.
lesson.step()
func smoothedLoss(_ d: Double) -> Double {
  -(1 - smoothing) * log(d) - (1 + smoothing) * log(1 - d)
}
let grid = (1..<10_000).map { Double($0) / 10_000 }
let best = grid.min { smoothedLoss($0) < smoothedLoss($1) } ?? 0
lesson.claim(
  "The best answer to images that nobody can tell apart is 0.45, not ½",
  abs(best - 0.45), below: 1e-9)
//: With it, both losses of the equilibrium are known:
let landmarks = (
  discriminator: smoothedLoss(best), generator: -log(best), judged: -log(best) - log(1 - best)
)
lesson.show(
  """
  at the equilibrium
  discriminator's loss while learning (targets 0.9 and 0)   \(decimal(landmarks.discriminator, 4))
  discriminator's loss when judged    (targets 1 and 0)     \(decimal(landmarks.judged, 4))
  generator's loss                    (target 1)            \(decimal(landmarks.generator, 4))
  """)
//: They are the landmarks in the figures below.

//: ## The training
//: A hundred epochs; each goes through the 60,000 digits in the order of the file, 64 at a time,
//: and leaves out the last 32. After each epoch both players are *judged*: their losses are
//: computed, with targets 1 and 0, on 2,000 digits that nobody trains on and 2,000 drawings; a
//: `Judgement`, in `Judgement.swift`, holds both. The article's notebook judges on 16 and 16, so
//: its printed losses jump about much more.
lesson.step()
let game = Game(generator, discriminator, rates: rates)
func judge(_ game: Game) -> Judgement {
  let (onReal, onFakes) = (game.discriminator(real), game.discriminator(game.generator(manyLatent)))
  let fooled = binaryCrossEntropy(probabilities: onFakes, target: 1).scalar
  let told =
    binaryCrossEntropy(probabilities: onReal, target: 1)
    + binaryCrossEntropy(probabilities: onFakes, target: 0)
  return Judgement(discriminator: told.scalar, generator: fooled)
}
let batchSize = lesson.knob("batch-size", 64, in: 1...1000, "digits in a minibatch")
let minibatches = Minibatches(mnist.images, size: batchSize, keepsShortBatch: false)
lesson.document("minibatches in an epoch", printed: 937, here: minibatches.count)
//: The drawings below all come from the same forty latent samples: watch one place in the grid from
//: epoch to epoch. `keeping` names all that the loop changes, so that `--resume` can go on with a
//: training that was stopped. While it trains, `live.html` in the lesson's folder shows the curves
//: so far, and what `watch` draws. What `measure` says at the end, `--sweep` lays side by side; the
//: next step says what it is.
let stepsPerEpoch = lesson.isQuick ? 400 : minibatches.count
let judged = Kept([Judgement]())
let sketches = Kept([generator(fixedLatent.rows(0..<16))])  // untrained, and then after some epochs
let shownEpochs = [1, 2, 5, 10, 20, 50, 100]
let training = lesson.training(
  epochs: lesson.schedule(quick: 2, standard: 100, full: 100), over: minibatches,
  stepsPerEpoch: stepsPerEpoch, keeping: game.parts + [noise, judged, sketches],
  operations: { Engine.operations })
training.watch { drawing("Forty drawings, now") }
training.measure { likenessAndSpread(of: generator(manyLatent)) }
//: The loop: a turn for each minibatch. After each epoch both are judged, after some the generator
//: draws.
for batch in training {
  training.record(game.turn(batch, noise.normal([batchSize, latentSize])))
  guard training.endsEpoch else { continue }
  judged.value.append(judge(game))
  guard shownEpochs.contains(training.epoch) else { continue }
  let name = "epoch \(training.epoch)"
  lesson.show(
    drawing("Forty drawings after \(name)"), as: "epoch-\(training.epoch)",
    caption: "After \(name), from the same forty latent samples.")
  sketches.value.append(generator(fixedLatent.rows(0..<16)))
}

//: ## From noise to digits
//: Sixteen of the forty, from before the training to its end. Two meters measure what the eye sees:
//: the likeness of neighbours, and the *spread*, which is by how much a pixel differs from image to
//: image: its standard deviation over the images, where paper is 0 and ink 1, averaged over all
//: pixels. A generator that draws the same image for all noise has a spread of 0.
lesson.step()
let titles = ["untrained"] + shownEpochs.map { "epoch \($0)" }
let gallery =
  zip(titles, sketches.value) + [("real", real.rows(0..<16))]
lesson.show(
  sixteens("Sixteen latent samples on their way", gallery), as: "gallery",
  caption: "The same sixteen latent samples through the generator as it learns; last, real digits.")
//: Two thousand drawings in numbers:
let drawings = generator(manyLatent)
let drawnLikeness = ImageMeters.neighbourCorrelation(drawings)
lesson.claim(
  "The trained generator's pixels have become like their neighbours: "
    + "likeness \(decimal(drawnLikeness, 2)), above 0.5",
  drawnLikeness, above: 0.5, needsTraining: true)
let (realSpread, drawnSpread) = (ImageMeters.spread(real), ImageMeters.spread(drawings))
lesson.claim(
  "The trained generator's drawings are not all alike: their spread of "
    + "\(decimal(drawnSpread, 3)) is more than two thirds of the digits' \(decimal(realSpread, 3))",
  drawnSpread / realSpread, above: 2 / 3, needsTraining: true)

//: What lies between four latent samples? Drag in the grid, or use the arrow keys. The way from
//: sample to sample is an arc: on it, normal noise stays normal.
lesson.show(
  game.pad(corners: random.stream("corners").normal([16, latentSize])), as: "pad",
  caption: "Four latent samples at the corners; the bar: how likely it is, says the discriminator, "
    + "that this is a real digit.")

//: ## The loss curves
//: While they learn, each player's loss is what its own update returned, with targets 0.9 and 0 for
//: the discriminator, and 1 for the generator. Each has its own landmark.
lesson.step()
//#-hidden-code
lesson.guess(lossAtTheEndOf: judged.value, equilibrium: landmarks.generator)
//#-end-hidden-code
lesson.show(
  lossCurves(
    training.history, equilibrium: (landmarks.discriminator, landmarks.generator)), as: "losses",
  caption: "The dashed lines are where a perfect generator would put the losses.")
//: Both curves stay far from their own landmarks, the discriminator's below, the generator's above:
//: the discriminator is ahead to the end. Below are the losses that the article's notebook logged,
//: beside our own, judged after each epoch, as means over the same epochs. Each printed number must
//: lie where 99 in 100 seeds are expected, judging by the seeds that were recorded. Where none were
//: recorded, nothing is judged.
lesson.documentLog(beside: judged.value)

//: ## The freeze, both ways
//: The notebook sets the flag too late. It compiles the stack first and freezes the discriminator
//: afterwards, and Keras 2 collected the weights that a model trains when it was compiled. (Later
//: changes of the flag did nothing before the next `compile`; newer versions of Keras 2 warn.) So
//: in its generator's move most probably the discriminator learned, too, at the generator's rate,
//: to call drawings real. Here is the same game twice, from the same random numbers, once really
//: frozen and once with the late flag. `rehearse`, in `Rehearsal.swift`, plays a game of new
//: players as the loop above did, and judges it after each epoch.
lesson.step()
/// Whether the generator's move changes the discriminator, with the flag as a turn leaves it.
func movesDiscriminator(_ game: Game) -> Bool {
  _ = game.turn(someReal, fixedLatent)
  let before = game.discriminator.bits
  _ = trainOnBatch(game.gan, fixedLatent, target: 1, game.generatorAdam)
  return game.discriminator.bits != before
}
//: Both games, and their losses:
let bothWays = lesson.schedule(quick: 1, standard: 10, full: 25)
let frozen = rehearse("frozen", epochs: bothWays, rates: rates)
let late = rehearse("late flag", epochs: bothWays, rates: rates, freezes: false)
lesson.claim(
  "With the flag set too late the generator's move changes the discriminator, set in time it "
    + "does not",
  movesDiscriminator(late.game) && !movesDiscriminator(frozen.game))
lesson.show(
  comparison(
    "The same game, frozen and not",
    [("frozen", frozen.judged), ("late flag", late.judged)]), as: "freeze",
  caption: "Losses after each epoch, judged on held-out digits and fresh drawings.")
//: With the late flag the discriminator is pulled both ways, and the losses differ, in some epochs
//: by a lot. But from one printed log alone nobody can tell which of the two was run. The weights
//: tell: in the frozen game, not one bit of the discriminator changes in the generator's move.

//: ## What the article says
//: *If the discriminator learns much faster, the generator gives up.* We give the discriminator the
//: rate 0.01 and the generator 0.00001. And the other way round, *the generator learns to deceive
//: and the discriminator cannot learn to classify*: 0.0001 against 0.001. These two games are
//: short. Beside them is the frozen game of the step before, with its own number of epochs.
lesson.step()
let fewEpochs = lesson.schedule(quick: 1, standard: 5, full: 5)
let eager = rehearse("eager discriminator", epochs: fewEpochs, rates: (1e-2, 1e-5))
let outrun = rehearse("eager generator", epochs: fewEpochs, rates: (1e-4, 1e-3))
let games = [
  ("as in the article", frozen), ("eager discriminator", eager), ("eager generator", outrun),
]
lesson.show(
  endings(
    of: games, drawnFrom: manyLatent, besides: (realLikeness, realSpread),
    caption: "After the last epoch, judged on held-out digits."))
//: Their drawings:
lesson.show(
  drawings("What each generator draws", of: games, from: fixedLatent), as: "quirks",
  caption: "The same sixteen latent samples, through the generators of the three games.")
//: The eager discriminator is soon so sure that it gives most drawings a probability under
//: $10^{-7}$. There the loss is cut off, at $-\ln 10^{-7} = 16.118$, and the gradient is 0: the
//: generator has almost nothing to learn from, and its drawings stay noise. The eager generator
//: brings the discriminator's loss near $2 \ln 2 = 1.386$, that of guessing. This says little about
//: its drawings: look at them. Their spread does not help either: noise has a large spread, too.
lesson.claim(givenUp: eager, drawingFrom: manyLatent)
lesson.claim(deceived: outrun)
//: *The generator should have lower loss values.* It should: at the equilibrium its loss would be
//: 0.80. In single turns it comes below twice that. But the median of the judged losses of the last
//: twenty epochs does not:
lesson.claim(lastLossesOf: judged.value, equilibrium: landmarks.generator)
//: *Some of them look pretty good but others are not.* That is for your eyes; no number here
//: decides it. *More complex networks like DCGAN* can do better: that is lesson 4 of this course.

//: ## What to keep
//: The generator is what we wanted. Its weights go into a file that Python's `safetensors` reads as
//: well.
lesson.step()
lesson.save("generator.safetensors") { path in try generator.save(to: path) }

//: ## Experiments
//: `swift run lesson3 --knobs` lists what can be turned here. Guess, try, and only then open the
//: answer: it is what came out with seed 1 where we ran it.
lesson.step()
//#-hidden-code
lesson.guessExperiments()
//#-end-hidden-code

//: ## Exercises
//: Four, on what this lesson counted, froze and scaled.
lesson.step()
//#-hidden-code
lesson.exercises()
lesson.end()
//#-end-hidden-code
