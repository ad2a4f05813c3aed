import Foundation
import Neural

/// What a page on a disk can be told: a browser forbids it to read a file, but not to load a script anew.
enum Script {
  /// Writes a script that calls the page's function of a name. It is there whole or not at all, but need not outlast a
  /// power cut.
  static func write(_ function: String, _ arguments: [some Encodable], to path: String) throws(OutputError) {
    let call = Array("live.\(function)(...\(json(arguments)));\n".utf8)
    do { try WholeFile.write(call, to: path, lasting: false) } catch {
      throw .cannotWrite(path, because: error)
    }
  }

  /// What a browser keeps and does not run, for a script to read.
  static func data(_ json: String) -> String {
    "<script type=\"application/json\">\(json.replacing("<", with: "\\u003c"))</script>\n"
  }

  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(value) else {
      fatalError("Texts and finite numbers can always be written.")
    }
    return String(decoding: json, as: UTF8.self)
  }
}
