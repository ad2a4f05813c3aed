import Foundation
import Neural

/// What the last digits of a result depend on besides the program: the machine and its libraries.
enum Surroundings {
  /// Follows from all of it.
  static let digits = Checksum(
    ofAll: [
      Processor.name, Engine.productLibrary, ProcessInfo.processInfo.operatingSystemVersionString,
      Lesson.swiftVersion,
    ] + libraries + settings
  ).digits

  /// What the libraries that compute are told.
  private static var settings: [String] {
    ProcessInfo.processInfo.environment
      .filter { name, _ in
        ["ONEDNN_", "DNNL_", "OMP_", "GOMP_", "KMP_", "OPENBLAS_", "VECLIB_", "LD_"].contains(
          where: name.hasPrefix)
      }
      .map { "\($0.key)=\($0.value)" }.sorted()
  }

  /// The libraries in this process, each with its size and time; on a Mac they come with the system.
  private static var libraries: [String] {
    #if canImport(Darwin)
      return []
    #else
      guard let bytes = try? WholeFile.read("/proc/self/maps") else { return [] }
      let paths = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .compactMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } }
        .filter { $0.contains(".so") }
      return Set(paths).sorted().map { path in
        var status = stat()
        stat(path, &status)
        return "\(path) \(status.st_size) \(status.st_mtim.tv_sec)"
      }
    #endif
  }
}
