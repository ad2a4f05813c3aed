/*:
 # Lesson 1: The best discriminator

 Two players. The *generator* $G$ turns noise $z$ into made-up data. The *discriminator* $D$ looks
 at some $x$ and says how likely it is to be real. How good can the discriminator become, and what
 can the generator learn from it? A short derivation ([@goodfellow2014]) answers both. This lesson
 walks through it line by line, and after each line stands a number that could have refuted it.

 It goes with the theory part of the tutorial *Generative Adversarial Networks* ([@renom]), called
 *the tutorial* below. Read it alongside; where its words are loose, this lesson says so and puts it
 more exactly. If you know Python and not Swift, `docs/swift-for-python-readers.md` is one page that
 explains what you meet here.
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
/*:
 In practice nobody knows the density of real images, $p_{\text{data}}$, nor that of a network's
 drawings, $p_g$. Here we choose both, and for single numbers instead of images: the data come from
 two clusters; the generator stretches and shifts normal noise, $G(z) = 0.5 + 1.3 z$, so that it
 makes $\mathcal N(0.5, 1.3^2)$.
 */
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
 down, puts a number that the tutorial gives beside ours. What only draws, such as `over`, stands in
 `Pictures.swift` and other files beside this lesson's source.
 */
let area = lesson.attempt(try data.expectation { _ in 1 })
lesson.claim(
  "The data's density has area 1 within the error that the quadrature gives, which is below 10⁻¹⁰",
  abs(area.value - 1) <= area.error && area.error < 1e-10)

//: ## The value function
/*:
 The game is played for one number. The discriminator wants it high, the generator low:

 $$V(D, G) = \mathbb E_{x \sim p_{\text{data}}}[\log D(x)]
   + \mathbb E_{z \sim p_z}[\log(1 - D(G(z)))]$$

 Both logarithms are at most 0, and 0 would mean: always sure and always right. Take any
 discriminator, for example one that believes what lies far to the left to be real, and compute $V$
 twice: exactly, by quadrature; and from samples, as training does.
 */
lesson.step()
let believer = Discriminator(logit: { x in 0.5 - x })  // D(x) = 1 / (1 + exp(x − 0.5))
func value(
  _ D: Discriminator, _ data: any Density = data, _ generated: any Density = generated
) -> Double {
  lesson.attempt(try valueFunction(D, data: data, generated: generated)).value
}
let exact = value(believer)
/*:
 A mean of $n$ samples is off by about one *standard error*, which shrinks with $\sqrt n$.
 */
let (dataBits, noiseBits) = (random.stream("data"), random.stream("noise"))
func sampledValue(_ count: Int) -> Estimate {
  let real = data.samples(count, dataBits.next)
  let made = noise.samples(count, noiseBits.next).map(G)
  let terms = zip(real, made).map { believer.logProbability($0) + believer.logComplement($1) }
  return Estimate(meanOf: terms)
}
let counts = [30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000]
let sampled = counts.map(sampledValue)
//: The more samples there are, the nearer their mean should come:
lesson.show(
  sampling(at: counts, means: sampled, exact: exact), as: "value-sampled",
  caption: "The bars reach one standard error to either side.")
/*:
 On the whole it does. Now and then more samples are farther off, but not farther than chance
 allows.
 */
lesson.claim(
  "Each sampled mean of V lies within five standard errors of the quadrature's "
    + "\(decimal(exact, 6))",
  sampled.map { abs($0.value - exact) / $0.error }.max() ?? .infinity, below: 5)
lesson.claim(
  "From a hundred times as many samples V is ten times as exact, give or take 15 %",
  sampled[3].error / sampled[7].error, above: 8.5, below: 11.5)
/*:
 With the opposite sign, $V$ is a loss: the *cross-entropy* of the discriminator, once for real
 and once for made examples. That is what the engine computes, from *logits* (what $D$ says before
 its sigmoid).
 */
let real = data.samples(1_000, dataBits.next)
let made = noise.samples(1_000, noiseBits.next).map(G)
func column(_ values: [Double]) -> Tensor { Tensor([values.count, 1], values.map(Float.init)) }
func crossEntropy(_ ofReal: Tensor, _ ofMade: Tensor) -> Tensor {  // logits
  binaryCrossEntropy(logits: ofReal, target: 1) + binaryCrossEntropy(logits: ofMade, target: 0)
}
let loss = crossEntropy(0.5 - column(real), 0.5 - column(made))
let terms = zip(real, made).map { believer.logProbability($0) + believer.logComplement($1) }
lesson.claim(
  "The engine's loss on 1,000 pairs, \(decimal(loss.scalar, 5)), is −V on the same pairs",
  abs(Double(loss.scalar) + Estimate(meanOf: terms).value), below: 1e-5)

