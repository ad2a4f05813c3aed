/// The numbers from 0 up to a total, cut into parts: side by side, none of them empty, as equal as whole units allow.
///
/// All that several threads share is cut here. How it is cut depends on the number of threads that the engine may use,
/// never on how many cores there are or on who gets to a part: the same threads give the same bytes.
struct Parts {
  /// How many parts there are; none of nothing.
  let count: Int
  private let total: Int
  private let unit: Int
  private let units: Int

  /// - Parameters:
  ///   - most: There are as many parts as this, or fewer if there are not so many units.
  ///   - unit: Where a part may begin: at multiples of it.
  init(of total: Int, atMost most: Int, unit: Int = 1) {
    self.total = total
    self.unit = unit
    units = (total + unit - 1) / unit
    count = min(max(most, 1), units)
  }

  subscript(part: Int) -> Range<Int> {
    part * units / count * unit..<min((part + 1) * units / count * unit, total)
  }

  /// How many parts there should be, at most: two for each thread, so that one that got no processor for a while holds
  /// up little, and the others do the rest.
  static var most: Int { Engine.threads == 1 ? 1 : 2 * Engine.threads }
}

/// Runs `body` for each part, on as many threads as the engine may use.
func share(_ parts: Parts, _ body: (_ number: Int, _ part: Range<Int>) -> Void) {
  Team.shared.share(parts.count) { body($0, parts[$0]) }
}

/// Runs `body` over parts of `0..<count`, none smaller than the grain unless it is all; small work stays on this thread.
///
/// Elementwise work gives the same bytes however it is split. The unit of 16 floats is a cache line: no two threads
/// write to one.
@inline(__always)
func inParallel(_ count: Int, grain: Int = 16_384, unit: Int = 16, _ body: (Range<Int>) -> Void) {
  if count >= 2 * grain {
    let parts = Parts(of: count, atMost: min(Parts.most, count / grain), unit: unit)
    if parts.count > 1 { return share(parts) { _, part in body(part) } }
  }
  body(0..<count)
}
