/*:
 # Lesson 4: a convolutional GAN with least-squares losses

 The players of lesson 3 were dense: to them an image is a list of 784 numbers, and which of these
 are neighbours they would have to learn. Here both players are *convolutional*, made for images,
 and together they are thirty-six times as large. Their losses are different, too: not
 logarithms of probabilities, but squares of scores.

 This lesson goes with the notes *Notes on GAN*, which build the game in TensorFlow 1 as in an
 assignment of Stanford's course CS231n ([-@cs231n]). Read them alongside. They leave out every
 number that training needs; those here are from the assignment. The code that judges the sentences
 with a ✓ is in `Claims.swift`, beside this lesson's source; what only draws is in `Pictures.swift`.
 */
//#-hidden-code
import Datasets
import Foundation
import Neural
import Notebook
import Plotting

let lesson = Lesson(4, "A convolutional GAN with least-squares losses", takesData: true)
Engine.use(threads: lesson.options.threads)
//#-end-hidden-code

//: ## The data
//: MNIST again, scaled to −1…1, the range of the generator's tanh. Each image is a row of 784
//: numbers; the discriminator's first layer turns it back into 28 × 28 pixels. The assignment sets
//: 5,000 of the 60,000 training images aside, and so do we: nobody trains on them.
lesson.step()
func divided(_ images: Tensor) -> (training: Tensor, held: Tensor) {
  (images.rows(5_000..<60_000), images.rows(0..<5_000))
}
let folder = lesson.dataFolder  // none: MNIST
// [55,000 × 784], [5,000 × 784]
let mnist = divided(lesson.attempt(try MNIST.training(in: folder)).images)
lesson.show(
  Figure("Thirty-six digits from MNIST") { digits(mnist.training.rows(0..<36)) },
  as: "real-digits", caption: "What the discriminator is shown as real.")
//: Are these the numbers that the assignment prints?
lesson.document(
  "training images, with those set aside", printed: 60_000,
  here: mnist.training.shape[0] + mnist.held.shape[0])
lesson.document("numbers in an image", printed: 784, here: mnist.training.shape[1])
//: The assignment trains for five passes over the images, in minibatches of 128. A minibatch may
//: begin in one pass and end in the next.
let random = Random(seed: lesson.seed)
func minibatches(_ random: Random, size: Int = 128, passes: Int = 5) -> Minibatches {
  Minibatches(
    mnist.training, size: size, shuffledBy: random.stream("minibatches"), keepsShortBatch: false,
    joining: passes)
}
lesson.document(
  "iterations in five passes", printed: 2_148, here: minibatches(random).count)

//: ## The noise
//: 96 numbers for each drawing, uniform between −1 and 1; not normal, as in lesson 3. Each call
//: must give new numbers. Otherwise the generator would learn a single minibatch by heart.
lesson.step()
let latentSize = lesson.knob(
  "latent-size", 96, in: 1...1000, "how many random numbers make a drawing")
func latent(_ count: Int, _ random: Random) -> Tensor {
  random.uniform([count, latentSize], in: -1...1)
}
let some = latent(5_000, random.stream("noise"))
lesson.claim(noise: some, another: latent(5_000, random.stream("more noise")))

//: ## A leaky rectifier
//: The discriminator's layers multiply negative numbers by 0.01. To check this, the assignment has
//: six numbers stored, with sixteen digits. The engine computes in single precision, so we compare
//: seven.
lesson.step()
lesson.claimLeakyRectifier()

