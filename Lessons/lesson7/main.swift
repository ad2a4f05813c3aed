/*:
 # Lesson 7: When it does not converge

 A GAN is a tug-of-war between two networks, and nothing promises that it ends. This lesson goes
 with the part of ReNom's tutorial *Generative Adversarial Networks* ([@renom]), called *the
 tutorial* below, that is headed "Convergence at equilibrium is NOT guaranteed". It names four
 troubles, oscillation, mode collapse, evaluation and the vanishing gradient, and a list of tricks,
 and shows none of them. Here each is shown on a problem so small that the truth is known: two
 numbers, eight points in the plane, one gradient. What a sentence with a ✓ is judged by stands
 beside this page, in the lesson's folder `Claims`.
 */
//#-hidden-code
import Datasets
import Dynamics
import Foundation
import Neural
import Notebook
import Plotting
import Probability

var cards = CardOptions()
let lesson = Lesson(7, "When it does not converge", asking: &cards)
if cards.sabotage || cards.reveal { playCard(of: lesson, reveals: cards.reveal) }
Engine.use(threads: 1)  // nets this small are done before a second thread has heard of them
let random = Random(seed: lesson.seed)
//#-end-hidden-code

//: ## A game for two numbers
/*:
 The first trouble: "GAN's loss continue to oscillate even after many epochs." To see why, take away
 all that can be taken away. Each player has one number; the generator's is $\theta$, the
 discriminator's $\psi$. The generator wants the product $\theta\psi$ small, the discriminator wants
 it large. Gradient descent moves $\theta$ along $-\psi$ and $\psi$ along $\theta$: at each point
 $(\theta, \psi)$ of the plane it has a direction, and together these are the *field* of the game.
 At $(0, 0)$ nobody wants to move: that is the *equilibrium*, a saddle of the product.
 */
lesson.step()
let eta = lesson.knob("eta", 0.1, in: 0.01...1.0, "the rate η in the game of two numbers")
let start = Position(1, 1)
let together = UpdateRule.descent(rate: eta).path(in: .bilinear, from: start, steps: 250)
let inTurns = UpdateRule.descent(rate: eta, turns: .discriminatorFirst)
  .path(in: .bilinear, from: start, steps: 250)
lesson.show(
  Game.bilinear.picture(
    "The game θψ: two ways to step through one field", on: .square(5),
    paths: [("simultaneous", together), ("alternating", inTurns)], height: 530), as: "bilinear",
  caption: "Grey: where infinitely small steps lead. Simultaneous: both players look, then both "
    + "move. Alternating: the second has seen the first move.")
/*:
 The field turns in circles: it never comes nearer. Steps that both players make at once go along
 the tangent, so each step leaves the circle, by the same factor $\sqrt{1 + \eta^2}$ everywhere.
 Taking turns repairs that, exactly: $\theta^2 + \psi^2 + \eta\theta\psi$ never changes, and the
 players go round on an ellipse for ever.
 */
lesson.claim(growthOf: together, orbitOf: inTurns, rate: eta)
//: With steps of 1 the same game has nothing but whole numbers, and one can follow it with a
//: pencil:
let pencil = UpdateRule.descent(rate: 1, turns: .discriminatorFirst)
  .path(in: .bilinear, from: start, steps: 6)
lesson.show(pencil.map { "(\(decimal($0.x, 0)), \(decimal($0.y, 0)))" }.joined(separator: " → "))
lesson.claim(roundTrip: pencil)

//: ## The smallest GAN
/*:
 A GAN is not quite that game, but its smallest relative is close. The data are a single point, 0.
 The generator makes a single point, $\theta$, and the discriminator's logit is $\psi x$. Mescheder,
 Geiger and Nowozin call it the *Dirac-GAN* ([-@mescheder2018]) and have drawn its field under nine
 losses; with their code and settings, steps of 0.2 from $(1, 1)$, we draw four of them again.
 */
lesson.step()
let diracRate = lesson.knob("dirac-rate", 0.2, in: 0.01...1.0, "the rate in the Dirac-GAN")
let rule = UpdateRule.descent(rate: diracRate)
lesson.show(
  portraits(
    "The Dirac-GAN: 500 simultaneous steps of 0.2",
    of: [
      ("minimax", .diracGAN), ("non-saturating", .nonSaturatingDiracGAN),
      ("minimax, gradient penalty 0.3", .diracGAN.penalised(0.3)),
      ("minimax, consensus 1", .diracGAN.withConsensus(1)),
    ], by: rule, from: start), as: "dirac",
  caption: "Above, two losses alone; below, two cures.")
