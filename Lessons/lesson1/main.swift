/*:
 # Lesson 1: The best discriminator

 Two players. The *generator* $G$ turns noise $z$ into made-up data. The *discriminator* $D$ looks
 at some $x$ and says how likely it is to be real. How good can the discriminator become, and what
 can the generator learn from it? A short derivation ([@goodfellow2014]) answers both. This lesson
 walks through it line by line, and after each line stands a number that could have refuted it.

 It goes with the theory part of the tutorial *Generative Adversarial Networks* ([@renom]), called
 *the tutorial* below. Read it alongside; where its words are not exact, this lesson says so. If you
 know Python and not Swift, `docs/swift-for-python-readers.md` explains on one page what you meet
 here.
 */
//#-hidden-code
import Foundation
import Neural
import Notebook
import Plotting
import Probability

let lesson = Lesson(1, "The best discriminator")
Engine.use(threads: lesson.options.threads)
let random = Random(seed: lesson.seed)
//#-end-hidden-code

//: ## Two densities we know
//: In practice nobody knows the density of real images, $p_{\text{data}}$, nor that of a network's
//: drawings, $p_g$. Here we choose both, and for single numbers instead of images: the data come
//: from two clusters; the generator stretches and shifts normal noise, $G(z) = 0.5 + 1.3 z$, so
//: that it makes $\mathcal N(0.5, 1.3^2)$.
lesson.step()
let data = Mixture([(0.6, Normal(-1.2, 0.5)), (0.4, Normal(1.3, 0.6))])
let noise = Normal(0, 1)
func G(_ z: Double) -> Double { 0.5 + 1.3 * z }
let generated = Normal(0.5, 1.3)
lesson.show(
  Figure("What is real, and what is made", height: 300, x: Axis("x"), y: Axis("density")) {
    over(data, generated, -4...5)
  }, as: "densities", caption: "The data have two clusters; the generator makes one wide hill.")
/*:
 Integrals are computed by *quadrature*: cut into many small pieces, each of them computed by two
 rules, whose difference tells how far off the result may be.

 `lesson.show`, above, puts something on this page, under the cell that calls it. `lesson.attempt`
 does what may fail, and ends the lesson with a sentence if it does. `lesson.claim` checks a
 sentence against a number of this run: ✓ if it holds, ✗ if not. And `lesson.document`, further
 down, puts a number that the tutorial gives beside ours. Code that only draws, such as `over`, or
 only judges a sentence is in `Pictures.swift`, `Claims` and other files beside this lesson's
 source.
 */
lesson.claim(areaOf: data)

//: ## The value function
//: The game is about one number. The discriminator wants it high, the generator low:
//:
//: $$V(D, G) = \mathbb E_{x \sim p_{\text{data}}}[\log D(x)]
//:   + \mathbb E_{z \sim p_z}[\log(1 - D(G(z)))]$$
//:
//: Both logarithms are at most 0, and 0 would mean: always sure and always right. Take any
//: discriminator, for example one that believes what lies far to the left to be real, and compute
//: $V$ twice: exactly, by quadrature; and from samples, as training does.
lesson.step()
let believer = Discriminator(logit: { x in 0.5 - x })  // D(x) = 1 / (1 + exp(x − 0.5))
let exact = value(believer)
//: `value`, in `Integrals.swift`, computes $V$ by quadrature; densities such as `Normal` are in the
//: module `Probability`. A mean of $n$ samples is off by about one *standard error*, which shrinks
//: with $\sqrt n$.
let (dataBits, noiseBits) = (random.stream("data"), random.stream("noise"))
func sampledValue(_ count: Int) -> Estimate {
  let real = data.samples(count, dataBits.next)
  let made = noise.samples(count, noiseBits.next).map(G)
  let terms = zip(real, made).map { believer.logProbability($0) + believer.logComplement($1) }
  return Estimate(meanOf: terms)
}
let counts = [30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000]
let sampled = counts.map(sampledValue)
//: The more samples there are, the nearer their mean should come, as far as chance allows:
lesson.show(
  sampling(at: counts, means: sampled, exact: exact), as: "value-sampled",
  caption: "The bars reach one standard error to either side.")
