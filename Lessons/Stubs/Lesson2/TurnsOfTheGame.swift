import Classroom
import Foundation

/// 2.4 · k moves of D for one of G
///
/// Who moves when: in each iteration D moves k times and then G once. `DDGDDG` for two iterations
/// and k = 2.
public func turnsOfTheGame(_ iterations: Int, k: Int) -> String {
  // TODO: return the letters in order.
  notWritten()
}
