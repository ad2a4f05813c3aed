/*:
 # Sabotage: which line is wrong?

 Two programs were trained on the same digits, from the same first weights and with the same noise.
 They differ in one line. The healthy one stands on the left; in the other somebody has put a fault,
 and all you see of it is what it has plotted. Such plots are all one has of a real training, too.
 */
//#-hidden-code
import ArgumentParser
import Datasets
import Neural
import Notebook
import Plotting

/// What lesson 7 can be asked besides what all lessons can.
struct CardOptions: ParsableArguments {
  @Flag(help: "Play a card: train with a hidden fault, show only the plots, and ask.")
  var sabotage = false

  @Flag(help: "Play the card again, and answer.")
  var reveal = false
}

extension Fault {
  /// What is on the card of a seed. The deck is shuffled for each six: seeds 1 to 6 have every
  /// fault once.
  static func onCard(_ seed: UInt64) -> Fault {
    let count = UInt64(allCases.count)
    let (deck, place) = (seed &- 1).quotientAndRemainder(dividingBy: count)
    return allCases[Random(seed: deck).stream("cards").permutation(allCases.count)[Int(place)]]
  }
}

/// Plays the card of the lesson's seed, and ends the program.
func playCard(of lesson: Lesson, reveals: Bool) -> Never {
  let card = lesson.page("Sabotage: which line is wrong?", in: "card")
  Engine.use(threads: card.options.threads)
  let random = Random(seed: card.seed)
  let fault = Fault.onCard(card.seed)
  let digits = card.attempt(try MNIST.training()).images  // [60,000 × 784] in −1…1
  func watch(_ fault: Fault?, _ name: String) -> Watch {
    let random = random.stream("game")
    return Watch(SabotagedGame(fault, random), on: digits, named: name, in: card, random)
  }
  //#-end-hidden-code

  //: ## The plots
  /*:
   Losses and accuracies are those that the program itself computes. The last row is the gradient
   that reaches the generator: how long it is for one drawn image.
   */
  //#-hidden-code
  card.step()
  let healthy = watch(nil, "healthy")
  let suspect = watch(fault, "suspect")
  card.show(plots(of: [("healthy", healthy), ("the card", suspect)]), as: "plots")
  card.show(
    Figure(
      "What they are shown, and what they draw", columns: 5,
      panels: portraits(healthy) + portraits(suspect)),
    as: "drawings",
    caption: "Above the healthy program, below that of the card. First, what it is shown as real.")
  //#-end-hidden-code

  //: ## The question
  /*:
   Which fault is it? One of these:

   - The discriminator's labels are swapped.
   - The sigmoid is taken twice.
   - Adam has $\beta_1 = 0.9$ and a learning rate much too high.
   - The discriminator is not frozen in the generator's move.
   - The generator plays minimax against a perfect discriminator.
   - The images are scaled wrongly.

   Say which, and say what in the plots tells it from the other five. Then ask for the answer with
   `--reveal`, and for the next card with another `--seed`.
   */
  //#-hidden-code
  card.step()
  if reveals {
    card.show(
      """
      \(fault.name)

      wrong   \(fault.lines.wrong)
      right   \(fault.lines.right)
      """)
    let evidence = fault.evidence(in: suspect, besides: healthy)
    card.claim(evidence.sentence, evidence.isSeen, needsTraining: true)
  }
  card.end()
}
//#-end-hidden-code
