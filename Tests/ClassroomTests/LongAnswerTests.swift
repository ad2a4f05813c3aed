@testable import Classroom
import Testing

/// What an answer says may be very long; the sentence about it is not.
@Suite struct LongAnswerTests {
  @Test("Of a long string the beginning is shown, and how long it is")
  func string() {
    let long = String(repeating: "DG", count: 2_500_000)
    guard case .failing(_, let sentence) = Curriculum.turnsOfTheGame.answered(by: { _, _ in long }).judge()
    else {
      Issue.record("It is taken for right.")
      return
    }
    #expect(sentence.hasSuffix("says \(String(repeating: "DG", count: 30))… (5000000 characters)."))
    #expect(beginning(of: String(repeating: "D", count: 60)) == String(repeating: "D", count: 60))
  }
}
