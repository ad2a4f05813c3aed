/*:
 # Lesson 8: Who draws best, and what came after 2018

 Seven lessons, four generators of digits, and no place where they meet. Here all are measured by
 one yardstick, which is measured first: what does it see, and what can it not see? Then they get
 the same time, and the same number of images. And since the documents of this course stop in 2018,
 the lesson brings what came then and fits on a page: scores that are compared in pairs, two
 penalties, a bound on what a layer can stretch, and an average over time.

 Some games here take an hour together. They are *recorded*: they lie beside this lesson's source in
 `recorded-contest.csv` and `recorded-losses.csv`, with commit, processor and day, and `swift run
 lesson8 --record contest` and `--record losses` make them anew. What this run plays itself is the
 beginning of the same games, and it must come out where one more seed would be expected. What a
 sentence with a ✓ is judged by stands beside this page, in the lesson's folder `Claims`.
 */
//#-hidden-code
import Datasets
import Dynamics
import Foundation
import Neural
import Notebook
import Plotting

var asked = RecordOptions()
let lesson = Lesson(8, "Who draws best, and what came after 2018", asking: &asked)
Engine.use(threads: lesson.options.threads)
let random = Random(seed: lesson.seed)
//#-end-hidden-code

//: ## One yardstick
/*:
 To the course's classifier an image is 32 numbers before it names a digit; a thousand images are a
 cloud of points. *Fréchet's distance* ([@heusel2017]), known from lesson 4, takes two clouds for
 normal distributions and tells how far apart they are. It is one number, and mixes two questions:
 does it draw well, and does it draw all there is?

 *Precision and recall* ([@kynkaanniemi2019]) keep them apart. Around each real image's point lies a
 ball that reaches to its third-nearest neighbour; all balls together are the places of real digits.
 Precision is the share of drawings that lie in one of them. Recall is the same the other way round:
 the share of real digits that lie in a place of the drawings.
 */
lesson.step()
let mnist = lesson.attempt(try MNIST.training()).images  // [60,000 × 784] in −1…1
let others = lesson.attempt(try MNIST.test()).images  // written by other people
let count = lesson.schedule(quick: 300, standard: 1_000, full: 1_000)
let yardstick = Yardstick(
  mnist.rows(0..<10_000), by: lesson.attempt(try DigitClassifier()), count: count)
let judge = Judge(yardstick: yardstick, random: Random(seed: 8))
//#-hidden-code
if let name = asked.record {
  let study = Study(name, seeds: asked.recordSeeds, share: asked.recordShare)
  lesson.attempt(try Recorder(study, mnist, judge).record())
  exit(0)
}
//#-end-hidden-code
/*:
 Before it measures a generator, it measures heaps of images that come from none. Two of them set
 the scale: digits by people who wrote none of the training images, the *floor*, and noise. A third
 is noise that has been told everything about each pixel and nothing about two of them: each is
 drawn from what it is in some digit.
 */
let make = CaseMaker(yardstick, training: mnist.rows(0..<20_000))
let some = mnist.rows(10_000..<10_000 + count)
let heaps = [
  make("digits of others", others.rows(0..<count)),
  make("noise", random.stream("grey noise").uniform([count, 784], in: -1...1)),
  make("pixels by themselves", make.marginals(of: mnist, random.stream("marginals"))),
  make("one digit, copied", make.copies(of: 0, in: others)),
  make("training images", some),
  make("blurred", make.blurred(others.rows(0..<count))),
]
let floor = heaps["digits of others"].scores.distance
lesson.show(
  heaps.picture("Six heaps of images that no generator made"), as: "heaps",
  caption: "Ten of each. Below, what the meters say of \(count.grouped).")
lesson.claim(floorOf: heaps)

//: ## What a meter cannot see
/*:
 Three heaps are built to deceive. One has a single digit again and again, by somebody who wrote
 none of the training images: each drawing is perfect. One has training images, though none that the
 meters measure by: nothing was learned, all was copied. One has real digits, blurred: nothing is
 missing but sharpness.
 */