//: ## From noise to data
/*:
 The second expectation runs over noise $z$, the first over data $x$. To join them under one
 integral, the tutorial replaces the noise by what the generator makes of it:

 $$\int p_z(z) \log(1 - D(G(z)))\,dz = \int p_g(x) \log(1 - D(x))\,dx$$

 That is a change of variables, and it holds for a generator that bends the line as well. With
 $G(z) = \sinh z$, the density is $p_g(x) = p_z(\operatorname{asinh} x) / \sqrt{1 + x^2}$.
 */
lesson.step()
let overNoise = lesson.attempt(try noise.expectation { z in believer.logComplement(sinh(z)) })
let overData = lesson.attempt(
  try integral(over: -.infinity ... .infinity, breaks: noise.breaks.map(sinh)) { x in
    noise.pdf(asinh(x)) / (1 + x * x).squareRoot() * believer.logComplement(x)
  })
lesson.claim(
  "The second part of V, for G(z) = sinh z, is \(decimal(overNoise.value, 10)) over noise and "
    + "\(decimal(overData.value, 10)) over what G makes of it: the same",
  abs(overNoise.value - overData.value) < 1e-9)
/*:
 **More exactly.** The tutorial writes the left side as an integral over $z$ and the first line as
 an expectation over $z$; these are two ways to write one thing. What this line needs is that $p_g$
 exists. A network with 100 inputs and 784 outputs reaches only a thin sheet in the space of images,
 and on a sheet there is no density. The formulas that follow can be saved (with measures instead of
 densities), but not the picture of two hills that overlap, and that will matter near the end.
 */

//: ## The lemma
/*:
 Under the one integral, each $x$ can be looked at by itself. With $a = p_{\text{data}}(x)$,
 $b = p_g(x)$ and $y = D(x)$, the discriminator wants the largest value of

 $$f(y) = a \log y + b \log(1 - y), \qquad 0 \le y \le 1.$$
 */
lesson.step()
func f(_ y: Double, _ a: Double, _ b: Double) -> Double { a * log(y) + b * log(1 - y) }
let ratios = [0.25, 0.5, 1, 2, 4]
//#-hidden-code
lesson.guess(
  "Five hills follow, one for each $a$, all with $b = 1$. Where has the one for $a = 4$ its top?",
  answer: "At $a / (a + b) = \(decimal(4.0 / 5, 1))$: the discriminator leans to the larger side.")
//#-end-hidden-code
lesson.show(
  hills(ratios) { y, a in f(y, a, 1) }, as: "lemma",
  caption: "Each hill has its top above $a / (a + b)$.")
/*:
 The derivative $a/y - b/(1 - y)$ is zero at $y = a/(a + b)$ and nowhere else; the second,
 $-a/y^2 - b/(1-y)^2$, is negative everywhere. To test this, we search for the top of each hill
 without any derivative: at two places within the part where it may lie, see which is lower, and cut
 off the third beyond it, again and again.
 */
func top(_ a: Double, _ b: Double) -> Double {
  var (low, high) = (0.0, 1.0)
  while high - low > 1e-9 {
    let third = (high - low) / 3
    if f(low + third, a, b) < f(high - third, a, b) { low += third } else { high -= third }
  }
  return (low + high) / 2
}
//: Forty-nine hills, some very lopsided:
let sizes = [0.01, 0.1, 0.5, 1, 2, 7, 50]
let pairs = sizes.flatMap { a in sizes.map { b in (a: a, b: b, y: a / (a + b)) } }
lesson.claim(
  "For \(pairs.count) pairs (a, b) the top of a log y + b log(1 − y), as searched, is at a/(a + b)",
  pairs.allSatisfy { abs(top($0.a, $0.b) - $0.y) < 1e-6 })
lesson.claim(
  "At y = a/(a + b) the first derivative of a log y + b log(1 − y) is 0, the second negative",
  pairs.allSatisfy { a, b, y in
    abs(a / y - b / (1 - y)) < 1e-9 * a / y && -a / (y * y) - b / (1 - y) / (1 - y) < 0
  })
/*:
 **More exactly.** The tutorial calls $a/(a+b)$ *the maximum of* $f$. It is the *maximiser*, the
 place; the maximum, the value there, is never above 0. And where $a = b = 0$ every $y$ is as good:
 where neither density has mass, the best discriminator may say what it likes.
 */
