import Foundation

/// The system's own word for what went wrong.
public struct SystemProblem: Error, Equatable, CustomStringConvertible {
  /// As `errno` has it.
  public var code: Int32

  public init(code: Int32) { self.code = code }

  /// Of the call that has just failed.
  public static var current: SystemProblem { SystemProblem(code: errno) }

  public var description: String { String(cString: strerror(code)).lowercased() }
}
