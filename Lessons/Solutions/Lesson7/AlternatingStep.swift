/// 7.4 · A game that comes back after six steps
///
/// One step of size 1 in the game x·y, y first: y goes up its gradient, which is x, and then x goes
/// down its own, which is the new y.
public func alternatingStep(_ x: Double, _ y: Double) -> [Double] {
  [x - (y + x), y + x]
}

// To notice: y + x stands twice, and the second time it is the new y. That one letter is the
// difference to moving at once, which spirals outwards; this game comes back.
