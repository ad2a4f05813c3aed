import Foundation
import Testing

/// What `docs/figures.md` says of colours and names, asked of a lesson's folder.
struct FigureConvention {
  private struct Record: Decodable {
    struct Ink: Decodable {
      var name: String
      var meaning: String?
    }
    var inks: [String: [Ink]]
  }

  private let record: Record

  init(of folder: URL) throws {
    record = try JSONDecoder().decode(Record.self, from: Data(contentsOf: folder.appending(path: "run.json")))
  }

  /// What a mark's name begins with if it stands for real data, and so on.
  private static func meaning(of name: String) -> String? {
    if name.firstMatch(of: /^(real|data|digits|of digits|modes)\b/) != nil { return "real" }
    if name.firstMatch(of: /^(generated|drawings|drawn|of drawings)\b/) != nil { return "generated" }
    if name.firstMatch(of: /^(discriminator\b|D\*?$|D\*? )/) != nil { return "discriminator" }
    if name.firstMatch(of: /^generator\b/) != nil { return "generator" }
    return nil
  }

  /// Marks whose colour says one thing and whose name says another.
  var offences: [String] {
    record.inks.sorted { $0.key < $1.key }.flatMap { figure, inks in
      inks.filter { $0.meaning != Self.meaning(of: $0.name) }.map {
        "\(figure): “\($0.name)” is \(Self.meaning(of: $0.name) ?? "none of the four") and has the colour of "
          + ($0.meaning ?? "none of the four")
      }
    }
  }

  /// How many marks were looked at.
  var count: Int { record.inks.values.joined().count }
}
