/*:
 # Lesson 6: maxout, batch norm, and reading the curves

 Two larger networks play for the digits of MNIST: a generator with *batch norm* and a discriminator
 of *maxout* units with *dropout*. Then we read. The tutorial that this lesson goes with prints a
 log of thirty epochs, four numbers each, and a log says more than its author means to: how the
 averages were taken, how the weights began, and whether the text is right.

 This lesson goes with the practice part of the tutorial *Generative adversarial networks*
 ([@renom]) of the Python library ReNom; its theory is lesson 1. Read it alongside. What its listing
 leaves out is taken from the library's source.
 */
//#-hidden-code
import Datasets
import Foundation
import Neural
import Notebook
import Plotting

let lesson = Lesson(6, "Maxout, batch norm, and reading the curves", takesData: true)
Engine.use(threads: lesson.options.threads)
//#-end-hidden-code

//: ## The data
/*:
 All 70,000 digits of MNIST, shuffled; 50,000 are for learning, the rest is kept aside. The
 generator will end in a sigmoid, so paper is 0 and ink is 1.
 */
lesson.step()
let folder = lesson.dataFolder  // none: MNIST
let mnist = lesson.attempt(try MNIST.all(in: folder, scaledTo: 0...1))  // 70,000
func division(_ random: Random) -> (learning: [Int], aside: [Int]) {
  let order = random.stream("division").permutation(mnist.labels.count)
  return (Array(order.prefix(50_000)), Array(order.suffix(2_000)))
}
func minibatches(_ random: Random) -> Minibatches {
  Minibatches(
    mnist, at: division(random).learning, size: 256, shuffledBy: random.stream("order"),
    keepsShortBatch: false)
}
let random = Random(seed: lesson.seed)
let aside = mnist.images(at: division(random).aside)  // [2,000 × 784]
//: Some of those kept aside:
func digits(_ images: Tensor, columns: Int = 10) -> ImageGrid {
  ImageGrid(pixels: images.values, width: 28, height: 28, columns: columns, range: 0...1)
}
lesson.show(
  Figure("Forty digits that are kept aside") { digits(aside.rows(0..<40)) }, as: "real-digits")
/*:
 How much do images differ from one another? Their *spread* is by how much a pixel differs from
 image to image (its standard deviation), averaged over all pixels. It will tell later whether the
 generator has collapsed.
 */
let realSpread = ImageMeters.spread(aside, range: 0...1)
lesson.claim(
  "The digits kept aside have a spread of \(decimal(realSpread, 3))",
  abs(realSpread - 0.193), below: 0.005)

//: ## Maxout
/*:
 A *maxout* unit ([@goodfellow2013]) does not bend one line, it computes several and takes the
 largest. With one input these are five straight lines, and the unit is their upper edge: a curve
 that bulges downwards, and which one, the unit learns.
 */
lesson.step()
let unit = Maxout(1, 1, pieces: 5, random, weights: .values([-2.5, -1, 0.2, 1, 3]))
unit.parameters[1].parameter.assign(Tensor([5], [-1.8, -0.1, 0.1, -0.5, -3]))
let inputs = stride(from: -2.0, through: 2, by: 0.05).map(Float.init)
let column = Tensor([inputs.count, 1], inputs)
let pieces = dense(column, unit.parameters[0].parameter.value, unit.parameters[1].parameter.value)
lesson.show(
  Figure("One maxout unit, one input", height: 330, x: Axis("input"), y: Axis("output")) {
    for piece in 0..<5 {
      Line(
        piece == 0 ? "its five pieces" : nil, x: inputs,
        y: inputs.indices.map { pieces.values[$0 * 5 + piece] }, color: .neutral, width: 1)
    }
    Line("the unit", x: inputs, y: unit(column).values, width: 3)
  }, as: "maxout")
lesson.claim(
  "The unit is the largest of its five pieces, at each of \(inputs.count) inputs",
  inputs.indices.allSatisfy { index in
    unit(column).values[index] == pieces.values[(index * 5)..<(index * 5 + 5)].max()
  }, always: true)
/*:
 The tutorial gets there by a detour: a dense layer of 1,200, cut into 240 × 5 as if it were a
 picture, and a max pooling over rows of five. That is the same thing, so here it is one layer.
 */

//: ## The discriminator
/*:
 Two layers of 240 maxout units, each followed by *dropout* ([@srivastava2014]): while it learns,
 every unit is silenced with probability ½, so that none can rely on another. The last layer gives a
 logit.
 */
