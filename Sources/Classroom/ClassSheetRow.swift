import Foundation

extension ClassSheet {
  /// One student's row. What a file says is the word of whoever wrote it: text that is only shown, and points that are
  /// never more than there are.
  public struct Row {
    let name: String
    /// Of each exercise the first entry, if there are more.
    private let entries: [String: Standing.Entry]
    /// The challenges that are done, each once.
    let challenges: Set<String>
    /// Why there are none: HTML.
    private(set) var fault: String?

    /// Whether there was no report to make it of.
    public var isEmpty: Bool { fault != nil }

    /// - Parameters:
    ///   - name: Whose row it is.
    ///   - json: What ``Standing/json()`` made.
    public init(name: String, json: Data) {
      do {
        self.init(name: name, standing: try JSONDecoder().decode(Standing.self, from: json))
      } catch {
        self.init(name: name, standing: Standing(verdicts: []))
        fault = "This file is not from <code>checkpoint report --json</code>, or was changed."
      }
    }

    /// - Parameters:
    ///   - name: Whose row it is.
    ///   - reason: Why the file cannot be read.
    public init(name: String, unreadable reason: String) {
      self.init(name: name, standing: Standing(verdicts: []))
      fault = "This file cannot be read: \(escaped(reason))."
    }

    init(name: String, standing: Standing) {
      self.name = name
      entries = Dictionary(standing.verdicts.map { ($0.exercise, $0) }) { first, _ in first }
      challenges = Set((standing.challenges ?? []).filter(\.isDone).map(\.challenge))
    }

    func entry(_ card: ExerciseCard) -> Standing.Entry? { entries["\(card.number)"] }

    func isDone(_ card: ExerciseCard) -> Bool { entry(card)?.verdict == Verdict.done.word }

    func points(_ card: ExerciseCard) -> Int {
      let most = card.checks.count
      return min(max(entry(card)?.points ?? (isDone(card) ? most : 0), 0), most)
    }

    /// The mistake, by its sentence: the course's own, if it is a known one.
    func mistake(_ card: ExerciseCard) -> String? {
      guard let entry = entry(card), !isDone(card) else { return nil }
      return card.slips.first { $0.advice == entry.advice }?.advice ?? entry.sentence
    }
  }
}