//: ## The discriminator
//: A *convolution* looks at an image through a window of 5 × 5 pixels, and compares each place with
//: the same 32 small patterns: a stroke is a stroke wherever it is. *Pooling* keeps the largest of
//: each 2 × 2 neighbours. Then the same once more, with 64 patterns of what the first 32 have
//: found. Only then come two dense layers. The output is a *score* without bounds: there is no
//: sigmoid.
lesson.step()
//: Layer by layer, with the shapes of what comes out:
func makeDiscriminator(_ random: Random) -> Sequential {
  Sequential("discriminator") {
    Reshape([28, 28, 1])  // [n × 784] → [n × 28 × 28 × 1]
    Conv2D(1, 32, size: 5, random)  // → [n × 24 × 24 × 32]
    LeakyReLU(0.01)
    MaxPool2D(2)  // → [n × 12 × 12 × 32]
    Conv2D(32, 64, size: 5, random)  // → [n × 8 × 8 × 64]
    LeakyReLU(0.01)
    MaxPool2D(2)  // → [n × 4 × 4 × 64]
    Flatten()  // → [n × 1,024]
    Dense(1_024, 1_024, random)
    LeakyReLU(0.01)
    Dense(1_024, 1, random)  // → [n × 1]
  }
}
//: How many parameters is that?
let discriminatorTable = makeDiscriminator(random).summary(for: [784])
//#-hidden-code
lesson.guess(largestLayerIn: discriminatorTable)
//#-end-hidden-code
lesson.show(discriminatorTable)
let discriminatorCounts = discriminatorTable.rows.map(\.parameters).filter { $0 > 0 }
lesson.claim(
  "The discriminator's four layers with weights have 832, 51,264, 1,049,600 and 1,025 parameters",
  discriminatorCounts == [832, 51_264, 1_049_600, 1_025])
lesson.document(
  "parameters of the discriminator", printed: 1_102_721, here: discriminatorTable.total)
//: The first layer has a window of 5 × 5 on one channel, 32 times, and 32 biases:
//: $5 \cdot 5 \cdot 1 \cdot 32 + 32$. The first layer of lesson 3 had 100,480 parameters, and had
//: to learn a stroke again for every place.

//: ## The generator
//: In the other direction. Two dense layers make an image of 7 × 7 with 128 channels. Then two
//: *transposed* convolutions paint with brushes of 4 × 4 pixels, one stroke for every pixel that
//: comes in, two pixels apart, so that the side doubles: 7, 14, 28. After each ReLU comes a *batch
//: norm*: it gives each channel mean 0 and variance 1 over the minibatch, and then multiplies it by
//: a scale and adds a shift, both learned. (Most networks have the batch norm before the ReLU.)
lesson.step()
func rectifiedAndNormed(_ channels: Int, _ random: Random) -> [any Layer] {
  [ReLU(), BatchNorm(channels, random, momentum: 0.9)]
}
//: The whole, again with the shapes:
func makeGenerator(_ random: Random) -> Sequential {
  Sequential("generator") {
    Dense(latentSize, 1_024, random)  // [n × 96] → [n × 1,024]
    rectifiedAndNormed(1_024, random)
    Dense(1_024, 7 * 7 * 128, random)  // → [n × 6,272]
    rectifiedAndNormed(7 * 7 * 128, random)
    Reshape([7, 7, 128])  // → [n × 7 × 7 × 128]
    ConvTranspose2D(128, 64, size: 4, stride: 2, padding: .same, random)  // → [n × 14 × 14 × 64]
    rectifiedAndNormed(64, random)
    ConvTranspose2D(64, 1, size: 4, stride: 2, padding: .same, random)  // → [n × 28 × 28 × 1]
    Tanh()
  }
}
//: Nearly all of its parameters are in one dense layer:
let generatorTable = makeGenerator(random).summary()
lesson.show(generatorTable)
let generatorCounts = generatorTable.rows.map(\.parameters).filter { $0 > 0 }
lesson.claim(
  "The generator's layers have 99,328, 2,048, 6,428,800, 12,544, 131,136, 128 and 1,025 parameters",
  generatorCounts == [99_328, 2_048, 6_428_800, 12_544, 131_136, 128, 1_025])
lesson.document("parameters of the generator", printed: 6_675_009, here: generatorTable.total)
//: A batch norm is two different functions. While it learns, it uses the mean and variance of the
//: minibatch. Afterwards there is no minibatch, and it uses averages that it kept while learning.
//: The notes' program never tells TensorFlow that it is learning. So TensorFlow uses the averages,
//: which start at mean 0 and variance 1 and never move in that program. What is left of the layer
//: is a division by $\sqrt{1 + 0.001}$, a scale and a shift. Does it matter? Below, both ways are
//: played.
lesson.claim(batchNorm: BatchNorm(latentSize, random), on: some)