lesson.claim(means: sampled, near: exact)
//: With the opposite sign, $V$ is a loss: the *cross-entropy* of the discriminator, once for real
//: and once for made examples. That is what the engine computes, from *logits* (what $D$ says
//: before its sigmoid).
func column(_ values: [Double]) -> Tensor { Tensor([values.count, 1], values.map(Float.init)) }
func crossEntropy(_ ofReal: Tensor, _ ofMade: Tensor) -> Tensor {  // logits
  binaryCrossEntropy(logits: ofReal, target: 1) + binaryCrossEntropy(logits: ofMade, target: 0)
}
lesson.claim(
  crossEntropyOf: believer, data.samples(1_000, dataBits.next),
  noise.samples(1_000, noiseBits.next).map(G))

//: ## From noise to data
//: The second expectation runs over noise $z$, the first over data $x$. To join them under one
//: integral, the tutorial replaces the noise by what the generator makes of it:
//:
//: $$\int p_z(z) \log(1 - D(G(z)))\,dz = \int p_g(x) \log(1 - D(x))\,dx$$
//:
//: That is a change of variables. It also holds for a generator that bends the line: with
//: $G(z) = \sinh z$, the density is $p_g(x) = p_z(\operatorname{asinh} x) / \sqrt{1 + x^2}$.
lesson.step()
let overNoise = lesson.attempt(try noise.expectation { z in believer.logComplement(sinh(z)) })
let overData = lesson.attempt(
  try integral(over: -.infinity ... .infinity, breaks: noise.breaks.map(sinh)) { x in
    noise.pdf(asinh(x)) / (1 + x * x).squareRoot() * believer.logComplement(x)
  })
lesson.claim(overNoise: overNoise, isOverData: overData)
//: **More exactly.** This line needs a density $p_g$. But a network with 100 inputs and 784 outputs
//: reaches only a thin sheet in the space of images, and on a sheet there is no density. The
//: formulas that follow can be saved (with measures instead of densities), but not the picture of
//: two hills that overlap, and that will matter near the end.

//: ## The lemma
//: Under the one integral, each $x$ can be looked at by itself. With $a = p_{\text{data}}(x)$,
//: $b = p_g(x)$ and $y = D(x)$, the discriminator wants the largest value of
//:
//: $$f(y) = a \log y + b \log(1 - y), \qquad 0 \le y \le 1.$$
lesson.step()
func f(_ y: Double, _ a: Double, _ b: Double) -> Double { a * log(y) + b * log(1 - y) }
//#-hidden-code
lesson.guessTopOfHill()
//#-end-hidden-code
lesson.show(
  hills([0.25, 0.5, 1, 2, 4]) { y, a in f(y, a, 1) }, as: "lemma",
  caption: "Each hill has its top above $a / (a + b)$.")
//: The derivative $a/y - b/(1 - y)$ is zero at $y = a/(a + b)$ and nowhere else; the second,
//: $-a/y^2 - b/(1-y)^2$, is negative everywhere. To test this, `top`, in `Lemma.swift`, searches
//: for the top of a hill without any derivative: it compares two places within the part where the
//: top may lie, cuts off the third beyond the lower one, and so on.
lesson.claimTopsOfHills()
//: **More exactly.** The tutorial calls $a/(a+b)$ *the maximum of* $f$. It is the *maximiser*, the
//: place; the maximum, the value there, is never above 0. And where $a = b = 0$ every $y$ is as
//: good: where neither density has mass, the best discriminator may say what it likes.
lesson.document(
  "where log y + 3 log(1 − y) is largest", printed: 0.25, here: top(1, 3), band: 0.249...0.251)
lesson.claimHighestTop()

//: ## The best discriminator
//: Take this value at each $x$, and you have the best discriminator against this generator:
//:
//: $$D^*(x) = \frac{p_{\text{data}}(x)}{p_{\text{data}}(x) + p_g(x)}$$
lesson.step()
func best(_ data: any Density, _ generated: any Density) -> Discriminator {
  .optimal(data: data, generated: generated)
}
//: Four pairs of densities, and what the best discriminator says of each $x$:
let boxes = best(Uniform(0...1), Uniform(0.5...1.5))
//#-hidden-code
lesson.guess(opinionOf: boxes)
//#-end-hidden-code
lesson.show(
  portraits("The best discriminator for four pairs"), as: "optimal",
  caption: "$D^*$ is high where there are more data than made points, and has no value where there "
    + "is neither.")