lesson.document(
  "where log y + 3 log(1 − y) is largest", printed: 0.25, here: top(1, 3), band: 0.249...0.251)
lesson.claim(
  "The maximum of log y + log(1 − y) is −2 log 2, a negative number",
  abs(f(top(1, 1), 1, 1) + 2 * log(2)) < 1e-12)

//: ## The best discriminator
/*:
 Take this value at each $x$, and you have the best discriminator against this generator:

 $$D^*(x) = \frac{p_{\text{data}}(x)}{p_{\text{data}}(x) + p_g(x)}$$
 */
lesson.step()
func best(_ data: any Density, _ generated: any Density) -> Discriminator {
  .optimal(data: data, generated: generated)
}
//: Four pairs of densities, and what the best discriminator says of each $x$:
let boxes = best(Uniform(0...1), Uniform(0.5...1.5))
//#-hidden-code
lesson.guess(
  "The last pair are two boxes, data on 0…1 and drawings on 0.5…1.5, both of height 1. What is "
    + "$D^*(0.7)$?",
  answer:
    "$D^*(0.7) = \(decimal(boxes(0.7), 1))$. Where both are equally likely, it can only toss a "
    + "coin."
)
//#-end-hidden-code
lesson.show(
  Figure(
    "The best discriminator for four pairs", columns: 2,
    panels: [
      portrait("shifted by 2", Normal(0, 1), Normal(2, 1), -4...6),
      portrait("twice as wide", Normal(0, 1), Normal(0, 2), -6...6),
      portrait("two clusters", data, generated, -4...5),
      portrait("overlapping boxes", Uniform(0...1), Uniform(0.5...1.5), -0.5...2),
    ]), as: "optimal",
  caption:
    "$D^*$ is high where data outnumber what is made, and has no value where there is neither.")
/*:
 The boxes show it most clearly: where only data can lie, $D^* = 1$; where both, it can only toss a
 coin; where only the generator's, 0. For two normal densities of the same width, the logit
 $\log p_{\text{data}} - \log p_g$ is a straight line, $-\mu x + \mu^2/2$; for different widths it
 is a parabola. Remember the line: a single unit can learn it.
 */
lesson.claim(
  "For two overlapping boxes D* is 1 where only data lie, ½ where both do, 0 where only drawings "
    + "do, and undefined outside",
  boxes(0.2) == 1 && abs(boxes(0.7) - 0.5) < 1e-15 && boxes(1.2) == 0 && boxes(1.7).isNaN)
//: And the two normal pairs, far out into their tails:
lesson.claim(
  logitsOf: best(Normal(0, 1), Normal(2, 1)), best(Normal(0, 1), Normal(0, 2)))

//: ## Nothing beats it
/*:
 If $D^*$ is best, every change of it must lower $V$, in whatever direction. We bend it by waves,
 $D^* + \varepsilon\, h$ with $h = D^*(1 - D^*) \cos(kx + \varphi)$; the factor keeps the sum
 between 0 and 1.
 */
lesson.step()
let optimal = best(data, generated)
let peak = value(optimal)
func bent(_ k: Double, _ phase: Double = 0, by epsilon: Double) -> Discriminator {
  Discriminator(probability: { x in
    let D = optimal(x)
    return D + epsilon * D * (1 - D) * cos(k * x + phase)
  })
}
/*:
 $V$ has no slope at $D^*$, and so near it $V$ is a parabola,
 $V(D^*) - \frac{\varepsilon^2}{2} \int
 \frac{p_{\text{data}}\, p_g}{p_{\text{data}} + p_g} \cos^2(kx)\,dx$.
 How sharply it bends follows from an integral in which no bent discriminator occurs.
 */
func curvature(_ k: Double) -> Double {
  -lesson.attempt(
    try data.expectation(breaks: generated.breaks) { x in (1 - optimal(x)) * pow(cos(k * x), 2) }
  ).value
}
let waves: [Double] = [0, 1, 2, 4]
let epsilons = places(-0.9...0.9, count: 31)
//: Four directions, with the parabola of each:
lesson.show(
  bends(
    waves, by: epsilons, peak: peak, value: { value(bent($0, by: $1)) },
    parabola: { peak + $1 * $1 / 2 * curvature($0) }), as: "perturbed",
  caption: "Dots: the value function. Lines: the parabolas, true near the top.")