/*:
 The minimax game goes round and drifts outwards. The non-saturating one is drawn inwards, but ends
 on a circle, of which more below. With a *gradient penalty*, the discriminator pays
 $\gamma \psi^2 / 2$ for being steep at the data; with *consensus*, both players also want the field
 itself to be short. Both curl in.
 */
//: Would shorter steps help the minimax game? Try them with the slider:
lesson.show(
  flipbook: stepSizes([0.05, 0.1, 0.2, 0.5, 1, 2], in: .diracGAN, from: start),
  as: "step-sizes",
  caption: "Always as far: 800 steps of 0.05, or 20 of 2. A shorter step only drifts more slowly.")
//: Are these the published paths? Another program has followed the fields of the published code:
let replayed = PublishedGame.all.map { $0.replayed() }
lesson.show(PublishedGame.table(replayed))
lesson.claim(published: replayed)
/*:
 One of the published fields is not what it is meant to be. Consensus descends half the square of
 the field's length; where that gradient meets the change of a slope, the code has half of it. It
 counts only far from the equilibrium. From here on, consensus means the whole gradient.
 */
let whole = rule.path(in: .diracGAN.withConsensus(1), from: start, steps: 500)
lesson.claim(wholeGradient: whole, besideHalf: replayed[6])
/*:
 What is the circle of the non-saturating game? Its field does lead inwards, by $\frac{r^4}{8}$ of
 the squared distance $r^2$ per unit of time, and so ever more weakly. A simultaneous step of $h$
 leaves the tangent by $\frac{h^2 r^2}{4}$. The two balance at $r = \sqrt{2h}$, which no lower rate
 will make 0. That is where 20,000 steps should end:
 */
let circles = [0.2, 0.1, 0.05].map { OuterCircle(rate: $0, from: start) }
lesson.show(circles.table())
lesson.claim(radiiOf: circles)

//: ## What the eigenvalues know
/*:
 Near the equilibrium a field is as good as its *Jacobian*, the matrix of its slopes, and one step
 of a rule is as good as a matrix, too. The *eigenvalues* of that matrix say what becomes of a small
 deviation. They are complex numbers: the absolute value, or *modulus*, says by how much a deviation
 grows or shrinks at each step, the angle how far it turns. If all lie within the unit circle of the
 complex plane, the players come to rest; on it, they go round; outside, they leave.

 The Jacobian of the Dirac-GAN with gradient penalty $\gamma$ has the eigenvalues
 $\lambda = -\frac{\gamma}{2} \pm \sqrt{\frac{\gamma^2}{4} - \frac{1}{4}}$. Without penalty that is
 $\pm \frac{i}{2}$: pure turning. At $\gamma = 1$ the turning stops. A simultaneous step of $h$
 multiplies by $1 + h\lambda$.
 */
lesson.step()
lesson.claimEigenvalues()
//: And those of a whole step. Both players' rate grows from 0, where nothing moves, to 1.5.
lesson.show(
  wanderings(
    "The Dirac-GAN: a step's largest eigenvalue, as the rate grows to 1.5", of: Stepping.all,
    rates: (0...60).map { Double($0) / 40 }), as: "eigenvalues",
  caption: "Inside the tinted disc a deviation shrinks from step to step, outside it grows. A dot: "
    + "rate 1.5. With momentum, steps alternate.")
/*:
 Simultaneous steps leave the disc at once, at any rate: a lower rate makes the drift slower, not
 smaller in the end. Alternating steps walk along its rim. The others go inside, but two of them
 come out again: a gradient penalty of $\gamma \le 1$ is a cure only below the rate $4\gamma$,
 optimism only below $2 / \sqrt{3}$.
 */
lesson.claimRims()
//: Do the numbers tell the truth? At rate 0.2, begin a thousandth away from the equilibrium and
//: measure by which factor a step lengthens or shortens the distance, over 160 steps.
let factors = Stepping.all.map { $0.factors(rate: 0.2) }
//#-hidden-code
lesson.guess(
  "Simultaneous steps move away from the equilibrium. By how much does each lengthen the distance?",
  answer: "By a factor of \(decimal(factors[0].measured, 6)). It takes patience to see, and never "
    + "stops.")
//#-end-hidden-code
lesson.show(Stepping.table(factors, caption: "Rate 0.2. Below 1 the players come to rest."))
lesson.claim(measured: factors)
//: The last row is off, and it should be. With $\gamma = 1$ both eigenvalues coincide, and then a
//: deviation shrinks like $n \cdot 0.9^n$: from step 40 to step 200 that adds a factor of 5.
lesson.claim(doubleEigenvalue: factors[6])

