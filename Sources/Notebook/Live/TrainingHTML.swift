import Formulas
import Foundation
import Plotting

/// A training under way, as the live page shows it.
enum TrainingHTML {
  static let empty = "<section aria-label=\"Training\"></section>"

  /// How far it has come, and its figures.
  static func section(_ log: TrainingLog, seconds: Double, _ figures: String) -> String {
    let line = HTML.escape(log.progress(seconds: seconds).text(width: nil).replacing("  ", with: " · "))
    let bar = log.steps.map {
      "<progress aria-label=\"Progress\" max=\"\($0)\" value=\"\(log.step)\"></progress>\n"
    }
    return """
      <section aria-label="Training">
      <p>\(line)</p>
      \(bar ?? "")\(figures)</section>
      """
  }

  /// Its curves so far, and what the lesson draws of it.
  static func figures(_ log: TrainingLog, drawing: Figure?) throws -> String {
    try [curves(of: log), drawing].compactMap { $0 }.map(figure).joined()
  }

  /// For the machine that trains, which has a wide screen: narrow editions would double the work.
  private static func figure(_ figure: Figure) throws -> String {
    let editions = try [Ground.dark, .light].map {
      Page.Picture.Edition(Data(try figure.png(on: $0, indexed: true)), isNarrow: false, on: $0)
    }
    let picture = Page.Picture(
      name: "", width: figure.width, alternativeText: figure.alternativeText, caption: "", editions: editions)
    return "<figure>\n\(PictureHTML.html(picture))</figure>\n"
  }

  /// All that was recorded so far; nil if that is nothing.
  static func curves(of log: TrainingLog) -> Figure? {
    let series = log.history.names.map { ($0, log.history.outline(of: $0)) }.filter { !$1.isEmpty }
    guard !series.isEmpty else { return nil }
    // A training that the lesson gives no name has its number.
    let name = Int(log.name) == nil ? ": \(log.name)" : ""
    return Figure("The training so far\(name)", height: 300, x: Axis("step"), y: Axis("as recorded")) {
      for (name, values) in series {
        Line(
          name, x: values.indices.map { Double(log.step) * Double($0 + 1) / Double(values.count) }, y: values,
          color: ["discriminator": .discriminator, "generator": .generator][name])
      }
    }
  }
}

extension History {
  /// A series in at most so many means of as many neighbouring values each.
  func outline(of name: String, points: Int = 300) -> [Float] {
    let values = self[name]
    let size = max(1, (values.count + points - 1) / points)
    return stride(from: 0, to: values.count, by: size).map { start in
      var sum: Float = 0
      let end = min(start + size, values.count)
      for index in start..<end { sum += values[index] }
      return sum / Float(end - start)
    }
  }
}
