import Classroom

extension Mutants {
  static let minibatchSizes: [Mutant] = [
    Mutant(
      "the short one dropped", of: Curriculum.minibatchSizes, caughtBy: "31 of 32 and one of 8 make 1,000"
    ) { count, size in Array(repeating: size, count: count / size) },
    Mutant(
      "the short one filled up", of: Curriculum.minibatchSizes, caughtBy: "31 of 32 and one of 8 make 1,000"
    ) { count, size in Array(repeating: size, count: (count + size - 1) / size) },
    Mutant(
      "an empty one at the end", of: Curriculum.minibatchSizes, caughtBy: "nothing is left over from 96"
    ) { count, size in Array(repeating: size, count: count / size) + [count % size] },
    Mutant(
      "never fewer than one full one", of: Curriculum.minibatchSizes,
      caughtBy: "fewer points than a minibatch make one short one"
    ) { count, size in
      count < size
        ? [size] : Array(repeating: size, count: count / size) + (count % size > 0 ? [count % size] : [])
    },
    Mutant(
      "the short one first", of: Curriculum.minibatchSizes, caughtBy: "31 of 32 and one of 8 make 1,000"
    ) { count, size in (count % size > 0 ? [count % size] : []) + Array(repeating: size, count: count / size)
    },
    Mutant(
      "all about the same", of: Curriculum.minibatchSizes, caughtBy: "31 of 32 and one of 8 make 1,000"
    ) { count, size in
      {
        let n = (count + size - 1) / size
        return (0..<n).map { (count * ($0 + 1)) / n - (count * $0) / n }
      }()
    },
    Mutant(
      "a last one of one point dropped", of: Curriculum.minibatchSizes,
      caughtBy: "fewer points than a minibatch make one short one"
    ) { count, size in
      Array(repeating: size, count: count / size) + (count % size > 1 ? [count % size] : [])
    },
    Mutant(
      "always 32", of: Curriculum.minibatchSizes, caughtBy: "nothing is left over from 96"
    ) { count, _ in Array(repeating: 32, count: count / 32) + (count % 32 > 0 ? [count % 32] : []) },
    Mutant(
      "one full one too many", of: Curriculum.minibatchSizes, caughtBy: "31 of 32 and one of 8 make 1,000"
    ) { count, size in Array(repeating: size, count: count / size + 1) },
  ]
}
