import Foundation
import Neural

extension Error {
  /// For the learner: an error's own words, or what the system's means.
  package var sentence: String {
    guard let error = self as? CocoaError else { return String(describing: self) }
    let path = error.filePath ?? error.url?.path(percentEncoded: false) ?? "A file"
    let problem = (error.underlying as? POSIXError).map { SystemProblem(code: $0.code.rawValue) }
    let reason = problem?.description ?? "the system gives it error \(error.code.rawValue)"
    return "\(path) cannot be read or written: \(reason)."
  }
}
