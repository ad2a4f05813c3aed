/*:
 # Lesson 2: learning a parabola

 A generator and a discriminator play with very small data: points in the plane. Everything can be
 drawn, every distance can be measured, and a whole training, with 160,000 moves of each player,
 takes seconds. So here we can watch a GAN closely, and ask how far one can trust what it seems to
 have learned.

 This lesson goes with the article *Generative Adversarial Networks* by Carl Fredriksson
 ([-@fredriksson2018]), which builds the game in TensorFlow 1. Read it alongside. What its text
 leaves out, such as the noise and the libraries' defaults, is taken from its repository.
 */
//#-hidden-code
import Datasets
import Foundation
import Neural
import Notebook
import Plotting

let lesson = Lesson(2, "Learning a parabola")
//#-end-hidden-code

//: ## The data
//: A thousand points: $x$ uniform between −5 and 5, and $y = x^2 + 5$. They are not scaled to any
//: range, so $y$ goes up to 30 while $x$ stays within ±5.
//:
//: Lesson 1 says what `lesson.show`, `lesson.claim` and `lesson.document` do. Code that only draws,
//: makes a table or judges a sentence with a ✓ is beside this lesson's source: `coordinates`, for
//: example, is in `Pictures.swift`.
lesson.step()
let random = Random(seed: lesson.seed)
let data = Quadratic.points(1000, random.stream("data"))  // [1,000 × 2]
let real = coordinates(data)
lesson.show(
  Figure("A thousand points on a parabola", width: 480, height: 380, x: Axis("x"), y: Axis("y")) {
    Scatter(x: real.x, y: real.y, color: .real)
  }, as: "data", caption: "What the discriminator is shown as real.")
//: The points lie on a curve, and they are not equally dense in $y$. Since $x$ is uniform, $y$ has
//: the density $p(y) = 0.1 / \sqrt{y - 5}$ between 5 and 30, and so $\mathbb E\,y = 40/3$ and
//: $\operatorname{Var} y = 500/9$. And though $x$ decides $y$, the two are uncorrelated: the best
//: straight line through the points is level. Do our points agree, within five standard errors?
//: (How large these are for 100,000 points follows from the moments of $x$, up to the eighth.)
lesson.claim(momentsOf: coordinates(Quadratic.points(100_000, random.stream("moments"))))

//: ## Minibatches, cut once
//: The article shuffles the points and cuts them into batches of 32 a single time. Every epoch then
//: goes through the same batches in the same order, and 1,000 is not a multiple of 32: the last
//: batch has 8 points and yet moves the players as far as any other.
lesson.step()
let batchSize = lesson.knob("batch-size", 32, in: 1...250, "points in a minibatch")
let minibatches = Array(
  Minibatches(data, size: batchSize, shuffledBy: random.stream("minibatches")))
lesson.document("minibatches in an epoch", printed: 32, here: minibatches.count)
lesson.claim(
  "31 minibatches of an epoch have 32 points, the last has 8",
  minibatches.map { $0.shape[0] } == Array(repeating: 32, count: 31) + [8])

