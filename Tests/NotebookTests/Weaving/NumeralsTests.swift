import Testing

@testable import Notebook

@Suite("Figures as a page prints them")
struct NumeralsTests {
  @Test(arguments: [
    (114_064, "114,064"), (-1000, "−1,000"), (0, "0"), (12, "12"), (0.61, "0.61"), (0.587_34, "0.5873"),
    (99.996, "100"), (12_345.67, "12,346"), (2e-5, "2·10⁻⁵"), (4.25e-7, "4.25·10⁻⁷"), (.nan, "not a number"),
    (-.infinity, "−∞"),
  ])
  func `Figures`(value: Double, text: String) {
    #expect(Numerals.figure(value) == text)
  }

  @Test func `Bands`() {
    #expect(Numerals.band(0.5...0.7) == "0.5 to 0.7")
    #expect(Numerals.band(3...3) == "exactly 3")
    #expect(Numerals.band(1.877_029_1...1.877_029_5) == "1.877 ± 2·10⁻⁷")
    #expect(Numerals.band(-0.753_133_1 ... -0.753_132_7) == "−0.7531 ± 2·10⁻⁷")
  }

  @Test(arguments: [
    (0.01, "< 0.1 s"), (0.42, "0.4 s"), (9.96, "10 s"), (59.4, "59 s"), (59.6, "1 min 0 s"),
    (91.3, "1 min 31 s"),
  ])
  func `Durations`(seconds: Double, text: String) {
    #expect(Numerals.duration(seconds) == text)
  }

  @Test(
    "What a document prints and what came out have as many decimals",
    arguments: [
      (2.88, 2.4791, "2.880", "2.479"), (0.19, 0.19968, "0.190", "0.200"),
      (-0.7531234, -0.75312, "−0.7531", "−0.7531"),
      (32, 32, "32", "32"), (16.12, 15, "16.12", "15.00"), (784, 784.4, "784.00", "784.40"),
      (0.05, 0.0512, "0.05", "0.0512"),
    ])
  func pair(document: Double, here: Double, printed: String, ours: String) {
    #expect(Numerals.pair(document, here) == (printed, ours))
  }
}
