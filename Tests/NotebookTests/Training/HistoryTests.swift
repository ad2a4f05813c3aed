import Neural
import Testing

@testable import Notebook

@Suite("The history of a training")
struct HistoryTests {
  /// Two epochs of two steps and a third that was broken off; a second series only in the second.
  private var history: History {
    var history = History()
    history.record("loss", 1)
    history.record("loss", 2)
    history.endEpoch(atStep: 2)
    history.record("loss", 3)
    history.record("accuracy", 0.5)
    history.record("loss", 4)
    history.endEpoch(atStep: 4)
    history.record("loss", 7)
    return history
  }

  @Test("Every value is kept, in order")
  func values() {
    #expect(history["loss"] == [1, 2, 3, 4, 7])
    #expect(history["accuracy"] == [0.5])
    #expect(history["unheard"] == [])
    #expect(history.names == ["loss", "accuracy"])
  }

  @Test("Means by epoch, the one under way included")
  func epochMeans() {
    #expect(history.epochMeans("loss") == [1.5, 3.5, 7])
    #expect(history.means("accuracy") == [nil, 0.5])
    #expect(history.epochMeans("accuracy")[0].isNaN)
  }

  @Test("Means of the last values")
  func recentMeans() {
    #expect(history.recentMeans(over: 2).map(\.value) == [5.5, 0.5])
  }

  @Test("Many values do not make the mean inexact")
  func longMean() {
    var history = History()
    for _ in 0..<1_000_000 { history.record("loss", 0.1) }
    #expect(history.epochMeans("loss") == [0.1])
  }

  @Test(
    "A history that cannot have been is refused",
    arguments: [
      ("series", "-1"), ("series", "9223372036854775807"), ("epochs", "3 4"), ("epochs", "3 2;5 1"),
      ("epochs", "3 -1"),
      ("epochs", "3 1 1"),
    ])
  func damaged(name: String, text: String) throws {
    var history = History()
    for value in 1...3 { history.record("loss", Float(value)) }
    var state = TrainingState()
    history.keep(in: &state)
    #expect(try History(from: state)["loss"] == [1, 2, 3])
    var texts = state.texts
    texts[name] = text
    let damaged = TrainingState(tensors: state.tensors, texts: texts)
    #expect(throws: StateError.unreadable(name, text)) { try History(from: damaged) }
  }
}