//: ## Cures, side by side
/*:
 All of these have been recommended. *Extragradient* makes a step on trial and then takes the field
 from there. *Optimistic* steps save the trial and expect the field to go on changing as it did.
 *Momentum* keeps part of the last step; a negative one brakes. Gradient penalty and consensus
 change the field. *Adam* is what everyone uses, with $\beta_1$ as its momentum.
 */
lesson.step()
let trials = Cure.all.map { $0.tried() }
lesson.show(
  trials.table(
    caption: "Distance from the equilibrium, 1.414 at the start. Rate 0.2, Adam 0.05; with "
      + "momentum, steps alternate."))
lesson.show(
  [0, 1, 2, 5, 6, 7, 8].map { trials[$0] }
    .picture("Distance from the equilibrium, with seven ways to step"), as: "cures",
  caption: "Seven of the eleven. Where all is well, the distance falls along a straight line.")
/*:
 Players that run away in the Dirac-GAN come to a halt far outside, where the loss has no slope
 left. That is not a cure.

 Looking ahead works as the formula says: extragradient steps of $\eta$ shorten the distance in the
 game $\theta\psi$ by $\sqrt{1 - \eta^2 + \eta^4}$, at twice the price of a step. Optimism comes to
 nearly the same for the price of one.
 */
lesson.claim(lookingAheadFrom: start, rate: eta)
//: Momentum helps in the valleys of ordinary training, but harms where the field turns: it pushes
//: on along a tangent. Negative momentum does the opposite.
let momenta = [0.9, 0.5, 0, -0.5].map { Momentum($0, rate: eta, from: start) }
lesson.show(
  momenta.table(caption: "After 100 alternating steps of η = 0.1 in the game θψ, from 1.414."))
lesson.claim(momenta: momenta)
/*:
 Adam cures nothing here, with any $\beta_1$. Its steps are about as long as the learning rate,
 however short the field has become, so it cannot come to rest. But the smaller $\beta_1$, the
 nearer it stays, which fits the custom of training GANs with $\beta_1 = 0.5$ or 0 instead of the
 default, 0.9.
 */
lesson.claim(adams: trials.suffix(3))
//: The cheapest cure is the gradient penalty, one term in the discriminator's loss. The ring of
//: eight below is given it.

//: ## With networks, and data that are not a point
/*:
 Is all this an oddity of two numbers and exact formulas? Let the engine play: $\theta$ and $\psi$
 become parameters of two networks, with losses, a tape and an optimizer each, and 256 samples a
 step. For data that are all 0 it must go exactly the way of the Dirac-GAN.
 */
lesson.step()
let spreadGames = ([0, 0.1, 0.3, 1] as [Float]).map { sigma in
  SpreadGame(sigma: sigma, turns: 500, random)
}
let exact = UpdateRule.descent(rate: 0.2, turns: .generatorFirst)
  .path(in: .diracGAN, from: start, steps: 500)
lesson.claim(wayOf: spreadGames[0], along: exact)
/*:
 Real data are not one point. Spread the data around 0 and the generated points around $\theta$,
 both with standard deviation $\sigma$: now a steep discriminator errs on both sides, and that holds
 it back as a gradient penalty of $\gamma = \sigma^2 / 2$ would. The eigenvalues become
 $-\frac{\sigma^2}{4} \pm \sqrt{\frac{\sigma^4}{16} - \frac14}$, and an alternating step of $h$
 shortens the distance by $\sqrt{1 - h\sigma^2 / 2}$.
 */
lesson.show(
  spreadGames.picture("The Dirac-GAN played by networks, with data spread by σ"), as: "spread-data",
  caption: "Data that are a point do not come to rest, data that are spread do. Below, what the "
    + "tutorial means by oscillation.")
lesson.show(
  spreadGames.dropLast().table(
    caption: "With σ = 1 the game is at rest before the measurement begins."))
lesson.claim(restOf: spreadGames)
/*:
 So it is not networks that oscillate, nor GANs as such, but GANs on *thin* data. Points on a line
 are thin, images in the space of all pixels are, and so are the eight narrow clusters that come
 next. Noise on the data would help, and so does the gradient penalty.
 */

//: ## A ring that can be counted
/*:
 The second trouble: "GAN generate only the part of the data." That is *mode collapse*. On images it
 is a matter of opinion; here it can be counted. The test bed of most papers on it is a ring of
 eight narrow clusters, its *modes*: normal distributions with $\sigma = 0.01$ around eight points
 of the unit circle. A larger one is a grid of 25.

 The papers also share a protocol. Draw 2,500 points. One is of *high quality* if it lies within
 $3\sigma$ of the middle of its nearest mode, and a mode is *captured* if it has such a point. The
 *reverse KL* $\sum_i q_i \ln (k q_i)$ says how unequal the shares $q_i$ of the $k$ modes are: 0 if
 all have the same, $\ln 8 = 2.079$ if one has everything.
 */
