/*:
 # Lesson 7: When it does not converge

 A GAN is a tug-of-war between two networks, and nothing promises that it ends. This lesson goes with the part of ReNom's
 tutorial *Generative Adversarial Networks*, called *the document* below, that is headed "Convergence at equilibrium is
 NOT guaranteed". It names four troubles, oscillation, mode collapse, evaluation and the vanishing gradient, and a list
 of tricks, and shows none of them. Here each is shown on a problem so small that the truth is known: two numbers,
 eight points in the plane, one gradient.
 */
//#-hidden-code
import Datasets
import Dynamics
import Foundation
import Neural
import Notebook
import Plotting

let lesson = Lesson(7, "When it does not converge")
Engine.use(threads: 1)  // nets this small are done before a second thread has heard of them
let random = Random(seed: lesson.seed)
//#-end-hidden-code

//: ## A game for two numbers
/*:
 The first trouble: "GAN's loss continue to oscillate even after many epochs." To see why, take away all that can be taken
 away. Each player has one number; the generator's is $\theta$, the discriminator's $\psi$. The generator wants the
 product $\theta\psi$ small, the discriminator wants it large. Gradient descent moves $\theta$ along $-\psi$ and $\psi$
 along $\theta$. Nobody wants to move from $(0, 0)$: that is the *equilibrium*.
 */
lesson.step()
let eta = 0.1  // the learning rate η
let start = Position(1, 1)
let together = UpdateRule.descent(rate: eta).path(in: .bilinear, from: start, steps: 250)
let inTurns = UpdateRule.descent(rate: eta, turns: .discriminatorFirst)
  .path(in: .bilinear, from: start, steps: 250)
lesson.show(
  Game.bilinear.picture(
    "Two ways through one field", on: .square(5),
    paths: [
      ("simultaneous", together, .generator), ("alternating", inTurns, .real),
    ]), as: "bilinear",
  caption:
    "Grey: where infinitely small steps lead. Orange: both players look, then both move. Blue: the second has seen the first move."
)
/*:
 The field turns in circles: it never comes nearer. Steps that both players make at once go along the tangent, so each step
 leaves the circle, by the same factor $\sqrt{1 + \eta^2}$ everywhere. Taking turns repairs that, exactly:
 $\theta^2 + \psi^2 + \eta\theta\psi$ never changes, and the players go round on an ellipse for ever.
 */
let growth = zip(together.dropFirst(), together).map { $0.radius / $1.radius }
lesson.claim(
  "Every simultaneous step grows by √(1 + η²) = \(decimal(ClosedForm.growth(rate: eta), 6)), to 12 digits",
  growth.allSatisfy { abs($0 - ClosedForm.growth(rate: eta)) < 1e-12 })
lesson.claim(
  "From 1.414 that makes \(decimal(together[100].radius, 10)) after 100 steps",
  abs(together[100].radius - 2.3258606276) < 1e-10)
let kept = inTurns.map { ClosedForm.invariant($0, rate: eta) }
lesson.claim(
  "Alternating steps keep θ² + ψ² + ηθψ to 13 digits, and the radius within 1.41421 … 1.48678",
  kept.allSatisfy { abs($0 - kept[0]) < 1e-12 }
    && inTurns.allSatisfy { 1.41421...1.48678 ~= $0.radius })
//: With steps of 1 the same game has nothing but whole numbers, and one can follow it with a pencil:
let pencil = UpdateRule.descent(rate: 1, turns: .discriminatorFirst)
  .path(in: .bilinear, from: start, steps: 6)
lesson.show(pencil.map { "(\(Int($0.x)), \(Int($0.y)))" }.joined(separator: " → "))
lesson.claim(
  "After six steps the players are where they began, and were never nearer than √2",
  pencil[6] == start && pencil.allSatisfy { $0.radius >= 2.0.squareRoot() })

//: ## The smallest GAN
/*:
 A GAN is not quite that game, but its smallest relative is close. The data are a single point, 0. The generator makes a
 single point, $\theta$, and the discriminator's logit is $\psi x$. Mescheder, Geiger and Nowozin call it the *Dirac-GAN*
 ("Which Training Methods for GANs do actually Converge?", 2018) and have drawn its field under nine losses; with their
 code and settings, steps of 0.2 from $(1, 1)$, we draw four of them again.
 */
