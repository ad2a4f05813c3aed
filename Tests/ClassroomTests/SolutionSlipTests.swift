@testable import Classroom
import Foundation
import Solutions
import Testing

/// What a teacher would say to a wrong answer: to each its own.
@Suite struct SolutionSlipTests {
  @Test("A wrong answer is known by its symptom, and told what is there for it", arguments: Mutants.all)
  func mutant(_ mutant: Mutant) throws {
    let outcomes = mutant.outcomes()
    let slip = try #require(
      mutant.card.slips.first { $0.name == mutant.mistake }, "\(mutant.testDescription): no slip of this name"
    )
    let symptom = String(Slip.symptom(of: outcomes), radix: 16)
    #expect(
      String(slip.symptom, radix: 16) == symptom,
      "\(mutant.testDescription): its symptom is 0x\(symptom), from \(outcomes.compactMap(\.mistake))")
    #expect(mutant.card.advice(on: outcomes) == slip.advice)
    // The last digits of a number near 0 are another machine's otherwise.
    #expect(!outcomes.contains { $0.mistake?.contains(/e-1[4-9]\b/) == true }, "\(outcomes)")
  }

  @Test("No two slips of an exercise have the same symptom, and no two in the course the same words")
  func distinct() {
    for card in Curriculum.cards {
      #expect(Set(card.slips.map(\.symptom)).count == card.slips.count, "\(card.number)")
      let mutants = Mutants.all.filter { $0.number == card.number }
      #expect(card.slips.map(\.name).sorted() == mutants.map(\.mistake).sorted(), "\(card.number)")
    }
    let words = Curriculum.cards.flatMap { card in card.slips.map { "\(card.number) \($0.advice)" } }
    #expect(Set(words).count == words.count)
    for word in words {
      #expect([".", "?"].contains(word.last) && (30...240).contains(word.count), "\(word)")
    }
  }

  @Test("A right answer is told nothing; nor is one that fails in a way of its own, or stopped half way")
  func others() throws {
    for answer in answers { #expect(answer.card.advice(on: answer.outcomes()) == nil) }
    for mutant in Mutants.all {
      let outcomes = mutant.outcomes()
      let other = outcomes.map { CheckOutcome($0.check, mistake: $0.mistake.map { "\($0)!" }) }
      #expect(mutant.card.advice(on: other) == nil)
      #expect(mutant.card.advice(on: outcomes.dropLast()) == nil)
    }
  }
}