lesson.step()
let trial = MeterTrials(random)
let (ring, grid) = (trial.ring, trial.grid)
/*:
 Before a meter measures others, it is measured itself. Even a perfect generator cannot have all of
 its points within $3\sigma$: a normal distribution in the plane has $1 - e^{-9/2}$ of its mass
 there, 98.889 %, which 2,500 points measure with a standard error of 0.21 percentage points.
 */
lesson.show(
  trial.picture("The ring of eight, and how much of it can be of high quality"),
  as: "ring", caption: "Nothing can be better than the band on the right, except by chance.")
lesson.claim(ceilingFoundBy: trial)
/*:
 Two things that it must find wrong. A ring whose middles are set at eight equal steps from 0 to
 $2\pi$, *both ends included*, has its last mode on its first: a slip easily made, and no generator
 can capture 8 there. And noise, uniform over the square around the ring. One point is enough to
 capture a mode, and by mere chance a mode catches $\lambda = 2500 \cdot \pi (3\sigma)^2 / 2.2^2$ of
 them, so that noise should capture $8 (1 - e^{-\lambda})$.
 */
lesson.show(trial.table())
lesson.claim(wrongsFoundBy: trial)
//: So the number of modes alone means nothing: six of eight can be most of the ring, or noise.
//: Always read it together with the quality.

//: ## A discriminator that falls behind
/*:
 The tutorial says when to expect collapse: "if discriminator doesn't learn much enough". That can
 be tried. Both players get two hidden layers of 64 ReLUs; the generator starts from two normal
 numbers; minibatches have 64 points, always fresh; both learn with Adam, $\beta_1 = 0.5$. The
 generator's rate is 0.001. The discriminator's is the same in one game, *even*, and a tenth of it
 in the other, *behind*; these are the rates of the notebook that goes with the paper on unrolled
 GANs ([@metz2017]).

 The loss is one of three. Only two of them say what the discriminator's output is, a logit; for
 least squares it is a score with targets 1 and 0.
 */
lesson.step()
nonisolated extension Recipe.Loss {
  func distance(_ outputs: Tensor, from target: Tensor) -> Tensor {
    self == .leastSquares
      ? Neural.leastSquares(outputs, target: target)
      : binaryCrossEntropy(logits: outputs, target: target)
  }
  func discriminator(_ onReal: Tensor, _ onFakes: Tensor) -> Tensor {
    distance(onReal, from: 1) + distance(onFakes, from: 0)
  }
  func generator(_ onFakes: Tensor) -> Tensor {
    self == .minimax ? -distance(onFakes, from: 0) : distance(onFakes, from: 1)
  }
}
//: A turn is a move of each player. (`nonisolated`: soon, several games run on several threads.)
nonisolated extension RingGame {
  func turn() -> (discriminator: Float, generator: Float) {
    var told: Float = 0
    for _ in 0..<recipe.discriminatorSteps { told = moveDiscriminator() }
    let z = latent()  // [64 × 2]
    return (told, generatorAdam.minimize { generatorLoss(fakes(z)) })
  }
  func moveDiscriminator() -> Float {
    let (real, fakes) = (real(), fakes(latent()))  // [64 × 2] each
    return discriminatorAdam.minimize { discriminatorLoss(real, fakes) }
  }
}
//: We watch one game of each kind, with the same seed: the same first weights, the same data, the
//: same noise.
let patience = lesson.knob(
  "turns", 4000, in: 100...100_000, "how long each game on the ring is played")
let turns = lesson.isQuick ? min(300, patience) : patience
let even = Recipe().with {
  $0.generatorRate = lesson.knob(
    "generator-rate", 1e-3, in: 1e-6...0.1, "how fast the generator learns the ring")
  $0.hidden = lesson.knob("hidden-units", 64, in: 1...512, "the width of both players' layers")
  $0.minibatch = lesson.knob("batch-size", 64, in: 2...1024, "points in a minibatch")
}
let behind = even.with {
  $0.discriminatorRate = lesson.knob(
    "rate-behind", 1e-4, in: 1e-6...0.1, "of the discriminator that is behind")
}
//: Both are watched while they are played:
let watched = [("discriminator behind", behind), ("even players", even)].map {
  RingWatch($0, $1, turns: turns, in: lesson)
}
lesson.show(
  watched.picture("The ring of eight: what two discriminators say"), as: "ring-verdicts",
  caption: "The plane as the discriminator sees it: full blue where it says real with probability "
    + "0.7 or more, full orange where 0.3 or less. In the upper row its rate is a tenth of the "
    + "generator's. Points beyond the frame are drawn on its edge, paler.")