//: Four directions are few. Forty more, drawn at random:
let chance = random.stream("directions")
func uniform(_ range: ClosedRange<Double>) -> Double {
  range.lowerBound + (range.upperBound - range.lowerBound) * Double(chance.uniform())
}
let trials = (0..<40).map { number in
  let epsilon = uniform(0.02...0.9) * (number.isMultiple(of: 2) ? 1 : -1)
  return value(bent(uniform(0...6), uniform(0...6.283), by: epsilon))
}
let shortfall = peak - (trials.max() ?? peak)
lesson.claim(
  "For 40 discriminators, bent at random away from D*, V is lower by more than 10⁻¹⁰",
  log10(shortfall), above: -10)
//: And the curvature at the top, by differences:
lesson.claim(curvaturesOf: waves, are: curvature, below: peak) { value(bent($0, by: $1)) }

//: ## Learned by a single unit
/*:
 So far nothing was learned. Does gradient descent find $D^*$? First where we know the answer in
 every digit: data $\mathcal N(0, 1)$, made $\mathcal N(2, 1)$. One unit, $D(x) = \sigma(wx + b)$,
 can be exactly $D^*$, with $w = -\mu = -2$ and $b = \mu^2/2 = 2$. It starts with both at 0 and sees
 nothing but samples. In this course, one update of a network is called a *move*.
 */
lesson.step()
let unit = Dense(1, 1, random.stream("unit"), weights: .constant(0))
let adam = Adam(unit, learningRate: 0.03)
//: 256 real and 256 made numbers for each move, new ones every time:
let epochs = lesson.schedule(quick: 10, standard: 20, full: 40)
let schooling = lesson.training(
  epochs: epochs, over: 0..<100, named: "unit", keeping: [unit, adam, dataBits, noiseBits],
  operations: { Engine.operations })
for _ in schooling {
  adam.learningRate = 0.03 / Float(schooling.epoch)  // smaller and smaller, to settle
  let (real, made) = (dataBits.normal([256, 1]), noiseBits.normal([256, 1]) + 2)
  schooling.record("loss", adam.minimize { crossEntropy(unit(real), unit(made)) })
  schooling.record("weight", unit.weight.value.scalar)
  schooling.record("bias", unit.bias.value.scalar)
}
//: Both come to where they should be:
lesson.show(
  unitParameters(schooling.history), as: "unit",
  caption: "The unit's two parameters after each move; dashed, those of $D^*$.")
let (w, b) = (Double(unit.weight.value.scalar), Double(unit.bias.value.scalar))
lesson.claim(
  "The unit's weight, \(decimal(w, 3)), is within 5 % of the best, −2", w, above: -2.1, below: -1.9)
lesson.claim(
  "The unit's bias, \(decimal(b, 3)), is within 5 % of the best, 2", b, above: 1.9, below: 2.1)
/*:
 Its loss, $-V$, cannot fall below $2 \log 2 - 2\,\mathrm{JSD}$. Where that comes from is the second
 half of the derivation; here is the number already.
 */
func JSD(_ p: any Density, _ q: any Density) -> Double {
  lesson.attempt(try jensenShannon(p, q)).value
}
let (left, right) = (Normal(0, 1), Normal(2, 1))
let learned = -value(Discriminator(logit: { x in w * x + b }), left, right)
let least = 2 * log(2) - 2 * JSD(left, right)
lesson.claim(
  "The unit's loss, \(decimal(learned, 5)), is within 0.002 of the least possible, "
    + "\(decimal(least, 5))",
  learned - least, below: 0.002)

//: ## Learned by a network
/*:
 For the two clusters a straight line is not enough. A small network, with two hidden layers of 32
 units, is told nothing of densities. It gets 256 real and 256 made numbers at a time, and what it
 says comes nearer and nearer to $D^*$.
 */
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
//: The training is longer than the unit's, and leaves pictures on the way.
let frame = -4.0...5.0
let judgeAdam = Adam(judge, learningRate: 0.005)
let film = Kept([judged(places(frame))])
let rounds = lesson.schedule(quick: 10, standard: 30, full: 60)
let trial = lesson.training(
  epochs: rounds, over: 0..<100, named: "judge",
  keeping: [judge, judgeAdam, dataBits, noiseBits, film])
