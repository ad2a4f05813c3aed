import Foundation

@testable import Notebook

/// A lesson as it might be written, with one of everything that a page can hold.
enum SampleLesson {
  static let source = #"""
    /*:
     # Lesson 3: An MLP that draws digits

     Two small networks play against each other. The *generator* $G$ turns noise
     $z \sim \mathcal N(0, I)$ into 784 pixels; the *discriminator* $D$ looks at an image $x$ and
     says how likely it is to be real. Both learn from one number,

     $$
     \min_G \max_D \; V(D, G) = \mathbb{E}_{x \sim p_{\text{data}}}\bigl[\log D(x)\bigr]
       + \mathbb{E}_{z \sim p_z}\bigl[\log\bigl(1 - D(G(z))\bigr)\bigr] ,
     $$

     which one of them raises and the other lowers. For a fixed generator the best discriminator is

     $$ D^*(x) = \frac{p_{\text{data}}(x)}{p_{\text{data}}(x) + p_g(x)} . $$

     ~~There is nothing to install.~~ You need:

     - a terminal, and two minutes;
     - what a *loss* is: the number that training makes small;
     - from [lesson 1](https://example.org/lesson1), the word **gradient**.
     */
    //#-hidden-code
    import Datasets
    import Notebook
    let lesson = Lesson(3, "An MLP that draws digits")
    //#-end-hidden-code

    //: ## The data
    //: MNIST holds 60,000 images of 28 × 28 pixels. We scale each pixel from $[0, 255]$ to $[-1, 1]$,
    //: because the generator ends in $\tanh$.
    lesson.step()
    let mnist = try MNIST.training()  // 60,000 × 784 in [-1, 1]
    let range = mnist.images.min()...mnist.images.max()
    lesson.show("pixels from \(range.lowerBound) to \(range.upperBound)")
    lesson.claim("Every pixel lies in $[-1, 1]$.", range == -1...1)
    lesson.show(ImageGrid(mnist.images.prefix(40), columns: 10), caption: "Forty digits.")

    /*:
     ## The generator

     Three layers: from 100 numbers to 128 features to 784 pixels.

     | layer | formula | output |
     | :--- | :---: | ---: |
     | `Dense` | $h = W_1 z + b_1$ | 128 |
     | `LeakyReLU` | $\max(\alpha h, h)$ | 128 |
     | `Dense`, `Tanh` | $\tanh(W_2 h + b_2)$ | 784 |

     The same in Swift, one layer a line:
     */
    lesson.step()
    let generator = Sequential("generator") {
      Dense(100, 128, random)  // 100 · 128 + 128 parameters
      LeakyReLU(0.01)
      Dense(128, 784, random)
      Tanh()
    }
    lesson.show(generator.summary())
    lesson.document("parameters of the generator", printed: 114_064, here: generator.parameterCount)

    /*:
     ## Training
     One step of the game, as the paper's algorithm 1 has it:

     1. Draw $m$ real images and $m$ samples of noise.
     2. Raise $\frac1m \sum_{i=1}^m \bigl[\log D(x^{(i)}) + \log(1 - D(G(z^{(i)})))\bigr]$.
     3. Draw noise again and lower the generator's loss

     > The loss of a perfect forger is $\log 2 \approx 0.693$ on either side.

     In full,

     $$
     \begin{aligned}
       \mathcal L_D &= -\tfrac12 \, \mathbb{E}\left[\log D(x)\right] - \tfrac12 \, \mathbb{E}\left[\log(1 - D(G(z)))\right] \\
       \mathcal L_G &= -\mathbb{E}\left[\log D(G(z))\right]
     \end{aligned}
     $$
     */
    lesson.step()
    let adam = Adam(learningRate: 2e-4, beta1: 0.5)
    for batch in lesson.training(epochs: 20, over: mnist.minibatches(64, random)) {
      /* the discriminator first */
      let fake = generator(random.normal(64, 100)).detached
      let lossD = adam.minimize { discriminatorLoss(batch.images, fake) }  // on real and on generated images
      guard lossD.isFinite else { throw LessonError("The loss is no number after \(lesson.steps) steps.") }
      lesson.progress(["D": lossD])
    }
    //#-hidden-code
    lesson.show(lossCurves, caption: "Losses of both networks; dashed at $\\log 2$.")
    lesson.claim("The discriminator ends above chance.", accuracy > 0.5)
    lesson.claim("The generator's loss stays below $2$.", meanLoss < 2)
    lesson.document("last loss of the discriminator", printed: 0.61, here: meanLoss, within: 0.5...0.7)
    //#-end-hidden-code

