/*:
 # Lesson 7: When it does not converge

 A GAN is a contest of two networks, and nothing promises that it comes to an end. This lesson goes
 with the part of ReNom's tutorial *Generative Adversarial Networks* ([@renom]), called *the
 tutorial* below, that is headed "Convergence at equilibrium is NOT guaranteed". It names four
 troubles, oscillation, mode collapse, evaluation and the vanishing gradient, and a list of tricks,
 but shows none of them. Here each is shown on a problem so small that the truth is known: two
 numbers, eight points in the plane, one gradient. The code that judges the sentences with a ✓ is in
 the folder `Claims`, beside this lesson's source; what plays, draws and makes tables is in
 `Numbers` and `Ring`, and how two numbers play, such as `UpdateRule`, in the module `Dynamics`.
 */
//#-hidden-code
import Datasets
import Dynamics
import Neural
import Notebook
import Plotting

var cards = CardOptions()
let lesson = Lesson(7, "When it does not converge", asking: &cards)
if cards.sabotage || cards.reveal { playCard(of: lesson, reveals: cards.reveal) }
Engine.use(threads: 1)  // nets this small are done before a second thread has heard of them
let random = Random(seed: lesson.seed)
//#-end-hidden-code

//: ## A game for two numbers
//: The first trouble: "GAN's loss continue to oscillate even after many epochs." To see why, we
//: make the game as simple as possible. Each player has one number; the generator's is $\theta$,
//: the discriminator's $\psi$. The generator wants the product $\theta\psi$ small, the
//: discriminator wants it large. Gradient descent moves $\theta$ along $-\psi$ and $\psi$ along
//: $\theta$. So there is a direction at each point $(\theta, \psi)$ of the plane, and together
//: these are the *field* of the game. At $(0, 0)$ neither player moves: that is the *equilibrium*,
//: a saddle of the product.
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
//: The field turns in circles: it never comes nearer. If both players step at once, they go along
//: the tangent, so each step leaves the circle, by the same factor $\sqrt{1 + \eta^2}$ everywhere.
//: If they take turns, $\theta^2 + \psi^2 + \eta\theta\psi$ never changes, and they go round on an
//: ellipse for ever.
lesson.claim(growthOf: together, orbitOf: inTurns, rate: eta)
//: With steps of 1 all positions are whole numbers, and one can follow them with a pencil:
let pencil = UpdateRule.descent(rate: 1, turns: .discriminatorFirst)
  .path(in: .bilinear, from: start, steps: 6)
lesson.show(pencil.map { "(\(decimal($0.x, 0)), \(decimal($0.y, 0)))" }.joined(separator: " → "))
lesson.claim(roundTrip: pencil)

//: ## The smallest GAN
//: The smallest GAN is almost this game. The data are a single point, 0. The generator makes a
//: single point, $\theta$, and the discriminator's logit is $\psi x$. Mescheder, Geiger and Nowozin
//: call it the *Dirac-GAN* ([-@mescheder2018]) and have drawn its field under nine losses. With
//: their code and settings, steps of 0.2 from $(1, 1)$, we draw four of them again.
lesson.step()
let diracRate = lesson.knob("dirac-rate", 0.2, in: 0.01...1.0, "the rate in the Dirac-GAN")
let rule = UpdateRule.descent(rate: diracRate)
lesson.show(
  portraits("The Dirac-GAN: 500 simultaneous steps of 0.2", by: rule, from: start), as: "dirac",
  caption: "Above, two losses alone; below, two cures.")
//: The minimax game goes round and drifts outwards. The non-saturating one moves inwards, but ends
//: on a circle (see below). With a *gradient penalty*, the discriminator pays $\gamma \psi^2 / 2$
//: for being steep at the data; with *consensus*, both players also want the field itself to be
//: short. With either, both numbers come to rest.
//:
//: Would shorter steps help the minimax game? Try them with the slider:
lesson.show(
  flipbook: stepSizes([0.05, 0.1, 0.2, 0.5, 1, 2], in: .diracGAN, from: start),
  as: "step-sizes",
  caption: "Always as far: 800 steps of 0.05, or 20 of 2. A shorter step only drifts more slowly.")
