import Neural
import Notebook

/// What a discriminator pays for a fake of logit `a`, computed from the probability or from the
/// logit, and the slope by which it learns.
func onFake(_ a: Float, _ fromProbability: Bool) -> Priced {
  loss(logit: a, target: 0, fromProbability: fromProbability)
}

/// The price of a fake both ways, a row for each logit.
func prices(at logits: [Float], caption: String) -> Table {
  func short(_ x: Float) -> String {
    x.isFinite ? decimal(x, 4) : x.isNaN ? "not a number" : "infinite"
  }
  /// By what it differs from 0 or 1, where it is near.
  func told(_ p: Float) -> String {
    guard p < 1 else { return "1" }
    return p < 1e-4
      ? significant(p, 3) : p > 0.999 ? "1 − \(significant(1 - p, 3))" : decimal(p, 4)
  }
  return Table(
    header: ["logit $a$", "$p$", "$-\\ln(1 - p)$", "slope", "$\\ln(1 + e^a)$", "slope"],
    rows: logits.map { a in
      let p = sigmoid(Tensor(a)).scalar
      let both = [onFake(a, true), onFake(a, false)].flatMap { [short($0.value), short($0.slope)] }
      return [decimal(a, 0), told(p)] + both
    }, caption: caption, flushRight: Set(0...5))
}