lesson.step()
//#-hidden-code
lesson.guess(
  "Of the six heaps, which will have the highest precision, and which will only the search for "
    + "the nearest training image find out?",
  answer:
    "The copies of one digit, and, equal to them or nearly, pixels drawn by themselves, which "
    + "no eye takes for digits. The training images.")
//#-end-hidden-code
lesson.show(
  heaps.table(
    caption:
      "Of \(count.grouped) images each. *Clear*: the share that the classifier takes for some "
      + "digit rather than for none. *From even*: how unequal the ten digits are, from 0 to 0.9 if "
      + "there is only one. *Nearest*: the median distance to the nearest of 20,000 training "
      + "images, over all pixels."))
lesson.show(
  heaps.distances("Heaps of images: how far from digits", floor: floor), as: "yardstick",
  caption: "On a logarithmic scale.")
lesson.claim(blindSpotsIn: heaps)
lesson.claim(precisionDeceivedIn: heaps)
lesson.claim(blurIn: heaps)
/*:
 How can pixels drawn by themselves be precise? To the classifier they are nearly all the same, and
 lie in the middle of the cloud. A handful of digits lie there too, with balls of no unusual size,
 and these take in nearly all of them. So no meter is read alone. Distance sees what precision
 misses, recall sees what is left out, and nothing sees a copyist but a search; to all else he is
 better than honest digits. And all of them see what the classifier has learned to see: a mark that
 helps with no digit is nothing to it.
 */

//: ## Five generators, one budget
/*:
 The networks, losses, rates and minibatches of lessons 3 to 6. Fair is what? The same number of
 images favours the large networks, which do more with each; the same *seconds* favour the small
 ones, which see more of them. So both are asked. Each game was played from several seeds, and
 looked at whenever the number of images had doubled. A fifth is out of turn: lesson 4's networks in
 the way that the last steps of this lesson tell of, *in pairs, R₁ + R₂*.
 */
lesson.step()
let entrants = [Recipe.later[3]] + Recipe.ofLessons
let recordedFloor = lesson.isQuick ? nil : floor  // a quick run measures fewer digits
let contest = Recorded(
  lesson.attempt(try RecordFile(path: Bundle.module.bundlePath + "/recorded-contest.csv")))
lesson.show(
  contest.table(
    entrants,
    caption:
      "Distance after the same seconds, with precision and recall, and after the same images: the "
      + "median of the seeds, and from where to where they go; and images in a second. "
      + "\(contest.told)"))
lesson.show(
  curves("Distance over time, five games", contest.of(entrants), floor: recordedFloor),
  as: "contest", caption: "Medians over the seeds. \(contest.told)")
lesson.claim(firstInTime: contest)
/*:
 The convolutions lead both ways by distance and by recall, although lesson 3's networks see dozens
 of images in the time that theirs take for one. A dense layer has to learn at each place anew what
 a stroke is; a convolution learns it once. That is probably the reason, though not the only thing
 in which these networks differ. By precision alone the dense ones would be ahead: they draw little
 that is odd, and leave out much.

 This run plays the beginning of the same games from a seed of its own:
 */
let images = lesson.schedule(
  quick: 128, standard: min(8_192, contest.commonImages), full: contest.commonImages)
let ours = entrants.map {
  lesson.play($0, images: images, on: mnist, judgedBy: judge, named: "contest: \($0.name)")
}
lesson.show(
  drawings("Five generators after the first images", ours), as: "contest-beginnings",
  caption: "After \(images.grouped) images, or the first minibatch that makes as many.")
lesson.show(
  ours.map { make($0) }.table(
    caption: "By all meters; the nearest training image of a hundred drawings."))
lesson.claim(
  "Of these generators", ours, landIn: contest.of(entrants), withoutNoise: heaps["noise"])

