import Testing

@testable import Notebook

@Suite("Figures as a page prints them")
struct NumeralsTests {
  @Test(arguments: [
    (114_064, "114,064"), (-1000, "−1,000"), (0, "0"), (12, "12"), (0.61, "0.61"), (0.587_34, "0.5873"),
    (99.996, "100"), (12_345.67, "12,346"), (2e-5, "2e-05"), (.nan, "not a number"), (-.infinity, "−∞"),
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
}