//: Are these the published paths? Another program has followed the fields of the published code:
let replayed = PublishedGame.all.map { $0.replayed() }
lesson.show(PublishedGame.table(replayed))
lesson.claim(published: replayed)
//: One published field has a slip, which matters only far from the equilibrium: consensus descends
//: half the square of the field's length, but one term of this gradient is halved again. From here
//: on, consensus means the whole gradient.
let whole = rule.path(in: .diracGAN.withConsensus(1), from: start, steps: 500)
lesson.claim(wholeGradient: whole, besideHalf: replayed[6])
//: What is the circle of the non-saturating game? Its field does lead inwards: the squared distance
//: $r^2$ shrinks by $\frac{r^4}{8}$ per unit of time, and so ever more slowly. A simultaneous step
//: of $h$ adds $\frac{h^2 r^2}{4}$ to it. The two balance at $r = \sqrt{2h}$: a lower rate makes
//: the circle smaller, but not 0. That is where 20,000 steps should end:
let circles = [0.2, 0.1, 0.05].map { OuterCircle(rate: $0, from: start) }
lesson.show(circles.table())
lesson.claim(radiiOf: circles)

//: ## What the eigenvalues know
/*:
 Near the equilibrium a field is given by its *Jacobian*, the matrix of its slopes, and a step of a
 rule is a matrix, too. The *eigenvalues* of that matrix, complex numbers, say what happens to a
 small deviation at each step: the absolute value, or *modulus*, by which factor it grows or
 shrinks, the angle how far it turns. If all lie within the unit circle of the complex plane, the
 players come to rest; on it, they go round; outside, they leave.

 The Jacobian of the Dirac-GAN with gradient penalty $\gamma$ has the eigenvalues
 $\lambda = -\frac{\gamma}{2} \pm \sqrt{\frac{\gamma^2}{4} - \frac{1}{4}}$. Without penalty that is
 $\pm \frac{i}{2}$: pure turning. At $\gamma = 1$ the turning stops. A simultaneous step of $h$
 multiplies by $1 + h\lambda$.
 */
lesson.step()
lesson.claimEigenvalues()
//: And those of a whole step. The rate of both players grows from 0, where nothing moves, to 1.5.
lesson.show(
  wanderings("The Dirac-GAN: a step's largest eigenvalue, as the rate grows to 1.5"),
  as: "eigenvalues",
  caption: "Inside the tinted disc a deviation shrinks, outside it grows. A "
    + "dot: rate 1.5. With momentum, steps alternate.")
//: Simultaneous steps leave the disc at once, at any rate: a lower rate only makes the drift
//: slower. Alternating steps stay on its rim. The others go inside, but two of them come out again:
//: a gradient penalty of $\gamma \le 1$ is a cure only below the rate $4\gamma$, optimism only
//: below $2 / \sqrt{3}$.
lesson.claimRims()
//: Is that so? At rate 0.2 we begin a thousandth away from the equilibrium and measure by which
//: factor a step changes the distance, over 160 steps.
let factors = Stepping.all.map { $0.factors(rate: 0.2) }
//#-hidden-code
lesson.guess(growthBySimultaneousSteps: factors[0])
//#-end-hidden-code
lesson.show(Stepping.table(factors, caption: "Rate 0.2. Below 1 the players come to rest."))
lesson.claim(measured: factors)
//: The last row is off, and it should be. With $\gamma = 1$ both eigenvalues are the same, and then
//: a deviation shrinks like $n \cdot 0.9^n$: from step 40 to step 200 that adds a factor of 5.
lesson.claim(doubleEigenvalue: factors[6])

//: ## Cures, side by side
//: All of these have been recommended. *Extragradient* first tries a step, and then takes the field
//: from where that led. *Optimistic* steps save the trial: they expect the field to change as it
//: did before. *Momentum* keeps part of the last step; a negative one brakes. Gradient penalty and
//: consensus change the field. *Adam* is what everyone uses, with $\beta_1$ as its momentum.
lesson.step()
let trials = Cure.all.map { $0.tried() }
lesson.show(trials.table())
lesson.show(
  trials.picture(), as: "cures",
  caption:
    "Seven of the eleven. A distance that shrinks by one factor a step falls along a straight "
    + "line here. The axis ends at 10³ and 10⁻⁴; the lines go on.")
