import Foundation

/// Set once, before a word of the answer is run. Nothing outside this file can name it, not even with `@testable`.
nonisolated(unsafe) private var witness: Witness?

/// The first thing that a judging process does. It is called by this name of the linker's, which an answer cannot take
/// for something of its own.
@_silgen_name("checkpoint_begin") public func beginJudging() { begin(isGame: false) }

/// As above, of a game that trains.
@_silgen_name("checkpoint_begin_game") public func beginPlaying() { begin(isGame: true) }

private func begin(isGame: Bool) {
  guard witness == nil else { return }
  guard let sworn = Witness(isGame: isGame) else {
    print("This program looks at one answer for `swift run checkpoint`; start that.")
    exit(64)
  }
  witness = sworn
  Limits.set(seconds: isGame ? Limits.gameSeconds : Limits.seconds)
  sworn.tell(.begun)
}

/// Looks at an answer in this process, which may not live to the end of it, and tells what it sees.
public func judge(_ attempt: Attempt) -> Never {
  attempt.look {
    witness?.tell(.check($0))
  } fail: {
    witness?.tell(.failing($0))
  }
  witness?.tell(.done)
  exit(0)
}

/// Tells what a game of a challenge drew, and ends this process.
package func tellDrawing(_ numbers: [Float]) -> Never {
  // An answer to an exercise has no use for it but to deceive.
  guard let witness, witness.isGame else { exit(64) }
  witness.tell(.drawn(numbers.withUnsafeBytes { Data($0) }))
  witness.tell(.done)
  exit(0)
}

/// Tells what is wrong with a game of a challenge, and ends this process.
package func tellMistake(_ sentence: String) -> Never {
  witness?.tell(.check("its game"))
  witness?.tell(.failing(sentence))
  exit(0)
}

/// Stands where an answer is to be written.
///
/// It ends the process, which was made to look at this one exercise.
public func notWritten() -> Never {
  witness?.tell(.notWritten)
  exit(86)
}

/// Stands around code that holds a mistake to be found.
public func notWritten<Value>(_ given: @autoclosure () -> Value) -> Value { notWritten() }

/// The one in the judging process who tells the verdict.
private struct Witness {
  let isGame: Bool
  private let token: String
  private let channel: Int32
  private let process = getpid()

  /// Learns the token from the standard input, which leads to the judge, and keeps that way for itself: the answer finds
  /// nothing to read there, and programs that it starts inherit nothing.
  init?(isGame: Bool) {
    self.isGame = isGame
    var (bytes, byte) = ([UInt8](), UInt8(0))
    while bytes.count < 100, read(0, &byte, 1) == 1, byte != UInt8(ascii: "\n") { bytes.append(byte) }
    channel = fcntl(0, F_DUPFD_CLOEXEC, 3)
    let nothing = open("/dev/null", O_RDONLY)
    guard bytes.count >= 30, channel >= 0, nothing >= 0, dup2(nothing, 0) == 0 else { return nil }
    close(nothing)
    token = String(decoding: bytes, as: UTF8.self)
  }

  func tell(_ line: Testimony.Line) {
    // A copy of this process that an answer makes of itself is no witness.
    guard getpid() == process else { return }
    do {
      let bytes = try Testimony.bytes(line, token: token)
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes { write(channel, $0.baseAddress, $0.count) }
        if count < 0, errno != EINTR { return }
        sent += max(count, 0)
      }
    } catch {
      fatalError("A line for the judge cannot be written: \(error).")
    }
  }
}
