import Foundation

/// Inputs that are read one after another in this process, which may not live to the end of it.
struct Batch {
  let inputs: Inputs
  let numbers: Range<Int>
  let seconds: Double?

  static let secondsPerInput: UInt32 = 10
  private static let memory = 1 << 30

  /// What another process learns of this one: at every moment which input is being read, and how it went so far.
  struct Report {
    var number: Int
    /// How many inputs were taken, and how many refused.
    var taken = 0
    var refused = 0
    /// The most memory that was in use, in bytes.
    var memory = 0
    /// Whether the number was reached with nothing amiss.
    var isOver = false

    init(number: Int) { self.number = number }

    init?(contentsOf path: String) throws {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      guard bytes.count == MemoryLayout<Report>.size else { return nil }
      self = bytes.withUnsafeBytes { $0.loadUnaligned(as: Report.self) }
    }

    func write(to file: Int32) {
      withUnsafeBytes(of: self) { bytes in
        guard pwrite(file, bytes.baseAddress, bytes.count, 0) == bytes.count else {
          fatalError("The report on the inputs cannot be written: \(String(cString: strerror(errno)))")
        }
      }
    }
  }

  func run(reportingTo path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    Self.limitMemory()
    let start = ContinuousClock.now
    var report = Report(number: numbers.lowerBound)
    for number in numbers {
      report.number = number
      report.write(to: file)
      if let seconds, ContinuousClock.now - start > .seconds(seconds) { break }
      let (reader, bytes) = inputs.input(number)
      alarm(Self.secondsPerInput)
      do {
        try reader.read(bytes)
        report.taken += 1
      } catch {
        // Making the sentence may trap too.
        if "\(error)".isEmpty { fatalError("An error without a word.") }
        report.refused += 1
      }
      alarm(0)
      report.memory = Self.memoryInUse
      guard report.memory < Self.memory else { fatalError("More than 1 GB of memory was in use.") }
      report.number = number + 1
    }
    report.isOver = true
    report.write(to: file)
    close(file)
  }

  /// Where the system heeds it, what asks for more gets nothing; elsewhere it is seen afterwards.
  private static func limitMemory() {
    #if canImport(Glibc)
      var limit = rlimit(rlim_cur: rlim_t(memory), rlim_max: rlim_t(memory))
      setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
    #endif
  }

  private static var memoryInUse: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss << 10
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }
}