//: Players that run away in the Dirac-GAN come to a halt far outside, where the loss has no slope
//: any more. That is not a cure. Extragradient does what the formula says: in the game $\theta\psi$
//: its steps of $\eta$ multiply the distance by $\sqrt{1 - \eta^2 + \eta^4}$, but each costs as
//: much as two. Optimism is nearly as good for the price of one.
lesson.claim(lookingAheadFrom: start, rate: eta)
//: Momentum helps in ordinary training, but where the field turns it pushes outwards, along the
//: tangent. Negative momentum does the opposite.
let momenta = [0.9, 0.5, 0, -0.5].map { Momentum($0, rate: eta, from: start) }
lesson.show(momenta.table())
lesson.claim(momenta: momenta)
//: Adam cures nothing here, with any $\beta_1$. Its steps are about as long as the learning rate,
//: even where the field is short, so it cannot come to rest. But with a smaller $\beta_1$ it stays
//: nearer. That fits the custom of training GANs with $\beta_1 = 0.5$ or 0 instead of the default,
//: 0.9.
lesson.claim(adams: trials.suffix(3))

//: ## With networks, and data that are not a point
//: Does this only happen to two numbers and exact formulas? Let the engine play: $\theta$ and
//: $\psi$ become parameters of two networks, and each turn has 256 samples. For data that are all 0
//: it must go exactly the way of the Dirac-GAN.
lesson.step()
let spreadGames = [0, 0.1, 0.3, 1].map { SpreadGame(sigma: $0, turns: 500, random) }
lesson.claim(wayOfFormulasFor: spreadGames[0], from: start)
//: Real data are not one point. Spread the data around 0 and the generated points around $\theta$,
//: both with standard deviation $\sigma$: now a steep discriminator makes mistakes on both sides,
//: and that holds it back as a gradient penalty of $\gamma = \sigma^2 / 2$ would. The eigenvalues
//: become $-\frac{\sigma^2}{4} \pm \sqrt{\frac{\sigma^4}{16} - \frac14}$, and an alternating step
//: of $h$ multiplies the distance by $\sqrt{1 - h\sigma^2 / 2}$.
lesson.show(
  spreadGames.picture("The Dirac-GAN played by networks, with data of standard deviation σ"),
  as: "spread-data",
  caption: "Data that are a point do not come to rest, data of some width do. Below, what the "
    + "tutorial means by oscillation.")
lesson.show(spreadGames.dropLast().table())
lesson.claim(restOf: spreadGames)
//: So it is GANs on *thin* data that oscillate. Points on a line are thin, images in the space of
//: all pixels, and the eight narrow clusters that come next. Noise on the data would help, and so
//: does the gradient penalty.

//: ## A ring that can be counted
/*:
 The second trouble: "GAN generate only the part of the data." That is *mode collapse*. With images
 it is a matter of opinion; here it can be counted. Most papers on it use a ring of eight narrow
 clusters, its *modes*: normal distributions with $\sigma = 0.01$ around eight points of the unit
 circle. A larger test is a grid of 25.

 The papers also measure in the same way. Draw 2,500 points. One is of *high quality* if it lies
 within $3\sigma$ of the middle of its nearest mode, and a mode is *captured* if it has such a
 point. The *reverse KL* $\sum_i q_i \ln (k q_i)$ says how unequal the shares $q_i$ of the $k$ modes
 are: 0 if all are the same, $\ln 8 = 2.079$ if one mode has all points.
 */
lesson.step()
let trial = MeterTrials(random)
let (ring, grid) = (trial.ring, trial.grid)
//: First we measure the meters themselves. Even a perfect generator cannot have all of its points
//: within $3\sigma$: a normal distribution in the plane has $1 - e^{-9/2}$ of its mass there,
//: 98.889 %, which 2,500 points measure with a standard error of 0.21 percentage points.
lesson.show(
  trial.picture("The ring of eight, and how much of it can be of high quality"),
  as: "ring",
  caption: "On the right: nothing can be better than the dashed ceiling, except by chance; the "
    + "band shows two standard errors of it.")
lesson.claim(ceilingFoundBy: trial)
//: Two things must get bad marks. One is a ring whose middles are at eight equal steps from 0 to
//: $2\pi$, *both ends included*: an easy mistake. Its last mode lies on its first, and no generator
//: can capture 8. The other is noise, uniform over the square around the ring. One point is enough
//: to capture a mode, and by chance $\lambda = 2500 \cdot \pi (3\sigma)^2 / 2.2^2$ points fall on
//: each, so that noise should capture $8 (1 - e^{-\lambda})$ modes.
lesson.show(trial.table())
lesson.claim(wrongsFoundBy: trial)
//: So the number of modes alone means nothing: six of eight can be most of the ring, or noise.
//: Always read it together with the quality.

