import Dynamics
import Notebook
import Plotting

/// Something that is recommended against oscillation: another step, or another field.
struct Cure {
  let name: String
  let rule: UpdateRule
  var change: (Game) -> Game = { $0 }

  static let all = [
    Cure(name: "simultaneous", rule: .descent(rate: 0.2)),
    Cure(name: "alternating", rule: .descent(rate: 0.2, turns: .generatorFirst)),
    Cure(name: "extragradient", rule: .extragradient(rate: 0.2)),
    Cure(name: "optimistic", rule: .optimistic(rate: 0.2)),
    Cure(
      name: "momentum 0.5", rule: .descent(rate: 0.2, turns: .generatorFirst, momentum: 0.5)),
    Cure(
      name: "momentum −0.5", rule: .descent(rate: 0.2, turns: .generatorFirst, momentum: -0.5)),
    Cure(name: "gradient penalty 0.3", rule: .descent(rate: 0.2), change: { $0.penalised(0.3) }),
    Cure(name: "consensus 1", rule: .descent(rate: 0.2), change: { $0.withConsensus(1) }),
    Cure(name: "Adam, β₁ 0.9", rule: .adam(rate: 0.05, beta1: 0.9)),
    Cure(name: "Adam, β₁ 0.5", rule: .adam(rate: 0.05, beta1: 0.5)),
    Cure(name: "Adam, β₁ 0", rule: .adam(rate: 0.05, beta1: 0)),
  ]

  /// Tries it for 500 steps from (1, 1).
  func tried() -> Trial {
    func radii(in game: Game) -> [Double] {
      rule.path(in: change(game), from: Position(1, 1), steps: 500).map(\.radius)
    }
    return Trial(name: name, bilinear: radii(in: .bilinear), dirac: radii(in: .diracGAN))
  }

  /// The distance from the equilibrium before the first and after each of 500 steps, in both games.
  struct Trial {
    let name: String
    let bilinear: [Double]
    let dirac: [Double]

    /// After 100 and 500 steps, in the one game and in the other.
    var cells: [String] {
      [name] + [bilinear, dirac].flatMap { [significant($0[100], 3), significant($0[500], 3)] }
    }
  }
}

extension Color {
  /// One way to step, or one change of the field, has one colour in all figures of this lesson.
  /// There are fewer colours than cures: two that share one are never seen together.
  static func step(_ name: String) -> Color {
    let owners: [[String]] = [
      ["simultaneous"], ["alternating"], ["extragradient"], ["optimistic", "consensus 1"],
      ["momentum −0.5"], ["gradient penalty 0.3"], ["gradient penalty 1", "Adam, β₁ 0.9"],
    ]
    guard let place = owners.firstIndex(where: { $0.contains(name) }) else {
      fatalError("No colour is kept for the step \"\(name)\".")
    }
    return cycle[place]
  }
}

extension [Cure.Trial] {
  /// The distances after 100 and 500 steps.
  func table() -> Table {
    Table(
      header: ["", "θψ: 100 steps", "500", "Dirac-GAN: 100 steps", "500"], rows: map(\.cells),
      caption: "Distance from the equilibrium, 1.414 at the start. Rate 0.2, Adam 0.05; with "
        + "momentum, steps alternate.", flushRight: [1, 2, 3, 4])
  }

  /// Seven of them in one picture, a panel for each game.
  func picture() -> Figure {
    let shown = [0, 1, 2, 5, 6, 7, 8].map { self[$0] }
    func panel(_ title: String, _ radii: KeyPath<Cure.Trial, [Double]>) -> Figure {
      Figure(
        title, height: 620, x: Axis("step"),
        y: Axis("distance from (0, 0)", scale: .logarithmic, range: 1e-4...1e3)
      ) {
        for trial in shown {
          Line(
            trial.name, y: trial[keyPath: radii], color: .step(trial.name),
            width: trial.name == "simultaneous" ? 3 : 1.25)  // Adam lies over it for a while
        }
      }
    }
    return Figure(
      "Distance from the equilibrium, with seven ways to step", columns: 2,
      panels: [panel("the game θψ", \.bilinear), panel("the Dirac-GAN", \.dirac)])
  }
}