//: ## The losses
/*:
 The first GAN of 2014 is the game
 $\min_G \max_D\; \mathbb E \ln D(x) + \mathbb E \ln (1 - D(G(z)))$. Least squares are simpler: the
 score of a real digit should be 1, that of a drawing 0, and the generator wants its drawings to
 have a score of 1.

 $$ J_D = \tfrac12\, \mathbb E \bigl[(D(x) - 1)^2\bigr]
   + \tfrac12\, \mathbb E \bigl[D(G(z))^2\bigr], \qquad
    J_G = \tfrac12\, \mathbb E \bigl[(D(G(z)) - 1)^2\bigr] $$

 For the logarithms a score can never be high enough. Squares pull it to its target from both sides,
 more strongly the farther away it is.
 */
lesson.step()
extension Goal {
  static let leastSquares = Goal(
    name: "least squares",
    discriminator: { Neural.leastSquares($0, target: 1) + Neural.leastSquares($1, target: 0) },
    generator: { Neural.leastSquares($0, target: 1) },
    undecided: 0.5, opinion: { $0 })
}
//: (The other two, by logarithms, are in `Goal.swift`.) The assignment has scores stored, ten for
//: real images and ten for fakes, and the losses that they must give: with squares, and with
//: logarithms, for which the score is a logit.
lesson.documentStoredLosses()
//: Against a perfect generator the best that a discriminator can do is to give everything the same
//: score $s$: the one at which $\tfrac12 (s - 1)^2 + \tfrac12 s^2$ is smallest.
lesson.claimBestScore()

//: ## An iteration
//: A turn of the game is called an *iteration*, as in the assignment. First the discriminator moves
//: $k$ times; each move is a step of Adam with a new minibatch of digits and new noise. Then the
//: generator moves once, again with new noise. The authors of the algorithm and the assignment have
//: $k = 1$. Adam has the rate 0.001 and $\beta_1 = 0.5$. So it forgets old gradients sooner than
//: with the usual 0.9: they are those of an opponent who has since moved, and would mislead.
lesson.step()
let k = lesson.knob("k", 1, in: 1...10, "moves of the discriminator for one of the generator")
let rates: (discriminator: Float, generator: Float) = (
  lesson.knob("discriminator-rate", 1e-3, in: 1e-6...0.1, "how fast the discriminator learns"),
  lesson.knob("generator-rate", 1e-3, in: 1e-6...0.1, "how fast the generator learns")
)
let beta1: Float = lesson.knob("beta1", 0.5, in: 0.0...0.99, "how long Adam remembers slopes")
//: A `Game`, in `Game.swift`, holds both players, an Adam for each, and the noise.
extension Game {
  func discriminatorMove(_ real: Tensor) -> (loss: Float, onReal: Float, onFakes: Float) {
    let fakes = generator(latent(real.shape[0], noise), norms)  // [128 × 28 × 28 × 1]
    var scores = (real: Tensor(0), fakes: Tensor(0))
    let loss = discriminatorAdam.minimize {
      scores = (discriminator(real, .training), discriminator(fakes, .training))  // [128 × 1] each
      return goal.discriminator(scores.real, scores.fakes)
    }
    return (loss, goal.opinion(scores.real).mean().scalar, goal.opinion(scores.fakes).mean().scalar)
  }
}
//: And the generator's move:
extension Game {
  func generatorMove(_ count: Int) -> Float {
    generatorAdam.minimize {
      goal.generator(discriminator(generator(latent(count, noise), norms), .training))
    }
  }
}
//: Does each move change only its own player? We try both moves in another game.
lesson.claim(
  "Each player's move changes its own weights and not one bit of the other's",
  Game(random.stream("trial"), .leastSquares).keepsMovesApart(on: mnist.training.rows(0..<16)),
  always: true)

//: ## Four meters
//: A generator may *collapse*: then it draws the same few images again and again. How can we
//: measure that? By the *spread*: by how much a pixel differs from image to image (its standard
//: deviation, where paper is 0 and ink 1), averaged over all pixels. And by counting which digits
//: it draws. For that, the course has trained a small *classifier* (`swift run classifier`) with
//: one judge for each digit. How far from *even* are the ten counts: half the sum of
//: $|\text{share} - 0.1|$, which is 0 if all digits are drawn equally often and 0.9 if only one is?
//: And what share of drawings is *clear*: at least one judge takes it for its digit?
lesson.step()
let meters = Meters(
  noise: latent(1_000, random.stream("pictures")),
  classifier: lesson.attempt(try DigitClassifier()), digits: mnist.training.rows(0..<10_000))