lesson.step()
let rule = UpdateRule.descent(rate: 0.2)
let four: [(title: String, game: Game)] = [
  ("minimax", .diracGAN), ("non-saturating", .nonSaturatingDiracGAN),
  ("minimax, gradient penalty 0.3", .diracGAN.penalised(0.3)),
  ("minimax, consensus 1", .diracGAN.withConsensus(1)),
]
lesson.show(
  Figure(
    "The Dirac-GAN", columns: 2,
    panels: four.map { title, game in
      let path = rule.path(in: game, from: start, steps: 500)
      return game.picture(title, on: .square(2.4), paths: [("500 steps", path, .generator)])
    }), as: "dirac", caption: "500 simultaneous steps of 0.2. Above, losses alone; below, cures.")
/*:
 The minimax game goes round and drifts outwards. The non-saturating one is drawn inwards, but ends on a circle, of which
 more below. With a *gradient penalty*, the discriminator pays $\frac{\gamma}{2} \psi^2$ for being steep at the data;
 with *consensus*, both players also want the field itself to be short. Both curl in.

 Are these the published paths? The table has the distance from the equilibrium after 100 and 500 steps, computed here and,
 by another program, from the fields of the published code. In the alternating game the generator moves first.
 */
//#-hidden-code
typealias Radii = (Double, Double)
typealias PublishedGame = (name: String, game: Game, together: Radii, inTurns: Radii)
let published: [PublishedGame] = [
  ("minimax", .diracGAN, (1.96262, 3.09695), (1.40353, 1.42102)),
  ("non-saturating", .nonSaturatingDiracGAN, (0.741471, 0.640207), (0.575548, 0.283923)),
  (
    "Wasserstein, clipped to 1", .wassersteinDiracGAN.clipped(to: 1), (1.27244, 1.00215),
    (0.977548, 1.02412)
  ),
  (
    "WGAN-GP, weight 0.7", .wassersteinDiracGAN.penalised(0.7, awayFrom: 1),
    (1.79928, 1.80179), (1.43800, 1.22107)
  ),
  (
    "gradient penalty 0.3", .diracGAN.penalised(0.3), (0.0989894, 2.64266e-6),
    (0.0610042, 2.30091e-7)
  ),
  (
    "gradient penalty 1", .diracGAN.penalised(1), (3.79133e-4, 9.52872e-22),
    (1.09327e-3, 7.48124e-17)
  ),
  (
    "consensus 1, as published", .publishedConsensus(1), (0.018693, 2.08084e-10),
    (0.0109751, 1.33231e-11)
  ),
  (
    "non-saturating, penalty 0.3", .nonSaturatingDiracGAN.penalised(0.3),
    (0.0766093, 2.21196e-6), (0.0484836, 1.49942e-7)
  ),
]
let replayed: [[Radii]] = published.map { entry in
  [Turns.together, .generatorFirst].map { turns in
    let path = UpdateRule.descent(rate: 0.2, turns: turns).path(
      in: entry.game, from: start, steps: 500)
    return (path[100].radius, path[500].radius)
  }
}
//#-end-hidden-code
lesson.show(
  Table(
    header: ["game", "simultaneous: 100", "500", "alternating: 100", "500"],
    rows: zip(published, replayed).map { entry, radii in
      [entry.name] + radii.flatMap { [significant($0.0, 6), significant($0.1, 6)] }
    }, caption: "Distance from the equilibrium; it was 1.414 at the start."))
func deviations(_ entry: PublishedGame, _ radii: [Radii]) -> [Double] {
  let printed = [entry.together.0, entry.together.1, entry.inTurns.0, entry.inTurns.1]
  return zip(radii.flatMap { [$0.0, $0.1] }, printed).map { abs($0 / $1 - 1) }
}
let deviation = zip(published, replayed).flatMap(deviations)
lesson.claim(
  "All \(deviation.count) radii are those of the published fields, to the six digits printed",
  deviation.allSatisfy { $0 < 5e-6 })
