/// 2.2 · Minibatches with a short last one
///
/// How many points are in each minibatch if `count` points are cut into minibatches of `size`, and
/// the last one may be short.
public func minibatchSizes(_ count: Int, size: Int) -> [Int] {
  Array(repeating: size, count: count / size) + (count % size > 0 ? [count % size] : [])
}

// To notice: count / size and count % size come from one division, so that their points always add
// up to count. No case of its own is needed for fewer points than one minibatch, or for none.
