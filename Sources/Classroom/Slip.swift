/// A mistake that students make, known by what comes of it.
public struct Slip: Sendable {
  /// What went wrong, in a few words; nobody is shown them.
  let name: String
  /// The ``symptom(of:)`` of an answer in which it was made, and nothing else is wrong.
  let symptom: UInt64
  /// What a teacher would say to its author: the thought, not the line.
  let advice: String

  init(_ name: String, _ symptom: UInt64, _ advice: String) {
    (self.name, self.symptom, self.advice) = (name, symptom, advice)
  }

  /// Which checks fail and with which wrong values, as a hash: so the right and the wrong answers need not be here.
  static func symptom(of outcomes: [CheckOutcome]) -> UInt64 {
    var hash = Fingerprint()
    for (place, outcome) in outcomes.enumerated() {
      if let mistake = outcome.mistake { hash.add("\(place) \(mistake)\n".utf8) }
    }
    return hash.value
  }
}