/*:
 **More exactly.** One field of the published code is not what it is meant to be. Consensus descends
 $\frac\gamma2 \lVert v \rVert^2$; where its gradient meets the change of the slope $f'$, the code has half of it. Near
 the equilibrium that does not count, further out it does. From here on, consensus means the whole gradient.
 */
let whole = rule.path(in: .diracGAN.withConsensus(1), from: start, steps: 500)
lesson.claim(
  "With the whole gradient the radii are \(significant(whole[100].radius, 6)) and \(significant(whole[500].radius, 6)), a quarter larger",
  abs(whole[100].radius / replayed[6][0].0 / 1.239 - 1) < 0.01
    && abs(whole[500].radius / replayed[6][0].1 / 1.239 - 1) < 0.01)

/*:
 What is the circle of the non-saturating game? Its field does lead inwards, by $\frac{r^4}{8}$ of the squared distance
 $r^2$ per unit of time, and so ever more weakly. A simultaneous step of $h$ leaves the tangent by $\frac{h^2 r^2}{4}$. The
 two balance at $r = \sqrt{2h}$, which no lower rate will make 0.
 */
let rates = [0.2, 0.1, 0.05]
let circles = rates.map { rate in
  UpdateRule.descent(rate: rate)
    .path(in: .nonSaturatingDiracGAN, from: start, steps: 20_000)[20_000].radius
}
lesson.show(
  Table(
    header: ["rate h", "distance after 20,000 steps", "√(2h)"],
    rows: zip(rates, circles).map {
      [decimal($0, 2), decimal($1, 3), decimal((2 * $0).squareRoot(), 3)]
    }))
lesson.claim(
  "The circle has radius √(2h), within 1 %",
  zip(rates, circles).allSatisfy { abs($1 / (2 * $0).squareRoot() - 1) < 0.01 })

//: ## What the eigenvalues know
/*:
 Near the equilibrium a field is as good as its Jacobian $J$, and one step of a rule as good as a matrix. Each of its
 *eigenvalues* says what becomes of a small deviation: its modulus by how much it grows or shrinks at each step, its
 angle how far it turns. If all lie within the unit circle of the complex plane, the players come home; on it, they go
 round; outside, they leave.

 For the Dirac-GAN with gradient penalty $\gamma$ the field has $\lambda = -\frac{\gamma}{2} \pm
 \sqrt{\frac{\gamma^2}{4} - \frac{1}{4}}$. Without penalty that is $\pm \frac{i}{2}$: pure turning. At $\gamma = 1$ the turning
 stops. A simultaneous step of $h$ multiplies by $1 + h\lambda$.
 */
lesson.step()
func distance(_ found: [Complex], _ expected: [Complex]) -> Double {
  expected.map { value in
    found.map { hypot($0.real - value.real, $0.imaginary - value.imaginary) }.min() ?? .infinity
  }.max() ?? .infinity
}
func hasClosedForm(_ game: Game) -> Bool {
  [0, 0.3, 1].allSatisfy { penalty in
    let expected = ClosedForm.diracEigenvalues(penalty: penalty)
    return distance(game.penalised(penalty).eigenvalues(), expected) < 1e-6
  }
}
lesson.claim(
  "The Jacobian, found by differences, has these eigenvalues within a millionth, for both losses",
  hasClosedForm(.diracGAN) && hasClosedForm(.nonSaturatingDiracGAN))
lesson.claim(
  "With consensus 1 they are −¼ ± ½i",
  distance(
    Game.diracGAN.withConsensus(1).eigenvalues(), ClosedForm.consensusEigenvalues(weight: 1))
    < 1e-6)
//: And those of a whole step, by differences of the step itself. Both players' rate grows from 0, where nothing moves, to 1.5.
let steps: [(name: String, rule: (Double) -> UpdateRule, game: Game)] = [
  ("simultaneous", { .descent(rate: $0) }, .diracGAN),
  ("alternating", { .descent(rate: $0, turns: .generatorFirst) }, .diracGAN),
  ("extragradient", { .extragradient(rate: $0) }, .diracGAN),
  ("optimistic", { .optimistic(rate: $0) }, .diracGAN),
  (
    "momentum −0.5, alternating",
    { .descent(rate: $0, turns: .generatorFirst, momentum: -0.5) }, .diracGAN
  ),
  ("gradient penalty 0.3", { .descent(rate: $0) }, .diracGAN.penalised(0.3)),
  ("gradient penalty 1", { .descent(rate: $0) }, .diracGAN.penalised(1)),
]
lesson.show(
  wanderings(
    "The leading eigenvalue of a step, as the rate grows to 1.5",
    rates: (0...60).map { Double($0) / 40 }, of: steps), as: "eigenvalues",
  caption: "Inside the tinted disc a deviation shrinks from step to step, outside it grows.")
