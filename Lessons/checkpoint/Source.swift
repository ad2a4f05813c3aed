import Challenges
import Classroom
import Foundation

/// What is compiled by itself: somebody's file, and a line that has it looked at.
struct Source {
  /// The file's name without its ending.
  let name: String
  let text: Data
  /// What must be in it, as `function pixelByte`, and what brings it back.
  let content: (kind: String, name: String, remedy: String)
  /// The first call, and what follows it.
  let begin, call: String
  /// The course's modules that it may import, the last of them with the line's own.
  let modules: [String]

  init(_ card: ExerciseCard, _ text: Data) {
    name = card.name
    self.text = text
    content = ("function", card.function, "swift run checkpoint reset \(card.number)")
    begin = "checkpoint_begin"
    call = "Classroom.judge(Classroom.Curriculum.\(card.function).answered(by: \(card.function)))"
    modules = ["Classroom"]
  }

  init(_ challenge: Challenge, _ text: Data) {
    name = challenge.type
    self.text = text
    content = ("class", challenge.type, "git restore Lessons/Challenges/\(challenge.file)")
    begin = "checkpoint_begin_game"
    call = "Challenges.play(\(challenge.type).self, Challenges.Challenge.\(challenge.name))"
    modules = ["Classroom", "Neural", "Datasets", "Challenges"]
  }

  var main: String {
    // The answer may call its own things what it likes, so the first call is by a name that it cannot know.
    let first = "begin_\(UUID().uuidString.replacing("-", with: ""))"
    return """
      import \(modules[modules.count - 1])

      @_silgen_name("\(begin)") private func \(first)()

      \(first)()
      \(call)

      """
  }
}