    //: ### What to take along
    //: The curves do not go to zero: when $p_g = p_{\text{data}}$ both networks are at $\log 2$.
    """#

  /// The line of the source that contains a text, counted from 1.
  static func line(of text: String) -> Int {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.firstIndex { $0.contains(text) } ?? -1) + 1
  }

  /// One black pixel.
  static let pixel = [UInt8](
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
    ) ?? Data())

  static var page: Page {
    let pixels = Page.Claim(
      step: "The data", name: "Every pixel", sentence: "Every pixel lies in $[-1, 1]$.", here: .holds)
    let chance = Page.Claim(
      step: "Training", name: "The end", sentence: "The discriminator ends above chance.", here: .notJudged)
    let loss = Page.Claim(
      step: "Training", name: "The loss", sentence: "The generator's loss stays below $2$.", here: .fails)
    let parameters = Page.Comparison(
      step: "The generator", name: "parameters", quantity: "parameters of the generator", document: 114_064,
      here: 114_064,
      band: 114_064...114_064, verdict: .holds)
    let lastLoss = Page.Comparison(
      step: "Training", name: "last loss", quantity: "last loss of the discriminator", document: 0.61,
      here: 0.58734,
      band: 0.5...0.7, verdict: .holds)
    let summary = Page.Table(
      header: ["Layer", "Output shape", "Parameters"],
      rows: [
        ["Dense", "(batch, 128)", "12,928"], ["LeakyReLU", "(batch, 128)", "0"],
        ["Dense", "(batch, 784)", "101,136"], ["Tanh", "(batch, 784)", "0"],
        ["**total**", "", "**114,064**"],
      ],
      caption: "The generator, layer by layer.", numericColumns: [2])
    return Page(
      lesson: 3, title: "An MLP that draws digits", source: source,
      shown: [
        .init(line: line(of: "lesson.show(\"pixels"), content: .text("pixels from -1.0 to 1.0")),
        .init(line: line(of: "lesson.claim(\"Every"), content: .claim(pixels)),
        .init(
          line: line(of: "ImageGrid"),
          content: .picture(
            .init(
              name: "digits", png: pixel, width: 560,
              alternativeText: "Forty handwritten digits, ten to a row.",
              caption: "Forty digits as the discriminator sees them, $x \\in [-1, 1]^{784}$."))),
        .init(line: line(of: "generator.summary"), content: .table(summary)),
        .init(line: line(of: "lesson.document(\"parameters"), content: .comparison(parameters)),
        .init(
          line: line(of: "lossCurves"),
          content: .picture(
            .init(
              name: "loss-curves", png: pixel, width: 640,
              alternativeText: "Two curves over 20 epochs; the discriminator's falls to 0.59 & stays.",
              caption: "Losses of both networks; dashed at $\\log 2$."))),
        .init(line: line(of: "ends above chance"), content: .claim(chance)),
        .init(line: line(of: "stays below $2$"), content: .claim(loss)),
        .init(line: line(of: "last loss of"), content: .comparison(lastLoss)),
      ],
      claims: [pixels, chance, loss], comparisons: [parameters, lastLoss],
      run: .init(
        seed: 42, schedule: "standard: 20 epochs of 937 minibatches", isQuick: false, swiftVersion: "6.3.1",
        date: "2026-11-21", threads: 2, processor: "A fast one",
        durations: [("The data", 0.42), ("The generator", 0.04), ("Training", 91.3)]))
  }
}
