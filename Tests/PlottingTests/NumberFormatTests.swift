import Testing

@testable import Plotting

@Suite struct NumberFormatTests {
  @Test func tickLabelsShareTheirDecimals() {
    #expect(NumberFormat.ticks([-0.5, 0, 0.5, 1], step: 0.5) == ["−0.5", "0.0", "0.5", "1.0"])
    #expect(NumberFormat.ticks([0, 20_000, 1_000_000], step: 20_000) == ["0", "20,000", "1,000,000"])
    #expect(NumberFormat.ticks([0, 0.0025], step: 0.0005) == ["0.0000", "0.0025"])
  }

  @Test func tickLabelsAvoidCountingZeros() {
    #expect(NumberFormat.ticks([0, 1e-7, 2e-7], step: 1e-7) == ["0", "10⁻⁷", "2×10⁻⁷"])
    #expect(NumberFormat.ticks([-5e11, 1e12], step: 5e11) == ["−0.5×10¹²", "1.0×10¹²"])
  }

  @Test(arguments: [
    (1.38629, "1.39"), (0.5, "0.5"), (-2, "−2"), (1999.6, "2,000"), (214_673, "214,673"), (0, "0"),
    (0.000123, "1.23×10⁻⁴"), (1e-6, "10⁻⁶"), (-1e9, "−10⁹"), (.infinity, "∞"), (.nan, "not a number"),
    (100, "100"), (0.001, "0.001"),
  ])
  func sentencesHaveThreeDigits(number: Double, text: String) {
    #expect(NumberFormat.short(number) == text)
  }

  @Test(arguments: [
    (Double(Float(0.1)), "0.1"), (0.1, "0.1"), (3, "3"), (-0.25, "-0.25"), (1.0 / 3, "0.3333333333333333"),
    (Double(Float(1) / 3), "0.33333334"), (.nan, "NaN"), (-.infinity, "-Infinity"), (1e20, "1e+20"),
  ])
  func csvNumbersAreShortAndExact(number: Double, text: String) throws {
    #expect(NumberFormat.csv(number) == text)
    guard number.isFinite else { return }
    let isFloat = Double(Float(number)) == number
    let back = try #require(isFloat ? Float(text).map(Double.init) : Double(text))
    #expect(back == number)
  }
}