//: ## A discriminator that falls behind
//: The tutorial says when to expect collapse: "if discriminator doesn't learn much enough". We try
//: that. Both players have two hidden layers of 64 ReLUs; the generator starts from two normal
//: numbers; minibatches have 64 points, always new; both learn with Adam, $\beta_1 = 0.5$. The
//: generator's rate is 0.001. The discriminator's is the same in one game, *even*, and a tenth of
//: it in the other, *behind*, as in the notebook of the paper on unrolled GANs ([@metz2017]).
//:
//: A `Recipe`, in `RingRecipe.swift`, says how a game is played, with one of three losses. A *turn*
//: is a move of each player. (`nonisolated`: soon, several games run on several threads.)
lesson.step()
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
//: We watch one game of each kind, with the same seed: the same first weights, data and noise.
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
let watched = [("discriminator behind", behind), ("even players", even)]
  .map { RingWatch($0, $1, turns: turns, in: lesson) }
lesson.show(
  watched.picture("The ring of eight: what two discriminators say"), as: "ring-verdicts",
  caption: "The discriminator's opinion: full blue from a probability of 0.7 on, full orange up to "
    + "0.3. Points beyond the frame are drawn on its edge, paler.")
//: In the lower row both learn equally fast, and the points gather at the modes. In the upper row
//: the discriminator is slower, and its opinion is old. The generator moves all its points to where
//: they last seemed real, and when the discriminator has noticed, they have moved on. This is
//: oscillation again, with networks, and it looks like a collapse.
//:
//: One pair of games proves nothing, so this is judged on the recorded seeds:
lesson.claim(watched[1], capturesMoreThan: watched[0])

