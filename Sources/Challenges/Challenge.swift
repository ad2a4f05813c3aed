import Datasets
import Neural

/// An open task: a game that gets as far as it can within so many turns, judged by the course's meters.
public struct Challenge: Sendable {
  /// What it is called by, `ring`.
  public let name: String
  public let title: String
  /// The lesson whose data it plays with.
  public let lesson: Int
  public let turns: Int
  /// What has to be reached, in words.
  public let goal: String
  /// How many numbers a point has: 2 in the plane, 784 if it is an image.
  public var width = 2
  /// Points in a minibatch, and points that are drawn in the end.
  var minibatch = 64
  public var drawn = 2500
  /// Where points of the data come from, so many at a time.
  let data: @Sendable () throws(DatasetError) -> (Int, Random) -> Tensor
  /// Who tells how near points [n × width] come to the data.
  public let judge: @Sendable () throws -> (Tensor) -> Score
  /// What games with a part of what it takes come to, on average over seeds.
  public let recipes: [(name: String, merit: Double)]

  /// What a game's points come to.
  public struct Score: Sendable {
    /// By the course's meters, in words.
    public let words: String
    public let passes: Bool
    /// To be compared with another's: the larger, the better.
    public let merit: Double
  }

  /// Games of all these seeds are played, and so many must pass.
  public static let seeds: [UInt64] = [1, 2, 3, 4, 5]
  public static let needed = 4

  public static let all = [ring, parabola, digits]

  /// What the student writes: `RingGame`, in `Lessons/Challenges/RingGame.swift`.
  public var type: String { "\(name.prefix(1).uppercased())\(name.dropFirst())Game" }
  public var file: String { "\(type).swift" }

  /// As many points of the data as a game draws.
  public func sample(_ random: Random) throws(DatasetError) -> Tensor { try data()(drawn, random) }
}
