/// 6.1 · Maxout
///
/// The largest of each `pieces` neighbouring numbers.
public func maxoutUnits(_ x: [Double], pieces: Int) -> [Double] {
  stride(from: 0, to: x.count, by: pieces).map { x[$0..<$0 + pieces].max() ?? 0 }
}

// To notice: stride(from:to:by:) gives where groups begin, and a slice is a group: no index is
// counted by hand. There is no 0 in it anywhere, so that a unit may stay negative.
