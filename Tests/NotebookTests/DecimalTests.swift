import Notebook
import Testing

@Suite("Numbers in prose and tables")
struct DecimalTests {
  @Test func digitsThatCount() {
    #expect(significant(0.0989894, 3) == "0.0990")
    #expect(significant(1.96262, 6) == "1.96262")
    #expect(significant(-12.345, 2) == "−12")
    #expect(significant(999.96, 4) == "1,000")
    #expect(significant(-25_636.4, 6) == "−25,636.4")
    #expect(significant(2.64266e-6, 6) == "2.64266·10⁻⁶")
    #expect(significant(-9.5287e-22, 2) == "−9.5·10⁻²²")
    #expect(significant(36_372_180.9, 3) == "3.64·10⁷")
    #expect(significant(1e-10, 1) == "10⁻¹⁰" && significant(1.04e-10, 2) == "1.0·10⁻¹⁰")
    #expect(significant(0, 4) == "0" && significant(Double.infinity, 4) == "–")
  }

  @Test func decimals() {
    #expect(decimal(-0.0512, 2) == "−0.05")
    #expect(decimal(-0.0012, 2) == "0.00")
    #expect(decimal(Float.nan, 2) == "–")
    #expect(percent(0.9797) == "98 %" && percent(0.9797, 1) == "98.0 %")
  }
}