lesson.step()
let pieceCount = lesson.knob("maxout-pieces", 5, in: 1...10, "straight pieces of a maxout unit")
func makeDiscriminator(_ recipe: Recipe, _ random: Random) -> Sequential {
  Sequential("discriminator") {
    Maxout(784, 240, pieces: pieceCount, random, weights: .uniform(-0.005...0.005))
    if recipe.normalizesDiscriminator { BatchNorm(240, random, epsilon: 1e-5) }
    Dropout(recipe.dropoutRates.first, random.stream("first mask"))
    Maxout(240, 240, pieces: pieceCount, random, weights: .uniform(-0.005...0.005))
    if recipe.normalizesDiscriminator { BatchNorm(240, random, epsilon: 1e-5) }
    Dropout(recipe.dropoutRates.second, random.stream("second mask"))
    Dense(240, 1, random, weights: .uniform(-0.005...0.005))
  }
}
//: As in the text:
let sample = Recipe()
let discriminator = makeDiscriminator(sample, random.stream("discriminator"))
lesson.show(discriminator.summary())
lesson.claim(
  "1,231,441 parameters: 785 · 1,200 in the first layer, 241 · 1,200 in the second, 241 in the "
    + "last",
  discriminator.parameterCount == 1_231_441)

//: ## The generator, and a silent start
/*:
 A hundred uniform numbers, two hidden layers of 1,200, and *batch norm* ([@ioffe2015]) before each
 dense layer, even on the noise: over the 256 inputs of a minibatch, each number is brought to mean
 0 and deviation 1, then multiplied by a learned scale $\gamma$ and moved by a learned shift
 $\beta$.

 How does $\gamma$ begin? Everybody's first guess is 1, which changes nothing. The tutorial does not
 say; its library draws it by Glorot's normal rule, as if it were a weight matrix of $1 \times n$:
 with deviation $\sqrt{2 / (1 + n)}$. For 1,200 channels that is 0.041. The generator begins by
 whispering.
 */
lesson.step()
let hidden = lesson.knob("hidden-units", 1200, in: 1...2400, "the width of the generator's layers")
func makeGenerator(_ recipe: Recipe, _ random: Random) -> Sequential {
  func norm(_ channels: Int) -> BatchNorm {
    BatchNorm(channels, random, momentum: 0.01, epsilon: 1e-5, scale: recipe.scale)
  }
  return Sequential("generator") {
    if recipe.normalizesGenerator { norm(100) }
    Dense(100, hidden, random, weights: .uniform(-0.05...0.05))
    ReLU()
    if recipe.normalizesGenerator { norm(hidden) }
    Dense(hidden, hidden, random, weights: .uniform(-0.05...0.05))
    ReLU()
    if recipe.normalizesGenerator { norm(hidden) }
    Dense(hidden, 784, random, weights: .uniform(-0.05...0.05))
    if recipe.normalizesDrawings { norm(784) }
    Sigmoid()
  }
}
//: Its parameters, and how its scales begin:
let generator = makeGenerator(sample, random.stream("generator"))
lesson.show(generator.summary(for: [100]))
lesson.claim(
  "2,508,984 parameters, and 5,000 of them are scales and shifts",
  generator.parameterCount == 2_508_984)
//: The scales of its three batch norms, measured:
func deviation(_ values: Tensor) -> Float {
  let mean = values.mean().scalar
  return ((values - Tensor(mean)) * (values - Tensor(mean))).mean().scalar.squareRoot()
}
let scales = generator.parameters.filter { $0.name.hasSuffix("scale") }.map(\.parameter.value)
let drawnScales = scales.map { decimal(deviation($0), 3) }.joined(separator: ", ")
let standardErrorsOff = zip(scales, [0.1407, 0.0408, 0.0408]).map { scale, rule in
  abs(deviation(scale) / Float(rule) - 1) * (2 * Float(scale.count)).squareRoot()
}
lesson.claim(
  "The scales begin with deviations \(drawnScales); Glorot's rule says 0.141, 0.041, 0.041, "
    + "and they have them within five standard errors",
  standardErrorsOff.max() ?? .nan, below: 5)

//: ## One pass, two lessons
/*:
 The tutorial calls its networks once a minibatch. Noise becomes drawings, the discriminator judges
 digits and drawings, and both losses are computed from these very judgements: the discriminator's,
 $-\log D(x) - \log(1 - D(G(z)))$, and the generator's, $-\log D(G(z))$. Then the discriminator
 moves, and after it the generator.
 */