//: ## Cures for collapse
/*:
 Which cures keep the generator's points from collapsing? We try three kinds. The first is the
 *gradient penalty* on real data that helped in the Dirac-GAN, with $\gamma = 10$:

 $$ R_1 = \frac{\gamma}{2} \, \mathbb E_{x \sim p_{\text{data}}} \lVert \nabla_x D(x) \rVert^2 $$

 It has a gradient inside, and to learn from it needs the gradient of that: a second derivative. A
 tape's gradients are plain numbers. So we write $\nabla_x D$ down as a computation of its own,
 layer by layer backwards, and the tape records it like any other. Then one ordinary backward pass
 is enough.
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
//: Is that second derivative right? We compare it with the change of the penalty when all weights
//: move a little in a random direction.
lesson.claim(derivativesOfPenaltyAt: trial.cloud, random)
//: The second is *packing* ([@lin2018]). The discriminator judges two points at a time, both real
//: or both generated. A generator that puts everything in one place is found out, since the points
//: of its pairs are too alike. We only have to lay the points of a minibatch side by side.
//:
//: The third is *unrolling* ([@metz2017]). The generator asks not what the discriminator says now,
//: but what it *will* say after five more steps. And since those steps depend on what the generator
//: makes, its gradient passes back through them, which again needs second derivatives. A variant
//: leaves that out and takes the five steps as given.
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
//: Every method plays from five seeds, most of them both games; with `--full` from twenty seeds,
//: for about four minutes. Nothing was tuned: $\gamma = 10$ is from the paper's own experiments,
//: five steps from the notebook; only the length of those steps, 0.1, is ours.
let gamma: Float = lesson.knob(
  "penalty", 10.0, in: 0.0...1000.0, "γ, the weight of the gradient penalty")
let methods = Recipe.methods(penalty: gamma)
//: All of them, against a slow discriminator; the first seven also among even players:
let seedCount = lesson.schedule(quick: 2, standard: 5, full: 20)
let ringBehind = lesson.play(methods, from: behind, named: "the ring, behind")
let ringEven = lesson.play(methods.dropLast(2), from: even, named: "the ring, even")
//#-hidden-code
lesson.guess(modesCapturedIn: ringBehind, ringEven)
//#-end-hidden-code
lesson.show(ringBehind.table("discriminator behind"))
lesson.show(ringEven.table("even players"))
//: What is made, and how many modes are captured over time:
lesson.show(
  ringBehind.samples(after: turns, of: ring), as: "ring-samples",
  caption: "Seed \(lesson.seed). The blue discs show the modes, larger than 3σ.")
lesson.show(
  ringBehind.modesOverTime(), as: "ring-modes",
  caption: "A line for each of \(seedCount) seeds, side by side where they agree.")
//: With the discriminator behind, the game collapses with each of the three losses, though not from
//: every seed, and every cure helps. So the generator's loss is not the cause. But look how much
//: the lines go up and down: whoever stops a little earlier or later may report another number. In
//: brackets after a mean is its 95 % interval, by Student's distribution.
lesson.claim(curesBehind: ringBehind)
//: Among even players nothing collapses, so there is nothing to cure. But the cure costs something:
//: the penalty keeps the discriminator smooth, and a smooth one cannot show the generator clusters
//: as narrow as these, not in so few turns.
lesson.claim(priceAmongEven: ringEven)
//: If unrolling helped because the generator foresees how the discriminator will answer, it should
//: do better than with five steps taken as given. In the last two rows of the first table that is
//: not shown: to ask a discriminator that has caught up is enough.
lesson.claim(unrollingIn: ringBehind)

//: ## What papers report
//: The published figures for the same ring and grid ([@srivastava2017]; [@lin2018]), with noise,
//: and with ours:
lesson.step()
let gridGames = [0, 1, 2, 4, 6].map { methods[$0] }
let gridBehind = lesson.play(
  gridGames, from: behind.with { $0.modes = grid }, named: "the grid, behind")
lesson.show(
  PublishedScores.table(beside: trial, grid: gridBehind, ring: ringBehind, even: ringEven))
//: The same method, a plain GAN, captures 1 mode of the ring in one paper and 6.3 in the other.
//: Which is right? Both. "A GAN" is not one method: papers differ in networks, first weights, rates
//: and the number of turns. In our tables a single number makes as much of a difference:
lesson.claim(paceMatters: ringBehind, ringEven)
//: So a baseline says little without its recipe, and still less from one seed. And keep both ends
//: of the scale in mind. 99.3 % of high quality is not sharper than the data; the ceiling is 98.9,
//: give or take 0.4. At the other end is noise: on the ring and on the grid it is better than ALI.
//: Ours on the grid are hardly better than noise: they have played too few turns, and what looks
//: like many modes is a cloud over everything. There, only differences between methods mean
//: something.
lesson.claim(noiseAboveALI: trial)
lesson.claim(packingOnGrid: gridBehind)

//: ## Losses that are the same
//: The third trouble: "Decreasing either of the two loss functions does not directly mean
//: improvement of learning." Among the games with the non-saturating loss we search for two in
//: which, at the last turn, the losses of both players agree and the samples do not.
lesson.step()
let pair = LookAlikes(behind: ringBehind, even: ringEven, within: 0.05)
lesson.show(
  pair.picture("Two games with the same losses", of: ring), as: "same-losses",
  caption: "Two games at their last turn. Their losses differ by \(decimal(pair.difference, 3)) "
    + "nats at most.")
//: Which meter would have shown it? Those of the samples. One is new, the *sliced Wasserstein
//: distance*: how far, on average, the points would have to be moved to lie as the real ones do,
//: seen from many directions. And the loss of another discriminator, a *judge*. It sees only the
//: finished generator, learns from 1,500 of its points and as many real ones, and is examined on
//: others. The last row is the loss of the best judge that knows of a point only on which mode it
//: lies, or on none: $2 \ln 2 - 2\,\mathrm{JSD}$ of these nine shares, as in lesson 1.
let reality = ring.points(2500, random.stream("reality"))
let judge = Judge(reality: reality, moves: lesson.isQuick ? 100 : 1500, random: random)
let judged = (poor: judge.loss(on: pair.poor.run), fine: judge.loss(on: pair.fine.run))
lesson.show(pair.table(beside: reality, judged: judged))
lesson.claim(lossesHide: pair)
lesson.claim(judgeTells: judged)

//: ## A gradient that vanishes
//: The fourth trouble: if the discriminator learns completely, "gradient of $\log(1 - D(G(z)))$
//: become very small". First look at one generated point. Let $a$ be its logit. The minimax loss
//: $\ln(1 - \sigma(a))$ has the slope $-\sigma(a)$ there, the non-saturating $-\ln \sigma(a)$ has
//: $-(1 - \sigma(a))$: where the one is almost 0, the other is largest, and their ratio is
//: $e^{-a}$.
lesson.step()
let slopes = [-1, -5, -10, -20].map { LossSlopes(at: $0) }
lesson.show(slopes.table(caption: "How steep the generator's loss is at one point."))
lesson.claim(ratiosOf: slopes)
//: Then a whole generator. It stays as it began, and only the discriminator learns, as in the even
//: game; for least squares there is another one, which learns with least squares. How long is the
//: gradient that the generator would get, after 1, 10, 30, … moves? Seeds differ by powers of ten,
//: so we take *geometric* means: those of the logarithms. Then the generator makes ten moves
//: against the discriminator of 3,000 moves, once by plain gradient descent and once with Adam. How
//: far do its points go?
let pupils = lesson.isQuick ? 3 : 5
let studies = VanishingGradient.study(
  seeds: (0..<pupils).map { lesson.seed + UInt64($0) },
  on: Recipe().latent(500, random.stream("watched")))
//#-hidden-code
lesson.guess(whatStillMovesTheGenerator: studies)
//#-end-hidden-code
lesson.show(
  studies.picture(), as: "vanishing",
  caption: "After so many moves of the discriminator alone: geometric mean and range of the seeds.")
lesson.show(studies.norms())
lesson.claim(normsOf: studies)
//: So the tutorial's remedy, the non-saturating loss, works. Least squares, although its slope is a
//: straight line, is no remedy here. Its discriminator is taught to say 0 for everything generated;
//: it learns to be flat there, and passes no gradient on. And how far do the points go?
lesson.show(studies.travels())
lesson.claim(travelsOf: studies)
//: Adam divides by the gradient's own length, so a short one is as good as a long one, if only its
//: direction is right. With plain gradient descent a vanishing gradient is the end of training;
//: with Adam it is so only when it is lost in the noise of the minibatches. That is why the minimax
//: games above are no worse than the others.

//: ## Tricks
//: At last the tutorial's list of "empirical tricks". Each is a switch of our recipe, such as
//: `{ $0.dropout = 0.5 }`. We turn on one at a time, in the non-saturating game, and play it from
//: the same seeds as without, once with the discriminator behind and once with even players.
lesson.step()
let tricksBehind = lesson.play(Recipe.tricks, from: behind, named: "tricks, behind")
let tricksEven = lesson.play(Recipe.tricks, from: even, named: "tricks, even")
//: The advice is to have batch norm *only* in the generator and *not* at its last layer, so the
//: second and the third row are what it warns of. Since no game comes to rest, we take the mean
//: over the ten looks of the later half, less that of the same seed without the trick. Below are
//: the means of these differences over the seeds, with their 95 % intervals.
let (bareBehind, bareEven) = (ringBehind["non-saturating"], ringEven["non-saturating"])
let effects = TrickStudy(
  behind: tricksBehind, over: bareBehind, even: tricksEven, over: bareEven)
lesson.show(effects.table())
lesson.show(
  effects.picture(), as: "tricks",
  caption: "A bar that crosses the line has not shown that the trick does anything.")
//: Hardly any trick is good or bad in both games. Batch norm in the generator finds more modes with
//: the discriminator behind, and makes the even game worse. What helps in both is simply more moves
//: of the discriminator, at three times the work. To let it learn *first* does little: what it has
//: learned is out of date as soon as the generator moves. This much is more than chance:
lesson.claim(tricks: effects)
//: Do not conclude more. Of 32 intervals one or two will miss their mean by chance, and dropout or
//: batch norm may help in larger networks on images, for which they were recommended.
//:
//: Some items of the list are not switches but meters: watch the *accuracies* of the discriminator
//: rather than its loss, and expect both to come to 0.5. The figure has all looks of the later
//: half, at 18 kinds of games, from every seed.
let allLooks = ((tricksBehind + tricksEven).flatMap(\.runs) + bareBehind + bareEven).flatMap(\.late)
lesson.show(
  accuracyPicture(allLooks), as: "accuracies",
  caption: "Every dot is a look at a game: left the discriminator's loss, right how far its two "
    + "accuracies are from ½, added up.")
//: On the left the dots form a hump. The good looks have losses a little below $2 \ln 2 = 1.39$,
//: where the discriminator can hardly tell; but so have many poor ones. Far below, the
//: discriminator is winning, far above it is losing, and both are poor. The *rank correlation* is 1
//: if one number always rises with the other, and −1 if it always falls.
lesson.claim(qualityBy: allLooks)
//: So the accuracies are no better a guide than the loss here. At a perfect equilibrium both are ½;
//: but a discriminator that has lost has ½, too, and the tutorial's own log ends at 0.745 and
//: 0.870, both above. If you have a meter of the samples themselves, use that.

//: ## Experiments
//: `swift run lesson7 --knobs` lists what can be turned here. Guess, try, and only then open the
//: answer: it is what came out with seed 1 where we ran it.
lesson.step()
//#-hidden-code
lesson.guessExperiments()
//#-end-hidden-code

//: ## Exercises
//: Four, on the smallest parts of all this.
lesson.step()
//#-hidden-code
lesson.exercises()
lesson.end()
//#-end-hidden-code
