import Neural

/// What a benchmark measured.
struct BenchmarkResult: Equatable {
  var lesson: Int
  var steps: Int
  var seconds: Double
  /// Nil if the lesson does not count its operations.
  var products: Products?

  /// What the steps computed, and on what they spent their time.
  struct Products: Equatable {
    /// Floating-point operations of all matrix products.
    var operations: Int
    /// How many of them a second a large product reaches on this machine.
    var limit: Double
    /// Seconds.
    var work: [Work: Double]
  }

  private var stepsPerSecond: Double { Double(steps) / seconds }

  /// One line of JSON.
  var json: String {
    let head =
      #"{"lesson":\#(lesson),"steps":\#(steps),"seconds":\#(seconds),"stepsPerSecond":\#(stepsPerSecond)"#
    guard let products else { return head + #","gflops":null}"# }
    let speed = Double(products.operations) / seconds
    let times = milliseconds(products.work).map { #""\#($0)":\#($1)"# }.joined(separator: ",")
    return head
      + #","gflops":\#(speed / 1e9),"limit":\#(products.limit / 1e9),"share":\#(speed / products.limit)"#
      + #","milliseconds":{\#(times)}}"#
  }

  /// Where each millisecond of a step goes, and how near the whole comes to what the machine can do.
  var table: String {
    var lines = ["\(decimal(stepsPerSecond, 2)) steps/s"]
    guard let products else { return lines[0] + "\n" }
    let step = 1000 * seconds / Double(steps)
    let rows = (milliseconds(products.work).filter { $0.time != 0 } + [("a step", step)]).map { name, time in
      [name, decimal(time, 2), "\(decimal(100 * time / step, 1)) %"]
    }
    let table = Page.Table(header: ["", "ms", "share"], rows: rows)
    lines += [""] + TableLayout.lines(table).map(\.plain) + [""]
    let speed = Double(products.operations) / seconds
    lines.append(
      "\(decimal(Double(products.operations) / Double(steps) / 1e9, 2)) GFLOP a step, \(decimal(speed / 1e9, 0)) GFLOP/s: "
        + "\(decimal(100 * speed / products.limit, 0)) % of the \(decimal(products.limit / 1e9, 0)) GFLOP/s of a "
        + "product of 2,048³, measured before and after.")
    return lines.joined(separator: "\n") + "\n"
  }

  /// For each step, by what they were spent on.
  private func milliseconds(_ work: [Work: Double]) -> [(name: String, time: Double)] {
    let known = Work.allCases.map { ($0.rawValue, 1000 * work[$0, default: 0] / Double(steps)) }
    return known + [("the rest", 1000 * seconds / Double(steps) - known.reduce(0) { $0 + $1.1 })]
  }
}
