import Classroom
import Foundation

/// The solutions as a student's copy has them: nobody reads them by accident, in a search or over a shoulder. It is a seal
/// and no lock; who wants to break it, can.
struct SealedSolutions {
  static let path = "Lessons/solutions.sealed"

  private let lines: [String: Data]

  /// - Parameter sealed: What ``seal(_:)`` made.
  init(_ sealed: Data) {
    let text = String(decoding: sealed, as: UTF8.self)
    let pairs = text.split(whereSeparator: \.isNewline).compactMap { line -> (String, Data)? in
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { return nil }
      return Data(base64Encoded: String(parts[1])).map { (String(parts[0]), $0) }
    }
    lines = Dictionary(pairs) { first, _ in first }
  }

  /// - Parameter text: The file with an exercise's solution.
  static func seal(_ text: (ExerciseCard) throws -> Data) rethrows -> Data {
    let lines = try Curriculum.cards.map { card in
      "\(card.number) \(Self.turned(try text(card), card).base64EncodedString())\n"
    }
    return Data(lines.joined().utf8)
  }

  func text(of card: ExerciseCard) throws -> Data {
    guard let bytes = lines["\(card.number)"] else {
      throw Mistake("\(Self.path) has no solution of \(card.number); is it damaged?")
    }
    return Self.turned(bytes, card)
  }

  /// The same, done twice, brings it back.
  private static func turned(_ bytes: Data, _ card: ExerciseCard) -> Data {
    var key = Fingerprint()
    return Data(
      bytes.map { byte in
        key.add(card.name.utf8)
        return byte ^ UInt8(truncatingIfNeeded: key.value >> 24)
      })
  }
}
