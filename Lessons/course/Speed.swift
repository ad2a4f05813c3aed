import Foundation
import Neural
import Notebook

/// How fast this machine computes, measured on the two things that lessons wait for: products of matrices, as networks
/// for digits have them, and steps of networks so small that products are the least of it.
struct Speed: CustomStringConvertible {
  /// In 10⁹ floating-point operations per second.
  var product: Double
  /// Steps per second of a network of ten units.
  var smallSteps: Double

  /// Of the machine on which the lessons' minutes were taken.
  static let reference = Speed(product: 188, smallSteps: 195_000)

  var description: String {
    String(format: "Speed: products of matrices at %.0f GFLOP/s, ", product)
      + "\(Int(smallSteps).grouped) steps of a small network a second"
  }

  /// How long an ordinary run of a lesson will take here.
  func seconds(of lesson: Syllabus.Entry) -> Double {
    lesson.seconds
      * (lesson.smallShare * Self.reference.smallSteps / smallSteps
        + (1 - lesson.smallShare) * Self.reference.product / product)
  }

  static func measured() -> Speed {
    let random = Random(seed: 1)
    let dense = Dense(784, 512, random)
    let images = random.normal([512, 784])
    let before = Engine.operations
    let (products, seconds) = paced { _ = dense(images) }
    let operations =
      Double(Engine.operations - before) / Double(products.all) * Double(products.timed)
    let small = Sequential("small") {
      Dense(2, 10, random)
      LeakyReLU(0.2)
      Dense(10, 2, random)
    }
    let points = random.normal([32, 2])
    let adam = Adam(small)
    let (steps, time) = paced {
      _ = adam.minimize { binaryCrossEntropy(logits: small(points), target: 1) }
    }
    return Speed(product: operations / seconds / 1e9, smallSteps: Double(steps.timed) / time)
  }

  /// Does the work for a second, after a few times that do not count.
  private static func paced(_ work: () -> Void) -> (count: (all: Int, timed: Int), seconds: Double)
  {
    for _ in 0..<5 { work() }
    let start = ContinuousClock.now
    var (count, seconds) = (0, 0.0)
    while seconds < 1 {
      work()
      count += 1
      seconds = (ContinuousClock.now - start) / .seconds(1)
    }
    return ((count + 5, count), seconds)
  }
}