/*:
 Simultaneous steps leave the disc at once, at any rate: a lower rate makes the drift slower, not smaller in the end.
 Alternating steps walk along its rim. The others go inside.

 Do the numbers tell the truth? At rate 0.2, begin a thousandth away from the equilibrium and measure by which factor a step
 lengthens or shortens the distance, over 160 steps.
 */
func measuredFactor(_ rule: UpdateRule, in game: Game) -> Double {
  // On an ellipse the radius swings; its mean over many starts hardly does.
  let growth = (0..<24).map { index in
    let angle = Double(index) * .pi / 12
    let path = rule.path(in: game, from: 0.001 * Position(cos(angle), sin(angle)), steps: 200)
    return log(path[200].radius / path[40].radius)
  }
  return exp(growth.reduce(0, +) / Double(growth.count) / 160)
}
let moduli = steps.map { step -> (name: String, known: Double, measured: Double) in
  let rule = step.rule(0.2)
  return (
    step.name, rule.eigenvalues(in: step.game)[0].modulus, measuredFactor(rule, in: step.game)
  )
}
lesson.show(
  Table(
    header: ["step", "largest modulus", "measured factor"],
    rows: moduli.map { [$0.name, decimal($0.known, 6), decimal($0.measured, 6)] },
    caption: "Rate 0.2. Below 1 the players come home."))
lesson.claim(
  "A simultaneous step multiplies by |1 ± 0.1i| = 1.004988; alternating steps stay on the circle",
  abs(moduli[0].known - 1.004988) < 1e-6 && abs(moduli[1].known - 1) < 1e-9)
lesson.claim(
  "The first six factors are the largest modulus within 0.00001",
  moduli.prefix(6).allSatisfy { abs($0.known - $0.measured) < 1e-5 })
/*:
 The last one deviates, and it should. With $\gamma = 1$ both eigenvalues coincide, and then a deviation shrinks not like
 $0.9^n$ but like $n \cdot 0.9^n$; from step 40 to step 200 that adds a factor of 5.
 */
lesson.claim(
  "With penalty 1 the factor is 0.9 · 5^(1/160) = \(decimal(0.9 * pow(5, 1.0 / 160), 4)), within 0.002",
  abs(moduli[6].measured - 0.9 * pow(5, 1.0 / 160)) < 0.002)

//: ## Cures, side by side
/*:
 All of these have been recommended. *Extragradient* makes a step on trial and then takes the field from there.
 *Optimistic* steps spare the trial and expect the field to go on changing as it did. *Momentum* keeps part of the last
 step; a negative one brakes. Gradient penalty and consensus change the field. *Adam* is what everyone uses, with
 $\beta_1$ as its momentum.
 */
lesson.step()
let cures: [(name: String, rule: UpdateRule, change: (Game) -> Game)] = [
  ("simultaneous", .descent(rate: 0.2), { $0 }),
  ("alternating", .descent(rate: 0.2, turns: .generatorFirst), { $0 }),
  ("extragradient", .extragradient(rate: 0.2), { $0 }),
  ("optimistic", .optimistic(rate: 0.2), { $0 }),
  ("momentum 0.5", .descent(rate: 0.2, turns: .generatorFirst, momentum: 0.5), { $0 }),
  ("momentum −0.5", .descent(rate: 0.2, turns: .generatorFirst, momentum: -0.5), { $0 }),
  ("gradient penalty 0.3", .descent(rate: 0.2), { $0.penalised(0.3) }),
  ("consensus 1", .descent(rate: 0.2), { $0.withConsensus(1) }),
  ("Adam, β₁ 0.9", .adam(rate: 0.05, beta1: 0.9), { $0 }),
  ("Adam, β₁ 0.5", .adam(rate: 0.05, beta1: 0.5), { $0 }),
  ("Adam, β₁ 0", .adam(rate: 0.05, beta1: 0), { $0 }),
]
let trials = cures.map { cure in
  [Game.bilinear, .diracGAN].map { game in
    cure.rule.path(in: cure.change(game), from: start, steps: 500).map(\.radius)
  }
}
lesson.show(
  Table(
    header: ["", "xy: 100 steps", "500", "Dirac-GAN: 100 steps", "500"],
    rows: zip(cures, trials).map { cure, radii in
      [cure.name] + radii.flatMap { [significant($0[100], 3), significant($0[500], 3)] }
    },
    caption:
      "Distance from the equilibrium, 1.414 at the start. Rate 0.2, Adam 0.05; with momentum, steps alternate.",
    flushRight: [1, 2, 3, 4]))
