import Testing

@testable import Formulas

@Suite("Formulas in plain characters")
struct PlainMathTests {
  @Test(arguments: [
    (#"z \sim \mathcal N(0, I)"#, "z ∼ N(0, I)"),
    (#"x \in [-1, 1]"#, "x ∈ [−1, 1]"),
    (#"\mathbb R^{784}"#, "ℝ⁷⁸⁴"),
    (#"\frac{1}{m}\sum_{i=1}^m x_i"#, "1/m ∑_(i = 1)^m xᵢ"),
    (#"\frac{a + b}{2}"#, "(a + b)/2"),
    (#"-\log D(x)"#, "−log D(x)"),
    (#"\log(1 - D(G(z)))"#, "log(1 − D(G(z)))"),
    (#"\theta_g \leftarrow \theta_g - \eta \nabla L"#, "θ_g ← θ_g − η∇L"),
    (#"\min_G \max_D V(D, G)"#, "min_G max_D V(D, G)"),
    (#"\hat x + \sqrt{2} + \sqrt{a + b}"#, "x\u{302} + √2 + √(a + b)"),
    (#"p_{\text{data}} = 0.5"#, "p_data = 0.5"),
    (#"\eta\sum_i x_i + \int f(x) dx"#, "η ∑ᵢ xᵢ + ∫ f(x)dx"),
    (#"D^*(x) + a * b"#, "D*(x) + a ∗ b"),
    (#"2 \log 2 \approx 1.386"#, "2 log 2 ≈ 1.386"),
  ])
  func formula(_ tex: String, _ plain: String) {
    #expect(PlainMath.text(tex) == plain)
  }

  @Test("What cannot be parsed stays as typed")
  func unknown() {
    #expect(PlainMath.text(#"\nonsense{x}"#) == #"\nonsense{x}"#)
  }
}
