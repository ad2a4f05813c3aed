import Notebook

/// What is claimed of the meters, on heaps of images for which the answer is known.
extension Lesson {
  func claim(floorOf heaps: [Case], line: Int = #line) {
    let (floor, noise) = (heaps["digits of others"].scores, heaps["noise"].scores)
    claim(
      "Digits that nobody trained on are at \(significant(floor.distance, 2)), noise at "
        + "\(significant(noise.distance, 3)), more than twenty times as far, and no piece of it "
        + "looks like a digit",
      [
        Measured(noise.distance / floor.distance, above: 20),
        Measured(noise.precision, below: 0.01),
      ], line: line)
    let marginals = heaps["pixels by themselves"].scores
    claim(
      "Pixels that are each drawn as they should be, but not together, are no digits: "
        + "\(significant(marginals.distance, 3)), more than ten times the floor",
      marginals.distance / floor.distance, above: 10, line: line)
  }

  func claim(blindSpotsIn heaps: [Case], line: Int = #line) {
    let (floor, copies) = (heaps["digits of others"], heaps["one digit, copied"].scores)
    claim(
      "One digit, copied, has a precision of \(decimal(copies.precision, 2)), as good as can be; "
        + "its recall is \(decimal(copies.recall, 3)), and its distance more than ten "
        + "times the floor",
      [
        Measured(copies.precision, atLeast: 1), Measured(copies.recall, below: 0.05),
        Measured(copies.distance / floor.scores.distance, above: 10),
      ], line: line)
    let stolen = heaps["training images"]
    claim(
      "Training images handed in as drawings are at "
        + "\(significant(stolen.scores.distance, 2)), nearer than other people's digits; only the "
        + "nearest image tells, at \(decimal(stolen.nearest, 1)) instead of "
        + "\(decimal(floor.nearest, 1))",
      [
        Measured(stolen.scores.distance / floor.scores.distance, below: 1),
        Measured(stolen.scores.precision, above: 0.7), Measured(stolen.nearest, atMost: 0),
        Measured(floor.nearest, above: 5),
      ], line: line)
  }

  func claim(precisionDeceivedIn heaps: [Case], line: Int = #line) {
    let (floor, marginals) = (
      heaps["digits of others"].scores, heaps["pixels by themselves"].scores
    )
    claim(
      "Precision takes pixels drawn by themselves for digits, \(decimal(marginals.precision, 2)) "
        + "of them, more than of digits; recall sees through them, and has "
        + "\(decimal(marginals.recall, 2))",
      [
        Measured(marginals.precision / floor.precision, above: 1),
        Measured(marginals.recall, below: 0.05),
      ], line: line)
  }

  func claim(blurIn heaps: [Case], line: Int = #line) {
    let (floor, blurred) = (heaps["digits of others"].scores, heaps["blurred"].scores)
    claim(
      "Blurred digits are \(decimal(blurred.distance / floor.distance, 0)) times as far as the "
        + "floor, more than three times",
      blurred.distance / floor.distance, above: 3, line: line)
  }
}