for _ in trial {
  judgeAdam.learningRate = 0.005 / Float(trial.epoch).squareRoot()
  let real = column(data.samples(256, dataBits.next))
  let made = column(noise.samples(256, noiseBits.next).map(G))
  trial.record("loss", judgeAdam.minimize { crossEntropy(judge(real), judge(made)) })
  if [20, 60, 150, 400].contains(trial.step) { film.value.append(judged(places(frame))) }
}
//: One picture from before the training, four on the way, one of the end:
let times = [0, 20, 60, 150, 400, trial.step]
let frames = zip(times, film.value + [judged(places(frame))]).map { move, D in
  snapshot(move == 0 ? "untrained" : "after \(move.grouped) moves", D)
}
//: At first it knows nothing, and in the end nearly $D^*$:
lesson.show(
  Figure("The network's D on its way to D*", columns: 2, panels: frames), as: "learned",
  caption: "Solid, what the network says of each $x$; dashed, what it should say.")
/*:
 It learns first where there is much to see, and last in the tails, where examples are rare. The
 loss falls from what guessing costs, $2 \log 2$, towards the least possible.
 */
lesson.show(
  lossCurve(trial.history["loss"], guessing: 2 * log(2), least: -peak), as: "learned-loss",
  caption: "The loss falls fast at first, and ends near the least possible.")
let late = Estimate(meanOf: trial.history["loss"].suffix(500).map(Double.init)).value
lesson.claim(
  "The network's last 500 losses average \(decimal(late, 3)), within 0.02 of the least possible, "
    + "\(decimal(-peak, 3))",
  late + peak, above: -0.02, below: 0.02)
//: How far is $D$ from $D^*$, on average over what it is shown?
let spots = places(frame, count: 901)  // a hundred to the unit
let misses = zip(spots, judged(spots)).map { x, D in
  (data.pdf(x) + generated.pdf(x)) / 2 * abs(D - optimal(x)) / 100
}
let miss = misses.reduce(0, +)
lesson.claim(
  "On average the network's D is \(decimal(miss, 3)) away from D*, less than 0.08", miss,
  below: 0.08)

//: ## What is left for the generator
/*:
 Now the generator's side. Let the discriminator always be the best one; what the generator then
 pays is $C(G) = \max_D V(D, G)$, and it depends on $p_g$ alone. The tutorial brings it into another
 shape in six lines. Each is computed here in a way of its own; if one line were wrong, two numbers
 would differ.

 $$C(G) = \mathbb E_{x \sim p_{\text{data}}}[\log D^*(x)]
   + \mathbb E_{z \sim p_z}[\log(1 - D^*(G(z)))]$$
 */
lesson.step()
let edges = data.breaks + generated.breaks  // where the integrals are cut into pieces
func mean(_ p: any Density, edges: [Double] = edges, _ f: (Double) -> Double) -> Double {
  lesson.attempt(try p.expectation(breaks: edges, of: f)).value
}
let ofNoise = mean(noise, edges: edges.map { ($0 - 0.5) / 1.3 }) { z in optimal.logComplement(G(z))
}
let line1 = mean(data, optimal.logProbability) + ofNoise
lesson.show("1   \(decimal(line1, 12))")
/*:
 From noise to what the generator makes of it, as above:

 $$= \mathbb E_{x \sim p_{\text{data}}}[\log D^*(x)] + \mathbb E_{x \sim p_g}[\log(1 - D^*(x))]$$
 */
let line2 = mean(data, optimal.logProbability) + mean(generated, optimal.logComplement)
lesson.show("2   \(decimal(line2, 12))")
/*:
 $D^*$ written out:

 $$= \mathbb E_{x \sim p_{\text{data}}}\left[
   \log \frac{p_{\text{data}}(x)}{p_{\text{data}}(x) + p_g(x)}\right]
 + \mathbb E_{x \sim p_g}\left[\log \frac{p_g(x)}{p_{\text{data}}(x) + p_g(x)}\right]$$
 */
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
/*:
 Each expectation has now the form of a *Kullback–Leibler divergence*,
 $\mathrm{KL}(p \| q) = \int p \log(p/q)$:

 $$= -\log 4 + \mathrm{KL}(p_{\text{data}} \| m) + \mathrm{KL}(p_g \| m)$$
 */
let middle = Mixture([data, generated])
func KL(_ p: any Density, _ q: any Density) -> Double {
  lesson.attempt(try kullbackLeibler(p, q)).value
}
let line5 = -log(4) + KL(data, middle) + KL(generated, middle)
lesson.show("5   \(decimal(line5, 12))")
/*:
 And the two together are twice the *Jensen–Shannon divergence*. To compute the last line
 independently, take JSD by its other definition, the entropy of the middle minus the mean of the
 two entropies:

 $$= -\log 4 + 2\,\mathrm{JSD}(p_{\text{data}} \| p_g)$$
 */