//: ## The players
//: Both are small: two hidden layers of ten units. The generator turns two random numbers into a
//: point; the discriminator turns a point into the probability that it is real. The article's text
//: does not say with which weights the layers begin, nor how leaky the ReLUs are. So they have the
//: defaults of TensorFlow 1: Glorot-uniform weights, biases of 0, and a slope of 0.2.
lesson.step()
let latentSize = lesson.knob("latent-size", 2, in: 1...64, "how many random numbers make a point")
let hidden = lesson.knob("hidden-units", 10, in: 1...128, "the width of all hidden layers")
let leak: Float = lesson.knob("slope", 0.2, in: 0.0...0.9, "of the leaky ReLU below 0")
func makeGenerator(_ random: Random) -> Sequential {
  Sequential("generator") {
    Dense(latentSize, hidden, random)  // [n × 2] → [n × 10]
    LeakyReLU(leak)
    Dense(hidden, hidden, random)  // [n × 10] → [n × 10]
    LeakyReLU(leak)
    Dense(hidden, 2, random)  // [n × 10] → [n × 2]
  }
}
//: The discriminator is the same except for its last layer, where a sigmoid makes a probability.
func makeDiscriminator(_ random: Random) -> Sequential {
  Sequential("discriminator") {
    Dense(2, hidden, random)  // [n × 2] → [n × 10]
    LeakyReLU(leak)
    Dense(hidden, hidden, random)  // [n × 10] → [n × 10]
    LeakyReLU(leak)
    Dense(hidden, 1, random)  // [n × 10] → [n × 1]
    Sigmoid()
  }
}
//: How many weights and biases do they have?
let untrained = (generator: makeGenerator(random), discriminator: makeDiscriminator(random))
lesson.show(untrained.generator.summary())
lesson.document(
  "parameters of the generator", printed: 162, here: untrained.generator.parameterCount)
lesson.document(
  "parameters of the discriminator", printed: 151, here: untrained.discriminator.parameterCount)
//: The lesson computes on one core only: a product of 32 × 10 by 10 × 10 is done before a second
//: thread could begin.
Engine.use(threads: 1)

//: ## The game and its losses
/*:
 The game is about one function. The discriminator wants it large, the generator small:

 $$ \min_G \max_D \; V(D, G) = \mathbb E_{x \sim p_{\text{data}}}\bigl[\ln D(x)\bigr]
   + \mathbb E_{z \sim p_z}\bigl[\ln\bigl(1 - D(G(z))\bigr)\bigr] \qquad (1) $$

 On a minibatch the expectations become averages, and the discriminator descends

 $$ J_D = -\frac1m \sum_{i=1}^m \Bigl[\ln D\bigl(x^{(i)}\bigr)
   + \ln\bigl(1 - D(G(z^{(i)}))\bigr)\Bigr] \qquad (2) $$
 */
lesson.step()
func discriminatorLoss(_ onReal: Tensor, _ onFakes: Tensor) -> Tensor {
  binaryCrossEntropy(probabilities: onReal, target: 1, epsilon: 1e-12)
    + binaryCrossEntropy(probabilities: onFakes, target: 0, epsilon: 1e-12)
}
//: The generator does *not* descend its half of (1). As long as it is bad, $D(G(z))$ is near 0, and
//: there $\ln(1 - D)$ is flat. It descends another function, which rises and falls with the first
//: but is steep where the generator is losing:
//:
//: $$ J_G = -\frac1m \sum_{i=1}^m \ln D\bigl(G(z^{(i)})\bigr) \qquad (3) $$
func generatorLoss(_ onFakes: Tensor) -> Tensor {
  binaryCrossEntropy(probabilities: onFakes, target: 1, epsilon: 1e-12)
}
//: How steep are the two, at a logit of the discriminator?
func slope(at logit: Float, _ loss: (Tensor) -> Tensor) -> Float {
  let tape = Tape()
  let a = tape.watch(Tensor([1, 1], repeating: logit))
  let gradients = tape.gradients(of: loss(sigmoid(a)))
  tape.close()
  return gradients[a]?.scalar ?? 0
}
let flat = slope(at: -5) { -binaryCrossEntropy(probabilities: $0, target: 0, epsilon: 1e-12) }
let steep = slope(at: -5, generatorLoss)
lesson.claim(
  "At logit −5 the slope of $\\ln(1 - D)$ is \(decimal(flat, 4)), that of $-\\ln D$ "
    + "\(decimal(steep, 4))",
  abs(flat + 0.006693) < 1e-5 && abs(steep + 0.993307) < 1e-5)