let accuracy = meters.classifier.accuracy(on: lesson.attempt(try MNIST.test(in: folder)))
lesson.claim(accuracyOfClassifier: accuracy)
//: The meters, for real digits and for drawings before any training:
let realSpread = ImageMeters.spread(mnist.held)
let realDigits = meters.classifier.histogram(of: mnist.held)
let untrained = Look(0, Game(random, .leastSquares).generator, judgedBy: meters)
lesson.claim(realSpread: realSpread, realDigits, untrained: untrained)
/*:
 And one meter for everything together. Before the classifier names a digit, it makes 32 numbers of
 an image: a point in a space of 32 dimensions. A thousand images are a cloud of points. The
 *Fréchet distance* ([@heusel2017]) of two clouds, with means $\mu$ and covariances $\Sigma$, tells
 how far apart their centres are and how different their shapes:

 $$ |\mu_1 - \mu_2|^2 + \mathrm{tr} \bigl(\Sigma_1 + \Sigma_2 - 2 (\Sigma_1 \Sigma_2)^{1/2}\bigr) $$

 We measure it from 10,000 training images. Other digits are not at 0, since the mean of any
 thousand is a little different. Their distance is the *floor*: a generator whose drawings are just
 like digits would reach it.
 */
let floor = meters.distance(mnist.held.rows(0..<1_000))
let grey = meters.distance(random.stream("grey noise").uniform([1_000, 784], in: -1...1))
lesson.claim(floor: floor, belowNoise: grey)

//: ## The training
//: 1,200 iterations, a little more than half of the five passes; `--full` plays all 2,148. `play`,
//: in `Play.swift`, lets both players move on one minibatch after the other, and keeps the losses
//: in a `Run`. From time to time it takes a `Look`: what the generator draws of the same noise, and
//: what the meters say. For a look the generator's batch norms use their averages. (`Run`, `Look`
//: and `Meters` are in `Run.swift`.)
lesson.step()
let iterations = lesson.schedule(quick: 20, standard: 1_200, full: 2_148)
let every = lesson.isQuick ? 10 : 50
let goal = Goal.named(
  lesson.knob(
    "loss", "least-squares", of: ["least-squares", "non-saturating", "minimax"],
    "what both players want"))
let norming = lesson.knob(
  "batch-norm", true, "whether the generator's batch norms use the minibatch while it learns")
let batchSize = lesson.knob("batch-size", 128, in: 2...512, "digits in a minibatch")
let game = Game(random, goal, norms: norming ? .training : .inference)
let run = play(
  game, iterations: iterations, size: batchSize, named: goal.name, looking: every)
//: From noise to digits. Go from picture to picture, or let it play:
lesson.show(
  flipbook: run.flipbook(), as: "flipbook",
  caption: "The same thirty-six points of noise, every \(every) iterations.")

//: ## Losses and scores
//: Above, the losses of both players; below, the scores that the discriminator gives to digits and
//: to drawings, averaged over each minibatch.
lesson.step()
lesson.show(
  run.curves(), as: "losses",
  caption: "Dashed: where a perfect generator would put them.")
//: Now and then the game stumbles: both losses jump, the drawings may become worse, and within a
//: hundred iterations they recover. When it happens depends on the seed, and even on the processor,
//: which decides the last digit of a sum.
//:
//: The assignment prints one log with these losses. It is of dense networks, at iteration 2,000.
//: Beside it stands the mean of our last quarter. The printed number must lie where 99 in 100 seeds
//: are expected, judging by the seeds that were recorded. Where none were recorded, nothing is
//: judged.
lesson.document(
  "$J_D$, mean of the last quarter", printed: 0.190, here: run.late("discriminator"),
  band: .ofSeeds, needsTraining: true)
lesson.document(
  "$J_G$, mean of the last quarter", printed: 0.194, here: run.late("generator"), band: .ofSeeds,
  needsTraining: true)
lesson.claim(scoresOf: run)