/*:
 In the lower row the two keep pace, and the points gather at the modes. In the upper row the
 discriminator's opinion is old. The generator goes to where it last seemed real, with everything it
 makes, and by the time the discriminator has noticed, the heap has moved on. This is oscillation
 again, with networks, and collapse is what it looks like.
 */
//: One pair of games proves nothing, so this is judged on the recorded seeds:
lesson.claim(watched[1], capturesMoreThan: watched[0])

//: ## Cures for collapse
/*:
 Which of the cures hold the generator together? We take three kinds. The first is the *gradient
 penalty* on real data that stilled the Dirac-GAN:

 $$ R_1 = \frac{\gamma}{2} \, \mathbb E_{x \sim p_{\text{data}}} \lVert \nabla_x D(x) \rVert^2 $$

 with $\gamma = 10$. It has a gradient inside, and learning needs the gradient of that: a second
 derivative. A tape's gradients are plain numbers, so $\nabla_x D$ is written down as a computation
 of its own, layer by layer backwards, and recorded like any other. Then one ordinary backward pass
 does the rest.
 */
lesson.step()
nonisolated func penalty(_ slope: Tensor, weight: Float) -> Tensor {
  Tensor(weight / Float(2 * slope.shape[0])) * (slope * slope).sum()
}
nonisolated extension RingGame {
  func discriminatorLoss(_ real: Tensor, _ fakes: Tensor) -> Tensor {
    let onFakes = discriminator(fakes, .training)
    guard recipe.penalty > 0 else {
      return recipe.loss.discriminator(discriminator(real, .training), onFakes)
    }
    let (onReal, slope) = discriminator.withInputGradient(at: real)
    return recipe.loss.discriminator(onReal, onFakes) + penalty(slope, weight: recipe.penalty)
  }
}
//: Is that second derivative right? The change of the penalty along a random direction of all
//: weights says so.
let probe = PenaltyProbe(random) { network in
  penalty(network.withInputGradient(at: trial.cloud).gradient, weight: 10)
}
lesson.claim(derivativesOf: probe)
/*:
 The second is *packing* ([@lin2018]). The discriminator judges two points at a time, both real or
 both generated. A generator that puts everything in one place gives itself away, since its points
 come in pairs that are too alike. All it takes is to lay the points of a minibatch side by side.

 The third is *unrolling* ([@metz2017]). The generator does not ask what the discriminator says, but
 what it *will* say, five steps from now. And since those steps depend on what the generator makes,
 its gradient passes back through them, which again takes second derivatives. A variant leaves that
 out and takes the five steps as given.
 */
nonisolated extension RingGame {
  func generatorLoss(_ fakes: Tensor) -> Tensor {
    if recipe.unrolling == 0 { return recipe.loss.generator(discriminator(fakes, .training)) }
    let (real, share) = (real(), Tensor(1 / Float(fakes.shape[0])))
    let seen = recipe.unrollsSlopes ? fakes : fakes.detached
    return discriminator.unrolled(steps: recipe.unrolling, learningRate: 0.1) {
      let onReal = discriminator.parameterGradients(at: real) { (sigmoid($0) - 1) * share }
      let onFakes = discriminator.parameterGradients(at: seen) { sigmoid($0) * share }
      return zip(onReal, onFakes).map(+)
    } _: {
      recipe.loss.generator(discriminator(fakes))
    }
  }
}
/*:
 Every method plays from five seeds, most of them both games; with `--full` from twenty seeds, for
 about four minutes. Nothing was tuned: $\gamma = 10$ is the weight of the paper's own experiments,
 five steps is the notebook's; only their length, 0.1, is ours.
 */
let gamma: Float = lesson.knob(
  "penalty", 10.0, in: 0.0...1000.0, "γ, the weight of the gradient penalty")
