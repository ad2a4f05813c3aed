import Dynamics
import Foundation
import Notebook
import Plotting

/// A way to step through a game, at any rate, looked at close to the equilibrium.
struct Stepping {
  let name: String
  let rule: (_ rate: Double) -> UpdateRule
  let game: Game

  static let all = [
    Stepping(name: "simultaneous", rule: { .descent(rate: $0) }, game: .diracGAN),
    Stepping(
      name: "alternating", rule: { .descent(rate: $0, turns: .generatorFirst) }, game: .diracGAN),
    Stepping(name: "extragradient", rule: { .extragradient(rate: $0) }, game: .diracGAN),
    Stepping(name: "optimistic", rule: { .optimistic(rate: $0) }, game: .diracGAN),
    Stepping(
      name: "momentum −0.5",
      rule: { .descent(rate: $0, turns: .generatorFirst, momentum: -0.5) }, game: .diracGAN),
    Stepping(
      name: "gradient penalty 0.3", rule: { .descent(rate: $0) }, game: .diracGAN.penalised(0.3)),
    Stepping(
      name: "gradient penalty 1", rule: { .descent(rate: $0) }, game: .diracGAN.penalised(1)),
  ]

  static func named(_ name: String) -> Stepping {
    guard let stepping = all.first(where: { $0.name == name }) else {
      fatalError("No way to step is called \"\(name)\".")
    }
    return stepping
  }

  /// The eigenvalue of a step that says what becomes of a deviation in the long run.
  func leading(rate: Double) -> Complex { rule(rate).eigenvalues(in: game)[0] }

  /// By which factor a step changes the distance from the equilibrium, measured over 160 of them.
  func measuredFactor(rate: Double) -> Double {
    // On an ellipse the radius swings; its mean over many starts hardly does.
    let growth = (0..<24).map { index in
      let angle = Double(index) * .pi / 12
      let start = 0.001 * Position(cos(angle), sin(angle))
      let path = rule(rate).path(in: game, from: start, steps: 200)
      return log(path[200].radius / path[40].radius)
    }
    return exp(growth.reduce(0, +) / Double(growth.count) / 160)
  }
}

extension Stepping {
  /// What a step does to the distance: the largest modulus of its eigenvalues, and the measurement.
  func factors(rate: Double) -> Factors {
    (name, leading(rate: rate).modulus, measuredFactor(rate: rate))
  }

  typealias Factors = (name: String, known: Double, measured: Double)

  static func table(_ factors: [Factors], caption: String) -> Table {
    Table(
      header: ["step", "largest modulus", "measured factor"],
      rows: factors.map { [$0.name, decimal($0.known, 6), decimal($0.measured, 6)] },
      caption: caption)
  }
}

/// How the leading eigenvalue of a step at the equilibrium wanders as the rate grows from 0; a dot
/// at the last rate, 1.5.
///
/// Of each pair only the one above the real axis is drawn.
func wanderings(_ title: String) -> Figure {
  let rates = (0...300).map { Double($0) / 200 }
  return Figure(
    title, width: 560, height: 620, x: Axis("real part", range: -0.15...1.15),
    y: Axis("imaginary part", range: -0.05...1.4), equalUnits: true
  ) {
    UnitCircle("unit circle")
    for stepping in Stepping.all {
      let color = Color.step(stepping.name)
      let values = rates.map { stepping.leading(rate: $0) }
      Line(
        stepping.name, x: values.map(\.real), y: values.map { abs($0.imaginary) }, color: color,
        width: stepping.name == "extragradient" ? 4 : 1.75)  // momentum begins along it
      Scatter(
        x: values.suffix(1).map(\.real), y: values.suffix(1).map { abs($0.imaginary) },
        color: color, radius: 4)
    }
  }
}