let drawn = [0, 1, 2, 5, 6, 7, 8]
lesson.show(
  Figure(
    "How far from the equilibrium", columns: 2,
    panels: [("the game xy", 0), ("the Dirac-GAN", 1)].map { title, game in
      Figure(
        title, height: 620, x: Axis("step"),
        y: Axis("distance", scale: .logarithmic, range: 1e-4...1e3)
      ) {
        for index in drawn { Line(cures[index].name, y: trials[index][game], width: 1.25) }
      }
    }), as: "cures", caption: "Where all is well, the distance falls along a straight line.")
/*:
 Four remarks. Looking ahead works as the formula says: extragradient steps of $\eta$ shorten the distance in the game
 $\theta\psi$ by $\sqrt{1 - \eta^2 + \eta^4}$, at twice the price of a step. Optimism comes to nearly the same for the price of
 one.
 */
let ahead = UpdateRule.extragradient(rate: eta).path(in: .bilinear, from: start, steps: 100)
let optimist = UpdateRule.optimistic(rate: eta).path(in: .bilinear, from: start, steps: 1000)
lesson.claim(
  "η = 0.1: extragradient has 0.8599397482 after 100 steps, optimism 0.85999 and, after 1,000, 0.0089162",
  abs(ahead[100].radius - 0.8599397482) < 1e-10 && abs(optimist[100].radius - 0.85999) < 5e-6
    && abs(optimist[1000].radius - 0.0089162) < 5e-8)
/*:
 Momentum, a friend in the valleys of ordinary training, is a foe where the field turns: it pushes on along a tangent.
 Negative momentum does the opposite. In the game $\theta\psi$, alternating, $\eta = 0.1$, after 100 steps:
 */
let momenta = [0.9, 0.5, 0, -0.5]
let carried = momenta.map { beta in
  UpdateRule.descent(rate: eta, turns: .discriminatorFirst, momentum: beta)
    .path(in: .bilinear, from: start, steps: 100)[100].radius
}
lesson.show(
  Table(
    header: ["momentum β", "distance"],
    rows: zip(momenta, carried).map { [decimal($0, 1), significant($1, 4)] }, flushRight: [0, 1]))
lesson.claim(
  "Momentum 0.9 ends ten million times further out than −0.5",
  carried[0] / carried[3] > 1e7 && carried[3] < carried[2])
/*:
 Adam cures nothing here, with any $\beta_1$. Its steps are about as long as the learning rate, however short the field has
 become, so it cannot come to rest. But the smaller $\beta_1$, the nearer it stays, which fits the custom of training GANs with
 $\beta_1 = 0.5$ or 0 instead of the default, 0.9.
 */
let adams = trials.suffix(3)
lesson.claim(
  "In both games and at both times Adam is nearer with β₁ = 0.5 than with 0.9, and nearer still with 0",
  [0, 1].allSatisfy { game in
    [100, 500].allSatisfy { step in
      let radii = adams.map { $0[game][step] }
      return radii[0] > radii[1] && radii[1] > radii[2]
    }
  })
lesson.claim(
  "With none of them has it come nearer than 1 after 500 steps",
  adams.allSatisfy { $0[0][500] > 1 && $0[1][500] > 1 })
/*:
 And the cure that comes at least cost is the gradient penalty: one term in the discriminator's loss. It is what the ring
 of eight below is given.
 */

