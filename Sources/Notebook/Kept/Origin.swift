import Foundation
import Neural

/// What a training's result follows from, besides what was typed.
struct Origin {
  /// Of a run of the very same program, with the same text and the same data.
  private let whole: String
  /// Of all but the lesson's own source; nil if it is not sure that the program was built from what is there now.
  private let rest: String?
  private let text: TrainingText

  /// - Parameters:
  ///   - program: Follows from the program's bytes.
  ///   - rest: From all that was built into it besides the lesson's own sources, if that is known.
  ///   - others: From other files that it may read.
  init(program: String, rest: String?, others: String, source: String, siblings: [String: String] = [:]) {
    let sources = siblings.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    whole = Checksum(ofAll: [program, others, source] + sources).digits
    self.rest = rest.map { Checksum(ofAll: [$0, others] + sources).digits }
    text = TrainingText(source, siblings: siblings.filter { $0.key.hasSuffix(".swift") }.map(\.value))
  }

  /// Of a lesson whose main source has this text.
  init(program: String, since beginning: Double?, source path: String, text source: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    let target = folder.lastPathComponent
    // A lesson of one's own may have a hyphen in its name, and no module has.
    let module = target.replacing("-", with: "_")
    let build = Build(program: RunIdentity.program, of: module, since: beginning)
    let main = URL(filePath: path).lastPathComponent
    var siblings = try Self.files(in: folder)
    siblings[main] = nil
    let manifest = Syllabus.folder.appending(path: "Package.swift").path(percentEncoded: false)
    let package = TopLevel(String(decoding: try WholeFile.read(manifest), as: UTF8.self))
    let linked = build.linked()

    let sources = siblings.keys.filter { $0.hasSuffix(".swift") } + [main]
    let names = Set(sources.map { "\($0.split(separator: "/").last ?? "").o" })
    let areBuiltIn =
      linked?.own.filter { $0.hasSuffix(".swift.o") } == names && Build.isAtWork(build.program)
      && ([manifest] + sources.map { folder.appending(path: $0).path(percentEncoded: false) })
        .allSatisfy(build.has)
    let products = Build.folder(of: build.program)
    let data = try ["Datasets", target].flatMap { name in
      try ["resources", "bundle"].flatMap { ending in
        try Self.files(in: products.appending(path: "gan-lessons_\(name).\(ending)"))
          .sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
      }
    }
    // Comments in it, such as which lessons of one's own there are, are no part of the program.
    let settings = package.items.map { package.text($0.range) }
    self.init(
      program: program,
      rest: areBuiltIn ? linked.map { Checksum(ofAll: [$0.digits] + settings).digits } : nil,
      others: Checksum(ofAll: [Surroundings.digits] + data).digits, source: source, siblings: siblings)
  }

  /// What is written beside a finished training: it can be taken wherever one of these is the same.
  ///
  /// - Parameters:
  ///   - line: Where it is asked for in the lesson's own source; nil if that is in another.
  ///   - step: The lines of the step in which it loops.
  ///   - beginning: Follows from what the loop changes, as it was before: so from whatever has made that.
  func marks(ofTrainingAt line: Int?, step: ClosedRange<Int>, from beginning: String) -> [String: String] {
    var marks = ["whole": Checksum(ofAll: [whole, beginning]).digits]
    if let rest {
      let text = text.text(ofTrainingAt: line, step: step)
      marks["code"] = Checksum(ofAll: [rest, text, beginning]).digits
    }
    return marks
  }

  /// Whether a training with these marks comes to the same as one with those.
  static func areAlike(_ marks: [String: String], _ others: [String: String]) -> Bool {
    ["whole", "code"].contains { marks[$0] != nil && marks[$0] == others[$0] }
  }

  /// All files of a folder and of those in it, by their paths there: of a source its text, of others what follows from
  /// their bytes. Hidden ones are an editor's.
  private static func files(in folder: URL) throws -> [String: String] {
    var found: [String: String] = [:]
    var waiting = [""]
    while let place = waiting.popLast() {
      let path = folder.path(percentEncoded: false) + (folder.hasDirectoryPath ? "" : "/") + place
      for name in try contents(ofFolder: path) where !name.hasPrefix(".") {
        var status = stat()
        guard stat("\(path)/\(name)", &status) == 0 else { continue }
        guard status.st_mode & S_IFMT != S_IFDIR else {
          waiting.append("\(place)\(name)/")
          continue
        }
        let bytes = try WholeFile.read("\(path)/\(name)")
        found[place + name] =
          name.hasSuffix(".swift") ? String(decoding: bytes, as: UTF8.self) : Checksum(of: bytes).digits
      }
    }
    return found
  }
}
