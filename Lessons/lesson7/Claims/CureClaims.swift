import Dynamics
import Notebook

/// What is claimed of the cures against oscillation.
extension Lesson {
  func claim(lookingAheadFrom start: Position, rate eta: Double, line: Int = #line) {
    let ahead = UpdateRule.extragradient(rate: eta).path(in: .bilinear, from: start, steps: 100)
    let optimist = UpdateRule.optimistic(rate: eta).path(in: .bilinear, from: start, steps: 1000)
    claim(
      "With η = 0.1, extragradient leaves a distance of 0.8599397482 after 100 steps, optimism "
        + "0.85999 and, after 1,000, 0.0089162",
      abs(ahead[100].radius - 0.8599397482) < 1e-10 && abs(optimist[100].radius - 0.85999) < 5e-6
        && abs(optimist[1000].radius - 0.0089162) < 5e-8, line: line)
  }

  func claim(momenta: [Momentum], line: Int = #line) {
    let distances = momenta.map(\.distance)
    let ratio = distances[0] / distances[3]
    claim(
      "Momentum 0.9 ends \(significant(ratio, 2)) times as far out as momentum −0.5, more than ten "
        + "million times",
      ratio > 1e7 && distances[3] < distances[2], line: line)
  }

  func claim(adams: ArraySlice<Cure.Trial>, line: Int = #line) {
    claim(
      "In both games and at both times Adam is nearer with β₁ = 0.5 than with 0.9, and nearer "
        + "still with 0",
      [\Cure.Trial.bilinear, \.dirac].allSatisfy { game in
        [100, 500].allSatisfy { step in
          let radii = adams.map { $0[keyPath: game][step] }
          return radii[0] > radii[1] && radii[1] > radii[2]
        }
      }, line: line)
    claim(
      "With none of the three β₁ has Adam come nearer than 1 after 500 steps",
      adams.allSatisfy { $0.bilinear[500] > 1 && $0.dirac[500] > 1 }, line: line)
  }
}