//: ## Has it collapsed?
//: The meters at every look, and the digits that were drawn at the last one:
lesson.step()
lesson.show(
  meterCurves(
    of: run.looks, realSpread: realSpread, realDigits: realDigits, floor: floor.value),
  as: "meters",
  caption: "At every look, over 1,000 drawings. Dashed: real digits, 5,000 of them, and 1,000 for "
    + "the Fréchet distance.")
lesson.show(
  digitShares(of: run.last, beside: realDigits), as: "digits-drawn",
  caption: "What the classifier takes 1,000 drawings for, and 5,000 real digits.")
//: How far is that from digits?
lesson.show(
  distances(
    [
      ("digits set aside, the floor", floor),
      ("drawings, at the last look", meters.distance(meters.drawings(of: game.generator))),
      ("pixels of noise", grey),
    ],
    caption: "±: by how much another thousand of the same kind would differ."))
//: A single look may be at a moment when the game stumbles. So we judge the looks of the last
//: quarter, by their mean or their median.
lesson.claim(varietyOf: run, realSpread: realSpread, noise: grey)

//: ## Learned by heart?
//: A generator that only stored training images would draw well and have learned nothing. So for
//: each drawing we search the 55,000 training images for the nearest, by the distance over all
//: pixels. To compare: how near is the nearest to a real digit, one of those set aside?
lesson.step()
let nearest = NearestImages(among: mnist.training)
let drawn = game.generator(meters.noise.rows(0..<200))
let (ofDrawn, ofReal) = (nearest(drawn), nearest(mnist.held.rows(0..<200)))
lesson.show(
  above(drawn.rows(0..<10), mnist.training.rows(at: ofDrawn.prefix(10).map(\.index))),
  as: "nearest", caption: "Above ten drawings, below each the nearest of 55,000 training images.")
//: The median distance, of two hundred drawings and of two hundred real digits:
lesson.claim(distancesOfDrawn: ofDrawn.map(\.distance), ofReal: ofReal.map(\.distance))

//: ## From one drawing to another
//: If the noise means something to the generator, half way between two points of noise it should
//: draw something between their drawings. Each row goes straight from one point to another in nine
//: equal steps.
lesson.step()
let (from, to) = (latent(6, random.stream("from")), latent(6, random.stream("to")))
let path = (0..<10).map { game.generator(from + (to - from) * Tensor(Float($0) / 9)) }
lesson.show(
  rows(path), as: "interpolation",
  caption: "Left and right, two points of noise; between them, nine equal steps.")
lesson.claim(smoothnessOf: path)

//: And between four points. Drag in the grid, or use the arrow keys.
lesson.show(
  game.pad(corners: latent(16, random.stream("corners"))), as: "pad",
  caption: "Four points of noise at the corners; the bar: the discriminator's score, 0 for drawn, "
    + "1 for real.")

//: ## What the first layer looks for
//: In pictures of first layers one often sees strokes and edges. Here are the 32 random patterns
//: before the training and after it, and below what has been learned, all on one scale of grey.
lesson.step()
let begun = patterns(of: Game(random, .leastSquares).discriminator)
let learned = patterns(of: game.discriminator)
lesson.show(
  patternPictures([
    ("untrained", begun), ("trained", learned), ("the difference", zip(learned, begun).map(-)),
  ]), as: "patterns",
  caption: "Mid grey is 0; full ink is where ink raises the answer, bare paper where it lowers it.")
lesson.claim(patterns: begun, learned)
//: 32 random patterns of 5 × 5 are already enough to tell most strokes apart. The layers above have
//: learned which of them must be found, and where, for a digit.

//: ## Batch norm, both ways
//: Now the game as the notes' program plays it: the generator's batch norms use averages that never
//: move. The seed is the same, so first weights, noise and digits are, too. In this step and the
//: next there are ten games, so minibatches are smaller and iterations fewer than above; `--full`
//: has longer games. `rehearse`, in `Play.swift`, plays such a short game.
lesson.step()
let (few, size) = lesson.schedule(quick: (3, 8), standard: (150, 32), full: (500, 128))
let normed = rehearse(.leastSquares, lesson.seed, named: "least squares")
let idle = rehearse(.leastSquares, lesson.seed, norms: .inference, named: "batch norms idle")
lesson.show(
  grids(
    "Batch norm both ways, after \(few) iterations",
    [("by the minibatch", normed), ("idle, as in the notes' program", idle)]),
  as: "norms", caption: "The same first weights, noise and digits; minibatches of \(size).")