//: Two numbers to remember. If the generator were perfect, nobody could do better than to say ½ to
//: everything, and the losses would be $J_D = 2 \ln 2 = 1.386$ and $J_G = \ln 2 = 0.693$.
let half = Tensor([4, 1], repeating: 0.5)
let landmarks = (discriminator: 2 * log(2.0), generator: log(2.0))
lesson.claim(
  "For a discriminator that says ½ to everything, $J_D = 2 \\ln 2$ and $J_G = \\ln 2$",
  abs(Double(discriminatorLoss(half, half).scalar) - landmarks.discriminator) < 1e-6
    && abs(Double(generatorLoss(half).scalar) - landmarks.generator) < 1e-6)

//: ## What the small number in the logarithm does
//: The article adds $\varepsilon = 10^{-12}$ inside each logarithm, so as never to take the
//: logarithm of 0. In single precision that is all it does: added to a probability that is not
//: almost 0, it is lost in rounding.
lesson.step()
let (never, always) = (Tensor([1, 1], [0]), Tensor([1, 1], [1]))
lesson.claim(
  "Without $\\varepsilon$ a fake with $D = 0$ gives an infinite $J_G$",
  binaryCrossEntropy(probabilities: never, target: 1, epsilon: 0).scalar == .infinity)
lesson.claim(
  "With $\\varepsilon$ the losses are capped at $-\\ln 10^{-12} = 27.631$",
  abs(generatorLoss(never).scalar - 27.631) < 1e-3
    && abs(discriminatorLoss(always, always).scalar - 27.631) < 1e-3)
//: So the loss is never infinite or NaN. But something is lost before, in the sigmoid, and
//: $\varepsilon$ does not bring it back: from a logit of about 17 on, $\sigma$ is exactly 1 and its
//: slope exactly 0. A discriminator that is so sure, and wrong, learns nothing from its mistake.
//: With a loss that is computed from the logit itself, without $\sigma$, it would learn.
let wrong = { (probability: Tensor) in
  binaryCrossEntropy(probabilities: probability, target: 0, epsilon: 1e-12)
}
lesson.claim(
  "$\\sigma(16)$ is less than 1 and $\\sigma(17)$ is 1",
  sigmoid(Tensor(16)).scalar < 1 && sigmoid(Tensor(17)).scalar == 1)
lesson.claim(
  "A discriminator that takes a fake for real is corrected at logit 16 and not at all at logit 17",
  slope(at: 16, wrong) > 0.9 && slope(at: 17, wrong) == 0)

//: ## A turn
//: A *move* is one update of one player, a *turn* one move of each, with Adam ([@kingma2015]) at
//: rate 0.001. The noise is normal, two numbers for each point. In the article's program both moves
//: of a turn use the same noise; in the paper that it follows the generator's move has new noise.
//: `Game` holds the two players, and `Pace` says how often each moves; both are in `Game.swift`.
//: Other paces than one move each come later.
lesson.step()
let usual = Pace(
  discriminatorMoves: lesson.knob(
    "k", 1, in: 1...10, "moves of the discriminator for one of the generator"),
  discriminatorRate: lesson.knob(
    "discriminator-rate", 1e-3, in: 1e-6...0.1, "how fast the discriminator learns"),
  generatorRate: lesson.knob(
    "generator-rate", 1e-3, in: 1e-6...0.1, "how fast the generator learns"))
let beta1: Float = lesson.knob("beta1", 0.9, in: 0.0...0.99, "how long Adam remembers slopes")
//: One turn, on one minibatch of real points:
extension Game {
  func turn(_ real: Tensor) -> (discriminator: Float, generator: Float?) {
    let z = noise.normal([real.shape[0], latentSize])  // [32 × 2]
    let told = discriminatorAdam.minimize {
      discriminatorLoss(discriminator(real), discriminator(generator(z)))
    }
    guard moves.discriminator.isMultiple(of: pace.discriminatorMoves) else { return (told, nil) }
    var fooled = fool(z)
    for _ in 1..<pace.generatorMoves { fooled = fool(noise.normal([real.shape[0], latentSize])) }
    return (told, fooled)
  }
  func fool(_ z: Tensor) -> Float {
    generatorAdam.minimize { generatorLoss(discriminator(generator(z))) }
  }
}
//: Each optimizer changes its own player; the other is a fixed function to it. Is that so?
let trial = Game(random.stream("trial"), Pace(discriminatorMoves: 2))
let before = (generator: trial.generator.bits, discriminator: trial.discriminator.bits)
_ = trial.turn(minibatches[0])
lesson.claim(
  "The discriminator's move changes the discriminator and not one bit of the generator",
  trial.generator.bits == before.generator && trial.discriminator.bits != before.discriminator)