func entropy(_ p: any Density) -> Double { mean(p) { x in -p.logPdf(x) } }
let line6 = -log(4) + 2 * entropy(middle) - entropy(data) - entropy(generated)
lesson.show("6   \(decimal(line6, 12))")
lesson.claim(
  "The six lines for C(G) agree within 10⁻⁹, and with −log 4 + 2 JSD by the library",
  [line2, line3, line4, line5, line6, -log(4) + 2 * JSD(data, generated)]
    .allSatisfy { abs($0 - line1) < 1e-9 })
/*:
 **More exactly.** The tutorial writes $V(D, G)$ at first and $V(G, D)$ later and means the same. It
 also lets the discriminator *move earlier*. In $\min_G \max_D V(D, G)$ it is the other way round:
 the generator commits itself, and the discriminator answers knowing $G$. That is why $D^*$ may
 contain $p_g$.
 */

//: ## The best generator
/*:
 $C(G) = -\log 4 + 2\,\mathrm{JSD}$: the generator pays for being different. Here are many
 generators: data $\mathcal N(0, 1)$, made $\mathcal N(\mu, \sigma^2)$. The dots are $V(D^*, G)$,
 computed without any divergence; the lines are $-\log 4 + 2\,\mathrm{JSD}$, computed without any
 discriminator.
 */
lesson.step()
let standard = Normal(0, 1)
func C(_ generated: any Density, _ data: any Density = standard) -> Double {
  value(best(data, generated), data, generated)
}
func viaJSD(_ generated: any Density) -> Double { -log(4) + 2 * JSD(standard, generated) }
let centres = places(-5...5, count: 41)
let widths = [1, 0.5, 3]
let sweep = widths.map { width in centres.map { Normal($0, width) } }
//: Three widths, 41 places each:
lesson.show(
  costs(
    at: centres, widths: widths, viaJSD: sweep.map { $0.map(viaJSD) },
    viaDiscriminator: sweep.map { row in row.map { C($0) } }), as: "cost",
  caption: "Only one generator touches the floor: the one with $\\mu = 0$, $\\sigma = 1$.")
lesson.claim(
  "For \(sweep.joined().count) normal generators V(D*, G) is −log 4 + 2 JSD, within 10⁻⁹",
  sweep.joined().allSatisfy { abs(C($0) - viaJSD($0)) < 1e-9 })
//: The floor itself, and how it is reached:
lesson.document(
  "minimum of C(G), −log 4", printed: -log(4), here: C(standard), band: -1.387 ... -1.385)
lesson.claim(
  "Of \(sweep.joined().count) normal generators all but the data's own, 𝒩(0, 1), pay more than "
    + "−log 4",
  sweep.joined().allSatisfy { $0 == standard || C($0) > -log(4) + 1e-3 })
lesson.claim(
  "A generator of 𝒩(μ, 1) pays μ²/4 above −log 4, for small μ",
  abs((C(Normal(0.01, 1)) + log(4)) / 0.000025 - 1) < 1e-3)
/*:
 What a training shows of all this is the discriminator's loss. Its best possible value falls from
 $2 \log 2$ to 0 as the generator moves away, and the share of examples that the best discriminator
 gets right rises from a half. The tutorial's tip that both accuracies should come to 0.5 is the
 first row.
 */
lesson.show(bestLosses(at: [0, 0.5, 1, 2, 4, 10]))

//: ## Three ways to differ
/*:
 The Jensen–Shannon divergence is built of two Kullback–Leibler divergences, but behaves unlike
 either. KL asks how surprised somebody is who expects $q$ and gets $p$. It is not symmetric, and
 infinite if something happens that was held impossible. JSD compares both with their middle: it is
 symmetric, and never above $\log 2$.
 */
lesson.step()
let scales = places(-3...3, count: 61).map { pow(2, $0) }
let kept = Array(1...8)
/*:
 On the left the generator is too narrow or too wide. On the right the data have eight clusters, far
 apart, and the generator makes only some of them.
 */