//: ## With networks, and data that are not a point
/*:
 Is all this an oddity of two numbers and exact formulas? Let the engine play: $\theta$ and $\psi$ become parameters of two
 networks, with losses, a tape and an optimizer each, and 256 samples a step. For data that are all 0 it must go exactly
 the way of the Dirac-GAN.
 */
lesson.step()
let steps500 = 500
func play(deviation: Float) -> (radii: [Double], losses: [Float]) {
  let game = NumberGame(
    deviation: deviation, rate: 0.2, random.stream("numbers \(deviation)"))
  var (radii, losses) = ([start.radius], [Float]())
  for _ in 0..<steps500 {
    losses.append(game.turn())
    radii.append(Double(hypot(game.theta.value, game.psi.value)))
  }
  return (radii, losses)
}
let spreads: [Float] = [0, 0.1, 0.3, 1]
let played = spreads.map(play)
let exact = UpdateRule.descent(rate: 0.2, turns: .generatorFirst)
  .path(in: .diracGAN, from: start, steps: steps500)
let farthest = zip(played[0].radii, exact).map { abs($0 - $1.radius) }.max() ?? .infinity
lesson.claim(
  "In single precision the engine goes the way of the formulas, within 0.0001 over all 500 steps",
  farthest < 1e-4)
/*:
 Real data are not one point. Spread them, and what is made, by a deviation of $\sigma$ around 0 and $\theta$: now a steep
 discriminator errs on both sides, and that holds it back as a gradient penalty of $\gamma = \sigma^2 / 2$ would. The
 eigenvalues become $-\frac{\sigma^2}{4} \pm \sqrt{\frac{\sigma^4}{16} - \frac14}$, and an alternating step of $h$ shortens
 the distance by $\sqrt{1 - h\sigma^2 / 2}$.
 */
lesson.show(
  Figure(
    "Spread data come to rest", columns: 1,
    panels: [
      Figure(
        "Distance from the equilibrium", height: 300, x: Axis("step"),
        y: Axis("distance", scale: .logarithmic)
      ) {
        for (index, color) in zip(spreads.indices, Color.cycle) {
          Line("σ = \(spreads[index])", y: played[index].radii, color: color, width: 1.25)
        }
      },
      Figure(
        "The discriminator's loss", height: 200, x: Axis("step"), y: Axis("loss", unit: "nats")
      ) {
        for (index, color) in zip(spreads.indices, Color.cycle) {
          Line("σ = \(spreads[index])", y: played[index].losses, color: color, width: 1)
        }
        Rule(y: 2 * log(2.0), label: "2 ln 2")
      },
    ], sharing: .x), as: "spread",
  caption:
    "Data that are a point, and data that are not. Below, what the document means by oscillation.")
func shrinking(_ radii: [Double]) -> Double {  // per step, between steps 50 and 450
  let logs = radii.map { log($0) }
  func mean(around step: Int) -> Double { logs[step - 50...step + 50].reduce(0, +) / 101 }
  return exp((mean(around: 400) - mean(around: 100)) / 300)
}
let measuredShrinking = played.prefix(3).map { shrinking($0.radii) }
lesson.show(
  Table(
    header: ["σ", "measured factor per step", "√(1 − hσ²/2)"],
    rows: zip(spreads, measuredShrinking).map { sigma, factor in
      [decimal(sigma, 1), decimal(factor, 4), decimal((1 - 0.1 * sigma * sigma).squareRoot(), 4)]
    }))
lesson.claim(
  "The distance shrinks by that factor, within a thousandth",
  zip(spreads, measuredShrinking).allSatisfy { sigma, factor in
    abs(factor - Double((1 - 0.1 * sigma * sigma).squareRoot())) < 0.001
  })
lesson.claim(
  "After 500 steps data with σ = 1 are within 0.1 of rest, data with σ = 0.1 are still more than 0.9 away",
  played[3].radii[500] < 0.1 && played[1].radii[500] > 0.9)
/*:
 So it is not networks that oscillate, nor GANs as such, but GANs on *thin* data. Points on a line are thin, images in the
 space of all pixels are, and so are the eight narrow clusters that come next. Noise on the data would help, and so does
 the gradient penalty.
 */
//#-hidden-code
lesson.end()
//#-end-hidden-code