lesson.step()
let rates: (discriminator: Float, generator: Float) = (
  lesson.knob("discriminator-rate", 1e-3, in: 1e-6...0.1, "how fast the discriminator learns"),
  lesson.knob("generator-rate", 1e-3, in: 1e-6...0.1, "how fast the generator learns")
)
let beta1: Float = lesson.knob("beta1", 0.5, in: 0.0...0.99, "how long Adam remembers slopes")
final class Game {
  let recipe: Recipe
  let generator: Sequential
  let discriminator: Sequential
  let generatorAdam: Adam
  let discriminatorAdam: Adam
  let noise: Random

  init(_ recipe: Recipe, _ random: Random) {
    self.recipe = recipe
    generator = makeGenerator(recipe, random.stream("generator"))
    discriminator = makeDiscriminator(recipe, random.stream("discriminator"))
    generatorAdam = Adam(generator, learningRate: rates.generator, beta1: beta1)
    discriminatorAdam = Adam(discriminator, learningRate: rates.discriminator, beta1: beta1)
    noise = random.stream("noise")
  }

  func draw(_ count: Int = 256) -> Tensor { generator(noise.uniform([count, 100]), .training) }

  /// All of it that a turn changes.
  var parts: [any Resumable] {
    [generator, discriminator, generatorAdam, discriminatorAdam, noise]
  }
}
//: Both losses, from the same judgements:
func told(_ onReal: Tensor, _ onDrawings: Tensor) -> Tensor {
  binaryCrossEntropy(logits: onReal, target: 1) + binaryCrossEntropy(logits: onDrawings, target: 0)
}
extension Game {
  func fooled(_ onReal: Tensor, _ onDrawings: Tensor) -> Tensor {
    recipe.isMinimax
      ? 0 - told(onReal, onDrawings) : binaryCrossEntropy(logits: onDrawings, target: 1)
  }

  /// Plays one minibatch; `follower` moves the generator.
  func turn(_ real: Tensor, _ follower: any Optimizer) -> Epoch {
    SharedPass.run(seesMovedWeights: recipe.pass == .movedWeights) { pass in
      pass.record(for: follower)
      let drawings = draw()  // [256 × 784]
      pass.record(for: discriminatorAdam)
      let onReal = discriminator(real, .training)  // [256 × 1]
      let onDrawings = discriminator(drawings, .training)  // [256 × 1]
      let (telling, fooling) = (told(onReal, onDrawings), fooled(onReal, onDrawings))
      let discriminatorLoss = pass.step(discriminatorAdam, down: telling)
      let generatorLoss = pass.step(follower, down: fooling)
      return Epoch(discriminatorLoss, generatorLoss, onReal, onDrawings)
    }
  }
}
/*:
 One thing here is odd. The library changes weights in place and keeps what it remembers of the
 forward pass. So when the generator's gradient goes back through the discriminator, it meets
 weights that have just moved, together with activations, masks and maxima from before. That is the
 gradient of no loss: neither of the one that was printed nor of the next one. How far is it from
 the true gradient of the printed loss? We take both, on a fresh game, at its first minibatch.
 */
let firstBatch = mnist.images(at: 0..<256)
func gradient(_ pass: Recipe.Pass) -> Onlooker {
  let game = Game(Recipe { $0.pass = pass }, random)
  let onlooker = Onlooker(game.generator)
  _ = game.turn(firstBatch, onlooker)
  return onlooker
}
let (odd, exact) = (gradient(.movedWeights), gradient(.recordedWeights))
let cosine = odd.product(with: exact) / (odd.length * exact.length)
lesson.claim(
  "They point elsewhere: the cosine of the angle between them is \(decimal(cosine, 2)), below 0.6",
  abs(cosine), below: 0.6)
lesson.claim(
  "and the odd one is \(decimal(odd.length / exact.length, 1)) times as long, more than twice",
  log2(odd.length / exact.length), above: 1)
/*:
 That is the first step, where weights are so small that one step of Adam changes them altogether.
 Later steps change them by less.
 */

//: ## Two losses for the generator
/*:
 The tutorial offers two. As a *minimax* game, the generator's loss is the discriminator's whole
 loss with the sign turned round. Half of that, the part on real digits, has nothing to do with the
 generator, so its gradient is that of $\log(1 - D(G(z)))$. The other, $-\log D(G(z))$, is called
 *non-saturating*: the text says that the first one's gradient becomes very small if the
 discriminator has learned completely. So we let it learn alone and measure.
 */
lesson.step()
func pull(on game: Game, _ loss: (_ onReal: Tensor, _ onDrawings: Tensor) -> Tensor) -> Onlooker {
  let onlooker = Onlooker(game.generator)
  let z = random.stream("pull").uniform([256, 100])
  onlooker.minimize {
    loss(game.discriminator(firstBatch), game.discriminator(game.generator(z, .training)))
  }
  return onlooker
}
let lonely = Game(Recipe(), random)
let wholeLoss = pull(on: lonely) { 0 - told($0, $1) }
let onlyDrawings = pull(on: lonely) { 0 - binaryCrossEntropy(logits: $1, target: 0) }
lesson.claim(
  "The whole loss turned round pulls just as log(1 − D(G(z))) does, in all 2,508,984 numbers",
  zip(wholeLoss.gradients, onlyDrawings.gradients).allSatisfy { $0.values == $1.values })
