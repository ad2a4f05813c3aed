import Foundation

/// The course's lessons in their order.
package enum Syllabus {
  package struct Entry: Sendable {
    /// What a student types: 3 for `swift run lesson3`.
    package var number: Int
    package var title: String
    /// What it shows, as README has it.
    package var sentence: String
    /// The figure that stands for it.
    package var picture: String
    /// How long an ordinary run took on two quick cores, and the share of it in which networks are small.
    package var (seconds, smallShare): (Double, Double)

    package var command: String { "swift run lesson\(number)" }
    package var fullTitle: String { "Lesson \(number): \(title)" }
  }

  package static let lessons = [
    Entry(
      number: 1, title: "The best discriminator",
      sentence:
        "The optimal discriminator: a derivation, each line of it followed by a number that could have refuted it.",
      picture: "optimal", seconds: 5, smallShare: 1),
    Entry(
      number: 2, title: "Learning a parabola",
      sentence:
        "Two tiny networks learn a parabola. Everything can be drawn: the points, the discriminator's opinion, what the generator feels.",
      picture: "surface", seconds: 51, smallShare: 1),
    Entry(
      number: 3, title: "An MLP that draws digits",
      sentence:
        "A generator and a discriminator of two dense layers each learn to draw digits. What freezing is, proved bit by bit.",
      picture: "gallery", seconds: 159, smallShare: 0.3),
    Entry(
      number: 4, title: "A convolutional GAN with least-squares losses",
      sentence:
        "A convolutional GAN with least-squares losses: sharp digits, meters of how good they are, and three losses compared.",
      picture: "interpolation", seconds: 324, smallShare: 0.3),
    Entry(
      number: 5, title: "From bare tensors",
      sentence:
        "A GAN of eight bare tensors: what a layer does for us, where a probability ends in floating point, a collapse and its undoing, and what an autoencoder can and cannot do instead.",
      picture: "collapsed", seconds: 149, smallShare: 0.3),
    Entry(
      number: 6, title: "Maxout, batch norm, and reading the curves",
      sentence: "Maxout, dropout and batch norm; and a printed log of thirty epochs that is read.",
      picture: "maxout", seconds: 108, smallShare: 0.3),
    Entry(
      number: 7, title: "When it does not converge",
      sentence:
        "When it does not converge: games that go round, modes that are lost, gradients that vanish, and the tricks against it, each measured.",
      picture: "bilinear", seconds: 106, smallShare: 1),
    Entry(
      number: 8, title: "Who draws best, and what came after 2018",
      sentence:
        "All generators by one yardstick, which is measured itself; whether the loss matters; and what came after 2018: judging in pairs, two penalties, spectral norm and an average over time.",
      picture: "heaps", seconds: 155, smallShare: 0.1),
  ]

  static func lesson(_ number: Int) -> Entry? { lessons.first { $0.number == number } }

  /// The course's folder, where it lay when this was built.
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The source of a lesson, whose prose is its page's.
  package static func source(_ number: Int) -> String {
    folder.appending(path: "Lessons/lesson\(number)/main.swift").path(percentEncoded: false)
  }
}