//: The boxes show it most clearly: where only data can lie, $D^* = 1$; where both, it can only toss
//: a coin; where only the generator's points, 0. For two normal densities of the same width, the
//: logit $\log p_{\text{data}} - \log p_g$ is a straight line, $-\mu x + \mu^2/2$; for different
//: widths it is a parabola. Remember the line: a single unit can learn it.
lesson.claim(piecesOf: boxes)
lesson.claim(logitsOf: best(Normal(0, 1), Normal(2, 1)), best(Normal(0, 1), Normal(0, 2)))

//: ## Nothing beats it
//: If $D^*$ is best, every change of it must lower $V$, in whatever direction. We bend it by waves,
//: $D^* + \varepsilon\, h$ with $h = D^*(1 - D^*) \cos(kx + \varphi)$; the factor keeps the sum
//: between 0 and 1.
lesson.step()
let optimal = best(data, generated)
let peak = value(optimal)
func bent(_ k: Double, _ phase: Double = 0, by epsilon: Double) -> Discriminator {
  Discriminator(probability: { x in
    let D = optimal(x)
    return D + epsilon * D * (1 - D) * cos(k * x + phase)
  })
}
//: $V$ has no slope at $D^*$, so near it $V$ is a parabola, $V(D^*) - \frac{\varepsilon^2}{2} I$.
//: Its curvature is an integral in which no bent discriminator occurs,
//: $I = \int p_{\text{data}}\, p_g\, \cos^2(kx) / (p_{\text{data}} + p_g)\,dx$.
let waves: [Double] = [0, 1, 2, 4]
lesson.show(
  bends(
    waves, by: places(-0.9...0.9, count: 31), peak: peak, value: { value(bent($0, by: $1)) },
    parabola: { peak + $1 * $1 / 2 * curvature($0) }), as: "perturbed",
  caption: "Dots: the value function. Lines: the parabolas, true near the top.")
lesson.claim(bentAtRandomIsBelow: peak, random.stream("directions"))
lesson.claim(curvaturesOf: waves, are: curvature, below: peak) { value(bent($0, by: $1)) }

//: ## Learned by a single unit
//: So far nothing was learned. Does gradient descent find $D^*$? First where we know the answer
//: exactly: data $\mathcal N(0, 1)$, made $\mathcal N(2, 1)$. One unit, $D(x) = \sigma(wx + b)$,
//: can be exactly $D^*$, with $w = -\mu = -2$ and $b = \mu^2/2 = 2$. It starts with both at 0 and
//: sees nothing but samples. In this course, one update of a network is called a *move*.
lesson.step()
let unit = Dense(1, 1, random.stream("unit"), weights: .constant(0))
let adam = Adam(unit, learningRate: 0.03)
//: 256 real and 256 made numbers for each move, new ones every time:
let schooling = lesson.training(
  epochs: lesson.schedule(quick: 10, standard: 20, full: 40), over: 0..<100, named: "unit",
  keeping: [unit, adam, dataBits, noiseBits], operations: { Engine.operations })
for _ in schooling {
  adam.learningRate = 0.03 / Float(schooling.epoch)  // smaller and smaller, to settle
  let (real, made) = (dataBits.normal([256, 1]), noiseBits.normal([256, 1]) + 2)
  schooling.record("loss", adam.minimize { crossEntropy(unit(real), unit(made)) })
  schooling.record("weight", unit.weight.value.scalar)
  schooling.record("bias", unit.bias.value.scalar)
}
lesson.show(
  unitParameters(schooling.history), as: "unit",
  caption: "The unit's two parameters after each move; dashed, those of $D^*$.")
lesson.claim(parametersOf: unit)
//: Its loss, $-V$, cannot fall below $2 \log 2 - 2\,\mathrm{JSD}$. Where that comes from is the
//: second half of the derivation; here is the number already. (`JSD` and other divergences are in
//: `Integrals.swift`.)
lesson.claim(lossOf: unit)

