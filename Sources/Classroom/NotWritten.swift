import Foundation

/// Stands where an answer is to be written.
///
/// It ends the process, which was made to look at this one exercise.
public func notWritten() -> Never { exit(notWrittenExitCode) }

/// Stands around code that holds a mistake to be found.
public func notWritten<Value>(_ given: @autoclosure () -> Value) -> Value { exit(notWrittenExitCode) }

/// How a process ends that came to an answer not yet written.
let notWrittenExitCode: Int32 = 86
