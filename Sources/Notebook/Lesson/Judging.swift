/// What a lesson stakes its sentences on.
extension Lesson {
  /// Claims a sentence, with a condition that would have refuted it.
  ///
  /// - Parameters:
  ///   - sentence: In Markdown, with `$…$`.
  ///   - needsTraining: In a quick run the claim is then not judged.
  public func claim(
    _ sentence: String, _ condition: Bool, needsTraining: Bool = false, line: Int = #line
  ) {
    guard options.benchmark == nil else { return }
    narrate(to: line)
    let claim = Page.Claim(
      step: stepTitle, sentence: sentence, verdict: verdict(condition, needsTraining: needsTraining))
    place(.claim(claim), line: line)
    terminal.item(claim.lines(width: terminal.proseWidth))
  }

  /// Compares a whole number that the document prints with ours: the two must be equal, or ours must
  /// lie in the band.
  public func document<Count: BinaryInteger>(
    _ quantity: String, printed: Count, here: Count, band: ClosedRange<Count>? = nil,
    needsTraining: Bool = false, line: Int = #line
  ) {
    let band = band ?? printed...printed
    compare(
      quantity, Double(printed), Double(here), Double(band.lowerBound)...Double(band.upperBound),
      needsTraining, line)
  }

  /// Compares a figure that the document prints with ours, which must lie in the band.
  public func document<Number: BinaryFloatingPoint>(
    _ quantity: String, printed: Double, here: Number, band: ClosedRange<Double>,
    needsTraining: Bool = false, line: Int = #line
  ) {
    compare(quantity, printed, Double(here), band, needsTraining, line)
  }

  private func compare(
    _ quantity: String, _ printed: Double, _ here: Double, _ band: ClosedRange<Double>,
    _ needsTraining: Bool, _ line: Int
  ) {
    guard options.benchmark == nil else { return }
    narrate(to: line)
    let comparison = Page.Comparison(
      step: stepTitle, quantity: quantity, document: printed, here: here, band: band,
      verdict: verdict(band.contains(here), needsTraining: needsTraining))
    place(.comparison(comparison), line: line)
    terminal.item(comparison.lines(width: terminal.proseWidth))
  }

  private func verdict(_ condition: Bool, needsTraining: Bool) -> Page.Verdict {
    needsTraining && options.quick ? .notJudged : condition ? .holds : .fails
  }
}
