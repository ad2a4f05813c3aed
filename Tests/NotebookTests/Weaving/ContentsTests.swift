import Testing

@testable import Notebook

@Suite("The list of contents")
struct ContentsTests {
  @Test func `Twins keep their own anchors and times`() {
    let contents = Contents(
      steps: [("The *data*’s", 3), ("Training $G$", 7), ("Training $G$", 12), ("$$", 20)],
      durations: [("Training $G$", 1), ("The *data*’s", 2), ("Training $G$", 3)])
    #expect(contents.entries.map(\.anchor) == ["the-datas", "training-g", "training-g-2", "step"])
    #expect(contents.entries.map(\.seconds) == [2, 1, 3, nil])
    #expect(contents.entries.map(\.number) == [1, 2, 3, 4])
  }

  @Test func `A heading is found by its line`() {
    let contents = Contents(steps: [("One", 3), ("Two", 7)], durations: [("Two", nil)])
    #expect(contents.entry(at: 7)?.title == "Two")
    #expect(contents.entry(at: 4)?.title == nil)
    #expect(contents.entries.map(\.seconds) == [nil, nil])
  }
}