//: ## Does the loss matter?
/*:
 "Are GANs created equal?" ([@lucic2018]) asked this with a great many trainings: does it matter
 which loss one takes, once each has been given its best rate? Here is a small search of that kind.
 Lesson 4's networks; five losses, the *minimax*, the *non-saturating*, *least squares*, the *hinge*
 ([@lim2017]) and *Wasserstein's* with the penalty on slopes other than 1 ([@gulrajani2017]); four
 rates each, so that none had more trials than another. All take turns, a move of each player;
 Wasserstein's inventors give their discriminator five.
 */
lesson.step()
let losses = Recorded(
  lesson.attempt(try RecordFile(path: Bundle.module.bundlePath + "/recorded-losses.csv")))
let seen = losses.commonImages
lesson.show(
  rateCurves("Five losses at four rates", losses, after: .images(seen)), as: "rates",
  caption: "After \(seen.grouped) images; medians over the seeds. \(losses.told)")
/*:
 Who picks the best of many by the same seeds that it is then judged by, finds what was lucky. So
 each seed judges the rate that the *others* have chosen.
 */
let findings = losses.findings(after: .images(seen))
lesson.show(
  findings.table(
    caption:
      "The rate that all seeds choose; and after \(seen.grouped) images the distance of each seed "
      + "at the rate that the others choose: the median, how many times as far that is, in the "
      + "geometric mean, and the 95 % interval. \(losses.told)"))
lesson.claim(findings, of: losses, after: .images(seen))
/*:
 Where an interval has 1 in it, the two losses were not told apart. Who compares losses at one and
 the same rate compares rates: that is what the study found, too. A rate that was best at the edge
 of the search may have a better one beyond it; look for it in the picture. This run plays each loss
 at its rate, for the first images:
 */
let first = lesson.schedule(quick: 128, standard: min(8_192, seen), full: seen)
let chosen = findings.compactMap { finding in
  Recipe.search.first { $0.loss == finding.loss && $0.rates.generator == finding.rate }
}
let tried = chosen.map {
  lesson.play($0, images: first, on: mnist, judgedBy: judge, named: "loss: \($0.name)")
}
lesson.show(
  drawings("Five losses after the first images", tried), as: "five-losses",
  caption: "After \(first.grouped) images, from one seed.")
lesson.claim("Of these losses", tried, landIn: losses.of(chosen), withoutNoise: heaps["noise"])

//: ## Judged in pairs
/*:
 All losses so far judge one image at a time. The *relativistic* loss ([@jolicoeur2019]) judges
 pairs: is this real one more real than that fake? With the scores $a$ of a real image and $b$ of a
 fake, the discriminator descends $\ln(1 + e^{-(a - b)})$ and the generator $\ln(1 + e^{-(b - a)})$.
 A judge of single images can be satisfied, locally, by a generator that leaves modes out; a judge
 of pairs has been proved to leave no such place to rest in ([@sun2020]). That is about where a game
 would like to go, not about whether it gets there.

 "The GAN is dead; long live the GAN!" ([@huang2024]) proves that this loss alone need not get
 there, and adds the penalty of lesson 7 at both ends: $R_1$ on the discriminator's slope at real
 data, and $R_2$ on its slope at fakes, since early in a game the fakes are elsewhere. Try it on the
 smallest GAN, lesson 7's Dirac-GAN.
 */
lesson.step()
let rule = UpdateRule.descent(rate: 0.2)
let gamma = lesson.knob("gamma", 0.15, in: 0.0...2.0, "γ of R₁ and of R₂ in the Dirac-GAN")
let start = Position(1, 1)
let bare = rule.path(in: .relativisticDiracGAN, from: start, steps: 500)
let one = rule.path(in: .relativisticDiracGAN.penalised(gamma), from: start, steps: 500)
let still = rule.path(in: .relativisticDiracGAN.penalisedAtBoth(gamma), from: start, steps: 500)
lesson.show(
  diracPicture(
    "The Dirac-GAN judged in pairs: 500 steps of 0.2",
    [("in pairs", bare), ("in pairs, R₁", one), ("in pairs, R₁ + R₂", still)]), as: "pairs",
  caption: "The generator's number θ and the discriminator's ψ. The equilibrium is at 0.")
