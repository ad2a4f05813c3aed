import Foundation

/// Processes that answers started and that left their group: each carries a mark in its environment, or has become this
/// process's child.
///
/// Linux shows other processes, so these can be found there. Elsewhere only what stayed in an answer's process group ends
/// with it.
package final class Relatives {
  private let mark = "CHECKPOINT_SITTING=\(UUID().uuidString)"

  /// Children of this process that are none of any answer's; nil as long as its children are not all accounted for.
  nonisolated(unsafe) private static var own: Set<pid_t>?

  /// From now on every child that this process has and did not itself start was left behind by an answer.
  ///
  /// - Parameter adopt: Makes this process the parent of all that its children leave behind.
  package static func adopt(_ adopt: () -> Void) {
    own = Set(processes.filter { parent(of: $0) == getpid() })
    adopt()
  }

  func marked(_ environment: [String: String]) -> [String: String] {
    let parts = mark.split(separator: "=")
    return environment.merging([String(parts[0]): String(parts[1])]) { $1 }
  }

  func end() {
    // Whoever is ended may just have started another.
    for _ in 0..<200 {
      let found = Self.processes.filter(isRelative)
      guard !found.isEmpty else { return }
      for process in found { kill(process, SIGKILL) }
      usleep(1_000)
      var status: Int32 = 0
      for process in found { waitpid(process, &status, WNOHANG) }
    }
  }

  private func isRelative(_ process: pid_t) -> Bool {
    if let own = Self.own, !own.contains(process), Self.parent(of: process) == getpid() { return true }
    // What may not be read is somebody else's.
    return FileManager.default.contents(atPath: "/proc/\(process)/environ")?.range(of: Data(mark.utf8)) != nil
  }

  /// Whether `/proc` is there, numbers processes as this one is numbered (in a container it may be another's), and shows
  /// their environment.
  static var canBeSeen: Bool {
    let files = FileManager.default
    return (try? files.destinationOfSymbolicLink(atPath: "/proc/self")) == "\(getpid())"
      && files.contents(atPath: "/proc/self/environ")?.isEmpty == false
  }

  private static var processes: [pid_t] {
    guard canBeSeen else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.filter { $0 != getpid() }
  }

  private static func parent(of process: pid_t) -> pid_t? {
    // "12 (name) S 1 …", and a name may hold anything.
    FileManager.default.contents(atPath: "/proc/\(process)/stat").flatMap {
      let words = String(decoding: $0, as: UTF8.self).split(separator: ")").last?.split(separator: " ")
      return words.flatMap { $0.count > 1 ? pid_t($0[1]) : nil }
    }
  }
}
