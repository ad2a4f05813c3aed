/// Lists the marks of a figure, one per line, with `if` and `for` where needed.
@resultBuilder
public enum MarkBuilder {
  /// A single mark.
  public static func buildExpression(_ mark: any Mark) -> [any Mark] { [mark] }
  /// Marks made elsewhere.
  public static func buildExpression(_ marks: [any Mark]) -> [any Mark] { marks }
  /// One after the other, in the order in which they are drawn.
  public static func buildBlock(_ marks: [any Mark]...) -> [any Mark] { marks.flatMap { $0 } }
  /// `if` without `else`.
  public static func buildOptional(_ marks: [any Mark]?) -> [any Mark] { marks ?? [] }
  /// `if`.
  public static func buildEither(first marks: [any Mark]) -> [any Mark] { marks }
  /// `else`.
  public static func buildEither(second marks: [any Mark]) -> [any Mark] { marks }
  /// `for`.
  public static func buildArray(_ marks: [[any Mark]]) -> [any Mark] { marks.flatMap { $0 } }
  /// `if #available`.
  public static func buildLimitedAvailability(_ marks: [any Mark]) -> [any Mark] { marks }
}
