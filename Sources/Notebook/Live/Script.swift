import Foundation
import Neural

/// What a page on a disk can be told: a browser forbids it to read a file, but not to load a script anew.
enum Script {
  /// Writes a script that calls the page's function of a name. It is there whole or not at all, but need not outlast a
  /// power cut.
  static func write(_ function: String, _ arguments: [some Encodable], to path: String) throws(OutputError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(arguments) else {
      fatalError("Texts and numbers can always be written.")
    }
    let call = Array("live.\(function)(...".utf8) + json + Array(");\n".utf8)
    do { try WholeFile.write(call, to: path, lasting: false) } catch {
      throw .cannotWrite(path, because: error)
    }
  }
}