//: ## Learned by a network
//: For the two clusters a straight line is not enough. A small network, with two hidden layers of
//: 32 units, is told nothing of densities. It gets 256 real and 256 made numbers at a time, and
//: what it says comes nearer and nearer to $D^*$.
lesson.step()
let weights = random.stream("judge")
let judge = Sequential("judge") {
  Dense(1, 32, weights)
  Tanh()
  Dense(32, 32, weights)
  Tanh()
  Dense(32, 1, weights)
}
func judged(_ x: [Double]) -> [Double] { sigmoid(judge(column(x))).values.map(Double.init) }
//: The training is longer than the unit's, and leaves pictures on the way:
let frame = -4.0...5.0
let judgeAdam = Adam(judge, learningRate: 0.005)
let film = Kept([judged(places(frame))])
let trial = lesson.training(
  epochs: lesson.schedule(quick: 10, standard: 30, full: 60), over: 0..<100, named: "judge",
  keeping: [judge, judgeAdam, dataBits, noiseBits, film])
for _ in trial {
  judgeAdam.learningRate = 0.005 / Float(trial.epoch).squareRoot()
  let real = column(data.samples(256, dataBits.next))
  let made = column(noise.samples(256, noiseBits.next).map(G))
  trial.record("loss", judgeAdam.minimize { crossEntropy(judge(real), judge(made)) })
  if [20, 60, 150, 400].contains(trial.step) { film.value.append(judged(places(frame))) }
}
//: At first it knows nothing, and in the end nearly $D^*$:
lesson.show(
  snapshots(film.value + [judged(places(frame))], after: [0, 20, 60, 150, 400, trial.step]),
  as: "learned",
  caption: "Solid, what the network says of each $x$; dashed, what it should say.")
//: It learns first where there are many examples, and last in the tails, where they are rare. The
//: loss falls from that of guessing, $2 \log 2$, towards the least possible.
lesson.show(
  lossCurve(trial.history["loss"], guessing: 2 * log(2), least: -peak), as: "learned-loss",
  caption: "The loss falls fast at first, and ends near the least possible.")
lesson.claim(lastLosses: trial.history["loss"].suffix(500), least: -peak)
//: How far is $D$ from $D^*$, on average over what it is shown?
lesson.claim(missesOf: judged, from: optimal, over: frame)

//: ## What is left for the generator
//: Now the generator's side. Let the discriminator always be the best one; what the generator then
//: pays is $C(G) = \max_D V(D, G)$, and it depends on $p_g$ alone. The tutorial brings it into
//: another form in six lines. Each is computed here in a way of its own; if one line were wrong,
//: two numbers would differ. `mean` is an expectation by quadrature.
//:
//: $$C(G) = \mathbb E_{x \sim p_{\text{data}}}[\log D^*(x)]
//:   + \mathbb E_{z \sim p_z}[\log(1 - D^*(G(z)))]$$
lesson.step()
let line1 =
  mean(data, optimal.logProbability)
  + mean(noise, edges: edges.map { ($0 - 0.5) / 1.3 }) { z in optimal.logComplement(G(z)) }
lesson.show("1   \(decimal(line1, 12))")
//: From noise to what the generator makes of it, as above:
//:
//: $$= \mathbb E_{x \sim p_{\text{data}}}[\log D^*(x)] + \mathbb E_{x \sim p_g}[\log(1 - D^*(x))]$$
let line2 = mean(data, optimal.logProbability) + mean(generated, optimal.logComplement)
lesson.show("2   \(decimal(line2, 12))")
//: $D^*$ written out:
//:
//: $$= \mathbb E_{x \sim p_{\text{data}}}\left[
//:   \log \frac{p_{\text{data}}(x)}{p_{\text{data}}(x) + p_g(x)}\right]
//: + \mathbb E_{x \sim p_g}\left[\log \frac{p_g(x)}{p_{\text{data}}(x) + p_g(x)}\right]$$
func sum(_ x: Double) -> Double { data.pdf(x) + generated.pdf(x) }
let line3 =
  mean(data) { log(data.pdf($0) / sum($0)) } + mean(generated) { log(generated.pdf($0) / sum($0)) }
lesson.show("3   \(decimal(line3, 12))")
/*:
 A half put into each denominator, so that it becomes a density, $m = (p_{\text{data}} + p_g)/2$;
 twice $\log 2$ comes out:

 $$= -\log 4 + \mathbb E_{x \sim p_{\text{data}}}\left[\log \frac{p_{\text{data}}(x)}{m(x)}\right]
 + \mathbb E_{x \sim p_g}\left[\log \frac{p_g(x)}{m(x)}\right]$$
 */
