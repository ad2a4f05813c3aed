import Notebook

/// What a reader may guess before it is shown.
extension Lesson {
  func guess(spreadOf look: Look, beside real: RealDigits, line: Int = #line) {
    guess(
      "Three hundred iterations. How far do the drawings differ from one another, if real digits "
        + "have a spread of \(decimal(real.spread, 3))?",
      answer: "Their spread is \(decimal(look.spread, 3)).", line: line)
  }

  func guess(surestJudgeAmong examined: [Examined], line: Int = #line) {
    let (ofGAN, ofNormal) = (percent(examined[4].right), percent(examined[3].right))
    guess(
      "Whose drawings will a fresh judge recognise more surely, the GAN's or those from normal "
        + "codes?",
      answer: "It is right \(ofGAN) of the time with the GAN's, \(ofNormal) with the "
        + "autoencoder's.", line: line)
  }
}
