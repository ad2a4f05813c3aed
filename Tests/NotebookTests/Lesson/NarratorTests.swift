import Testing

@testable import Notebook

@Suite("The narrator")
struct NarratorTests {
  private let narrator = Narrator(
    try! Markup(
      """
      /*:
       # Lesson
       Introduction.
       ## First
       What the first step does.
       */
      lesson.step()
      let a = 1
      //: Between two lines of code.
      let b = 2
      //: After all.
      //: ## Second
      lesson.step()
      let c = 3
      """))

  @Test("Each passage is told once, when its line is reached")
  func inOrder() {
    var narrator = narrator
    #expect(
      narrator.passages(before: 7, ofStep: 1) == [
        .prose("# Lesson\nIntroduction."), .step(number: 1, title: "First"),
        .prose("What the first step does."),
      ])
    #expect(narrator.passages(before: 8, ofStep: 1).isEmpty)
    #expect(narrator.passages(before: 10, ofStep: 1) == [.prose("Between two lines of code.")])
    #expect(narrator.passages(before: 10, ofStep: 1).isEmpty)
    #expect(
      narrator.passages(before: 13, ofStep: 2) == [.prose("After all."), .step(number: 2, title: "Second")])
  }

  @Test("A line far below, as in a function, does not give the following steps away")
  func notBeyondTheStep() {
    var narrator = narrator
    _ = narrator.passages(before: 7, ofStep: 1)
    #expect(
      narrator.passages(before: 100, ofStep: 1) == [
        .prose("Between two lines of code."), .prose("After all."),
      ])
  }

  @Test("A line's step is that of the heading above")
  func steps() {
    #expect(narrator.step(at: 3) == nil)
    #expect(narrator.step(at: 7) == 1)
    #expect(narrator.step(at: 14) == 2)
  }

  @Test("The code of a step, without the line that begins it")
  func code() {
    #expect(narrator.code(ofStep: 1) == ["let a = 1", "let b = 2"])
  }
}