func m(_ x: Double) -> Double { sum(x) / 2 }
let line4 =
  -log(4) + mean(data) { log(data.pdf($0) / m($0)) }
  + mean(generated) { log(generated.pdf($0) / m($0)) }
lesson.show("4   \(decimal(line4, 12))")
//: Each expectation is now a *Kullback–Leibler divergence*,
//: $\mathrm{KL}(p \| q) = \int p \log(p/q)$:
//:
//: $$= -\log 4 + \mathrm{KL}(p_{\text{data}} \| m) + \mathrm{KL}(p_g \| m)$$
let middle = Mixture([data, generated])
let line5 = -log(4) + KL(data, middle) + KL(generated, middle)
lesson.show("5   \(decimal(line5, 12))")
//: And the two together are twice the *Jensen–Shannon divergence*. To compute the last line
//: independently, take JSD by its other definition, the entropy of the middle minus the mean of the
//: two entropies:
//:
//: $$= -\log 4 + 2\,\mathrm{JSD}(p_{\text{data}} \| p_g)$$
func entropy(_ p: any Density) -> Double { mean(p) { x in -p.logPdf(x) } }
let line6 = -log(4) + 2 * entropy(middle) - entropy(data) - entropy(generated)
lesson.show("6   \(decimal(line6, 12))")
lesson.claim(
  "The six lines for C(G) agree within 10⁻⁹, and with −log 4 + 2 JSD by the library",
  [line2, line3, line4, line5, line6, -log(4) + 2 * JSD(data, generated)]
    .allSatisfy { abs($0 - line1) < 1e-9 })
//: **More exactly.** The tutorial lets the discriminator *move earlier*. In $\min_G \max_D V(D, G)$
//: it is the other way round: the generator moves first, and the discriminator answers knowing $G$.
//: That is why $D^*$ may contain $p_g$.

//: ## The best generator
//: $C(G) = -\log 4 + 2\,\mathrm{JSD}$: the generator pays for being different. Here are many
//: generators: data $\mathcal N(0, 1)$, made $\mathcal N(\mu, \sigma^2)$, with three widths at 41
//: places each. The dots are $V(D^*, G)$, computed without any divergence; the lines are
//: $-\log 4 + 2\,\mathrm{JSD}$, computed without any discriminator.
lesson.step()
let standard = Normal(0, 1)
func C(_ generated: any Density, _ data: any Density = standard) -> Double {
  value(best(data, generated), data, generated)
}
func viaJSD(_ generated: any Density) -> Double { -log(4) + 2 * JSD(standard, generated) }
let centres = places(-5...5, count: 41)
let widths = [1, 0.5, 3]
let sweep = widths.map { width in centres.map { Normal($0, width) } }
lesson.show(
  costs(
    at: centres, widths: widths, viaJSD: sweep.map { $0.map(viaJSD) },
    viaDiscriminator: sweep.map { row in row.map { C($0) } }), as: "cost",
  caption: "Only one generator touches the floor: the one with $\\mu = 0$, $\\sigma = 1$.")
lesson.claim(costsOf: Array(sweep.joined()))
//: In a training we see of all this only the discriminator's loss. Its best possible value falls
//: from $2 \log 2$ to 0 as the generator moves away, and the share of examples that the best
//: discriminator gets right rises from a half. The tutorial's tip that both accuracies should come
//: to 0.5 is the first row.
lesson.show(bestLosses(at: [0, 0.5, 1, 2, 4, 10]))

//: ## Three ways to differ
//: The Jensen–Shannon divergence is made of two Kullback–Leibler divergences, but behaves
//: differently from either. KL asks how surprised somebody is who expects $q$ and gets $p$. It is
//: not symmetric, and infinite if something happens that was held impossible. JSD compares both
//: with their middle: it is symmetric, and never above $\log 2$.
lesson.step()
let scales = places(-3...3, count: 61).map { pow(2, $0) }
lesson.show(
  threeWays("Three ways to differ", widths: scales, clusters: Array(1...8)), as: "divergences",
  caption: "Left, a generator too narrow or too wide; both KLs go on, to 29. Right, data of eight "
    + "clusters, of which only some are made: KL(data ‖ made) is infinite unless all are.")