//: Now the discriminator learns alone, and before some of its steps we measure the pull of each
//: loss.
extension Game {
  func teachDiscriminator(_ real: Tensor) {
    let drawings = draw()
    discriminatorAdam.minimize {
      told(discriminator(real, .training), discriminator(drawings, .training))
    }
  }
}
//: A hundred steps, and eight looks:
let looks = [0, 1, 2, 5, 10, 20, 50, 100]
var pulls: [(minimax: Double, nonSaturating: Double)] = []
for (step, batch) in minibatches(random).prefix(101).enumerated() {
  if looks.contains(step) {
    let minimax = pull(on: lonely) { 0 - told($0, $1) }
    let other = pull(on: lonely) { binaryCrossEntropy(logits: $1, target: 1) }
    pulls.append((minimax.length, other.length))
  }
  lonely.teachDiscriminator(batch)
}
lesson.show(
  Figure(
    "What the generator feels while the discriminator learns alone", height: 340,
    x: Axis("steps of the discriminator"), y: Axis("norm of the gradient", scale: .logarithmic)
  ) {
    Line("non-saturating", x: looks, y: pulls.map(\.nonSaturating), color: .nonSaturating)
    Line("minimax", x: looks, y: pulls.map(\.minimax), color: .minimax)
  }, as: "pull")
//: At both ends:
lesson.claim(
  "At the start, when the discriminator says ½ to everything, the two pull equally hard",
  abs(pulls[0].minimax / pulls[0].nonSaturating - 1), below: 0.01)
let weaker = pulls[7].nonSaturating / pulls[7].minimax
lesson.claim(
  "After a hundred steps of its own the minimax loss pulls \(decimal(weaker / 1000, 0)) thousand "
    + "times less than the other, more than one thousand", log10(weaker), above: 3)

//: ## Reading a log: the accuracies
/*:
 Before we train, look at what is printed. Thirty epochs, each with two losses and two accuracies,
 six decimals. An accuracy is a count divided by how many were counted. By how many? For every
 number up to 60,000 we ask whether all sixty printed accuracies are, to six decimals, a whole
 number of its parts.
 */
lesson.step()
let printed = PrintedLog.epochs
let accuracies = printed.flatMap { [$0.real, $0.fake] }
let denominators = (1...60_000).filter { count in
  accuracies.allSatisfy { accuracy in
    abs((accuracy * Double(count)).rounded() / Double(count) - accuracy) < 0.500_001e-6
  }
}
//#-hidden-code
lesson.guess(
  "Every printed accuracy is a whole number of images divided by one and the same count. Which, if "
    + "minibatches have 256?",
  answer: "\(denominators.map(\.grouped).joined(separator: ", ")): 195 whole minibatches.")
//#-end-hidden-code
lesson.show(
  Table(
    header: ["all sixty are whole numbers of parts of", "minibatches of 256"],
    rows: denominators.map { [$0.grouped, decimal(Double($0) / 256, 2)] },
    caption: "Read from the printed accuracies.", flushRight: [0, 1]))
/*:
 So an epoch is 195 minibatches of 256; 80 of the 50,000 digits are left out each time; and the
 printed values are plain means over the 195, taken while the networks learn. None of this is in the
 text.
 */
let meanAccuracy = printed.map { ($0.real + $0.fake) / 2 }
let lossAgainstAccuracy = correlation(printed.map(\.discriminator), meanAccuracy)
let lossAgainstLoss = correlation(printed.map(\.discriminator), printed.map(\.generator))
//: And what else does the log say of the discriminator?
lesson.show(
  whatTheLogSays(
    of: printed, lossAgainstAccuracy: lossAgainstAccuracy, lossAgainstLoss: lossAgainstLoss))

//: ## The training
/*:
 Adam at 0.001 with $\beta_1 = 0.5$ for both, minibatches of 256, noise uniform in 0 to 1. Here is
 all of it: a recipe, a seed, so many epochs.
 */
