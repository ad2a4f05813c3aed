import Foundation

/// Processes that answers started and that left their group: each carries a mark in its environment.
///
/// Linux shows the environment of other processes, so these can be found there. Elsewhere only what stayed in an
/// answer's process group ends with it.
final class Relatives {
  private let mark = "CHECKPOINT_SITTING=\(UUID().uuidString)"

  func marked(_ environment: [String: String]) -> [String: String] {
    let parts = mark.split(separator: "=")
    return environment.merging([String(parts[0]): String(parts[1])]) { $1 }
  }

  func end() {
    let files = FileManager.default
    let mark = Data(mark.utf8)
    // Where there is no such folder there is nobody to find; what may not be read is somebody else's.
    for name in (try? files.contentsOfDirectory(atPath: "/proc")) ?? [] {
      guard let process = pid_t(name), process != getpid(),
        let environment = files.contents(atPath: "/proc/\(name)/environ"), environment.range(of: mark) != nil
      else { continue }
      kill(process, SIGKILL)
    }
  }
}