lesson.claim(divergencesOfWidths: scales)
lesson.claim(divergenceOfClusters: Array(1...8))
//: A generator that forgets one cluster of eight pays 0.045 nats, a fifteenth of $\log 2$, the most
//: that JSD can be. Forgetting is cheap; that is one reason for *mode collapse*.

//: ## What the divergence cannot see
//: Push one box away from the other. While they overlap, JSD grows with the shift $a$, as
//: $a \log 2$. Then they are apart, and it makes no difference any more *how far*: JSD stays at
//: $\log 2$, and so its slope, all that a generator learns from, is 0. The *Wasserstein distance*,
//: how far the mass must be carried, goes on growing.
lesson.step()
let shifts = places(0...3, count: 61)
let flat = shifts.map { JSD(Uniform(0...1), Uniform($0...$0 + 1)) }
let carried = shifts.map { wassersteinDistance(Uniform(0...1), Uniform($0...$0 + 1)) }
lesson.show(
  shiftedBoxes(by: shifts, wasserstein: carried, jensenShannon: flat), as: "disjoint",
  caption: "From $a = 1$ on the boxes are apart: JSD stays, the Wasserstein distance grows.")
lesson.claim(ofBoxesShiftedBy: shifts, jensenShannon: flat, wasserstein: carried)
//: Thin sheets in a space of 784 pixels hardly ever overlap. So for images this is the usual case,
//: and what saves the game is that a discriminator in training is not yet $D^*$.

//: ## The equilibrium
//: At the floor both densities are equal, so $D^* = p/(p + p) = \frac12$ for every $x$: nobody can
//: tell real from made. This is the *equilibrium* of the game. There the game is worth $-\log 4$.
//: But so is every game in which $D$ tosses a coin.
lesson.step()
let equilibrium = best(data, data)
let highest = places(-8...8).map { equilibrium($0) }.max() ?? 1
lesson.document("highest D at the equilibrium", printed: 0.5, here: highest, band: 0.499...0.501)
lesson.claim(equilibrium: equilibrium, besideCoin: Discriminator(probability: { _ in 0.5 }))
//: So a discriminator's loss of $2 \log 2 = 1.386$ proves nothing by itself: one that has learned
//: nothing has it, too.
//:
//: **More exactly.** The tutorial concludes that *at convergence* the model replicates the data
//: perfectly. What was proved is where the minimum *is*, if $D$ may be any function and is the best
//: one at all times. Whether gradient steps of both players *arrive* there is another question. In
//: the smallest game they do not: one data point at 0, a generator that is one point $\theta$, and
//: $D(x) = \sigma(\psi x)$, both with a rate of 0.2.
var (theta, psi) = (1.0, 1.0)
var path = [(theta, psi)]
for _ in 0..<500 {
  let slope = 1 / (1 + exp(psi * theta))  // of log σ at ψθ
  (theta, psi) = (theta - 0.2 * slope * psi, psi + 0.2 * slope * theta)
  path.append((theta, psi))
}
lesson.show(
  spiral("A game that does not converge", path), as: "spiral",
  caption: "The players circle the equilibrium and drift outwards.")
lesson.claim(endOfSpiral: (theta, psi))

//: ## The generator's gradient
//: What pulls the generator? Let it make $\mathcal N(\theta, 1)$ against data $\mathcal N(0, 1)$
//: and the best $D$. It can minimise $\mathbb E[\log(1 - D)]$, its part of $V$, as in the *minimax*
//: game; or $\mathbb E[-\log D]$, *non-saturating*; or *least squares*,
//: $\mathbb E[\frac12(1 - D)^2]$. With $D$ held still, the derivatives are $\theta\, \mathbb E[D]$,
//: $\theta\, \mathbb E[1 - D]$ and $\theta\, \mathbb E[D (1 - D)^2]$.
lesson.step()
func pull(_ theta: Double, _ weight: (Double) -> Double) -> Double {
  let (made, D) = (Normal(theta, 1), best(standard, Normal(theta, 1)))
  return theta
    * lesson.attempt(try made.expectation(breaks: standard.breaks) { weight(D($0)) }).value
}
let pulls: [(name: String, color: Color, weight: (Double) -> Double)] = [
  ("minimax", .minimax, { $0 }), ("non-saturating", .nonSaturating, { 1 - $0 }),
  ("least squares", .leastSquares, { $0 * (1 - $0) * (1 - $0) }),
]
//: Far away, where the pull is needed most, two of the three hardly pull any more:
lesson.show(
  gradientsByDistance(places(0.1...10, count: 160)), as: "gradients",
  caption: "The generator's gradient against the best discriminator.")