lesson.step()
let classifier = lesson.attempt(try DigitClassifier())
let pictureNoise = Random(seed: lesson.seed).stream("pictures").uniform([2000, 100])
func variety(_ drawings: Tensor) -> Variety {
  let histogram = classifier.histogram(of: drawings, range: 0...1)
  return Variety(
    spread: ImageMeters.spread(drawings, range: 0...1), digits: Double(histogram.digitsDrawn),
    clear: histogram.clearShare)
}
//: A game from its beginning, and what is kept of each epoch:
func play(_ recipe: Recipe, seed: UInt64, epochs: Int) -> (run: Run, game: Game) {
  let random = Random(seed: seed)
  let (game, minibatches) = (Game(recipe, random), minibatches(random))
  for batch in minibatches.prefix(recipe.headStart) { game.teachDiscriminator(batch) }
  let run = Kept(Run(recipe: recipe.name, seed: seed))
  let training = lesson.training(
    epochs: epochs, over: minibatches, stepsPerEpoch: lesson.isQuick ? 12 : minibatches.count,
    named: "\(recipe.name), seed \(seed)", keeping: game.parts + [run],
    operations: { Engine.operations })
  training.watch { Figure("Now") { digits(game.generator(pictureNoise.rows(0..<40))) } }
  for batch in training {
    let turn = recipe.pass == .own ? game.turnApart(batch) : game.turn(batch, game.generatorAdam)
    for column in Epoch.columns { training.record(column.name, Float(turn[keyPath: column.value])) }
    guard training.endsEpoch else { continue }
    let means = Epoch.columns.map { Double(training.epochMeans($0.name).last ?? .nan) }
    run.value.epochs.append(
      Epoch(discriminator: means[0], generator: means[1], real: means[2], fake: means[3]))
    run.value.varieties.append(variety(game.generator(pictureNoise)))
  }
  return (run.value, game)
}
let dropout: Float = lesson.knob(
  "dropout", 0.5, in: 0.0...0.9, "the share of the discriminator's units that is silenced")
let norming = lesson.knob("batch-norm", true, "whether the generator has batch norms")
let loss = lesson.knob(
  "loss", "non-saturating", of: ["non-saturating", "minimax"], "what the generator wants")
let usual = Recipe {
  $0.dropoutRates = (dropout, dropout)
  $0.normalizesGenerator = norming
  $0.isMinimax = loss == "minimax"
}
//: The run of this page:
let (run, game) = play(
  usual, seed: lesson.seed, epochs: lesson.schedule(quick: 2, standard: 8, full: 30))
let drawings = game.generator(pictureNoise)
lesson.show(
  Figure("A hundred drawings after epoch \(run.epochs.count)") { digits(drawings.rows(0..<100)) },
  as: "drawings", caption: "Ten by ten, as the tutorial shows them.")
//: What lies between four points of noise? Drag in the grid, or use the arrow keys:
lesson.show(
  LatentPad(
    "Between four points of noise", corners: random.stream("corners").uniform([16, 100]),
    range: 0...1
  ) {
    game.generator($0)
  } opinion: {
    sigmoid(game.discriminator($0))
  }, as: "pad", caption: "The bar: how likely the discriminator takes it for a digit.")
let parts = run.epochs.flatMap { [$0.real * 49_920, $0.fake * 49_920] }
lesson.claim(
  "Our accuracies, too, are whole numbers of 1/49,920",
  parts.map { abs($0 - $0.rounded()) }.max() ?? .nan, below: 0.01, needsTraining: true)

//: ## The printed log beside ours
/*:
 One run proves little, for two seeds of one recipe differ, too. So the printed log is laid beside
 runs of ours from six seeds. A plain `swift run lesson6` does not make them: it shows *recorded*
 runs, which lie beside this lesson's source in `recorded-runs.csv`. `swift run lesson6 --full`
 plays all of them again, thirty epochs each, about half an hour on two cores, and writes them to
 `runs.csv` among its results.
 */
lesson.step()
let recorded = lesson.attempt(
  try RunFile(path: Bundle.module.bundlePath + "/recorded-runs.csv").runs)
func runs(_ recipe: Recipe, seeds: ClosedRange<UInt64>, epochs: Int) -> [Run] {
  guard lesson.options.full else { return recorded.of(recipe.name) }
  return seeds.map { seed in
    recipe.name == run.recipe && seed == run.seed
      ? run : play(recipe, seed: seed, epochs: epochs).run
  }
}
let six = runs(Recipe(), seeds: 1...6, epochs: 30)
let wereMade = lesson.options.full ? "made in this run" : "recorded"
//: Each row of the tables: what is printed, what this run has had, and from where to where the six
//: go.
let log = LogTables(printed: printed, run: run, six: six)
lesson.show(
  log.table(
    [0, 1],
    caption: "Losses. ✓ printed in the range of the six (\(wereMade)), ↓ below it, ↑ above it."))
