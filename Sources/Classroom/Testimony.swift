import Foundation

/// What a process that looks at an answer tells the one that started it.
///
/// Each line begins with a token that only the two know, and that the answer, which lives in the same process, is not
/// told: whatever else comes along the same way is passed over.
struct Testimony {
  enum Line: Equatable, Codable {
    /// The process is there, and about to look.
    case begun
    /// This check is about to begin.
    case check(String)
    /// The check that began last does not hold.
    case failing(String)
    case notWritten
    /// What a game of a challenge drew: number after number, as they lie in memory.
    case drawn(Data)
    /// All checks were looked at.
    case done
  }

  let lines: [Line]

  /// - Parameter bytes: All that came.
  init(_ bytes: Data, token: String) {
    let start = Data("\(token) ".utf8)
    lines = bytes.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: start) }.compactMap {
      // Only the witness knows the token; a line that is cut off says nothing.
      try? JSONDecoder().decode(Line.self, from: Data($0.dropFirst(start.count)))
    }
  }

  /// The line as it goes over. It begins anew, whatever came before it.
  static func bytes(_ line: Line, token: String) throws -> Data {
    try Data("\n\(token) ".utf8) + JSONEncoder().encode(line) + Data("\n".utf8)
  }

  /// What a game drew that came to its end.
  var drawing: [Float]? {
    guard lines.last == .done, case .drawn(let bytes) = lines.dropLast().last else { return nil }
    return bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map { bytes.loadUnaligned(fromByteOffset: 4 * $0, as: Float.self) }
    }
  }

  var hasBegun: Bool { lines.contains(.begun) }

  /// The names of the checks that began, in order.
  var checks: [String] {
    lines.compactMap { if case .check(let name) = $0 { name } else { nil } }
  }

  /// What came of the checks that came to an end.
  var outcomes: [CheckOutcome] {
    var (outcomes, check) = ([CheckOutcome](), String?.none)
    for line in lines {
      switch (line, check) {
      case (.failing(let sentence), let name?):
        outcomes.append(CheckOutcome(name, mistake: plain(sentence)))
        check = nil
      case (.check, let name?), (.done, let name?): outcomes.append(CheckOutcome(name))
      default: break
      }
      if case .check(let name) = line { check = name }
    }
    return outcomes
  }

  /// The verdict, if one was reached. An answer is done only when each of its checks began, in order and once.
  func verdict(on card: ExerciseCard) -> Verdict? {
    guard card.checks.starts(with: checks), drawing == nil else { return nil }
    if let mistake = outcomes.firstMistake { return mistake }
    return switch lines.last {
    case .done where checks == card.checks: .done
    case .notWritten: .notWritten
    default: nil
    }
  }
}
