#if canImport(CDNNL)
  import CDNNL
#else
  import Dispatch
#endif

/// Runs `body` over parts of `0..<count`, one part a thread; small work stays on this thread.
///
/// On Linux the threads are those that the matrix product keeps ready, so starting them costs about a
/// microsecond. Elementwise work gives the same bytes however it is split.
@inline(__always)
func inParallel(_ count: Int, grain: Int = 16_384, _ body: (Range<Int>) -> Void) {
  let parts = min(Engine.threads, count / grain)
  if parts > 1 {
    split(count, into: parts, body)
  } else {
    body(0..<count)
  }
}

private func split(_ count: Int, into parts: Int, _ body: (Range<Int>) -> Void) {
  /// Whole cache lines for everybody, the rest for the last.
  func part(_ number: Int, of parts: Int) -> Range<Int> {
    let size = (count / parts + 15) & ~15
    return min(number * size, count)..<(number == parts - 1 ? count : min((number + 1) * size, count))
  }
  #if canImport(CDNNL)
    withoutActuallyEscaping(body) { body in
      var work: (Int, Int) -> Void = { number, parts in body(part(number, of: parts)) }
      withUnsafeMutablePointer(to: &work) { context in
        GOMP_parallel(
          { context in
            guard let context else { return }
            let work = context.assumingMemoryBound(to: ((Int, Int) -> Void).self).pointee
            work(Int(omp_get_thread_num()), Int(omp_get_num_threads()))
          }, context, UInt32(parts), 0)
      }
    }
  #else
    withoutActuallyEscaping(body) { body in
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: parts) { body(part($0, of: parts)) }
    }
  #endif
}
