/*:
 # Lesson 6: maxout, batch norm, and reading the curves

 Two larger networks play for the digits of MNIST: a generator with *batch norm* and a discriminator
 of *maxout* units with *dropout*. Then we read. The tutorial that this lesson goes with prints a
 log of thirty epochs, four numbers each, and such a log says more than its author knew: how the
 averages were taken, how the weights began, and whether the text is right.

 This lesson goes with the practice part of the tutorial *Generative adversarial networks*
 ([@renom]) of the Python library ReNom; its theory is lesson 1. Read it alongside. What its listing
 leaves out is taken from the library's source. The code that judges the sentences with a ✓ is in
 `Claims.swift`, beside this lesson's source; what only draws is in `Pictures.swift`.
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
//: All 70,000 digits of MNIST, shuffled; 50,000 are for learning, the rest is kept aside. The
//: generator will end in a sigmoid, so here paper is 0 and ink is 1.
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
lesson.show(
  Figure("Forty digits that are kept aside") { digits(aside.rows(0..<40)) }, as: "real-digits",
  caption: "Nobody learns from these.")
//: How much do images differ from one another? Their *spread* is by how much a pixel differs from
//: image to image (its standard deviation), averaged over all pixels. It will show later whether
//: the generator has collapsed.
let realSpread = ImageMeters.spread(aside, range: 0...1)
lesson.claim(
  "The digits kept aside have a spread of \(decimal(realSpread, 3))",
  abs(realSpread - 0.193), below: 0.005)

//: ## Maxout
//: A *maxout* unit ([@goodfellow2013]) computes several linear functions of its inputs and takes
//: the largest. With one input and five pieces these are five straight lines, and the unit is their
//: upper edge: a convex curve. Which one, the unit learns.
lesson.step()
let unit = Maxout(1, 1, pieces: 5, random, weights: .values([-2.5, -1, 0.2, 1, 3]))
unit.parameters[1].parameter.assign(Tensor([5], [-1.8, -0.1, 0.1, -0.5, -3]))
let edge = UpperEdge(of: unit)
lesson.show(
  edge.picture("One maxout unit of one input, and its five pieces"), as: "maxout",
  caption: "At each input the unit gives the largest of its five straight lines.")
lesson.claim(
  "A maxout unit is the largest of its five pieces, at each of \(edge.inputs.count) inputs",
  edge.isUpperEdge, always: true)
//: The tutorial builds such a layer of others: a dense layer of 1,200, reshaped to 240 × 5 as if it
//: were an image, and max pooling over rows of five. The result is the same. Here it is one layer.

//: ## The discriminator
//: Two layers of 240 maxout units, each followed by *dropout* ([@srivastava2014]): while the
//: network learns, every unit is set to 0 with probability ½, so that no unit can rely on another.
//: The last layer gives a logit. A `Recipe`, in `Recipe.swift`, says how a game is played; later we
//: change it.
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
//: With the tutorial's recipe:
let sample = Recipe()
let discriminator = makeDiscriminator(sample, random.stream("discriminator"))
lesson.show(discriminator.summary())
lesson.claim(
  "The discriminator has 1,231,441 parameters: 785 · 1,200 in the first layer, 241 · 1,200 in the "
    + "second, 241 in the last",
  discriminator.parameterCount == 1_231_441)

//: ## The generator, and a silent start
/*:
 A hundred uniform numbers, two hidden layers of 1,200, and *batch norm* ([@ioffe2015]) before each
 dense layer, even on the noise. Batch norm brings each number to mean 0 and deviation 1 over the
 256 inputs of a minibatch. Then it multiplies by a learned scale $\gamma$ and adds a learned shift
 $\beta$.

 What is $\gamma$ at the start? Usually 1, which changes nothing. The tutorial does not say. Its
 library draws $\gamma$ by Glorot's normal rule, as if it were a weight matrix of $1 \times n$: with
 deviation $\sqrt{2 / (1 + n)}$. For 1,200 channels that is 0.041. So the numbers become small, and
 nearly all of the generator's first pixels are middle grey.
 */