let shortest = six.map(\.epochs.count).min() ?? 0
let ofAll = shortest == 30 ? "" : " From epoch \(shortest + 1) on, not all six were played."
lesson.show(log.table([2, 3], caption: "Accuracies, in the same way.\(ofAll)"))
//#-hidden-code
lesson.guess(
  "Dashed are the printed curves. Will ours go along with them, from the first epoch to the "
    + "thirtieth?",
  answer: "For some five epochs they do. Then most part from them. Which does not, is told below.")
//#-end-hidden-code
lesson.show(
  curves("Ours over the printed", run: run, among: six, printed: printed), as: "curves",
  caption:
    "Dashed, what is printed; solid, this run; shaded, the range of six seeds (\(wereMade)).")
let misses = (1...5).flatMap { epoch in Epoch.columns.map { log.miss($0.value, epoch) } }
let hits = misses.count { $0 == 0 }
lesson.show(
  """
  printed for epochs 1 to 5, in the range of the six seeds   \(hits) of \(misses.count) numbers
  the others miss it by at most                              \(decimal(misses.max() ?? .nan, 3))
  """)
/*:
 From epoch 6 on most lie outside, or inside because of one single seed: more on that below. And
 this run?
 */
func distance(_ run: Run, _ epochs: ClosedRange<Int>) -> Double {
  mean(epochs.map { abs(run.epochs[$0 - 1].discriminator - printed[$0 - 1].discriminator) })
}
let early = distance(run, 1...min(5, run.epochs.count))
lesson.claim(
  "Over its first five epochs the discriminator's loss is off by \(decimal(early, 3)) from the "
    + "printed one, on average, less than 0.15",
  early, below: 0.15, needsTraining: true)

//: ## The first epoch tells how the scales began
/*:
 One number of the log is enough to see what the text does not say. We play an epoch with every
 scale beginning at 1, and look at the generator's loss.
 */
lesson.step()
let scaleOfOne = Recipe("scale of one") { $0.scale = .constant(1) }
let loud = play(scaleOfOne, seed: lesson.seed, epochs: 1).run
lesson.show(
  Table(
    header: ["scales begin", "generator's loss, epoch 1"],
    rows: [
      ["at 1, here", decimal(loud.epochs[0].generator, 2)],
      ["by Glorot's rule, here", decimal(run.epochs[0].generator, 2)],
      [
        "by Glorot's rule, six seeds (\(wereMade))",
        six.range(\.generator, epoch: 1).map {
          "\(decimal($0.lowerBound, 2))–\(decimal($0.upperBound, 2))"
        } ?? "–",
      ],
      ["printed", decimal(printed[0].generator, 2)],
    ], flushRight: [1]))
//: The difference is plain:
let (ofOne, ofGlorot) = (loud.epochs[0].generator, run.epochs[0].generator)
lesson.claim(
  "The printed 2.40 was made by whispering scales: with them the loss is \(decimal(ofGlorot, 2)), "
    + "with scales of 1 it is \(decimal(ofOne, 2))",
  [Measured(ofGlorot, below: 3.5), Measured(ofOne, above: 4.5)], needsTraining: true)

//: ## A collapse, found by seed
/*:
 The tutorial ends with a picture headed *Mode collapse case*, which is lost. It need not be
 provoked. After each epoch we have measured how much two thousand drawings differ from one another,
 and looked at the first epoch of all six seeds. Here is the one in which they differ least.
 */
lesson.step()
let narrowest = six.min { ($0.varieties.first?.spread ?? 1) < ($1.varieties.first?.spread ?? 1) }
let collapsedSeed = narrowest?.seed ?? lesson.seed
let collapsed = play(Recipe(), seed: collapsedSeed, epochs: 1).game.generator(pictureNoise)
lesson.show(
  Figure("Forty drawings after the first epoch of seed \(collapsedSeed)") {
    digits(collapsed.rows(0..<40))
  }, as: "collapse")
/*:
 The meters see it, too. One more takes all of the drawings together: the *distance*, Fréchet's
 ([@heusel2017]), between 10,000 digits and two thousand drawings. To the classifier an image is 32
 numbers, before it names a digit; the distance tells how far apart the means of both clouds are and
 how differently they spread. Digits kept aside are not at 0 either; theirs is the *floor*.
 */
let distanceFromDigits = DigitDistance(
  from: mnist.images(at: division(random).learning.prefix(10_000)), by: classifier, range: 0...1)