//: ## Three meters
//: With real images one has to trust one's eyes. Here we know the truth, so we measure. The
//: *residual* is the median of $|y - x^2 - 5|$ over 4,000 generated points: are they on the curve?
//: The *coverage* is how many of twenty bins along $x$ have at least a tenth of the points that
//: they should have: is any part of the curve left out?
lesson.step()
let fresh = Quadratic.points(4000, random.stream("measuring"))
let meters = Meters(
  real: data, noise: random.stream("pictures").normal([4000, latentSize]),
  distance: SlicedWasserstein(from: fresh))
//: The *sliced Wasserstein distance* sees both at once: how far must a generated point go, on
//: average, until the two clouds look alike from every direction? It is never quite 0, not even for
//: real points, because two samples differ by chance.
let again = Quadratic.points(4000, random.stream("floor"))
let floor = meters.distance(again)
let first = untrained.generator(meters.noise)
//: All three meters, of the best and of the worst points that we have:
lesson.show(
  meters.table(of: [("other real points", again), ("untrained generator", first)]))
lesson.claim(
  "In sliced Wasserstein distance two samples of real points are less than 0.3 apart, real points "
    + "and those of an untrained generator more than 5",
  [Measured(floor, below: 0.3), Measured(meters.distance(first), above: 5)])

//: ## The training
//: 5,000 epochs of 32 turns: 160,000 moves of each player. We look after the first epoch and then
//: after every 250, which makes 21 pictures, as in the article.
lesson.step()
let epochs = lesson.schedule(quick: 100, standard: 5000, full: 5000)
func isLook(_ epoch: Int) -> Bool { epoch == 1 || epoch.isMultiple(of: epochs / 20) }
//: A whole training, from a seed:
func play(_ seed: UInt64, _ epochs: Int, _ pace: Pace = usual, named name: String) -> Run {
  let game = Game(Random(seed: seed), pace)
  let moments = Kept([Moment]())
  let training = lesson.training(
    epochs: epochs, over: minibatches, named: name, keeping: game.parts + [moments],
    operations: { Engine.operations })
  training.watch { Moment(0, of: game, judgedBy: meters).picture("Now", over: data) }
  training.measure { Moment(epochs, of: game, judgedBy: meters).told(by: meters.distance) }
  for batch in training {
    training.record(game.turn(batch))
    guard training.endsEpoch, isLook(training.epoch) else { continue }
    moments.value.append(Moment(training.epoch, of: game, judgedBy: meters))
  }
  return Run(seed, training, moments.value, game.moves)
}
//: A `Moment` is what one look sees, `Meters` measure it, and a `Run` is a whole training; all are
//: in `Moment.swift`. While it trains, `live.html` in the lesson's folder has the curves so far,
//: and what `watch` draws. What `measure` says at the end, `--sweep` lays side by side.
//:
//: If a loss is ever infinite or NaN, `record` ends the lesson there and says at which step. And if
//: the lesson is stopped, `--resume` goes on with it: `keeping` names all that the loop changes.
let run = play(lesson.seed, epochs, named: "seed \(lesson.seed)")
lesson.document(
  "moves of each player", printed: 160_000, here: run.moves.generator, needsTraining: true)
