import Classroom
import Foundation

extension Mutants {
  static let lossesOfBoth: [Mutant] = [
    Mutant(
      "ε forgotten", of: Curriculum.lossesOfBoth,
      caughtBy: "ε keeps a completely wrong D finite, and G where D is sure"
    ) { real, fake, epsilon in
      {
        zip(real, fake).reduce(into: [0.0, 0.0]) {
          $0[0] -= (log($1.0) + log(1 - $1.1)) / Double(real.count); $0[1] -= log($1.1) / Double(real.count)
        }
      }()
    },
    Mutant(
      "ε forgotten for G", of: Curriculum.lossesOfBoth,
      caughtBy: "ε keeps a completely wrong D finite, and G where D is sure"
    ) { real, fake, epsilon in
      {
        let n = Double(real.count)
        let d = -zip(real, fake).reduce(0) { $0 + log($1.0 + epsilon) + log(1 - $1.1 + epsilon) } / n
        return [d, -fake.reduce(0) { $0 + log($1) } / n]
      }()
    },
    Mutant(
      "sums instead of means", of: Curriculum.lossesOfBoth, caughtBy: "where nobody can tell, 2 ln 2 and ln 2"
    ) { real, fake, epsilon in
      {
        zip(real, fake).reduce(into: [0.0, 0.0]) {
          $0[0] -= log($1.0 + epsilon) + log(1 - $1.1 + epsilon); $0[1] -= log($1.1 + epsilon)
        }
      }()
    },
    Mutant(
      "the saturating loss for G", of: Curriculum.lossesOfBoth,
      caughtBy: "where nobody can tell, 2 ln 2 and ln 2"
    ) { real, fake, epsilon in
      {
        zip(real, fake).reduce(into: [0.0, 0.0]) {
          $0[0] -= (log($1.0 + epsilon) + log(1 - $1.1 + epsilon)) / Double(real.count);
          $0[1] += log(1 - $1.1 + epsilon) / Double(real.count)
        }
      }()
    },
    Mutant(
      "D calls the fakes real", of: Curriculum.lossesOfBoth,
      caughtBy: "a right D has a small loss and G a large one"
    ) { real, fake, epsilon in
      {
        zip(real, fake).reduce(into: [0.0, 0.0]) {
          $0[0] -= (log($1.0 + epsilon) + log($1.1 + epsilon)) / Double(real.count);
          $0[1] -= log($1.1 + epsilon) / Double(real.count)
        }
      }()
    },
    Mutant(
      "always divided by 2", of: Curriculum.lossesOfBoth, caughtBy: "they are means"
    ) { real, fake, epsilon in
      {
        let n = Double(min(real.count, 2));
        return zip(real, fake).reduce(into: [0.0, 0.0]) {
          $0[0] -= (log($1.0 + epsilon) + log(1 - $1.1 + epsilon)) / n; $0[1] -= log($1.1 + epsilon) / n
        }
      }()
    },
    Mutant(
      "divided by all samples", of: Curriculum.lossesOfBoth,
      caughtBy: "where nobody can tell, 2 ln 2 and ln 2"
    ) { real, fake, epsilon in
      zip(real, fake).reduce(into: [0.0, 0.0]) {
        $0[0] -= (log($1.0 + epsilon) + log(1 - $1.1 + epsilon)) / Double(real.count + fake.count)
        $0[1] -= log($1.1 + epsilon) / Double(fake.count)
      }
    },
    Mutant(
      "the sign lost", of: Curriculum.lossesOfBoth, caughtBy: "where nobody can tell, 2 ln 2 and ln 2"
    ) { real, fake, epsilon in
      zip(real, fake).reduce(into: [0.0, 0.0]) {
        $0[0] += (log($1.0 + epsilon) + log(1 - $1.1 + epsilon)) / Double(real.count)
        $0[1] += log($1.1 + epsilon) / Double(fake.count)
      }
    },
  ]
}