let methods: [Change] = [
  ("minimax", { $0.loss = .minimax }),
  ("non-saturating", { _ in }),
  ("least squares", { $0.loss = .leastSquares }),
  ("minimax, penalty", { ($0.loss, $0.penalty) = (.minimax, gamma) }),
  ("non-saturating, penalty", { $0.penalty = gamma }),
  ("least squares, penalty", { ($0.loss, $0.penalty) = (.leastSquares, gamma) }),
  ("packing two", { $0.packing = 2 }),
  ("unrolling five", { $0.unrolling = 5 }),
  ("five steps as given", { ($0.unrolling, $0.unrollsSlopes) = (5, false) }),
]
//: All of them, against a slow discriminator; the first seven also among even players:
let seedCount = lesson.schedule(quick: 2, standard: 5, full: 20)
let ringBehind = lesson.play(
  methods, from: behind, turns: turns, seeds: seedCount, named: "the ring, behind")
let ringEven = lesson.play(
  methods.dropLast(2), from: even, turns: turns, seeds: seedCount, named: "the ring, even")
//#-hidden-code
lesson.guess(
  "Of the eight modes, how many will the non-saturating game capture whose discriminator is "
    + "behind, and how many the even one?",
  answer: "On average \(decimal(RingScores(ringBehind["non-saturating"]).modes.mean, 1)) and "
    + "\(decimal(RingScores(ringEven["non-saturating"]).modes.mean, 1)).")
//#-end-hidden-code
lesson.show(
  ringBehind.table(
    "discriminator behind",
    caption:
      "After \(turns.grouped) turns; mean of \(seedCount) seeds ± its standard error. A seed "
      + "without any point of high quality has no reverse KL."))
lesson.show(
  ringEven.table(
    "even players",
    caption: "The same with a discriminator that learns as fast as the generator."))
//: To the eye, and over time:
lesson.show(
  ringBehind.samples(
    "What is made after \(turns.grouped) turns against a discriminator ten times slower", of: ring),
  as: "ring-samples",
  caption: "Seed \(lesson.seed). The blue discs show where the modes are; they are drawn larger "
    + "than 3σ.")
lesson.show(
  ringBehind.modesOverTime("Modes captured against a discriminator ten times slower"),
  as: "ring-modes", caption: "A line for each of \(seedCount) seeds.")
/*:
 With the discriminator behind, none of the three losses alone keeps the game from collapsing,
 though it does not collapse from every seed, and everything done about it helps. So the generator's
 loss is not at fault. But look how restless the lines are: who stops a little earlier or later may
 report another number. In brackets after a mean stands its 95 % interval, after Student.
 */
lesson.claim(curesBehind: ringBehind)
/*:
 Among even players nothing collapses, so there is nothing to cure, and the cure has its price: the
 penalty keeps the discriminator smooth, and a smooth one cannot point at clusters as narrow as
 these, not in so few turns.
 */
lesson.claim(priceAmongEven: ringEven)
/*:
 If unrolling helped because the generator foresees how the discriminator will respond, it should do
 better than with five steps taken as given. In the last two rows of the first table it does not:
 what helps here is to ask a discriminator that has caught up.
 */
lesson.claim(unrollingIn: ringBehind)

//: ## What papers report
//: Here are the published figures for the same ring and grid ([@srivastava2017]; [@lin2018]), with
//: the row for noise from above, and with ours.
lesson.step()
let gridGames = [0, 1, 2, 4, 6].map { methods[$0] }
let gridBehind = lesson.play(
  gridGames, from: behind.with { $0.modes = grid }, turns: turns, seeds: seedCount,
  named: "the grid, behind")
lesson.show(
  PublishedScores.table(
    beside: trial, grid: gridBehind, ring: ringBehind, even: ringEven,
    caption: "PacGAN: mean of ten runs ± its standard error, 400,000 turns; here "
      + "\(turns.grouped) turns."))
/*:
 The same method, a plain GAN, captures 1 mode of the ring in one paper and 6.3 in the other. Which
 is right? Both. "A GAN" is not a method but a family, and papers differ in networks, first weights,
 rates and the number of turns. In our tables one single number makes as much of a difference:
 */
lesson.claim(paceMatters: ringBehind, ringEven)
/*:
 So a baseline says little unless its recipe stands beside it, and less still from one seed. The
 author of the unrolled GAN's notebook himself answered a reader who could not get it to collapse
 that it depends on the discriminator's first surface.

 And read the figures with both ends of the scale in mind. 99.3 % of high quality is not sharper
 than the data; the ceiling is 98.9, give or take 0.4. At the other end is noise: on the ring and on
 the grid it has more than ALI's figures. Ours on the grid are hardly better than noise: our turns
 are too few for it, and what looks like many modes is a cloud that lies over everything. Only the
 differences between methods are worth a look.

 Patience changes the ring, too. With `turns` set to 25,000, the notebook's number, we have found
 from the seeds 1 to 5 that 94.4 ± 0.6 % are of high quality for even minimax, 83.8 ± 4.0 % for
 packing behind, and for the non-saturating game behind 3.2 ± 2.0 modes: some of its seeds recover
 by themselves, and an interval from five seeds no longer tells it from its cures.
 */
