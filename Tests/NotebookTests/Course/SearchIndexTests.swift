import Foundation
import Testing

@testable import Notebook

@Suite("What the front page's search knows")
struct SearchIndexTests {
  private let source = """
    /*:
     # Lesson 9: A title
     Before the first step.
     */
    let hidden = 1
    //: ## The *data*
    //: Of $x \\sim p$, </script> and more.
    let a = 1
    //: Behind the code.
    //: ## Last
    """

  @Test("A place for each step, with heading, prose and captions; no code")
  func places() {
    let index = SearchIndex([9: source], captions: [9: [.init(anchor: "the-data", text: "Points, drawn.")]])
    #expect(
      index.places == [
        .init(lesson: 9, anchor: "", heading: "", text: "Before the first step."),
        .init(
          lesson: 9, anchor: "the-data", heading: "The data",
          text: "Of x ∼ p, </script> and more. Behind the code. Points, drawn."),
        .init(lesson: 9, anchor: "last", heading: "Last", text: ""),
      ])
    #expect(!index.json.contains("</script"))
  }

  @Test("A source that cannot be parsed has no place, and takes none from the others")
  func brokenSource() {
    #expect(SearchIndex([1: "/*: no end", 9: source], captions: [:]).places.map(\.lesson) == [9, 9, 9])
  }

  @Test("All lessons are in it, and it stays small")
  func lessons() throws {
    let index = SearchIndex(Shelf("no-such-folder").standings)
    #expect(Set(index.places.map(\.lesson)) == Set(1...8))
    #expect(
      index.places.contains { $0.lesson == 7 && $0.text.contains("saddle") })
    #expect(index.json.utf8.count < 150_000)
    #expect(index.json.utf8.count > 50_000)
  }
}
