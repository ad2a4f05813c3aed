/// 7.2 · Counting modes
///
/// How many modes are captured: those that are the nearest mode of at least one sample within three
/// deviations of it. Samples and modes are points [x, y].
public func capturedModes(_ samples: [[Double]], modes: [[Double]], deviation: Double) -> Int {
  var captured: Set<Int> = []
  for sample in samples {
    func distance(_ mode: Int) -> Double {
      let (dx, dy) = (sample[0] - modes[mode][0], sample[1] - modes[mode][1])
      return (dx * dx + dy * dy).squareRoot()
    }
    guard let nearest = modes.indices.min(by: { distance($0) < distance($1) }) else { continue }
    if distance(nearest) <= 3 * deviation { captured.insert(nearest) }
  }
  return captured.count
}

// To notice: A Set counts each mode once, however many samples it has. The nearest mode is found
// first and only then held against the limit, so that a sample between two modes cannot count
// twice.