lesson.claim(noiseAboveALI: trial)
lesson.claim(packingOnGrid: gridBehind)

//: ## Losses that are the same
/*:
 The third trouble: "Decreasing either of the two loss functions does not directly mean improvement
 of learning." The games just played make it plain. Take all with the non-saturating loss that judge
 single points. Among their last looks we search for two in which the losses of both players agree,
 and the samples do not.
 */
lesson.step()
let single = ["non-saturating", "non-saturating, penalty", "unrolling five", "five steps as given"]
let pair = LookAlikes(
  among: ringBehind.runs(of: single, "behind") + ringEven.runs(of: single.prefix(2), "even"),
  within: 0.05)
lesson.show(
  pair.picture("Two games with the same losses", of: ring), as: "same-losses",
  caption: "Two games at their last turn. Their losses differ by \(decimal(pair.difference, 3)) "
    + "nats at most.")
/*:
 Which meter would have told? Those of the samples do; one is new, the *sliced Wasserstein
 distance*: how far, on average, the points would have to be moved to lie as the real ones do, seen
 from many directions. So does the loss of another discriminator, a *judge*, who sees the finished
 generator for the first time, learns from 1,500 of its points and as many real ones, and is
 examined on others. The last line has what the best judge could reach who is told of a point only
 on which mode it lies, or on none: $2 \ln 2 - 2\,\mathrm{JSD}$ of these nine shares, as in
 lesson 1.
 */
let reality = ring.points(2500, random.stream("reality"))
let judge = Judge(reality: reality, moves: lesson.isQuick ? 100 : 1500, random: random)
let judged = (poor: judge.loss(on: pair.poor.run), fine: judge.loss(on: pair.fine.run))
lesson.show(
  pair.table(
    metersOfSamples: SlicedWasserstein(from: reality), judged: judged,
    ceiling: MeterTrials.ceiling))
lesson.claim(lossesHide: pair)
lesson.claim(judgeTells: judged)

//: ## A gradient that vanishes
/*:
 The fourth trouble: if the discriminator learns completely, "gradient of $\log(1 - D(G(z)))$ become
 very small". Look at one drawn point first. Let $a$ be its logit. The minimax loss
 $\ln(1 - \sigma(a))$ has the slope $-\sigma(a)$ there, the non-saturating $-\ln \sigma(a)$ has
 $-(1 - \sigma(a))$: the one is gone where the other is at its strongest, and their ratio is
 $e^{-a}$.
 */
lesson.step()
let slopes = ([-1, -5, -10, -20] as [Float]).map { LossSlopes(at: $0) }
lesson.show(slopes.table(caption: "How steep the generator's loss is at one point."))
lesson.claim(ratiosOf: slopes)
/*:
 Then a whole generator. It stays as it began, and only the discriminator learns, as in the even
 game. How long is the gradient that the generator would get, after 1, 10, 100, … moves of the
 discriminator? Least squares has a discriminator of its own, which learns with least squares, too.
 Seeds differ by powers of ten, so we take *geometric* means: those of the logarithms.

 And what harm does a short gradient do? When the discriminator has made its 3,000 moves, we keep it
 as it is and let the generator make ten moves, once by plain gradient descent, and once with Adam.
 How far do its points go?
 */
let pupils = lesson.isQuick ? 3 : 5
let studies = VanishingGradient.study(
  stops: [1, 10, 30, 100, 300, 1000, 3000],
  seeds: (0..<pupils).map { lesson.seed + UInt64($0) },
  on: Recipe().latent(500, random.stream("watched")))
//#-hidden-code
lesson.guess(
  "Least squares never saturates: its slope is a straight line. Which of the three losses will "
    + "still move the generator by plain gradient descent, after 3,000 moves of the discriminator?",
  answer: "Only the non-saturating. Its gradient has the norm "
    + "\(significant(studies[1].norm(6), 2)), that of least squares "
    + "\(significant(studies[2].norm(6), 2))."
)
//#-end-hidden-code
lesson.show(
  studies.picture(
    "The generator's gradient as the discriminator learns: mean and range of \(pupils) seeds"),
  as: "vanishing", caption: "The means are geometric.")
lesson.show(studies.norms(caption: "Norm of the gradient, geometric mean over \(pupils) seeds."))
lesson.claim(normsOf: studies)
/*:
 So the tutorial's remedy works: it recommends the non-saturating loss. Least squares, although its
 slope is a straight line, is no remedy here. Its discriminator is taught to say 0 of all that is
 generated; it learns to be flat there, and passes no gradient on. And how far do the points go?
 */