lesson.show(
  Figure(
    "Three ways to differ", columns: 2,
    panels: [
      byWidth(scales) { (KL($0, $1), KL($1, $0), JSD($0, $1)) }, byClusters(kept),
    ]), as: "divergences",
  caption:
    "On the left the axis ends at 2.5; the KLs go on to 29. On the right KL(data ‖ made) has no "
    + "dots: it is 0 at 8, and infinite before, for what is never made was held impossible."
)
//: What the pictures show, in numbers, and the eight clusters by quadrature:
lesson.claim(divergencesOfWidths: scales)
lesson.claim(divergenceOfClusters: kept)
/*:
 A generator that forgets one cluster of eight pays 0.045 nats, a fifteenth of $\log 2$, the most
 that JSD can be. Forgetting is cheap; that is one reason for *mode collapse*.
 */

//: ## What the divergence cannot see
/*:
 Push one box away from the other. While they overlap, JSD grows with the shift $a$, as $a \log 2$.
 Then they are apart, and it makes no difference any more *how far*: JSD stays at $\log 2$, and so
 its slope, all that a generator learns from, is 0. The *Wasserstein distance*, how far the mass
 must be carried, goes on growing.
 */
lesson.step()
let shifts = places(0...3, count: 61)
func box(_ shift: Double) -> Uniform { Uniform(shift...(1 + shift)) }
let flat = shifts.map { JSD(box(0), box($0)) }
func W(_ p: any Density, _ q: any Density) -> Double {
  lesson.attempt(try wasserstein(p, q)).value
}
let carried = shifts.map { W(box(0), box($0)) }
//: Both by quadrature:
lesson.show(
  shiftedBoxes(by: shifts, wasserstein: carried, jensenShannon: flat), as: "disjoint",
  caption: "From $a = 1$ on the boxes are apart: JSD stays, the Wasserstein distance grows.")
lesson.claim(ofBoxesShiftedBy: shifts, jensenShannon: flat, wasserstein: carried)
/*:
 Thin sheets in a space of 784 pixels hardly ever overlap. So for images this is not an odd case but
 the usual one, and what saves the game is that a discriminator in training is not yet $D^*$.
 */

//: ## The equilibrium
/*:
 At the floor both densities are equal, so $D^* = p/(p + p) = \frac12$ for every $x$: nobody can
 tell real from made. This is the *equilibrium* of the game.
 */
lesson.step()
let equilibrium = best(data, data)
let highest = places(-8...8).map { equilibrium($0) }.max() ?? 1
lesson.document("highest D at the equilibrium", printed: 0.5, here: highest, band: 0.499...0.501)
lesson.claim(
  "At the equilibrium D* is ½ for every x",
  places(-8...8).allSatisfy { abs(equilibrium($0) - 0.5) < 1e-12 })
//: There the game is worth $-\log 4$. But so is every game in which $D$ tosses a coin.
let coin = Discriminator(probability: { _ in 0.5 })
lesson.claim(
  "At the equilibrium V = −log 4; a discriminator that tosses a coin has the same V against any "
    + "generator, even one that makes nothing like the data",
  [value(equilibrium, data, data), value(coin), value(coin, data, Normal(50, 0.1))]
    .allSatisfy { abs($0 + log(4)) < 1e-10 })
/*:
 So a discriminator's loss of $2 \log 2 = 1.386$ proves nothing by itself. A discriminator that has
 learned nothing shows it too.

 **More exactly.** The tutorial concludes that *at convergence* the model replicates the data
 perfectly. What was proved is where the minimum *is*, if $D$ may be any function and is the best
 one at all times. Whether gradient steps of both players *arrive* there is another question. In the
 smallest game of all they do not: one data point at 0, a generator that is one point $\theta$, and
 $D(x) = \sigma(\psi x)$, both with a rate of 0.2.
 */
var (theta, psi) = (1.0, 1.0)
var path = [(theta, psi)]
for _ in 0..<500 {
  let slope = 1 / (1 + exp(psi * theta))  // of log σ at ψθ
  (theta, psi) = (theta - 0.2 * slope * psi, psi + 0.2 * slope * theta)
  path.append((theta, psi))
}
//: Where does that lead?
let radius = (theta * theta + psi * psi).squareRoot()
lesson.show(
  spiral("A game that does not converge", path), as: "spiral",
  caption: "The players circle the equilibrium and drift outwards.")
lesson.claim(
  "The two players of the smallest game begin 1.414 away from the equilibrium and are "
    + "\(decimal(radius, 3)) away after 500 steps",
  abs(radius - 3.09695) < 1e-4)

