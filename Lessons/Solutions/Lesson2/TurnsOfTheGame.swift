/// 2.4 · k moves of D for one of G
///
/// Who moves when: in each iteration D moves k times and then G once. `DDGDDG` for two iterations
/// and k = 2.
public func turnsOfTheGame(_ iterations: Int, k: Int) -> String {
  String(repeating: String(repeating: "D", count: k) + "G", count: iterations)
}

// To notice: The sentence “k times D, then G, and that again” is the code, from inside out. An
// iteration ends with G, so a training of n iterations has n steps of G and n · k of D.
