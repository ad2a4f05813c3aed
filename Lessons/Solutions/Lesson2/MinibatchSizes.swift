/// 2.2 · Minibatches with a short last one
///
/// How many points are in each minibatch if `count` points are cut into minibatches of `size`, and
/// the last one may be short.
public func minibatchSizes(_ count: Int, size: Int) -> [Int] {
  Array(repeating: size, count: count / size) + (count % size > 0 ? [count % size] : [])
}