lesson.step()
let hidden = lesson.knob("hidden-units", 1200, in: 1...2400, "the width of the generator's layers")
func norm(_ channels: Int, _ recipe: Recipe, _ random: Random) -> BatchNorm {
  BatchNorm(channels, random, momentum: 0.01, epsilon: 1e-5, scale: recipe.scale)
}
//: The whole generator:
func makeGenerator(_ recipe: Recipe, _ random: Random) -> Sequential {
  Sequential("generator") {
    if recipe.normalizesGenerator { norm(100, recipe, random) }
    Dense(100, hidden, random, weights: .uniform(-0.05...0.05))
    ReLU()
    if recipe.normalizesGenerator { norm(hidden, recipe, random) }
    Dense(hidden, hidden, random, weights: .uniform(-0.05...0.05))
    ReLU()
    if recipe.normalizesGenerator { norm(hidden, recipe, random) }
    Dense(hidden, 784, random, weights: .uniform(-0.05...0.05))
    if recipe.normalizesDrawings { norm(784, recipe, random) }
    Sigmoid()
  }
}
//: Its parameters, and the first values of its scales:
let generator = makeGenerator(sample, random.stream("generator"))
lesson.show(generator.summary(for: [100]))
lesson.claim(
  "The generator has 2,508,984 parameters, and 5,000 of them are scales and shifts",
  generator.parameterCount == 2_508_984)
lesson.claim(scalesOf: generator)