let floor = distanceFromDigits(aside)
func meter(_ name: String, _ drawings: Tensor) -> [String] {
  let (variety, distance) = (variety(drawings), distanceFromDigits(drawings))
  return [
    name, decimal(variety.spread, 3), decimal(variety.digits, 0),
    decimal(100 * variety.clear, 0) + " %", significant(distance.value, 3),
    significant(distance.samplingError, 1),
  ]
}
let grey = random.stream("grey noise").uniform([2000, 784])
lesson.show(
  Table(
    header: ["two thousand", "spread", "digits that occur", "taken for a digit", "distance", "±"],
    rows: [
      meter("this seed, epoch 1", collapsed), meter("ours, epoch \(run.epochs.count)", drawings),
      meter("digits kept aside", aside), meter("pixels of noise", grey),
    ],
    caption: "A digit occurs if at least one drawing in a hundred shows it. ±: by how much other "
      + "drawings of the same kind would differ.", flushRight: [1, 2, 3, 4, 5]))
let ofGrey = distanceFromDigits(grey).value
lesson.claim(
  "The floor is \(significant(floor.value, 2)), noise is at \(significant(ofGrey, 3)), more than 50 "
    + "times as far", ofGrey / floor.value, above: 50)
//: And over thirty epochs:
lesson.show(
  spreadCurves("How much the drawings differ, six seeds", of: six, real: realSpread), as: "spread",
  caption: "Runs \(wereMade).")

//: ## Six tricks, each switched off
/*:
 The text lists tricks. Six of them can be turned round, one at a time: batch norm in the generator;
 in the generator *only*; *not* at its last layer; dropout in the discriminator; the loss that does
 not saturate; and, the one that the tutorial recommends and its listing does not follow, letting
 the discriminator learn first, here for one epoch. Three epochs each.
 */
lesson.step()
let switched = Recipe.withoutTricks.map { recipe in
  (name: recipe.name, runs: runs(recipe, seeds: 1...1, epochs: 3))
}
lesson.show(
  ThirdEpoch(six: six).table(
    [("as in the text", six)] + switched,
    caption:
      "The mean of six seeds, then one seed each (\(wereMade)). Bold: outside of what the six did."
  ))
/*:
 How much of this is noise? The six seeds tell: what is not bold, seeds of one and the same recipe
 have done, too. The three rules on batch norm are needed: without it, with it in both, or with it
 on the drawings, no game gets going within three epochs; the drawings are alike, or noise. The
 other three still play. Some of their numbers lie outside of what the six did, but with one seed
 each that is a hint and no verdict; and the generator's loss of minimax is another loss, which says
 nothing beside the others.
 */

//: ## What the log leaves open
/*:
 From about epoch 8 on, the printed log stays on a *plateau*: over the last ten epochs the means are
 0.800 and 1.667, the accuracies 0.761 and 0.881. What do ours do?
 */
lesson.step()
func lateMeans(_ name: String, _ epochs: [Epoch]) -> [String] {
  let late = epochs[20..<30]
  return [name]
    + Epoch.columns.map { column in decimal(mean(late.map { $0[keyPath: column.value] }), 3) }
}
let long = six.filter { $0.epochs.count == 30 }
lesson.show(
  Table(
    header: ["means of epochs 21 to 30"] + Epoch.columns.map(\.name),
    rows: [lateMeans("printed", printed)] + long.map { lateMeans("seed \($0.seed)", $0.epochs) },
    caption: "Of ours, the runs of thirty epochs (\(wereMade)).", flushRight: Set(1...4)))
/*:
 Most go on where the printed run stops: their discriminators give way, epoch by epoch, towards
 $2 \ln 2$. But not all. By how much is the loss of each run's discriminator off the printed one, in
 the mean over the epochs? Here is the nearest run over the printed log.
 */
let nearest = long.min { distance($0, 1...30) < distance($1, 1...30) } ?? run
let itsName = "seed \(nearest.seed)"
lesson.show(
  curves(
    "The nearest over the printed", run: nearest, called: itsName, among: [], printed: printed),
  as: "nearest-run", caption: "Dashed, what is printed; solid, the nearest of ours (\(wereMade)).")
let distances = long.map { distance($0, 1...30) }.sorted()
let far = distances.count { $0 > 0.2 }
lesson.show(
  """
  the nearest is off by       \(decimal(distances.first ?? .nan, 3))
  off by more than 0.2 are    \(far) of \(distances.count) long runs
  """)
/*:
 So the plateau needs no secret: the recipe as it stands gets there, from a seed that is in luck.
 But why from so few? Is there something in the tutorial's program that makes it the rule? We have
 tried what the text leaves open, and what a library might do without a word: the order of the
 steps, the form of dropout, the moving averages, $\beta_1$, the scales. Some of this was played by
 this program, and some by another one, in JAX; those numbers lie in `trials-in-jax.csv`, and
 `--full` does not make them again. The last column is the distance over epochs 6 to 10.
 */