//: ## The generator's gradient
/*:
 What pulls the generator? Let it make $\mathcal N(\theta, 1)$ against data $\mathcal N(0, 1)$ and
 the best $D$. It can minimise $\mathbb E[\log(1 - D)]$, its part of $V$, as in the *minimax* game;
 or $\mathbb E[-\log D]$, *non-saturating*; or *least squares*, $\mathbb E[\frac12(1 - D)^2]$. With
 $D$ held still, the derivatives are $\theta\, \mathbb E[D]$, $\theta\, \mathbb E[1 - D]$ and
 $\theta\, \mathbb E[D (1 - D)^2]$.
 */
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
let thetas = places(0.1...10, count: 60)
lesson.show(
  gradientsByLoss(
    "What pulls the generator, by its distance", x: Axis("distance θ"), y: "gradient", at: thetas,
    pulls.map { loss in (loss.name, loss.color, thetas.map { pull($0, loss.weight) }) }),
  as: "gradients", caption: "The generator's gradient against the best discriminator.")
//: The same, place by place; move the generator with the slider:
lesson.show(
  flipbook: Approach(
    data: standard, divergence: { JSD(standard, Normal($0, 1)) }, pulls: Array(pulls.prefix(2)),
    pull: pull
  ).frames(at: places(0.5...6, count: 12)), as: "approach",
  caption: "Above, the densities and $D^*$; below, the divergence, and what pulls the generator.")
let stations: [Double] = [0.5, 1, 2, 4, 8, 10]
lesson.show(gradients(at: stations))
/*:
 The minimax loss is also called *saturating*, for just this. Two checks from another side. Its pull
 must be the slope of $2\,\mathrm{JSD}$: where $D$ is best, its own change does not count. The
 non-saturating pull must be the slope of $\mathrm{KL}(p_g \| p_{\text{data}}) - 2\,\mathrm{JSD}$,
 which is $\theta$ minus the other ([@arjovsky2017]).
 */
lesson.claim(pullsAreSlopesOfDivergencesAt: stations)
//: And how much it matters:
lesson.claim(
  "At distance 10 the non-saturating gradient is two million times that of minimax",
  abs(pull(10) { D in 1 - D } / pull(10) { D in D } - 2.24e6) < 0.01e6)

//: ## On a real net
/*:
 The same with two networks and no formula. The generator stays as it is, with its drawings about 6
 away from the data; only the discriminator learns, for 1, 3, 10, … 1,000 moves. How large is the
 generator's gradient then, under each of the three losses? We measure its *norm*, the root of the
 sum of its squares.
 */
lesson.step()
let netWeights = random.stream("nets")
let maker = Sequential("generator") {
  Dense(1, 16, netWeights)
  Tanh()
  Dense(16, 1, netWeights)
}
let detective = Sequential("discriminator") {
  Dense(1, 32, netWeights)
  Tanh()
  Dense(32, 1, netWeights)
}
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
  gradientsByLoss(
    "The generator's gradient as the discriminator learns",
    x: Axis("moves of the discriminator", scale: .logarithmic), y: "norm of the gradient",
    at: stops.map(Double.init),
    pulls.enumerated().map { index, loss in
      (loss.name, loss.color, measured.value.map { $0[index] })
    }), as: "real-net",
  caption:
    "For some thirty moves all three grow; then minimax and least squares fade away, and the "
    + "non-saturating gradient does not.")
//: In numbers, at both ends:
let (first, last) = (measured.value[0], measured.value[stops.count - 1])
lesson.claim(
  "After 1,000 moves of the discriminator the norm of the minimax gradient is "
    + "\(decimal(last[0] / last[1], 4)) of that of the non-saturating one, under 0.01",
  log10(last[0] / last[1]), below: -2)
lesson.claim(
  "After 1,000 moves of the discriminator the non-saturating gradient has not vanished: its norm "
    + "is larger than after the first",
  log10(last[1] / first[1]), above: 0)
/*:
 This is the tutorial's *gradient vanishing*: once the discriminator is good, the better it becomes,
 the less the generator learns from it. The way out is the non-saturating loss.

 To remember: $D^* = p_{\text{data}}/(p_{\text{data}} + p_g)$; against it the generator pays
 $-\log 4 + 2\,\mathrm{JSD}$; the floor is where the densities are equal; and none of it promises
 that training gets there.
 */

//: ## Exercises
/*:
 Four on the derivation, each as a function to write. Each is a file with one thing to do; the
 course knows when it is right.

 `swift run checkpoint 1` tells what is done, what is wrong and what is next,
 `swift run checkpoint hint 1.1` helps, a little or a lot, and `swift run checkpoint watch 1` looks
 again whenever you save.
 */
lesson.step()
//#-hidden-code
lesson.exercises()
lesson.end()
//#-end-hidden-code
