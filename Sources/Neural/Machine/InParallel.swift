/// Runs `body` over parts of `0..<count`, one part a thread; small work stays on this thread.
///
/// Elementwise work gives the same bytes however it is split.
@inline(__always)
func inParallel(_ count: Int, grain: Int = 16_384, _ body: (Range<Int>) -> Void) {
  let parts = min(Engine.threads, count / grain)
  if parts > 1 {
    // Whole cache lines for everybody, the rest for the last.
    let size = (count / parts + 15) & ~15
    Team.shared.share(parts) { part in
      body(min(part * size, count)..<(part == parts - 1 ? count : min((part + 1) * size, count)))
    }
  } else {
    body(0..<count)
  }
}
