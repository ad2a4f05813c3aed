import Classroom
import Datasets
import Neural

/// A game that learns to draw points, of the plane or of the 784 numbers of an image: what is to be written for a
/// challenge.
public protocol PointGame: SendableMetatype {
  /// - Parameter random: Where all its chance comes from.
  init(_ random: Random)

  /// One turn.
  ///
  /// real: [n × 2] points of the data, or [n × 784] images, drawn anew for each turn
  func turn(_ real: Tensor)

  /// So many points of the generator's, [count × 2], or images, [count × 784].
  func draw(_ count: Int) -> Tensor
}

extension Challenge {
  /// The points that a game draws, which is trained with this seed for as many turns as the challenge allows.
  public func play(
    _ game: any PointGame.Type, seed: UInt64, turns: Int? = nil
  ) throws(DatasetError) -> Tensor {
    Engine.use(threads: 1)
    let random = Random(seed: seed)
    let (real, chance) = (try data(), random.stream("data"))
    let player = game.init(random.stream("game"))
    for _ in 0..<(turns ?? self.turns) { player.turn(real(minibatch, chance)) }
    return player.draw(drawn)
  }
}

/// Trains a game with the seed that this program was given, in this process, which may not live to the end of it, and
/// tells what it draws.
public func play(_ game: any PointGame.Type, _ challenge: Challenge) -> Never {
  let seed = CommandLine.arguments.dropFirst().first.flatMap(UInt64.init) ?? 1
  let points: Tensor
  do { points = try challenge.play(game, seed: seed) } catch { tellMistake("\(error)") }
  let (count, width) = (challenge.drawn, challenge.width)
  guard points.shape == [count, width] else {
    tellMistake(
      "draw(\(count)) should give \(count) × \(width) numbers, but yours have shape \(points.shape).")
  }
  tellDrawing(points.values)
}
