import Plotting
import Testing

@testable import Notebook

@Suite("The look of a page")
struct StylesheetTests {
  @Test("In the dark, page and figures have one ground and one ink")
  func dark() {
    #expect(Stylesheet.css.contains("--paper: #17191c; --ink: #dcdad5;"))
    #expect(Color.paper.on(.dark).css == "#17191c" && Color.ink.on(.dark).css == "#dcdad5")
  }

  @Test("A page is narrow where its figures are")
  func narrow() {
    #expect(Stylesheet.css.contains("@media (max-width: \(Stylesheet.narrowPage))"))
  }

  @Test("What scrolls in place can be reached by the keyboard, and shows that there is more")
  func scrolling() {
    for word in ["tabIndex = 0", ":is(pre, .scroll, .equation)", "more-before", "more-behind"] {
      #expect(ScrollScript.element.contains(word), "\(word)")
    }
    for name in [".more-before", ".more-behind"] { #expect(Stylesheet.css.contains("\(name) { box-shadow")) }
  }
}