lesson.document("pictures", printed: 21, here: run.moments.count)
//#-hidden-code
lesson.guess(firstMomentNearTheCurve: run.moments.first { $0.residual < 1 })
//#-end-hidden-code
//: Go from picture to picture, or let them play:
lesson.show(
  flipbook: run.flipbook(over: data), as: "flipbook",
  caption: "1,000 real points and 1,000 generated ones, always from the same noise.")

//: ## What the generator feels
//: The generator never sees the data. All it gets is the discriminator's opinion, and of that only
//: the slope at its own points: where must a point go to look more real? That is its *pull*,
//: $-n\, \partial J_G / \partial G(z)$: the gradient of its share of the loss, with a minus, since
//: the generator goes down. A tape records what is computed from the points, and gives the
//: gradient.
lesson.step()
func pull(on points: Tensor, by discriminator: Sequential) -> Tensor {
  let tape = Tape()
  let fakes = tape.watch(points)  // [n × 2]
  let gradients = tape.gradients(of: generatorLoss(discriminator(fakes)))
  tape.close()
  // J_G is a mean; a single point feels its own share.
  return (gradients[fakes] ?? Tensor(points.shape, repeating: 0)) * Tensor(-Float(points.shape[0]))
}
//: Below, the discriminator's verdict on every point of the plane, at four times of the training.
//: Blue means "real", amber "generated". Where there is no tint, it cannot tell.
lesson.show(
  surfaces(
    "The discriminator's opinion of the plane", of: [0, 1, 4, 20].map { run.moments[$0] },
    over: data, pull: pull), as: "surface",
  caption: "$D$ over the plane; arrows say where each generated point is pulled. Their length goes "
    + "with the root of the pull.")
//: The discriminator does not know the curve either. It has only a rough idea of where the
//: generator has put too many points, and the idea changes as they move. All that the generator
//: ever learns, it learns from such ideas.

//: ## Losses and distances
//: The same training in numbers: the losses of both players, two distances of the points from the
//: parabola, and how many of the twenty bins are covered.
lesson.step()
lesson.show(
  run.curves(meters: meters, floor: floor, landmarks: landmarks), as: "losses",
  caption: "Losses: means of each epoch. Distances and coverage: at every look.")
lesson.claim(settledLossOf: run, landmark: landmarks.discriminator)
//: After some dozens of epochs the losses are where a perfect generator would put them, and there
//: they stay. The distances show something else: while the losses are at their landmarks, the
//: points may be far from the curve, or all in one part of it. A loss only compares the two players
//: *with each other*: a poor discriminator is as undecided about poor fakes as a good one is about
//: good fakes.

//: ## Six seeds
//: Was that good luck or bad? One run cannot tell. Here is the same game with the same data, from
//: six seeds: other first weights, other noise, nothing else.
lesson.step()
let others = (1..<6).map { lesson.seed + $0 }
let runs = [run] + others.map { play($0, epochs, named: "seed \($0)") }
//#-hidden-code
lesson.guess(coverageOf: runs)
//#-end-hidden-code
lesson.show(
  endings("The last epoch, from six seeds", of: runs, over: data), as: "seeds",
  caption: "Same data, other first weights and other noise.")
//: The same in numbers. The last column counts the looks, of all 21, at which the points were good.
lesson.show(standings(of: runs, judgedBy: meters))
//: The article ends: the generator "has learned to generate data points that resemble the training
//: data pretty well". For us that means a residual under 1, on a curve that is 25 high, and at
//: least 17 of 20 bins. Do the medians over the six seeds reach it? Both limits were set before
//: these six were run.
lesson.claim(prettyWell: runs)
//: That is a typical run. The table tells what a median does not: how many of the six would have
//: passed alone, and that a run that was good once may become worse again. In the article two
//: players make each other better "until a steady state is reached". That does not happen here:
//: they go round each other, and the points swing with them.
lesson.claim(relapsesOf: runs)
lesson.show(
  overview(of: runs, landmark: landmarks.discriminator), as: "seeds-in-time",
  caption: "Median and range over six seeds; above, every seed as a thin line.")
