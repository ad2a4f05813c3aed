import Foundation
import Testing

/// What `docs/figures.md` says of figures, asked of a lesson's folder.
struct FigureConvention {
  private struct Record: Decodable {
    struct Ink: Decodable {
      var name: String
      var isLandmark: Bool
      var color: String
      var meaning: String?
    }
    struct Part: Decodable {
      var title: String
      var silentAxes: [String]
      var inks: [Ink]
    }
    struct ShownFigure: Decodable {
      var hasCaption: Bool
      var parts: [Part]
    }
    var figures: [String: ShownFigure]
  }

  private let figures: [(name: String, figure: Record.ShownFigure)]

  init(of folder: URL) throws {
    let record = try JSONDecoder().decode(
      Record.self, from: Data(contentsOf: folder.appending(path: "run.json")))
    figures = record.figures.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What a mark's name begins with if it stands for real data, and so on.
  private static func meaning(of name: String) -> String? {
    if name.firstMatch(of: /^(real|data|digits|of digits|modes)\b/) != nil { return "real" }
    if name.firstMatch(of: /^(generated|drawings|drawn|of drawings)\b/) != nil { return "generated" }
    if name.firstMatch(of: /^(discriminator\b|D\*?$|D\*? )/) != nil { return "discriminator" }
    if name.firstMatch(of: /^generator\b/) != nil { return "generator" }
    return nil
  }

  /// What is not as `docs/figures.md` has it.
  var offences: [String] { colors + landmarks + seeds + axes + captions }

  private var parts: [(figure: String, part: Record.Part)] {
    figures.flatMap { name, figure in figure.parts.map { (name, $0) } }
  }

  /// Marks whose colour says one thing and whose name says another.
  private var colors: [String] {
    parts.flatMap { figure, part in
      part.inks.filter { !$0.isLandmark && $0.meaning != Self.meaning(of: $0.name) }.map {
        "\(figure): “\($0.name)” is \(Self.meaning(of: $0.name) ?? "none of the four") and has the colour of "
          + ($0.meaning ?? "none of the four")
      }
    }
  }

  /// Landmarks of another colour than what they are for: the mark that they name, or the only kind there is.
  private var landmarks: [String] {
    parts.flatMap { figure, part in
      let marks = part.inks.filter { !$0.isLandmark }
      return part.inks.filter(\.isLandmark).compactMap { landmark in
        let named = marks.filter { landmark.name.hasPrefix($0.name) }
        let meaning = Self.meaning(of: landmark.name)
        let colors = Set((named.isEmpty ? marks : named).map(\.color))
        let isRight =
          meaning != nil
          ? landmark.meaning == meaning
          : colors.count == 1 && !landmark.name.hasSuffix("'s table")
            ? colors.contains(landmark.color) : landmark.meaning == nil
        return isRight
          ? nil : "\(figure): the landmark “\(landmark.name)” is \(landmark.color), not \(colors.sorted())"
      }
    }
  }

  /// Seeds that are told apart and yet have the colour of a player, or that of what takes no side.
  private var seeds: [String] {
    parts.flatMap { figure, part in
      part.inks.filter { $0.name.hasPrefix("seed ") && ($0.meaning != nil || $0.color == "#4d4d4d") }.map {
        "\(figure): “\($0.name)” is \($0.color)"
      }
    }
  }

  private var axes: [String] {
    parts.flatMap { figure, part in
      part.silentAxes.map { "\(figure): the axis \($0) of “\(part.title)” says nothing" }
    }
  }

  private var captions: [String] {
    figures.filter { !$0.figure.hasCaption }.map { "\($0.name): no caption" }
  }

  /// How many marks were looked at.
  var count: Int { parts.flatMap(\.part.inks).count }
}
