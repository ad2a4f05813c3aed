/// What an error of the compiler means, to one who knows Python and learns Swift.
enum InOtherWords {
  /// Nil for an error that says it well enough.
  static func meaning(of error: String) -> String? {
    if let name = error.firstMatch(of: /(?:no operator|cannot find operator) '([^']+)'/)?.1 {
      return pythonic[String(name)] ?? "Swift has no operator \(name)."
    }
    if let name = error.firstMatch(of: /cannot find '([^']+)' in scope/)?.1 {
      return pythonic[String(name)]
        ?? "Swift does not know \(name): is it written as where it was made? log, exp and the like need `import Foundation` at the top."
    }
    if let types = error.firstMatch(of: /operands of type '(\w+)' and '(\w+)'/),
      types.1 != types.2, numbers.contains(String(types.1)), numbers.contains(String(types.2))
    {
      return
        "Swift never mixes whole numbers and others by itself: write Double(n) for a whole number n."
    }
    if let types = error.firstMatch(of: /type '([^']+)' to [a-z ]*type '([^']+)'/) {
      if types.1 == "\(types.2)?" { return perhaps }
      let remedy = numbers.contains(String(types.2)) && numbers.contains(String(types.1))
      return "Here stands \(article(types.1)), and \(article(types.2)) is needed"
        + (remedy ? ": write \(types.2)(…) around it." : ".")
    }
    return meanings.first { error.contains($0.error) }?.meaning
  }

  private static let numbers: Set<String> = ["Int", "Double", "Float"]

  private static func article(_ type: Substring) -> String {
    type.hasPrefix("[")
      ? "an array \(type)" : "AEIOU".contains(type.prefix(1)) ? "an \(type)" : "a \(type)"
  }

  private static let perhaps =
    "It may be nothing, as the largest of no numbers is: say what to take then, as in x.max() ?? 0."

  private static let pythonic = [
    "**": "Swift has no ** for powers: write x * x, or pow(x, n) with `import Foundation`.",
    "..": "A range is 0..<n in Swift, which ends before n, or 1...n, which n belongs to.",
    "//": "// begins a comment in Swift; dividing an Int by an Int drops what is behind the point.",
    "len": "The length of an array x is x.count in Swift.",
    "range": "range(n) is 0..<n in Swift.",
    "np": "There is no NumPy in Swift; arrays have map, reduce, min and max of their own.",
    "math": "Swift has no math in front: `import Foundation` at the top, then log(x).",
    "def": "A function begins with func in Swift; here it begins already.",
    "sum": "The sum of an array x is x.reduce(0, +) in Swift.",
    "True": "It is true and false in Swift, with small letters.",
    "False": "It is true and false in Swift, with small letters.",
    "None": "What is nothing is nil in Swift.",
    "elif": "It is else if in Swift.",
    "and": "It is && in Swift.", "or": "It is || in Swift.", "not": "It is ! in Swift.",
    "sqrt": "sqrt needs `import Foundation` at the top; x.squareRoot() needs nothing.",
  ]

  private static let meanings: [(error: String, meaning: String)] = [
    ("missing return", "One way through the function comes to its end without a return."),
    (
      "is a 'let' constant",
      "What is made by let or comes as an argument does not change: make a var of it, var y = x."
    ),
    (
      "unable to type-check this expression",
      "The formula is too long for the compiler: give its parts names with let, and put them together."
    ),
    (
      "consecutive statements on a line",
      "Two statements stand in one line: is an operator or a comma missing between them?"
    ),
    (
      "must be unwrapped",
      perhaps
    ),
    ("missing argument label", "In a call the argument's name stands before it, with a colon."),
    ("extraneous argument label", "This argument is given without its name."),
    ("expected '}'", "A brace { is opened and not closed."),
    ("extraneous '}'", "There is one } too many."),
    (
      "expected expression",
      "Something is missing here: what stands on the other side of the operator?"
    ),
    ("has no member", "There is no such thing in it: is the name written rightly?"),
    ("unused", "It is computed, and nothing is done with it: is a return missing?"),
  ]
}