//: The same, place by place; move the generator with the slider:
lesson.show(
  flipbook: approach(by: places(0.5...6, count: 12)), as: "approach",
  caption: "Above, densities and $D^*$; below, divergence (nats) and pulls (nats per unit).")
let stations: [Double] = [0.5, 1, 2, 4, 8, 10]
lesson.show(gradients(at: stations))
//: The minimax loss is also called *saturating*, for just this. Two checks from another side. Its
//: pull must be the slope of $2\,\mathrm{JSD}$: where $D$ is best, its own change does not count.
//: The non-saturating pull must be the slope of
//: $\mathrm{KL}(p_g \| p_{\text{data}}) - 2\,\mathrm{JSD}$, which is $\theta$ minus the other
//: ([@arjovsky2017]).
lesson.claim(pullsAreSlopesOfDivergencesAt: stations)
lesson.claimRatioOfPulls()

//: ## On a real net
//: The same with two networks and no formula. The generator stays as it is, with its drawings about
//: 6 away from the data; only the discriminator learns, for 1, 3, 10, … 1,000 moves. How large is
//: the generator's gradient then, under each of the three losses? We measure its *norm*, the root
//: of the sum of its squares.
lesson.step()
let netWeights = random.stream("nets")
func net(_ name: String, width: Int) -> Sequential {
  Sequential(name) {
    Dense(1, width, netWeights)
    Tanh()
    Dense(width, 1, netWeights)
  }
}
let (maker, detective) = (net("generator", width: 16), net("discriminator", width: 32))
func drawings(_ z: Tensor) -> Tensor { maker(z) + 6 }
//: The three losses, from the discriminator's logits; $D$ is their sigmoid:
let fixedNoise = random.stream("fixed noise").normal([512, 1])
let losses: [(Tensor) -> Tensor] = [
  { logits in -binaryCrossEntropy(logits: logits, target: 0) },  // minimax
  { logits in binaryCrossEntropy(logits: logits, target: 1) },  // non-saturating
  { logits in meanSquaredError(sigmoid(logits), target: 1) * 0.5 },  // least squares
]
func norms() -> [Double] {
  losses.map { loss in
    Double(gradients(of: maker) { loss(detective(drawings(fixedNoise))) }.norm)
  }
}
//: Between the moves `gradients(of:)` computes the generator's gradient and changes nothing.
let detectiveAdam = Adam(detective, learningRate: 0.01)
let stops = [1, 3, 10, 30, 100, 300, 1_000]
let measured = Kept([[Double]]())
let detectiveSteps = lesson.training(
  epochs: 1, over: 0..<1_000, named: "detective",
  keeping: [detective, detectiveAdam, dataBits, noiseBits, measured])
for _ in detectiveSteps {
  let (real, made) = (dataBits.normal([256, 1]), drawings(noiseBits.normal([256, 1])))
  let loss = detectiveAdam.minimize { crossEntropy(detective(real), detective(made)) }
  detectiveSteps.record("loss", loss)
  if stops.contains(detectiveSteps.step) { measured.value.append(norms()) }
}
//: Both axes are logarithmic:
lesson.show(
  gradientsByMoves(stops, norms: measured.value), as: "real-net",
  caption: "For some thirty moves all three grow. Then minimax and least squares fade away, and "
    + "the non-saturating gradient does not.")
lesson.claim(normsAtFirst: measured.value[0], inTheEnd: measured.value[stops.count - 1])
//: This is the tutorial's *gradient vanishing*: once the discriminator is good, the better it
//: becomes, the less the generator learns from it. The way out is the non-saturating loss.
//:
//: To remember: $D^* = p_{\text{data}}/(p_{\text{data}} + p_g)$; against it the generator pays
//: $-\log 4 + 2\,\mathrm{JSD}$; the floor is where the densities are equal; and none of it promises
//: that training gets there.

//: ## Exercises
//: Four, on the derivation, each as a function to write.
lesson.step()
//#-hidden-code
lesson.exercises()
lesson.end()
//#-end-hidden-code
