import Foundation

/// What an answer may use. A loop that never ends is ended by the system; so is one that takes memory or writes a file
/// without end, and so is one that sleeps when its judge is gone.
package enum Limits {
  /// Of processor time, whatever else the machine does meanwhile.
  static let seconds = 2
  /// As above, of a game of a challenge.
  package static let gameSeconds = 60
  /// Of memory; macOS does not hold to it.
  static let gigabytes = 1

  static func set(seconds: Int = seconds) {
    // Whoever started this may have had them ignored.
    for ending in [SIGXCPU, SIGXFSZ, SIGALRM] { signal(ending, SIG_DFL) }
    alarm(UInt32(max(60, 10 * seconds)))
    limit(RLIMIT_CPU, to: seconds, atMost: seconds + 1)
    limit(RLIMIT_FSIZE, to: 1 << 22)
    limit(RLIMIT_AS, to: gigabytes << 30)
  }

  #if canImport(Glibc)
    private typealias Resource = __rlimit_resource
  #else
    private typealias Resource = Int32
  #endif

  private static func limit(_ resource: Resource, to number: Int, atMost most: Int? = nil) {
    var limit = rlimit(rlim_cur: rlim_t(number), rlim_max: rlim_t(most ?? number))
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    #else
      setrlimit(resource, &limit)
    #endif
  }
}