lesson.show(
  studies.travels(
    caption: "How far a point goes in ten moves, geometric mean of \(pupils) seeds; the ring has "
      + "radius 1."))
lesson.claim(travelsOf: studies)
/*:
 Adam divides by the gradient's own length, so that a short one is as good as a long one, as long as
 it points somewhere. A vanishing gradient was the end of training in the days of plain gradient
 descent; with Adam it is so only once it drowns in the noise of the minibatches. That is why the
 minimax games above hold their own.
 */

//: ## Tricks
/*:
 At last the tutorial's list of "empirical tricks". Each is a switch of our recipe, such as
 `{ $0.dropout = 0.5 }`. We turn on one at a time, in the non-saturating game, and play it from the
 same seeds as without, once with the discriminator behind and once with even players.
 */
lesson.step()
let tricksBehind = lesson.play(
  Recipe.tricks, from: behind, turns: turns, seeds: seedCount, named: "tricks, behind")
let tricksEven = lesson.play(
  Recipe.tricks, from: even, turns: turns, seeds: seedCount, named: "tricks, even")
/*:
 The advice is to have batch norm *only* in the generator and *not* at its last layer, so the second
 and the third row are what it warns of; the last is for its remark that if nothing of the data
 appears, the structure may be at fault. Since no run comes to rest, we take the mean over the ten
 looks of the later half, less that of the same seed without the trick. Below are the means of these
 differences over the seeds, with their 95 % intervals.
 */
let (bareBehind, bareEven) = (ringBehind["non-saturating"], ringEven["non-saturating"])
let effects = TrickStudy(
  behind: tricksBehind, over: bareBehind, even: tricksEven, over: bareEven)
lesson.show(
  effects.table(caption: "Change against the same game without the trick, with its 95 % interval."))
lesson.show(
  effects.picture("What each trick changes on the ring of eight"), as: "tricks",
  caption: "A bar that crosses the line has not shown that the trick does anything.")
/*:
 Hardly any trick is good or bad by itself. Batch norm in the generator finds more modes with the
 discriminator behind, and spoils the even game. The one that helps in both is the plainest, more
 moves of the discriminator, which also costs three times the work. To let it learn *first* does
 little: what it has learned in advance is out of date as soon as the generator moves. This much is
 more than chance:
 */
lesson.claim(tricks: effects)
/*:
 More should not be read into it. Of 32 intervals one or two will miss their mean by chance, and
 dropout or batch norm may do good in larger networks on images, for which they were recommended.

 Three items of the list are not switches but meters: watch the *accuracies* of the discriminator
 rather than its loss, and expect both to come to 0.5. All looks at all these games are in the
 figure: 18 games, every seed, the later half.
 */
let allLooks = ((tricksBehind + tricksEven).flatMap(\.runs) + bareBehind + bareEven).flatMap(\.late)
lesson.show(
  accuracyPicture(allLooks), as: "accuracies",
  caption: "Every dot is a look at a game: left its loss, right how far both accuracies together "
    + "are from ½.")
/*:
 On the left the dots form a hump. The good looks have losses a little below $2 \ln 2 = 1.39$, where
 the discriminator can hardly tell; but so do many poor ones. Far below, the discriminator is
 winning, far above it is lost, and both are poor. The *rank correlation* is 1 if one number always
 rises with the other, and −1 if it always falls.
 */
lesson.claim(qualityBy: allLooks)
/*:
 So the accuracies are no better a guide than the loss here. At a perfect equilibrium both are ½;
 but ½ is also what a lost discriminator has, and the best of these games end with one accuracy well
 above and the other below. The tutorial's own log is of that kind: it ends with 0.74 and 0.87.
 Where a meter of the samples themselves can be had, take that.
 */

//: ## Experiments
/*:
 `swift run lesson7 --knobs` lists what can be turned here. Guess, try, and only then open the
 answer: it is what came out with seed 1 where we ran it.
 */
lesson.step()
//#-hidden-code
lesson.guessExperiments()
//#-end-hidden-code

//: ## Exercises
/*:
 Four on the smallest parts of all this. Each is a file with one thing to do; the course knows when
 it is right.

 `swift run checkpoint 7` tells what is done, what is wrong and what is next,
 `swift run checkpoint hint 7.1` helps, a little or a lot, and `swift run checkpoint watch 7` looks
 again whenever you save.
 */
lesson.step()
//#-hidden-code
lesson.exercises()
lesson.end()
//#-end-hidden-code