/*:
 The pairing alone changes nothing here: the data's point is 0, and whatever $\psi$ is, the
 discriminator rates it $\psi \cdot 0$. So the bare game ends on lesson 7's circle, whose radius is
 $\sqrt{2 \cdot 0.2}$. And the slope is $\psi$ everywhere, so that $R_1$ alone would do, and both
 penalties together are one of twice the weight, with the eigenvalues
 $-\gamma \pm \sqrt{\gamma^2 - \frac14}$. What brings the game to rest are the penalties.
 */
lesson.claim(fieldOfPairs: [start, Position(-0.5, 2), Position(0.1, -1), Position(3, 3)])
lesson.claim(eigenvaluesWith: gamma)
lesson.claim(restOf: bare, still)

//: ## All eight modes?
/*:
 Lesson 7's ring of eight modes, against a discriminator that learns ten times slower than the
 generator: there the plain game collapsed. Now the loss in pairs, the two penalties, and both.
 Nothing was tuned; $\gamma$ is 1 unless you turn it.
 */
lesson.step()
let ringTurns = lesson.knob(
  "ring-turns", 3000, in: 100...50_000, "how long each game of the ring is")
let ringPenalty: Float = lesson.knob(
  "ring-penalty", 1.0, in: 0.01...100.0, "γ of R₁ and of R₂ on the ring")
let ringRates: (discriminator: Float, generator: Float) = (
  lesson.knob("discriminator-rate", 1e-4, in: 1e-6...0.1, "how fast it learns the ring"),
  lesson.knob("generator-rate", 1e-3, in: 1e-6...0.1, "how fast it learns the ring")
)
let batchSize = lesson.knob("batch-size", 64, in: 2...1024, "points of the ring in a minibatch")
//: The four games, each from three seeds:
let (turns, ringSeeds) = (lesson.isQuick ? min(200, ringTurns) : ringTurns, lesson.isQuick ? 1 : 3)
Engine.use(threads: 1)  // nets this small are done before a second thread has heard of them
let rings = Recipe.onRing(rates: ringRates, minibatch: batchSize, penalty: ringPenalty).map {
  lesson.playRing($0, turns: turns, seeds: ringSeeds)
}
Engine.use(threads: lesson.options.threads)
//: What they make, how many modes they hold on the way, and what is left in the end:
lesson.show(
  ringSamples("The ring of eight after \(turns.grouped) turns", rings), as: "ring-in-pairs",
  caption: "Seed \(lesson.seed). The blue discs show where the modes are.")
lesson.show(
  ringModes("Modes captured, a slow discriminator", rings), as: "modes-in-pairs",
  caption: "A line for each of \(ringSeeds.counted("seed", "seeds")).")
lesson.show(
  ringTable(
    rings,
    caption:
      "After \(turns.grouped) turns, over \(ringSeeds.counted("seed", "seeds")); ± the standard "
      + "error. Modes: the mean, and the fewest that a seed has ended with."))

lesson.claim(ring: rings)
/*:
 A judge in pairs who is steep is no better than any other: it is the penalties that hold the game
 together. What the pairing adds to them is in the table, from few seeds. And whether it is all
 eight in the end depends on patience: turn `ring-turns`.
 */

//: ## On the digits
/*:
 The same four games on lesson 4's networks. A penalty costs second derivatives, through
 convolutions and pooling: it sees fewer images in a second, and that is counted against it.
 */
lesson.step()
let plain = Recipe.later[0]
lesson.show(
  contest.table(
    Array(Recipe.later.prefix(4)),
    caption:
      "Distance after the same seconds, with precision and recall, and after the same images: the "
      + "median of the seeds, and from where to where they go; and images in a second. "
      + "\(contest.told)"))
