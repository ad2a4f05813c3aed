@testable import Classroom
import CMachine
import Foundation
import TestSupport
import Testing

/// What an answer starts ends with it, and nobody waits for it.
@Suite struct RelativesTests {
  private static let canLeave =
    Relatives.canBeSeen
    && ["/usr/bin/setsid", "/bin/setsid"].contains { FileManager.default.fileExists(atPath: $0) }

  @Test("Where it stays in the answer's group, on every system")
  func group() throws { #expect(try !Self.outlives("sh")) }

  @Test("Where it leads a session of its own", .enabled(if: canLeave))
  func session() throws { #expect(try !Self.outlives("setsid sh")) }

  @Test("Where it has an environment of its own besides", .enabled(if: canLeave))
  func environment() async {
    await #expect(processExitsWith: .success) {
      Relatives.adopt(adopt_orphans)
      exit(try Self.outlives("env -i PATH=\"$PATH\" setsid sh") ? 1 : 0)
    }
  }

  @Test("What was this process's own before, stays", .enabled(if: canLeave))
  func bystander() async {
    await #expect(processExitsWith: .success) {
      let (here, there) = try Channel.pair()
      let bystander = try Child("cat", [], input: there)
      try there.close()
      Relatives.adopt(adopt_orphans)
      _ = try ScriptedAnswer().finding("exit 0")
      try here.write(contentsOf: Data("alive".utf8))
      try here.close()
      _ = bystander.wait()
      exit(bystander.printed == Data("alive".utf8) ? 0 : 1)
    }
  }

  /// Whether a shell that an answer starts in this way goes on when the answer has come to its end.
  private static func outlives(_ shell: String) throws -> Bool {
    let folder = try TemporaryFolder()
    let (pipe, note) = (
      folder.url.appending(path: "pipe").path(percentEncoded: false),
      folder.url.appending(path: "note").path(percentEncoded: false)
    )
    // Who lives, and only who lives, holds the other end of this pipe, whatever the system tells of processes.
    mkfifo(pipe, 0o600)
    let end = open(pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(end) }
    _ = try ScriptedAnswer().finding(
      """
      \(shell) -c 'exec 9>"\(pipe)"; : >"\(note)"; sleep 600' &
      while ! [ -e '\(note)' ]; do sleep 0.01; done
      """)
    var byte: UInt8 = 0
    // A busy system needs a while to bury it, but no ten minutes.
    for _ in 0..<6_000 {
      if read(end, &byte, 1) == 0 { return false }
      usleep(10_000)
    }
    return true
  }
}
