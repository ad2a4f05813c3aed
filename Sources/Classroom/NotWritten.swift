import Foundation

/// Stands where an answer is to be written.
///
/// It ends the process, which was made to look at this one exercise.
public func notWritten() -> Never {
  Witness.current?.tell(.notWritten)
  exit(86)
}

/// Stands around code that holds a mistake to be found.
public func notWritten<Value>(_ given: @autoclosure () -> Value) -> Value { notWritten() }
