import ArgumentParser
import Neural

/// A lesson's knobs, and those of them that its reader has turned.
struct Knobs {
  let all: [Knob]
  /// In the lesson's order, and only where the value is another than the lesson's own.
  let turned: [Turned]

  struct Turned: Equatable, Sendable {
    var name: String
    var value: String
    var standard: String
    var meaning: String
  }

  /// Throws a sentence if a setting makes no sense.
  init(in source: String, set settings: [String] = []) throws {
    let all = try KnobReader.knobs(in: source)
    var values: [String: String] = [:]
    for setting in settings {
      let (knob, value) = try Self.read(setting, of: all)
      guard values.updateValue(value, forKey: knob.name) == nil else {
        throw ValidationError("\(knob.name) is set twice; give it once.")
      }
    }
    self.all = all
    turned = all.compactMap { knob in
      guard let value = values[knob.name], value != knob.standard else { return nil }
      return Turned(name: knob.name, value: value, standard: knob.standard, meaning: knob.meaning)
    }
  }

  /// The value of each, turned or not.
  var values: [String: String] {
    var values = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.standard) })
    for knob in turned { values[knob.name] = knob.value }
    return values
  }

  /// As one would type them after `--set`.
  var settings: [String] { turned.map { "\($0.name)=\($0.value)" } }

  /// A knob and what it shall be: of "k=5".
  static func read(_ setting: String, of all: [Knob]) throws -> (knob: Knob, value: String) {
    guard let sign = setting.firstIndex(of: "=") else {
      throw ValidationError("--set wants a knob and its value, as in --set k=5, but got \(setting).")
    }
    let (name, text) = (String(setting[..<sign]), String(setting[setting.index(after: sign)...]))
    let knob = try find(name, among: all)
    guard let value = knob.value(of: text) else {
      throw ValidationError(
        "\(name) must be \(knob.rangeInWords), but is \(text.isEmpty ? "nothing" : text).")
    }
    return (knob, value)
  }

  static func find(_ name: String, among all: [Knob]) throws -> Knob {
    if let knob = all.first(where: { $0.name == name }) { return knob }
    guard let nearest = all.min(by: { distance($0.name, name) < distance($1.name, name) }) else {
      throw ValidationError("There is no knob \(name): this lesson has none.")
    }
    let isNear = 2 * distance(nearest.name, name) <= max(nearest.name.count, name.count)
    throw ValidationError(
      "There is no knob \(name). \(isNear ? "Do you mean \(nearest.name)? " : "")--knobs lists all.")
  }

  /// How many letters must be changed, put in or left out to make one word of another.
  private static func distance(_ one: String, _ other: String) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var before = row[0]
      row[0] = index + 1
      for (place, wanted) in other.enumerated() {
        let changed = before + (letter == wanted ? 0 : 1)
        before = row[place + 1]
        row[place + 1] = min(changed, before + 1, row[place] + 1)
      }
    }
    return row[other.count]
  }
}

extension Knobs {
  /// What a folder's name says of these settings: `generator-rate=0.001,smoothing=0`; of many, the beginning and a
  /// number that no others have.
  static func nameOfFolder(_ settings: [String]) -> String {
    let whole = settings.joined(separator: ",")
    let safe = String(
      whole.map { $0.isASCII && ($0.isLetter || $0.isNumber || "=,.-".contains($0)) ? $0 : "_" })
    guard safe != whole || safe.count > 80 else { return safe }
    return "\(safe.prefix(60))-\(Checksum(of: Array(whole.utf8)).digits.prefix(8))"
  }
}
