/// What a lesson stakes its sentences on.
///
/// Each sentence is named by the words that were typed in it, and its values are what the run filled in: where other
/// seeds were recorded (`swift run seeds`), the page says with how many of them it held.
extension Lesson {
  /// Claims a sentence, with a condition that would have refuted it.
  ///
  /// - Parameters:
  ///   - sentence: In Markdown, with `$…$`.
  ///   - condition: Whether it held in this run.
  ///   - share: The sentence is about so large a share of all seeds. It is judged on the recorded ones; what came
  ///     out with this one stands beside it, and refutes nothing.
  ///   - needsTraining: In a quick run the claim is then not judged.
  ///   - always: It holds whatever knob is turned and whatever the data are, and is judged then, too.
  ///   - line: The caller's own; leave it out.
  public func claim(
    _ sentence: Sentence, _ condition: Bool, ofSeeds share: Double? = nil, needsTraining: Bool = false,
    always: Bool = false, line: Int = #line
  ) {
    stake(sentence, condition, [], share, needsTraining, always, line)
  }

  /// Claims a sentence about a number; the bounds that it must keep are recorded with it.
  ///
  /// ```swift
  /// lesson.claim("It covers \(count) of 20 pieces", count, atLeast: 17)
  /// ```
  public func claim<Number: Quantity>(
    _ sentence: Sentence, _ value: Number, above: Number? = nil, atLeast: Number? = nil,
    atMost: Number? = nil, below: Number? = nil, ofSeeds share: Double? = nil, needsTraining: Bool = false,
    always: Bool = false, line: Int = #line
  ) {
    let measured = Measured(value, above: above, atLeast: atLeast, atMost: atMost, below: below)
    stake(sentence, measured.holds, [measured], share, needsTraining, always, line)
  }

  /// Claims a sentence about several numbers, each of which must keep its bounds.
  public func claim(
    _ sentence: Sentence, _ measured: [Measured], ofSeeds share: Double? = nil, needsTraining: Bool = false,
    always: Bool = false, line: Int = #line
  ) {
    stake(sentence, measured.allSatisfy(\.holds), measured, share, needsTraining, always, line)
  }

  /// Compares a whole number that the document prints with ours: the two must be equal, or ours must
  /// lie in the band.
  public func document<Count: BinaryInteger>(
    _ quantity: Sentence, printed: Count, here: Count, band: ClosedRange<Count>? = nil,
    needsTraining: Bool = false, line: Int = #line
  ) {
    let band = band ?? printed...printed
    compare(
      quantity, Double(printed), Double(here), Double(band.lowerBound)...Double(band.upperBound),
      needsTraining, line)
  }

  /// Compares a figure that the document prints with ours, which must lie in the band.
  public func document<Number: BinaryFloatingPoint>(
    _ quantity: Sentence, printed: Double, here: Number, band: ClosedRange<Double>,
    needsTraining: Bool = false, line: Int = #line
  ) {
    compare(quantity, printed, Double(here), band, needsTraining, line)
  }

  /// Compares a figure that the document prints with what the recorded seeds came to: it must lie where 99 in 100
  /// of them do, and so must ours.
  public func document<Number: Quantity>(
    _ quantity: Sentence, printed: Double, here: Number, band: RecordedBand, needsTraining: Bool = false,
    line: Int = #line
  ) {
    compare(quantity, printed, here.inDoublePrecision, nil, needsTraining, line)
  }

  /// A band that nobody typed.
  public enum RecordedBand { case ofSeeds }

  private func stake(
    _ sentence: Sentence, _ condition: Bool, _ measured: [Measured], _ share: Double?, _ needsTraining: Bool,
    _ always: Bool, _ line: Int
  ) {
    guard options.benchmark == nil else { return }
    narrate(to: line)
    let doubt = always ? nil : whyNotJudged
    let name = unused(sentence.pattern, among: page.claims.map(\.name))
    let claim = Page.Claim(
      step: stepTitle, name: name, sentence: sentence.text, measured: measured,
      here: verdict(condition, needsTraining: needsTraining, doubt), unjudged: doubt, share: share,
      record: seedTable?.record(ofClaim: name, measured))
    place(.claim(claim), line: line)
    terminal.item(claim.lines(width: terminal.proseWidth))
  }

  private func compare(
    _ quantity: Sentence, _ printed: Double, _ here: Double, _ typed: ClosedRange<Double>?,
    _ needsTraining: Bool, _ line: Int
  ) {
    guard options.benchmark == nil else { return }
    narrate(to: line)
    let name = unused(quantity.pattern, among: page.comparisons.map(\.name))
    let recorded = seedTable?.range(ofComparison: name)
    var outcome = Page.Verdict.notJudged
    if let band = typed {
      outcome = verdict(band.contains(here), needsTraining: needsTraining, whyNotJudged)
    } else if let band = recorded {
      outcome = verdict(
        band.contains(here) && band.contains(printed), needsTraining: needsTraining, whyNotJudged)
    }
    let comparison = Page.Comparison(
      step: stepTitle, name: name, quantity: quantity.text, document: printed, here: here,
      band: typed ?? recorded, verdict: outcome, unjudged: whyNotJudged)
    place(.comparison(comparison), line: line)
    terminal.item(comparison.lines(width: terminal.proseWidth))
  }

  private func verdict(_ condition: Bool, needsTraining: Bool, _ doubt: String?) -> Page.Verdict {
    doubt != nil || needsTraining && options.quick ? .notJudged : condition ? .holds : .fails
  }

  /// A claim in a loop has the same words each time: the second is named "… (2)".
  private func unused(_ name: String, among names: [String]) -> String {
    guard names.contains(name) else { return name }
    var ordinal = 2
    while names.contains("\(name) (\(ordinal))") { ordinal += 1 }
    return "\(name) (\(ordinal))"
  }
}
