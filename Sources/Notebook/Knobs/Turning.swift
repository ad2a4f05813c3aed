import ArgumentParser
import Foundation

/// What a reader may turn in a lesson.
///
/// The lesson asks for each knob where it uses the value. Everything must be typed out there, for `--knobs` reads it from
/// the source. From the line on where a turned knob is asked for, no claim is judged: the lesson staked its sentences on
/// its own values.
extension Lesson {
  /// A number, whole or not, within a range.
  ///
  /// ```swift
  /// let rate = lesson.knob("generator-rate", 1e-4, in: 1e-6...1e-1, "how fast the generator learns")
  /// ```
  public func knob<Number: Quantity & LosslessStringConvertible & Comparable>(
    _ name: String, _ standard: Number, in range: ClosedRange<Number>, _ meaning: String
  ) -> Number {
    turned(Knob(name, standard, in: range, meaning)).flatMap { Number($0) } ?? standard
  }

  /// One of several words.
  public func knob(_ name: String, _ standard: String, of choices: [String], _ meaning: String) -> String {
    turned(Knob(name: name, standard: standard, range: .choices(choices), meaning: meaning)) ?? standard
  }

  /// A switch: `--set freezing=off`.
  public func knob(_ name: String, _ standard: Bool, _ meaning: String) -> Bool {
    turned(Knob(name: name, standard: standard ? "on" : "off", range: .onOrOff, meaning: meaning))
      .map { $0 == "on" } ?? standard
  }

  /// What the reader has turned it to; nil if it is as it was.
  private func turned(_ knob: Knob) -> String? {
    guard let typed = knobs.all.first(where: { $0.name == knob.name }) else {
      fatalError("Lesson.knob: \(knob.name) is not in the lesson's main.swift, where --knobs looks for it.")
    }
    guard typed == knob else {
      fatalError(
        "Lesson.knob: the source says \(typed), and the program \(knob). Type 1.0 where 1 is not whole.")
    }
    guard let turned = knobs.turned.first(where: { $0.name == knob.name }) else { return nil }
    if !knobsInUse.contains(knob.name) { knobsInUse.append(knob.name) }
    return turned.value
  }

  /// Why what is claimed now is not judged; nil if no turned knob has a part in it.
  var whyNotJudged: String? {
    let data = learnsFromOthers ? ["the data are other ones"] : []
    guard let last = knobsInUse.last else { return data.first }
    let knobs =
      knobsInUse.count == 1
      ? "\(last) is turned" : "\(knobsInUse.dropLast().joined(separator: ", ")) and \(last) are turned"
    return (data + [knobs]).joined(separator: ", and ")
  }

  /// A run with turned knobs is told from the lesson's own, and has a folder of its own.
  func tellTurned() {
    guard !page.run.isLessonsOwn else { return }
    let place = folder.map { ["This run goes to \($0.path)."] } ?? []
    for note in page.run.ownNotes + place {
      terminal.block(Prose(markdown: note).lines(width: terminal.proseWidth))
    }
  }
}

extension Lesson.Options {
  /// What is not as in the lesson, as one would type it.
  var changes: [String] { (dataset.map { ["data=\($0.name)"] } ?? []) + settings }

  /// Gives a run with turned knobs its place, beside that of the lesson's own run and never in it.
  mutating func take(_ knobs: Knobs, of program: String) throws {
    settings = knobs.settings
    guard !changes.isEmpty else { return }
    if out == nil { out = "out/\(program)-\(Knobs.nameOfFolder(changes))" }
    if Shelf(of: program, options: self) != nil {
      throw ValidationError(
        "out/\(program) is for the lesson as it is; a run with turned knobs or other data needs another folder. Leave out --out, "
          + "or name another.")
    }
  }
}

extension Page.Run {
  /// For the head of the page: what is not as the lesson has it.
  var ownNotes: [String] {
    guard !isLessonsOwn else { return [] }
    let list = turned.map { "`\($0.name)` is \($0.value) instead of \($0.standard) (\($0.meaning))" }
    return (dataset.map { ["**Other data:** this run learns from `\($0.name)`."] } ?? [])
      + (list.isEmpty ? [] : ["**Turned:** \(list.joined(separator: "; "))."])
      + ["What may depend on that is not judged here, and the text speaks of the lesson as it is."]
  }
}