//: The same in numbers:
lesson.show(
  comparison(
    [("by the minibatch", [normed]), ("idle", [idle])], seeds: [lesson.seed],
    caption: "Batch norm both ways, after \(few) iterations."))
//: *Unrest* is how much $J_D$ changes from one iteration to the next, averaged over the last
//: quarter, divided by its value at the equilibrium.
lesson.claim(idle: idle, beside: normed)
/*:
 When we played the standard 150 iterations with seed 1, all drawings of the idle game were the same
 smudge. It looks as if the game were lost, but it only starts late: with minibatches of 128, all
 drawings were still the same after 100 iterations, no longer after 200, and after 500 they were
 digits, less varied than those of the other game. So the game needs no batch norms here, but it
 starts sooner with them.

 Look at the meters, too. While all drawings are the same, that game has the smaller unrest. And all
 of its smudges may be *clear*: if a judge takes one of them for a digit, it takes all of them for
 it. So never trust one meter alone.
 */

//: ## Is it more stable?
//: The notes call least squares the more stable loss. Here are the same networks with three losses:
//: the same first weights, digits and noise, from three seeds.
lesson.step()
let seeds = (0..<3).map { lesson.seed + $0 }
let compared = [Goal.leastSquares, .nonSaturating, .minimax].map { goal in
  (
    name: goal.name,
    runs: seeds.map { seed in
      goal.name == normed.goal.name && seed == seeds[0]
        ? normed : rehearse(goal, seed, named: goal.name)
    }
  )
}
//#-hidden-code
lesson.guess(unevenAmong: compared.flatMap(\.runs))
//#-end-hidden-code
lesson.show(
  lossCurves("Three losses, three seeds each", compared.map(\.runs)), as: "three-losses",
  caption: "Dashed: the equilibrium. Units differ from panel to panel.")
lesson.show(
  grids("Three losses, after \(few) iterations", compared.map { ($0.name, $0.runs[0]) }),
  as: "three-grids", caption: "Seed \(lesson.seed), the same noise; minibatches of \(size).")
lesson.show(
  comparison(
    compared, seeds: seeds, caption: "After \(few) iterations with minibatches of \(size)."))
lesson.show(winners(compared, seeds: seeds, realSpread: realSpread))
//: Did one of them collapse?
lesson.claim(collapseOf: compared.flatMap(\.runs))
/*:
 If one loss were more stable, its name would be in most places of the last table. So our answer is:
 on these networks, with batch norms, we cannot see a difference. No loss lost a game. And the table
 is not a ranking: when we played the nine games of seeds 1 to 3 again, with sums rounded in another
 order and nothing else changed, about half of its places had other names. Minimax has a bad name,
 because its slope is flat where the generator is losing. It started as soon as the others. But when
 we played the standard 150 iterations, it still drew some digits inverted, white on ink, and its
 spread was twice that of real digits.

 What this does not answer. *Later*: 150 small minibatches are only a beginning, and even `--full`
 plays no more than 500 of 128. *Harder games*: the inventors of the loss ([@mao2017]) found that it
 works in networks without batch norms where others fail. *Other rates*: all three learn at 0.001,
 though their gradients differ in size; Adam makes up for most of that, not for all. *Luck*: three
 seeds show a large difference, not a small one.
 */

//: ## What the notes say
//: Compared with their own program, the notes are not exact in some places:
lesson.step()
lesson.show(Notes.table())

//: ## What to keep
//: The weights of both players go into files that Python's `safetensors` reads as well.
lesson.step()
lesson.save("generator.safetensors") { path in try game.generator.save(to: path) }
lesson.save("discriminator.safetensors") { path in try game.discriminator.save(to: path) }

//: ## Experiments
//: `swift run lesson4 --knobs` lists what can be turned here. Guess, try, and only then open the
//: answer: it is what came out with seed 1 where we ran it.
lesson.step()
//#-hidden-code
lesson.guessExperiments()
//#-end-hidden-code

//: ## Exercises
//: Four, on the parts of a convolutional game, small enough for paper.
lesson.step()
//#-hidden-code
lesson.exercises()
lesson.end()
//#-end-hidden-code