//: ## One pass, two moves
//: The tutorial runs its networks forward only once for each minibatch. The generator makes
//: drawings of noise, the discriminator judges digits and drawings, and both losses are computed
//: from the same judgements: the discriminator's, $-\log D(x) - \log(1 - D(G(z)))$, and the
//: generator's, $-\log D(G(z))$. Then the discriminator moves, and after it the generator.
lesson.step()
let rates: (discriminator: Float, generator: Float) = (
  lesson.knob("discriminator-rate", 1e-3, in: 1e-6...0.1, "how fast the discriminator learns"),
  lesson.knob("generator-rate", 1e-3, in: 1e-6...0.1, "how fast the generator learns")
)
let beta1: Float = lesson.knob("beta1", 0.5, in: 0.0...0.99, "how long Adam remembers slopes")
//: A `Game`, in `Game.swift`, holds both players, an Adam for each, and the noise. Both losses,
//: from the same judgements:
func told(_ onReal: Tensor, _ onDrawings: Tensor) -> Tensor {
  binaryCrossEntropy(logits: onReal, target: 1) + binaryCrossEntropy(logits: onDrawings, target: 0)
}
extension Game {
  func fooled(_ onReal: Tensor, _ onDrawings: Tensor) -> Tensor {
    recipe.isMinimax
      ? 0 - told(onReal, onDrawings) : binaryCrossEntropy(logits: onDrawings, target: 1)
  }
}
//: A *turn* is a move of each player, on one minibatch. `SharedPass` records one forward pass for
//: two optimizers; `follower` is the generator's. An `Epoch` is a row of the log: two losses and
//: two accuracies, here of one minibatch.
extension Game {
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
//: One thing here is odd. The library changes weights in place, but keeps the results of the
//: forward pass. So when the generator's gradient goes back through the discriminator, it uses
//: weights that have just moved, together with activations, dropout masks and maxima from before.
//: That is not the gradient of any loss: neither of the printed one nor of the one after the move.
//: How far is it from the true gradient of the printed loss? We compare both, in a new game, at its
//: first minibatch. An `Onlooker` is an optimizer that moves nothing and keeps the gradient.
let firstBatch = mnist.images(at: 0..<256)
func gradient(_ pass: Recipe.Pass) -> Onlooker {
  let game = Game(Recipe { $0.pass = pass }, random)
  let onlooker = Onlooker(game.generator)
  _ = game.turn(firstBatch, onlooker)
  return onlooker
}
let (odd, exact) = (gradient(.movedWeights), gradient(.recordedWeights))
lesson.claim(odd, pointsElsewhereThan: exact)
//: That is the first move, when the weights are so small that a step of Adam changes each of them a
//: lot. Later moves change them by less.

//: ## Two losses for the generator
//: The tutorial offers two. In the *minimax* game, the generator's loss is the discriminator's
//: whole loss with the opposite sign. Its part on real digits does not depend on the generator, so
//: the gradient is that of $\log(1 - D(G(z)))$. The other loss, $-\log D(G(z))$, is called
//: *non-saturating*: the text says that the gradient of the first becomes very small if the
//: discriminator has learned completely. So we let the discriminator learn alone and measure the
//: *pull*: the gradient that each loss would give to the generator.
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
lesson.claim(wholeLoss, equals: onlyDrawings)
//: Now the discriminator makes a hundred moves alone, and eight times we measure the pull of each
//: loss.
extension Game {
  func teachDiscriminator(_ real: Tensor) {
    let drawings = draw()
    discriminatorAdam.minimize {
      told(discriminator(real, .training), discriminator(drawings, .training))
    }
  }
}
let pulls = Pulls(on: lonely, over: minibatches(random))
lesson.show(
  pulls.picture("What the generator feels while the discriminator learns alone"), as: "pull",
  caption: "Two losses of the generator, on one game. A dot for each look.")
lesson.claim(pulls: pulls)

//: ## Reading a log: the accuracies
//: Before we train, look at what is printed: thirty epochs, each with two losses and two
//: accuracies, with six decimals. An accuracy is the number of right answers divided by the number
//: $n$ of all answers. How large is $n$? For every $n$ up to 60,000 we ask: is each of the sixty
//: printed accuracies, to six decimals, a whole number divided by $n$?
lesson.step()
let printed = PrintedLog.epochs
let accuracies = printed.flatMap { [$0.real, $0.fake] }
let denominators = (1...60_000).filter { n in
  accuracies.allSatisfy { accuracy in
    abs((accuracy * Double(n)).rounded() / Double(n) - accuracy) < 0.500_001e-6
  }
}
//#-hidden-code
lesson.guess(denominators)
//#-end-hidden-code
lesson.show(
  Table(
    header: ["all sixty are a whole number divided by", "minibatches of 256"],
    rows: denominators.map { [$0.grouped, decimal(Double($0) / 256, 2)] },
    caption: "Read from the printed accuracies.", flushRight: [0, 1]))
//: So an epoch has 195 minibatches of 256, and each time 80 of the 50,000 digits are left out. The
//: printed values are the means over these 195, taken while the networks learn. None of this is in
//: the text.
let meanAccuracy = printed.map { ($0.real + $0.fake) / 2 }
let lossAgainstAccuracy = correlation(printed.map(\.discriminator), meanAccuracy)
let lossAgainstLoss = correlation(printed.map(\.discriminator), printed.map(\.generator))
//: What else does the log say of the discriminator?
lesson.show(
  whatTheLogSays(
    of: printed, lossAgainstAccuracy: lossAgainstAccuracy, lossAgainstLoss: lossAgainstLoss))

//: ## The training
//: Adam with rate 0.001 and $\beta_1 = 0.5$ for both, minibatches of 256, noise uniform in 0 to 1.
//: `play`, in `Play.swift`, plays a recipe from a seed for some epochs. It keeps the means of each
//: epoch, and what the meters say of two thousand drawings.
lesson.step()
let classifier = lesson.attempt(try DigitClassifier())
let pictureNoise = Random(seed: lesson.seed).stream("pictures").uniform([2000, 100])
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
//: What lies between four points of noise? Drag in the grid, or use the arrow keys.
lesson.show(
  game.pad(corners: random.stream("corners").uniform([16, 100])), as: "pad",
  caption: "Four points of noise at the corners; the bar: the discriminator's probability that it "
    + "is a digit.")
lesson.claim(grainOf: run)

//: ## The printed log beside ours
//: One run proves little, since two seeds of one recipe differ, too. So we lay the printed log
//: beside runs from six seeds. A plain `swift run lesson6` does not make them: it shows *recorded*
//: runs, from the file `recorded-runs.csv` beside this lesson's source. `swift run lesson6 --full`
//: plays all of them again, thirty epochs each, in about half an hour on two cores, and writes them
//: to `runs.csv` among its results.
lesson.step()
let recorded = lesson.attempt(
  try RunFile(path: Bundle.module.bundlePath + "/recorded-runs.csv").runs)
let six = runs(Recipe(), seeds: 1...6, epochs: 30)
let wereMade = lesson.options.full ? "made in this run" : "recorded"
//: Each row of the tables has the printed value, that of this run, and the range of the six.
let log = LogTables(printed: printed, run: run, six: six)
lesson.show(
  log.table(
    [0, 1],
    caption: "Losses. The printed one is ✓ in the range of the six (\(wereMade)), ↓ below it, "
      + "↑ above it."))
let shortest = six.map(\.epochs.count).min() ?? 0
let ofAll = shortest == 30 ? "" : " From epoch \(shortest + 1) on, not all six were played."
lesson.show(log.table([2, 3], caption: "Accuracies, in the same way.\(ofAll)"))
//#-hidden-code
lesson.guessHowLongPrintedAndOursAgree()
//#-end-hidden-code
lesson.show(
  curves(
    "Our losses and accuracies beside the printed log", run: run, among: six, printed: printed),
  as: "curves",
  caption:
    "Dashed, what is printed; solid, this run; shaded, the range of six seeds (\(wereMade)).")
lesson.show(log.earlyHits())
//: From epoch 6 on most printed values are outside that range, or are inside only because of a
//: single seed; see below. And this run?
lesson.claim(firstEpochsOf: run)

//: ## The first epoch tells how the scales began
//: One number of the log shows what the text does not say. We play an epoch with a first value of 1
//: for every scale, and look at the generator's loss.
lesson.step()
let scaleOfOne = Recipe("scale of one") { $0.scale = .constant(1) }
let loud = play(scaleOfOne, seed: lesson.seed, epochs: 1).run
lesson.show(firstEpoch(loud, beside: run, six: six, wereMade))
lesson.claim(small: run, beside: loud)

//: ## A collapse, found among six seeds
//: The tutorial ends with a picture headed *Mode collapse case*; the picture is lost. We need not
//: do anything to make a collapse, only look for one. After each epoch we have measured how much
//: two thousand drawings differ. Here is, of the six seeds, the one whose drawings differ least
//: after the first epoch.
lesson.step()
let narrowest = six.min { ($0.varieties.first?.spread ?? 1) < ($1.varieties.first?.spread ?? 1) }
let collapsedSeed = narrowest?.seed ?? lesson.seed
let collapsed = play(Recipe(), seed: collapsedSeed, epochs: 1).game.generator(pictureNoise)
lesson.show(
  Figure("Forty drawings after the first epoch of seed \(collapsedSeed)") {
    digits(collapsed.rows(0..<40))
  }, as: "collapse", caption: "Of six seeds the one whose drawings differ least at this time.")
//: The meters see it, too. One more meter takes all drawings together: the Fréchet *distance*
//: ([@heusel2017]) from digits. Before the classifier names a digit, it makes 32 numbers of an
//: image. The distance compares the means and the spreads of these numbers, for 10,000 digits and
//: for two thousand drawings. The digits kept aside are not at 0 either: theirs is the *floor*.
let distance = DigitDistance(
  from: mnist.images(at: division(random).learning.prefix(10_000)), by: classifier, range: 0...1)
let grey = random.stream("grey noise").uniform([2000, 784])
lesson.show(
  meterTable(
    [
      ("seed \(collapsedSeed), epoch 1", collapsed), ("ours, epoch \(run.epochs.count)", drawings),
      ("digits kept aside", aside), ("pixels of noise", grey),
    ], distance,
    caption: "A digit occurs if it is the likeliest one for at least one drawing in a hundred, "
      + "clear or not. ±: by how much the distance of other drawings of the same kind would "
      + "differ."))
lesson.claim(floor: distance(aside), belowNoise: distance(grey))
//: And over thirty epochs:
lesson.show(
  spreadCurves("How much the drawings differ, six seeds", of: six, real: realSpread), as: "spread",
  caption: "Six runs (\(wereMade)). After one epoch all drawings are nearly alike.")

//: ## Six tricks, each switched off
//: The text lists tricks. Here six of them are reversed, one at a time: batch norm in the
//: generator; batch norm in the generator *only*; *no* batch norm at its last layer; dropout in the
//: discriminator; the non-saturating loss; and to let the discriminator learn first, here for one
//: epoch. (The tutorial recommends the last one, but its listing does not do it.) Three epochs
//: each.
lesson.step()
let switched = Recipe.withoutTricks.map { recipe in
  (name: recipe.name, runs: runs(recipe, seeds: 1...1, epochs: 3))
}
lesson.show(
  ThirdEpoch(six: six).table(
    [("as in the text", six)] + switched,
    caption:
      "The mean of six seeds, then one seed each (\(wereMade)). Bold: outside the range of the "
      + "six. With minimax the generator has another loss, which is not compared."))
//: How much of this is chance? The six seeds tell: what is not bold also happens among seeds of one
//: recipe. The three rules on batch norm matter: without batch norm, with it in both players, or
//: with it on the drawings, no game succeeds within three epochs; the drawings are all alike, or
//: noise. The other three games still work. Some of their numbers are outside the range of the six,
//: but one seed each is a hint and no proof.

//: ## What the log leaves open
//: From about epoch 8 on, the printed log stays on a *plateau*: over the last ten epochs the mean
//: losses are 0.800 and 1.667, the mean accuracies 0.761 and 0.881. What do ours do?
lesson.step()
let long = six.filter { $0.epochs.count == 30 }
lesson.show(
  Plateau.table(of: long, caption: "The printed log, and our runs of thirty epochs (\(wereMade))."))
//: Most go on where the printed run stops: their discriminators' losses rise, epoch by epoch,
//: towards $2 \ln 2$. But not all. How far is the loss of each discriminator from the printed one,
//: averaged over the epochs? Here is the nearest run over the printed log.
let nearest = long.min { $0.distance(1...30) < $1.distance(1...30) } ?? run
let itsName = "seed \(nearest.seed)"
lesson.show(
  curves(
    "The nearest of our runs beside the printed log", run: nearest, called: itsName, among: [],
    printed: printed), as: "nearest-run",
  caption: "Dashed, what is printed; solid, the nearest of ours (\(wereMade)).")
lesson.show(Plateau.distances(of: long))
//: So nothing hidden is needed for the plateau: the recipe as it is printed can reach it, with a
//: lucky seed. But why with so few seeds? Does something in the tutorial's program make it the
//: rule? We have tried what the text leaves open, and what a library might do without telling: the
//: order of the moves, the form of dropout, the moving averages, $\beta_1$, the scales. Some of
//: these were played by this program, others in JAX; the latter are recorded in
//: `trials-in-jax.csv`, and `--full` does not make them again. The last column is by how much
//: the discriminator's losses are off in epochs 6 to 10, on average.
let inJAX = lesson.attempt(
  try RunFile(path: Bundle.module.bundlePath + "/trials-in-jax.csv").runs)
let suspected = Recipe.suspects.flatMap { runs($0, seeds: 1...1, epochs: 10) }
lesson.show(
  Plateau.trials(
    six: six, suspected: suspected, inJAX: inJAX,
    caption: "In the tenth epoch, or the last played. The last column needs eight epochs."))
//: One seed each: how little that proves is seen in the rows of the text's own recipe, which differ
//: in nothing but the seed. (Two earlier runs, not recorded, went the other way, one of the text's
//: recipe and one with dropout after the first layer only. Their discriminators won, with losses
//: below 0.35 from epoch 12 on.) Scales that do not learn, a $\beta_1$ of 0.9 and moving averages
//: are far off from the first epochs on. These can be ruled out. Dropout after only one of the two
//: layers comes near over these epochs, and so does taking both gradients before either move. One
//: of these may be what the tutorial's program did; or its seed was a lucky one, as one of ours is.
//: One printed log cannot tell, so this question stays open.
//#-hidden-code
if lesson.options.full {
  let all = six + switched.flatMap(\.runs) + suspected
  lesson.save("runs.csv") { path in
    try RunFile(all).text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
//#-end-hidden-code

//: ## What the text says, and what its log says
//: *Both of discriminator's accuracies should converge 0.5.* In the tutorial's own log they do not.
lesson.step()
lesson.show(Plateau.expectations())
//: *Evaluate learning by these accuracies rather than by the loss.* In its log the two say the
//: same: their correlation is −0.998. And neither says what the drawings are like: for that we
//: needed the spread, and our eyes.

//: ## Experiments
//: `swift run lesson6 --knobs` lists what can be turned here. Guess, try, and only then open the
//: answer: it is what came out with seed 1 where we ran it.
lesson.step()
//#-hidden-code
lesson.guessExperiments()
//#-end-hidden-code

//: ## Exercises
//: Six, on layers from this lesson and on its log.
lesson.step()
//#-hidden-code
lesson.exercises()
lesson.end()
//#-end-hidden-code
