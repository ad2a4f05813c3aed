import Foundation

/// The processor of this machine, of which a run's last digits depend.
package enum Processor {
  /// As its maker calls it; its kind, `aarch64`, where the system does not tell.
  package static let name = marketed ?? kind

  #if canImport(Darwin)
    private static var marketed: String? {
      var size = 0
      guard sysctlbyname("machdep.cpu.brand_string", nil, &size, nil, 0) == 0, size > 1 else { return nil }
      var bytes = [UInt8](repeating: 0, count: size)
      guard sysctlbyname("machdep.cpu.brand_string", &bytes, &size, nil, 0) == 0 else { return nil }
      return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  #else
    private static var marketed: String? {
      FileManager.default.contents(atPath: "/proc/cpuinfo").flatMap {
        named(in: String(decoding: $0, as: UTF8.self))
      }
    }
  #endif

  /// The name in a text as Linux has in `/proc/cpuinfo`; nil if there is none, as on many ARM machines.
  static func named(in information: String) -> String? {
    let line = information.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = line?.split(separator: ":", maxSplits: 1).dropFirst().first?
      .split(separator: " ").joined(separator: " ")
    return name?.isEmpty == false ? name : nil
  }

  private static var kind: String {
    var system = utsname()
    uname(&system)
    return withUnsafeBytes(of: system.machine) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
