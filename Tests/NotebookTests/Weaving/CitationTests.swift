import Foundation
import Testing

@testable import Notebook

@Suite("Citations and the list of references")
struct CitationTests {
  private let source = """
    //: # A title
    //: ## The loss
    //: As ([@mao2017]) and Glorot and Bengio ([-@glorot2010]) say; see [@goodfellow2014].
    let a = 1
    """

  private func page(_ source: String) -> Page {
    var page = SampleLesson.page
    (page.source, page.shown) = (source, [])
    return page
  }

  @Test("Names and year, or behind names the year alone, lead to the list")
  func html() throws {
    let html = try Weaver(page(source)).html()
    #expect(html.contains("As (<a href=\"#mao2017\">Mao and others, 2017</a>) and Glorot"))
    #expect(html.contains("Bengio (<a href=\"#glorot2010\">2010</a>) say"))
    #expect(html.contains("<li id=\"goodfellow2014\">Goodfellow, I., Pouget-Abadie, J.,"))
    #expect(
      html.contains("<em>Generative adversarial nets</em>. <a href=\"https://arxiv.org/abs/1406.2661\">"))
    let listed = html.matches(of: /<li id="([a-z0-9]+)">/).map(\.output.1)
    #expect(listed == ["glorot2010", "goodfellow2014", "mao2017"])
    #expect(try !Weaver(page("//: # A title\n")).html().contains("References"))
  }

  @Test("In Markdown and Jupyter too, with the places that the links lead to")
  func otherPages() throws {
    let weaver = try Weaver(page(source))
    let markdown = weaver.markdown()
    #expect(markdown.contains("[Mao and others, 2017](#mao2017)"))
    #expect(
      markdown.contains(
        "## References\n\n- <a id=\"glorot2010\"></a>Glorot, X., Bengio, Y. (2010). *Understanding"))
    #expect(try weaver.jupyter().contains("<a id=\\\"mao2017\\\"></a>Mao, X.,"))
  }

  @Test("The terminal has the words")
  func terminal() throws {
    var narrator = Narrator(try Markup(source))
    let passages = narrator.passages(before: 4, ofStep: 1)
    guard case .prose(let prose)? = passages.last else { throw TestFailure() }
    #expect(Prose.inline(prose).plain.contains("As (Mao and others, 2017) and Glorot and Bengio (2010) say"))
  }

  @Test("What the list does not have cannot be cited, and the line is named")
  func unknown() {
    #expect(throws: MarkupError.unknownReference("nobody1999", line: 3)) {
      try Markup("/*:\n Two lines,\n then [@nobody1999].\n*/")
    }
  }

  @Test("Every entry of the list is cited by a lesson, under a key of its own")
  func allCited() throws {
    var cited: Set<String> = []
    for lesson in Syllabus.lessons {
      cited.formUnion(try Markup(Source(Syllabus.source(lesson.number)).text).cited)
    }
    #expect(Set(Reference.all.map(\.key)).subtracting(cited) == [])
    #expect(Set(Reference.all.map(\.key)).count == Reference.all.count)
    for reference in Reference.all {
      #expect(reference.address.contains(/^https?:\/\//) && !reference.title.isEmpty)
    }
  }

  private struct TestFailure: Error {}
}
