@testable import Notebook

extension Lesson {
  /// A lesson of two steps, which begin in lines 5 and 8; its code ends in line 10.
  static func example(
    in folder: String, seedTable: SeedTable? = nil, terminal: Terminal = .silent,
    change: (inout Options) -> Void = { _ in }
  ) throws -> Lesson {
    let source = """
      //: # Lesson 3

      //: ## The data
      //: Sixty thousand digits.
      lesson.step()
      let a = 1
      //: ## The training
      lesson.step()
      let b = 2
      lesson.end()
      """
    var options = try Options.parse([])
    options.out = folder
    change(&options)
    return try Lesson(
      3, "An example", source: source, options: options, seedTable: seedTable, terminal: terminal)
  }
}