//: Does the loss at least tell good points from bad? Below, every look at every run is a dot: how
//: far its points are from the curve, against the loss of the discriminator at that time.
let looked = runs.flatMap { $0.moments.dropFirst() }
let (good, poor) = (looked.filter(\.resemblesData), looked.filter { $0.residual > 2 })
let between = looked.filter { !$0.resemblesData && $0.residual <= 2 }
lesson.show(
  blindness(good: good, poor: poor, between: between, landmark: landmarks.discriminator),
  as: "blind", caption: "All looks at the six runs but the first of each.")
lesson.claim(blindnessOfLossTo: good, poor)
//: So never judge a generator by its loss alone. If you can measure a distance, do. If you cannot,
//: look at what it makes, again and again.

//: ## Slowing one player
//: If the discriminator is too far ahead, says the article, slow it: with several moves of the
//: generator for each of the discriminator's, or with a lower rate. The paper of 2014
//: ([@goodfellow2014]) says the opposite: $k$ moves of the *discriminator* for each of the
//: generator's, so that it stays near its best. The article's program does neither. We try both.
//: Each minibatch is one move of the discriminator.
lesson.step()
let fewer = lesson.schedule(quick: epochs, standard: 2 * epochs / 5, full: epochs)
let seeds = lesson.schedule(quick: 1, standard: 3, full: 6)
let paces = [
  ("k = 2", Pace(discriminatorMoves: 2)), ("k = 5", Pace(discriminatorMoves: 5)),
  ("two moves of the generator", Pace(generatorMoves: 2)),
  ("discriminator's rate 0.0001", Pace(discriminatorRate: 1e-4)),
]
let tried = paces.map { name, pace in
  runs.prefix(seeds).map { play($0.seed, fewer, pace, named: "\(name), seed \($0.seed)") }
}
//: For $k = 1$ we have the runs from above, up to the same epoch. Since no run comes to rest, the
//: last epoch alone is a matter of luck. So the last two columns take all looks of the later half.
func late(_ run: Run) -> [Moment] {
  run.moments.filter { $0.epoch <= fewer && 2 * $0.epoch > fewer }
}
let compared = [("k = 1", Array(runs.prefix(seeds)))] + zip(paces.map(\.0), tried)
lesson.show(
  comparison(
    of: compared, late,
    caption: "\(fewer.grouped) epochs, seeds \(lesson.seed) to \(lesson.seed + UInt64(seeds) - 1).")
)
//: Three games for each pace are few. So the next two sentences are judged on all recorded seeds:
//: the first must hold with three of four, the second with half of them.
lesson.claim(ofLooksByPace: compared.map { $0.1.flatMap(late) })
//: The article's advice is for a discriminator that is too far ahead. Here it is not: its loss is
//: that of guessing, and what the generator lacks is a judge that knows where the curve is. One
//: that learns ten times more slowly judges points that are no longer there. Do not conclude more
//: from the table: three games for each pace cannot rank the others.

//: ## What the article leaves out
//: To rebuild a program from its description is a good way to find out what the description lacks.
//: We had to look up all of this:
lesson.step()
lesson.show(Omissions.table())
//: Three sentences of the article need a comment. *The discriminator should output either 0 or 1*:
//: its output is a probability, and against a perfect generator the right one is ½. *Keeping the
//: same fixed point dynamics*: loss (3) has the fixed point of (1), but not its dynamics. With (3)
//: the game is no longer zero-sum, since what one player gains is not what the other loses. And
//: *run more than one training step for G*: we did.

//: ## Experiments
//: `swift run lesson2 --knobs` lists what can be turned here. Guess, try, and only then open the
//: answer: it is what came out with seed 1 where we ran it.
lesson.step()
//#-hidden-code
lesson.guessExperiments()
//#-end-hidden-code

//: ## Exercises
//: Four, on the parts of this game.
lesson.step()
//#-hidden-code
lesson.exercises()
lesson.end()
//#-end-hidden-code
