/// 6.1 · Maxout
///
/// The largest of each `pieces` neighbouring numbers.
public func maxoutUnits(_ x: [Double], pieces: Int) -> [Double] {
  stride(from: 0, to: x.count, by: pieces).map { x[$0..<$0 + pieces].max() ?? 0 }
}