let inJAX = lesson.attempt(
  try RunFile(path: Bundle.module.bundlePath + "/trials-in-jax.csv").runs)
let suspected = Recipe.suspects.flatMap { runs($0, seeds: 1...1, epochs: 10) }
func trial(_ name: String, _ language: String, _ run: Run) -> [String] {
  let epoch = min(10, run.epochs.count)
  let numbers = Epoch.columns.map { decimal(run.epochs[epoch - 1][keyPath: $0.value], 3) }
  let off = epoch >= 8 ? decimal(distance(run, 6...epoch), 2) : "–"
  return [name, language, "\(epoch)"] + numbers + [off]
}
let printedRun = Run(recipe: "printed", seed: 0, epochs: printed)
lesson.show(
  Table(
    header: ["what was tried", "in", "epoch"] + Epoch.columns.map(\.name) + ["distance"],
    rows: [trial("printed", "", printedRun)]
      + six.map { trial("as in the text, seed \($0.seed)", "Swift", $0) }
      + suspected.map { trial($0.recipe, "Swift", $0) } + inJAX.map { trial($0.recipe, "JAX", $0) },
    caption: "In the tenth epoch, or the last that was played. A distance needs eight epochs.",
    flushRight: Set(2...7)))
/*:
 One seed each, and the rows of the text's own recipe say what that is worth: they differ in nothing
 but the seed. (Two earlier runs that are not recorded went the other way: one of the text's recipe
 and one with dropout after the first layer only. Their discriminators won, with losses below 0.35
 from epoch 12 on.) Scales that do not learn, a $\beta_1$ of 0.9 and moving averages are off from
 the first epochs on; these can be ruled out. Dropout after one of the two layers only comes near
 over these epochs, so do gradients that are both taken before either step, and one of these may be
 what the tutorial's program did; or its run was a seed in luck, as one of ours is. With one printed
 log there is no telling, and this stays open.
 */
//#-hidden-code
if lesson.options.full {
  let all = six + switched.flatMap(\.runs) + suspected
  lesson.save("runs.csv") { path in
    try RunFile(all).text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
//#-end-hidden-code

//: ## What the text says, and what its log says
/*:
 *Both of discriminator's accuracies should converge 0.5.* In the tutorial's own log they do not.
 */
lesson.step()
func printedMean(_ column: KeyPath<Epoch, Double>) -> Double {
  mean(printed.suffix(10).map { $0[keyPath: column] })
}
lesson.show(
  Table(
    header: ["the discriminator's", "on average, printed epochs 21 to 30", "at the equilibrium"],
    rows: [
      ["accuracy on digits", decimal(printedMean(\.real), 3), "0.5"],
      ["accuracy on drawings", decimal(printedMean(\.fake), 3), "0.5"],
      ["loss", decimal(printedMean(\.discriminator), 3), "1.386"],
    ], flushRight: [1, 2]))
/*:
 *Evaluate learning by these accuracies rather than by the loss.* In its log the two say the same:
 with a correlation of −0.998 they are all but one number. And neither says what the drawings are
 like: that took the spread, and eyes.
 */

//: ## Experiments
/*:
 `swift run lesson6 --knobs` lists what can be turned here. Guess, try, and only then open the
 answer: it is what came out with seed 1 where we ran it.
 */
lesson.step()
//#-hidden-code
lesson.guess(
  """
  Give each maxout unit a single piece: `swift run lesson6 --set maxout-pieces=1 --until 3`. How \
  many of the discriminator's 1,231,441 parameters are left, and what can it still bend?
  """,
  answer: """
    246,481 are left, a fifth. And it bends nothing: the largest of one line is that line.
    """)
lesson.guess(
  """
  Leave out the generator's batch norms, and play eight epochs instead of three: `swift run \
  lesson6 --set batch-norm=off --until 8`. Does a game come about at last?
  """,
  answer: """
    No. In the eighth epoch the discriminator's loss is 0.05 and the generator's 9.0, and all \
    hundred drawings are one and the same scatter of ink.
    """)
//#-end-hidden-code

//: ## Exercises
/*:
 Six on layers from this lesson, and its log. Each is a file with one thing to do; the course knows
 when it is right.

 `swift run checkpoint 6` tells what is done, what is wrong and what is next,
 `swift run checkpoint hint 6.1` helps, a little or a lot, and `swift run checkpoint watch 6` looks
 again whenever you save.
 */
lesson.step()
//#-hidden-code
lesson.exercises()
lesson.end()
//#-end-hidden-code
