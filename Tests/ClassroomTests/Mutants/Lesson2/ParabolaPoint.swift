import Classroom

extension Mutants {
  static let parabolaPoint: [Mutant] = [
    Mutant(
      "x from 0 to 5", of: Curriculum.parabolaPoint, caughtBy: "u = ½ is the vertex"
    ) { u in
      {
        let x = 5 * u; return [x, x * x + 5]
      }()
    },
    Mutant(
      "the 5 forgotten", of: Curriculum.parabolaPoint, caughtBy: "u = ½ is the vertex"
    ) { u in
      {
        let x = -5 + 10 * u; return [x, x * x]
      }()
    },
    Mutant(
      "the ends a little too near", of: Curriculum.parabolaPoint, caughtBy: "u = 0 and u = 1 are the ends"
    ) { u in
      {
        let x = (-5 + 10 * u) * 0.99; return [x, x * x + 5]
      }()
    },
    Mutant(
      "a roof instead of a bowl", of: Curriculum.parabolaPoint, caughtBy: "in between y = x² + 5"
    ) { u in
      {
        let x = -5 + 10 * u; return [x, 5 + 5 * abs(x)]
      }()
    },
    Mutant(
      "in whole steps", of: Curriculum.parabolaPoint, caughtBy: "in between y = x² + 5"
    ) { u in
      {
        let x = (-5 + 10 * u).rounded(); return [x, x * x + 5]
      }()
    },
    Mutant(
      "half as wide", of: Curriculum.parabolaPoint, caughtBy: "u = ½ is the vertex"
    ) { u in [-5 + 5 * u, (-5 + 5 * u) * (-5 + 5 * u) + 5] },
    Mutant(
      "y of u", of: Curriculum.parabolaPoint, caughtBy: "u = ½ is the vertex"
    ) { u in [-5 + 10 * u, u * u + 5] },
    Mutant(
      "x and y exchanged", of: Curriculum.parabolaPoint, caughtBy: "u = ½ is the vertex"
    ) { u in [(-5 + 10 * u) * (-5 + 10 * u) + 5, -5 + 10 * u] },
  ]
}
