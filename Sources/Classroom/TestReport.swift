/// A student's verdicts as JUnit's XML, which systems for continuous integration show: a suite for each exercise, a case
/// for each check.
public struct TestReport {
  private let findings: [Judgement.Finding]

  public init(_ findings: [Judgement.Finding]) { self.findings = findings }

  private enum Result {
    case passed
    case failed(String)
    case error(String)
    case skipped(String)

    var xml: String {
      switch self {
      case .passed: ""
      case .failed(let said): "<failure message=\"\(attribute(said))\"/>"
      case .error(let said): "<error message=\"\(attribute(said))\"/>"
      case .skipped(let said): "<skipped message=\"\(attribute(said))\"/>"
      }
    }

    var name: String {
      switch self {
      case .passed: "passed"
      case .failed: "failures"
      case .error: "errors"
      case .skipped: "skipped"
      }
    }
  }

  public func xml() -> String {
    let suites = findings.map { finding in
      (finding.card, zip(finding.card.checks, results(finding)).map { $0 })
    }
    let all = suites.flatMap { $0.1.map(\.1) }
    let text = suites.map { card, cases in
      let lines = cases.map { check, result in
        let head = "    <testcase classname=\"\(card.number) \(card.name)\" name=\"\(attribute(check))\""
        return result.xml.isEmpty ? "\(head)/>" : "\(head)>\(result.xml)</testcase>"
      }
      return """
          <testsuite name="\(card.number) \(attribute(card.title))" \(counts(cases.map(\.1)))>
        \(lines.joined(separator: "\n"))
          </testsuite>
        """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="checkpoint" \(counts(all))>
      \(text.joined(separator: "\n"))
      </testsuites>
      """
  }

  private func counts(_ results: [Result]) -> String {
    let counted = ["failures", "errors", "skipped"].map { name in
      "\(name)=\"\(results.count { $0.name == name })\""
    }
    return (["tests=\"\(results.count)\""] + counted).joined(separator: " ")
  }

  /// One for each check. What stands in the way of all of them is told with the first.
  private func results(_ finding: Judgement.Finding) -> [Result] {
    let outcomes = finding.outcomes
    return finding.card.checks.indices.map { place in
      if place < outcomes.count {
        return outcomes[place].mistake.map {
          .failed([$0, finding.advice].compactMap { $0 }.joined(separator: " "))
        } ?? .passed
      }
      guard place == 0 else { return .skipped("not reached") }
      return switch finding.verdict {
      case .notCompiling(let sentence, let line): .error("It does not compile: line \(line): \(sentence)")
      case .unjudged(let sentence): .error(sentence)
      case .failing(_, let sentence): .failed(sentence)
      case .notWritten: .skipped("not written")
      case .done: .passed
      }
    }
  }
}

/// What is no character in XML is left out.
private func attribute(_ text: String) -> String {
  let known = String(plain(text).unicodeScalars.filter { $0.value & 0xFFFE != 0xFFFE })
  return escaped(known).replacing(">", with: "&gt;").replacing("\n", with: "&#10;").replacing("\t", with: " ")
}