lesson.show(
  curves(
    "Distance over time, judged in pairs", contest.of(Array(Recipe.later.prefix(4))),
    floor: recordedFloor),
  as: "later", caption: "Medians over the seeds; γ = 1. \(contest.told)")
//: And from this run's own seed, the first images; *in pairs, R₁ + R₂* it has played already:
let single = Recipe.later.prefix(3).map {
  lesson.play($0, images: images, on: mnist, judgedBy: judge, named: "later: \($0.name)")
}
let late = single + [ours[0]]
lesson.show(
  drawings("Four games on one pair of networks", late), as: "later-drawings",
  caption: "After \(images.grouped) images, from one seed.")
lesson.claim("Of these four", late, landIn: contest.of(Recipe.later), withoutNoise: heaps["noise"])

//: ## Two more ideas, one at a time
/*:
 *Spectral normalisation* ([@miyato2018]) divides each of the discriminator's weight matrices by its
 largest singular value: a dense layer can then stretch nothing, and a convolution of 5 × 5 five
 times at most, since each pixel is read 25 times. It is a bound where a penalty only asks. The
 singular value is found by one multiplication with the matrix and one with its transpose at each
 step, since the last step's answer is still nearly right.

 An *average over time* ([@yazici2019]) of the generator's weights, after each turn
 $\bar w \leftarrow 0.99\, \bar w + 0.01\, w$, has no part in the training. It only draws. Its batch
 norms would draw with statistics of other weights than its own; so these are measured anew before,
 on forty minibatches. Since that may help by itself, the picture has it alone, too.

 One change at a time, from the same seeds. By how much does each multiply the plain game's
 distance, for the same seconds and for the same images?
 */
lesson.step()
let ablations = [Recipe.later[4], Recipe.later[6]].map {
  lesson.play($0, images: images, on: mnist, judgedBy: judge, named: "ablation: \($0.name)")
}
lesson.show(
  drawings("Three games on one pair of networks", [late[0]] + ablations), as: "ablation-drawings",
  caption: "After \(images.grouped) images, from one seed.")
lesson.claim(
  "Of these two changes", ablations, landIn: contest.of(Recipe.later), withoutNoise: heaps["noise"])
//: And in the recorded games:
let effects = [contest.commonTime, .images(contest.commonImages)].map { budget in
  (budget, contest.effects(of: Array(Recipe.later.dropFirst()), against: plain, after: budget))
}
lesson.show(
  effectPicture("What each change does to the distance", effects), as: "ablations",
  caption: "Geometric mean, and its 95 % interval. A bar over the line has not shown that the "
    + "change does anything. \(contest.told)")
lesson.claim(changes: effects)
lesson.claim(lagIn: effects)
/*:
 For the same images the penalties help; in the same time, some of which their second derivatives
 take, no difference was shown, either way. Pairs alone and spectral norm came out farther. An
 average lags while the game moves fast, and pays, if at all, when it goes round.

 How far can such intervals be trusted? *Statistics anew* plays the very same games as the plain
 one, with the same weights, and only draws otherwise. That its distance after a minute comes out
 larger, in an interval without 1, is a false alarm: so near to its floor a distance jumps from look
 to look, and four seeds are few. Who plays for hours, as those papers do, may find it all
 otherwise.
 */

//: ## Experiments
/*:
 `swift run lesson8 --knobs` lists what can be turned here. With `--set gamma=0.5` the Dirac-GAN
 stops turning, since there both eigenvalues become one.
 */
lesson.step()
//#-hidden-code
lesson.guess(
  "With a larger γ still, does the Dirac-GAN come to rest sooner?",
  answer:
    "No, later: one of the two eigenvalues goes back towards 0, and in its direction the game "
    + "creeps."
)
//#-end-hidden-code
lesson.show(
  turningTable(caption: "How many steps of 0.2 until the players are within a thousandth."))

//: ## Exercises
//: Four, on the smallest parts of all this.
lesson.step()
//#-hidden-code
lesson.exercises()
lesson.end()
//#-end-hidden-code
